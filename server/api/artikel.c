/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One article, in the form that the client asks for. */
#include "api/begin.h"
#include "api/params.h"
#include "count.h"
#include "http/negotiate.h"
#include "reply.h"
#include "search/json.h"

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
    reply_vary(call, STR("Accept"));
    if (!article_forms[form].field) {
        reply_json(call, json, CACHE_CHECKED);
        return;
    }
    const json_t *field = json_object_get(json, article_forms[form].field);
    struct str text = {json_string_value(field), json_string_length(field)};
    reply_text(call, article_forms[form].content_type, text, CACHE_CHECKED);
    json_decref(json);
}

static json_t *article_links(struct str id) {
    return json_pack("{s:{s:o}, s:{s:o}}", "self", "href",
                     json_sprintf("/v1/artikelen/%.*s", STR_ARGS(id)), "verwant", "href",
                     json_sprintf("/v1/artikelen/%.*s/verwant", STR_ARGS(id)));
}

static void find_article(struct call *call, const enum kanaal *kanaal, size_t form) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct record record;
    struct err_info info;
    enum err err = search_find_article(&record, session, call->name, call->request->arena, &info);
    if (err == ERR_OK) {
        count_article(call, VIA_API, &record);
        json_t *json = json_article(&record, kanaal, session->generation);
        json_object_set_new(json, "_links", article_links(record.id));
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
    params_read_kanaal(&kanaal, &place, call->request, &problem);
    if (!begin_checked(call, &problem)) {
        return;
    }
    size_t count = sizeof article_types / sizeof *article_types;
    size_t form = negotiate(http_request_header(call->request, "Accept"), article_types, count);
    if (form == count) {
        reply_status(call, 406);
        return;
    }
    find_article(call, kanaal, form);
}
