/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pages for who signed in: the desk of agents, and where the reports will stand. What they show
 * comes from the database for the caller's own rights. */
#include "api/begin.h"
#include "api/params.h"
#include "count.h"
#include "handlers.h"
#include "pages/sign_in.h"
#include "pages/view.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

static void show(struct call *call, enum asset template, json_t *data) {
    sign_in_add_caller(data, call);
    json_object_set_new(data, "isBalie", json_true());
    reply_page(call, template, data);
}

/* ## Search */

static json_t *search_data(const struct search_request *request, const struct search_result *result,
                           struct session *session) {
    json_t *data = json_search(result, request, session->generation);
    json_object_set_new(
        data, "paginaTitel",
        json_sprintf(TEXT_DESK_SEARCH_TITLE, STR_ARGS(request->vraag), (unsigned)result->totaal));
    json_object_set_new(data, "zoekvraag", json_text(request->vraag));
    json_object_set_new(data, "gezocht", json_true());
    json_object_set_new(data, "niets", json_boolean(result->totaal == 0));
    json_object_set_new(data, "een", json_boolean(result->totaal == 1));
    view_add_results(data, &session->generation->lists);
    return data;
}

static void show_search(struct call *call, const struct search_request *request) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct search_result result;
    struct err_info info;
    json_t *data = NULL;
    if (search_run(&result, session, request, call->request->arena, &info) == ERR_OK) {
        count_search(call, VIA_BALIE, request, &result);
        data = search_data(request, &result, session);
    }
    service_give(call->service, session);
    if (data) {
        show(call, ASSET_DESK_PAGE, data);
    } else {
        reply_error(call, &info);
    }
}

void handle_desk(struct call *call) {
    if (call->request->is_decodable && params_has_no_question(call->request)) {
        json_t *data = json_object();
        json_object_set_new(data, "paginaTitel", json_string(TEXT_DESK_TITLE));
        show(call, ASSET_DESK_PAGE, data);
        return;
    }
    struct problem problem = problem_of(400);
    struct search_request request;
    params_read_query(&request, call->request, &problem);
    if (begin_checked(call, &problem)) {
        show_search(call, &request);
    }
}

/* ## Article */

/* How the article is worded for each channel that has its own words. */
static json_t *wordings(const struct record *record) {
    static const char *const names[KANAAL_COUNT] = {
        [KANAAL_TELEFOON] = TEXT_KANAAL_TELEFOON,
        [KANAAL_CHAT] = TEXT_KANAAL_CHAT,
        [KANAAL_EMAIL] = TEXT_KANAAL_EMAIL,
        [KANAAL_SOCIAL] = TEXT_KANAAL_SOCIAL,
    };
    json_t *array = json_array();
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        if (record->kanalen[i].html.len > 0) {
            json_t *wording = json_object();
            json_object_set_new(wording, "sleutel", json_text(kanaal_name((enum kanaal)i)));
            json_object_set_new(wording, "naam", json_string(names[i]));
            json_object_set_new(wording, "html", json_text(record->kanalen[i].html));
            json_array_append_new(array, wording);
        }
    }
    return array;
}

static json_t *article_data(const struct record *record, struct session *session,
                            struct arena *arena) {
    json_t *data = json_article(record, NULL, session->generation);
    json_object_set_new(data, "paginaTitel",
                        json_sprintf(TEXT_DESK_ARTICLE_TITLE, STR_ARGS(record->titel)));
    json_object_set_new(data, "isActief", json_boolean(str_equal(record->status, STR("actief"))));
    json_object_set_new(data, "wieHelpt",
                        json_boolean(record->afdeling.len > 0 || record->contact.len > 0));
    json_object_set_new(data, "kanalen", wordings(record));
    view_add_article(data, record);
    view_add_related(data, record, session, arena);
    return data;
}

void handle_desk_article(struct call *call) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct record record;
    struct err_info info;
    json_t *data = NULL;
    if (search_find_article(&record, session, call->name, call->request->arena, &info) == ERR_OK) {
        count_article(call, VIA_BALIE, &record);
        data = article_data(&record, session, call->request->arena);
    }
    service_give(call->service, session);
    if (data) {
        show(call, ASSET_DESK_ARTICLE_PAGE, data);
    } else {
        reply_error(call, &info);
    }
}

/* ## Reports */

void handle_insight(struct call *call) {
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_INSIGHT_TITLE));
    show(call, ASSET_INSIGHT_PAGE, data);
}
