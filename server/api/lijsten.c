/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the articles: themes, organisations, municipalities. */
#include "api/begin.h"
#include "api/params.h"
#include "http/url.h"
#include "reply.h"
#include "search/json.h"

/* Sends {totaal, <name>, _links} with self as its address; lets go of list. */
static void send_list(struct call *call, const char *name, json_t *list, struct str self) {
    json_t *json = json_object();
    json_object_set_new(json, "totaal", json_integer((json_int_t)json_array_size(list)));
    json_object_set_new(json, name, list);
    json_object_set_new(json, "_links", json_pack("{s:{s:o}}", "self", "href", json_text(self)));
    reply_json(call, json, CACHE_CHECKED);
}

/* A list that has no parameters is asked for. */
static bool begin_list(struct session **out, struct call *call) {
    struct problem problem = problem_of(400);
    params_refuse_all(call->request, &problem);
    return begin_json(call) && begin_checked(call, &problem) && begin_session(out, call);
}

void handle_themas(struct call *call) {
    struct session *session = NULL;
    if (!begin_list(&session, call)) {
        return;
    }
    const struct lists *lists = &session->generation->lists;
    json_t *list = json_array();
    for (size_t i = 0; i < lists->thema_count; i++) {
        json_array_append_new(list, json_thema(&lists->themas[i]));
    }
    send_list(call, "themas", list, call->request->path);
    service_give(call->service, session);
}

void handle_organisaties(struct call *call) {
    struct session *session = NULL;
    if (!begin_list(&session, call)) {
        return;
    }
    const struct lists *lists = &session->generation->lists;
    json_t *list = json_array();
    for (size_t i = 0; i < lists->organisatie_count; i++) {
        json_array_append_new(list, json_organisatie(&lists->organisaties[i]));
    }
    send_list(call, "organisaties", list, call->request->path);
    service_give(call->service, session);
}

/* All, or those that a place is in: one at most. */
static json_t *gemeenten(struct session *session, struct str plaats) {
    const struct generation *generation = session->generation;
    json_t *list = json_array();
    if (plaats.len > 0) {
        const struct gemeente *found =
            places_find_exact(generation->places, session->analyser, plaats);
        if (found) {
            json_array_append_new(list, json_gemeente(found));
        }
        return list;
    }
    for (size_t i = 0; i < generation->lists.gemeente_count; i++) {
        json_array_append_new(list, json_gemeente(&generation->lists.gemeenten[i]));
    }
    return list;
}

static struct str gemeenten_self(struct call *call, struct str plaats) {
    struct buf self = BUF_INIT;
    buf_add(&self, call->request->path);
    if (plaats.len > 0) {
        buf_add(&self, STR("?plaats="));
        url_encode(&self, plaats);
    }
    struct str kept = arena_str(call->request->arena, buf_str(&self));
    buf_release(&self);
    return kept;
}

void handle_gemeenten(struct call *call) {
    struct problem problem = problem_of(400);
    struct str plaats;
    struct session *session = NULL;
    params_read_plaats(&plaats, call->request, &problem);
    if (!begin_json(call) || !begin_checked(call, &problem) || !begin_session(&session, call)) {
        return;
    }
    send_list(call, "gemeenten", gemeenten(session, plaats), gemeenten_self(call, plaats));
    service_give(call->service, session);
}
