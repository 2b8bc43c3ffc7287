/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Suggestions while typing, for what stands in the address or in a JSON body. */
#include "api/begin.h"
#include "api/params.h"
#include "reply.h"
#include "search/json.h"

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
    if (!begin_json(call)) {
        return;
    }
    struct problem problem = problem_of(400);
    struct str typed;
    struct session *session = NULL;
    if (str_equal(call->request->method, STR("POST"))) {
        params_read_typed_body(&typed, call->request, &problem);
    } else {
        params_read_typed(&typed, call->request, &problem);
    }
    if (!begin_checked(call, &problem) || reply_from_cache(call, typed) ||
        !begin_session(&session, call)) {
        return;
    }
    json_t *json = suggestions(session, typed);
    service_give(call->service, session);
    reply_json(call, json, CACHE_NEVER);
}
