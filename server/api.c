/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The API under /v1: the documents of search/json.h over HTTP. */
#include <string.h>

#include "assets.h"
#include "handlers.h"
#include "negotiate.h"
#include "params.h"
#include "reply.h"
#include "search/json.h"
#include "search_links.h"
#include "texts.h"

void handle_root(struct call *call) {
    json_t *links = json_pack("{s:{s:s}, s:{s:s}, s:{s:s}}", "self", "href", "/v1", "zoek", "href",
                              "/v1/_zoek{?q}", "openapi", "href", "/v1/openapi.json");
    reply_json(call, json_pack("{s:s, s:o}", "naam", "Vraagbaak", "_links", links), CACHE_NEVER);
}

static bool is_json(struct str content_type) {
    struct str type = str_trim(str_cut(&content_type, ';'));
    return str_equal(type, STR("application/json"));
}

static void search(struct call *call, const struct search_request *request) {
    struct session *session = NULL;
    struct search_result result;
    struct err_info info;
    if (service_take(&session, call->service, &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    if (search_run(&result, session, request, call->request->arena, &info) == ERR_OK) {
        json_t *json = json_search(&result, request, session->generation);
        search_links_add(json, call, request, result.totaal);
        reply_json(call, json, CACHE_NEVER);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

static bool takes_json(struct call *call) {
    static const struct str json = STR_INIT("application/json");
    return negotiate(call->request->accept, &json, 1) == 0;
}

void handle_zoek(struct call *call) {
    if (!takes_json(call)) {
        reply_status(call, 406);
        return;
    }
    bool is_post = str_equal(call->request->method, STR("POST"));
    if (is_post && !is_json(call->request->content_type)) {
        reply_status(call, 415);
        return;
    }
    struct problem problem = problem_of(400);
    struct search_request request;
    if (is_post) {
        params_read_body(&request, call->request, &problem);
    } else {
        params_read_query(&request, call->request, &problem);
    }
    if (problem.fault_count > 0) {
        reply_problem(call, &problem);
        return;
    }
    search(call, &request);
}

/* ## Suggestions */

static json_t *suggestions(struct session *session, struct str typed) {
    struct suggestion found[SUGGESTIONS];
    size_t count = search_suggest(found, session, typed);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *entry = json_object();
        json_object_set_new(entry, "tekst", json_text(found[i].text));
        json_object_set_new(entry, "artikel", json_text(found[i].id));
        json_object_set_new(entry, "url", json_sprintf("/artikel/%.*s", STR_ARGS(found[i].id)));
        json_array_append_new(list, entry);
    }
    json_t *json = json_object();
    json_object_set_new(json, "vraag", json_text(typed));
    json_object_set_new(json, "suggesties", list);
    return json;
}

void handle_suggereer(struct call *call) {
    if (!takes_json(call)) {
        reply_status(call, 406);
        return;
    }
    struct problem problem = problem_of(400);
    struct str typed;
    params_read_typed(&typed, call->request, &problem);
    if (problem.fault_count > 0) {
        reply_problem(call, &problem);
        return;
    }
    struct session *session = NULL;
    struct err_info info;
    if (service_take(&session, call->service, &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    json_t *json = suggestions(session, typed);
    service_give(call->service, session);
    reply_json(call, json, CACHE_NEVER);
}

/* ## One article */

static const struct str article_types[] = {
    STR_INIT("application/json"),
    STR_INIT("text/html"),
    STR_INIT("text/markdown"),
    STR_INIT("text/plain"),
};

static const struct {
    const char *content_type;
    const char *field; /* of the JSON document */
} article_forms[] = {
    {"application/json; charset=utf-8", NULL},
    {"text/html; charset=utf-8", "html"},
    {"text/markdown; charset=utf-8", "markdown"},
    {"text/plain; charset=utf-8", "tekst"},
};

static void send_article(struct call *call, json_t *json, size_t form) {
    http_add_header(call->response, "Vary", STR("Accept"));
    if (!article_forms[form].field) {
        reply_json(call, json, CACHE_CHECKED);
        return;
    }
    const json_t *field = json_object_get(json, article_forms[form].field);
    struct str text = {json_string_value(field), json_string_length(field)};
    reply_text(call, article_forms[form].content_type, text, CACHE_CHECKED);
    json_decref(json);
}

static void find_article(struct call *call, const enum kanaal *kanaal, size_t form) {
    struct session *session = NULL;
    struct err_info info;
    if (service_take(&session, call->service, &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    struct record record;
    enum err err = search_find_article(&record, session, call->name, call->request->arena, &info);
    if (err == ERR_OK) {
        json_t *json = json_article(&record, kanaal, session->generation);
        json_object_set_new(json, "_links",
                            json_pack("{s:{s:o}}", "self", "href",
                                      json_sprintf("/v1/artikelen/%.*s", STR_ARGS(record.id))));
        send_article(call, json, form);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

void handle_artikel(struct call *call) {
    struct problem problem = problem_of(400);
    const enum kanaal *kanaal = NULL;
    enum kanaal place = KANAAL_TELEFOON;
    if (!call->request->is_decodable) {
        problem_add(&problem, "query", STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    params_read_kanaal(&kanaal, &place, call->request, &problem);
    if (problem.fault_count > 0) {
        reply_problem(call, &problem);
        return;
    }
    size_t count = sizeof article_types / sizeof *article_types;
    size_t form = negotiate(call->request->accept, article_types, count);
    if (form == count) {
        reply_status(call, 406);
        return;
    }
    find_article(call, kanaal, form);
}

void handle_openapi(struct call *call) {
    reply_text(call, "application/json; charset=utf-8", asset_text(ASSET_OPENAPI), CACHE_CHECKED);
}
