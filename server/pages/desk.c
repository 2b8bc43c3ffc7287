/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The desk of agents: answers on one side, the article beside it, who helps at the place of the
 * caller, and a form for the contact. What it shows comes from the database for the agent's own
 * rights.
 *
 *   GET /balie?q=…&plaats=…               a question that was sent: counted
 *   GET /balie/artikel/{id}?q=…&plaats=…  an article, beside the list: counted
 *   POST /balie                           the same page while somebody is typing: what is typed
 *                                         stands in the body, and nothing is counted */
#include "pages/desk.h"

#include "api/begin.h"
#include "api/params.h"
#include "count.h"
#include "pages/desk_store.h"
#include "pages/sign_in.h"
#include "pages/view.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

void desk_show(struct call *call, enum asset template, json_t *data) {
    sign_in_add_caller(data, call);
    json_object_set_new(data, "isBalie", json_true());
    reply_page(call, template, data);
}

static bool is_post(const struct call *call) {
    return str_equal(call->request->method, STR("POST"));
}

/* A page that is shown again after something was done was counted before. */
static bool is_counted(const struct call *call, const struct desk_params *params) {
    return !is_post(call) && params->gedaan.len == 0;
}

/* ## The list */

/* The addresses of the articles; with the mark that the question was not sent yet, so that it is
 * counted when one is opened. */
static void add_links(json_t *data, const struct desk_params *params, bool is_typed,
                      struct arena *arena) {
    struct desk_params typed = *params;
    typed.is_typed = is_typed;
    size_t i;
    json_t *hit;
    json_array_foreach(json_object_get(data, "resultaten"), i, hit) {
        struct str id = str_from(json_string_value(json_object_get(hit, "id")));
        struct str link = desk_link(&typed, desk_article_path(id, arena), STR(""), arena);
        json_object_set_new(hit, "href", json_text(link));
        json_object_set_new(hit, "open", json_boolean(str_equal(id, params->artikel)));
    }
}

/* The organisation at the place of the caller, when the question names no place itself. */
static void refer_at_place(json_t *data, const struct search_result *result,
                           struct session *session, const struct desk_params *params,
                           struct arena *arena) {
    struct organisatie local;
    const struct gemeente *place = result->gemeente ? NULL : desk_gemeente(params, session);
    if (result->referral && place &&
        lists_refer(&local, &session->generation->lists, result->referral->sleutel, place, arena)) {
        json_object_set_new(json_object_get(data, "doorverwijzing"), "organisatie",
                            json_organisatie(&local));
    }
}

static enum err add_results(json_t *data, struct call *call, struct session *session,
                            const struct desk_params *params, struct err_info *info) {
    struct arena *arena = call->request->arena;
    const struct search_request *request = &params->search;
    struct search_result result;
    enum err err = search_run(&result, session, request, arena, info);
    if (err != ERR_OK) {
        return err;
    }
    if (is_counted(call, params) && (params->artikel.len == 0 || params->is_typed)) {
        count_search(call, session, VIA_BALIE, request, &result);
    }
    json_t *found = json_search(&result, request, session->generation);
    json_object_update_missing(data, found);
    json_decref(found);
    refer_at_place(data, &result, session, params, arena);
    view_add_results(data, &session->generation->lists);
    add_links(data, params, is_post(call), arena);
    json_object_set_new(data, "gezocht", json_true());
    json_object_set_new(data, "niets", json_boolean(result.totaal == 0));
    json_object_set_new(data, "een", json_boolean(result.totaal == 1));
    json_object_set_new(
        data, "paginaTitel",
        json_sprintf(TEXT_DESK_SEARCH_TITLE, STR_ARGS(request->vraag), (unsigned)result.totaal));
    return ERR_OK;
}

void desk_add_used(json_t *data, struct call *call, struct session *session,
                   const struct desk_params *params) {
    struct arena *arena = call->request->arena;
    struct desk_overview overview;
    desk_store_overview(&overview, service_desk(call->service), STR(""), arena);
    json_t *array = json_array();
    for (size_t i = 0; i < overview.used.len; i++) {
        struct record record;
        struct str id = overview.used.items[i].artikel;
        if (search_find_article(&record, session, id, arena, NULL) == ERR_OK) {
            struct str link = desk_link(params, desk_article_path(id, arena), STR(""), arena);
            json_t *used = json_object();
            json_object_set_new(used, "titel", json_text(record.titel));
            json_object_set_new(used, "href", json_text(link));
            json_array_append_new(array, used);
        }
    }
    json_object_set_new(data, "heeftGebruikt", json_boolean(json_array_size(array) > 0));
    json_object_set_new(data, "gebruikt", array);
}

/* ## The page */

/* record: the article that is open, NULL for none. */
static enum err add_all(json_t *data, struct call *call, struct session *session,
                        const struct desk_params *params, const struct record *record,
                        struct err_info *info) {
    struct arena *arena = call->request->arena;
    enum err err = ERR_OK;
    if (params->has_question) {
        err = add_results(data, call, session, params, info);
    } else {
        desk_add_used(data, call, session, params);
    }
    if (err == ERR_OK && record) {
        desk_add_article(data, record, session, params, arena);
        json_object_set_new(data, "paginaTitel",
                            json_sprintf(TEXT_DESK_ARTICLE_TITLE, STR_ARGS(record->titel)));
    }
    desk_add_place(data, params, session, arena);
    if (!is_post(call)) {
        desk_add_places(data, &session->generation->lists);
    }
    desk_add_referrals(data, record, session, params, arena);
    desk_add_notes(data, call, params->artikel);
    return err;
}

static json_t *begin_data(const struct desk_params *params) {
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_DESK_TITLE));
    json_object_set_new(data, "zoekvraag",
                        json_text(params->has_question ? params->search.vraag : STR("")));
    json_object_set_new(data, "plaats", json_text(params->plaats));
    json_object_set_new(data, "artikelId", json_text(params->artikel));
    if (str_equal(params->gedaan, STR("contact"))) {
        json_object_set_new(data, "melding", json_string(TEXT_DESK_CONTACT_DONE));
    } else if (str_equal(params->gedaan, STR("melding"))) {
        json_object_set_new(data, "melding", json_string(TEXT_DESK_NOTE_DONE));
    }
    return data;
}

static void show_desk(struct call *call, const struct desk_params *params) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct record record;
    struct err_info info;
    json_t *data = begin_data(params);
    bool has_article = params->artikel.len > 0;
    enum err err = ERR_OK;
    if (has_article) {
        err = search_find_article(&record, session, params->artikel, call->request->arena, &info);
    }
    if (err == ERR_OK) {
        err = add_all(data, call, session, params, has_article ? &record : NULL, &info);
    }
    if (err == ERR_OK && has_article && is_counted(call, params)) {
        count_article(call, VIA_BALIE, &record);
    }
    service_give(call->service, session);
    if (err == ERR_OK) {
        desk_show(call, ASSET_DESK_PAGE, data);
    } else {
        json_decref(data);
        reply_error(call, &info);
    }
}

static void answer(struct call *call, const struct form *from, struct str artikel) {
    struct problem problem = problem_of(400);
    struct desk_params params;
    desk_params_read(&params, call->request, from, &problem);
    if (!is_post(call)) {
        params.artikel = artikel;
    }
    if (begin_checked(call, &problem)) {
        show_desk(call, &params);
    }
}

void handle_desk(struct call *call) {
    struct form form = {call->request->params, call->request->param_count};
    if (is_post(call) && !form_read(&form, call->request)) {
        reply_status(call, 415);
        return;
    }
    answer(call, &form, STR(""));
}

void handle_desk_article(struct call *call) {
    struct form form = {call->request->params, call->request->param_count};
    answer(call, &form, call->name);
}
