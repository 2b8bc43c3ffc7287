/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pages: the same JSON documents as the API, with what a template needs beside it, through
 * Mustache. */
#include "api/begin.h"
#include "api/params.h"
#include "api/search_links.h"
#include "count.h"
#include "handlers.h"
#include "pages/meta.h"
#include "pages/view.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

static void show_home(struct call *call, const char *title) {
    struct session *session = NULL;
    if (!begin_public_session(&session, call)) {
        return;
    }
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(title));
    json_object_set_new(data, "themas", view_themes(&session->generation->lists));
    meta_add_home(data, call, &session->generation->lists);
    service_give(call->service, session);
    reply_page(call, ASSET_HOME_PAGE, data);
}

void handle_home_page(struct call *call) {
    show_home(call, TEXT_HOME_TITLE);
}

/* ## Search */

static json_t *search_page_data(const struct search_request *request,
                                const struct search_result *result, struct session *session) {
    json_t *data = json_search(result, request, session->generation);
    json_object_set_new(
        data, "paginaTitel",
        json_sprintf(TEXT_SEARCH_TITLE, STR_ARGS(request->vraag), (unsigned)result->totaal));
    json_object_set_new(data, "zoekvraag", json_text(request->vraag));
    view_add_results(data, &session->generation->lists);
    view_add_facets(data, request, &session->generation->lists);
    view_add_paging(data, request, result->totaal);
    view_add_meant(data, request, result->bedoelde_u);
    meta_add_unlisted(data);
    if (result->totaal == 0) {
        view_add_contact(data, lists_find_own(&session->generation->lists));
        json_object_set_new(data, "themas", view_themes(&session->generation->lists));
    }
    return data;
}

static void show_search(struct call *call, const struct search_request *request) {
    struct session *session = NULL;
    if (!begin_public_session(&session, call)) {
        return;
    }
    struct search_result result;
    struct err_info info;
    json_t *data = NULL;
    if (search_run(&result, session, request, call->request->arena, &info) == ERR_OK) {
        count_search(call, session, VIA_WEBSITE, request, &result);
        if (result.cut_short) {
            reply_keep_not(call);
        }
        data = search_page_data(request, &result, session);
    }
    service_give(call->service, session);
    if (data) {
        reply_page(call, ASSET_SEARCH_PAGE, data);
    } else {
        reply_error(call, &info);
    }
}

void handle_search_page(struct call *call) {
    if (call->request->is_decodable && params_has_no_question(call->request)) {
        show_home(call, TEXT_NO_QUESTION_TITLE);
        return;
    }
    struct problem problem = problem_of(400);
    struct search_request request;
    params_read_query(&request, call->request, &problem);
    if (begin_checked(call, &problem) &&
        !reply_from_cache(call, search_links_own(&request, call->request->arena))) {
        show_search(call, &request);
    }
}

/* ## Article */

/* web/js/suggest.mjs says so. */
static bool is_of_suggestion(const struct http_request *request) {
    for (size_t i = 0; i < request->param_count; i++) {
        if (str_equal(request->params[i].name, STR("van")) &&
            str_equal(request->params[i].value, STR("voorstel"))) {
            return true;
        }
    }
    return false;
}

void handle_article_page(struct call *call) {
    struct session *session = NULL;
    if (!begin_public_session(&session, call)) {
        return;
    }
    struct record record;
    struct err_info info;
    json_t *data = NULL;
    if (search_find_article(&record, session, call->name, call->request->arena, &info) == ERR_OK) {
        count_article(call, VIA_WEBSITE, &record);
        if (is_of_suggestion(call->request)) {
            count_suggestion(call, VIA_WEBSITE, &record);
        }
        data = json_article(&record, NULL, session->generation);
        json_object_set_new(data, "paginaTitel", json_text(record.titel));
        view_add_article(data, &record);
        meta_add_article(data, call, &session->generation->lists, &record);
        view_add_related(data, &record, session, call->request->arena);
    }
    service_give(call->service, session);
    if (data) {
        reply_page(call, ASSET_ARTICLE_PAGE, data);
    } else {
        reply_error(call, &info);
    }
}

/* ## Files */

void handle_static(struct call *call) {
    struct public_file file;
    if (asset_find(&file, call->name)) {
        reply_file(call, &file, CACHE_FOREVER);
    } else {
        reply_status(call, 404);
    }
}
