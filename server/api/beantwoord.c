/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The answer to a question, for chatbots and other assistants. Nothing of a conversation is kept:
 * each question stands by itself. */
#include "api/begin.h"
#include "api/params.h"
#include "count.h"
#include "handlers.h"
#include "http/url.h"
#include "reply.h"
#include "search/json.h"
#include "search/json_answer.h"
#include "texts.h"

static bool is_post(const struct call *call) {
    return str_equal(call->request->method, STR("POST"));
}

/* A municipality that nobody knows would be left out in silence, and the visitor be sent to the
 * wrong place. Only the lists of an index can tell. */
static void find_gemeente(struct answer_request *request, const struct answer_params *params,
                          struct session *session, const struct call *call,
                          struct problem *problem) {
    if (params->gemeente.len > 0) {
        request->gemeente = search_find_gemeente(session, params->gemeente);
        if (!request->gemeente) {
            problem_add(problem, is_post(call) ? "body" : "query", STR("gemeente"),
                        FAULT_WRONG_VALUE, TEXT_GEMEENTE);
        }
    }
}

/* ## Links */

static void add_param(struct buf *url, const char *name, struct str value) {
    if (value.len > 0) {
        buf_format(url, "%c%s=", str_find(buf_str(url), STR("?"), 0) < url->len ? '&' : '?', name);
        url_encode(url, value);
    }
}

static json_t *link_to(const struct buf *url) {
    return json_pack("{s:o}", "href", json_text(buf_str(url)));
}

/* A question that came in a body is not put into an address. */
static json_t *link_to_self(const struct call *call, const struct answer_params *params) {
    struct buf url = BUF_INIT;
    buf_add(&url, STR("/v1/_beantwoord"));
    if (!is_post(call)) {
        add_param(&url, "vraag", params->vraag);
        add_param(&url, "kanaal", params->kanaal ? kanaal_name(*params->kanaal) : STR(""));
        add_param(&url, "gemeente", params->gemeente);
    }
    json_t *link = link_to(&url);
    buf_release(&url);
    return link;
}

static json_t *link_to_article(const struct record *record, const enum kanaal *kanaal) {
    struct buf url = BUF_INIT;
    buf_format(&url, "/v1/artikelen/%.*s", STR_ARGS(record->id));
    add_param(&url, "kanaal", kanaal ? kanaal_name(*kanaal) : STR(""));
    json_t *link = link_to(&url);
    buf_release(&url);
    return link;
}

/* ## The answer */

static void answer(struct call *call, const struct answer_params *params, struct session *session,
                   const struct answer_request *request) {
    struct answer found;
    struct err_info info;
    if (answer_question(&found, session, request, call->request->arena, &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    if (!params->is_draft) {
        count_answer(call, session, count_channel_of(request->kanaal), request, &found);
    }
    json_t *json = json_answer(&found, request, session->generation);
    json_t *links = json_pack("{s:o}", "self", link_to_self(call, params));
    if (found.article_count == 1) {
        json_object_set_new(links, "artikel", link_to_article(&found.articles[0], request->kanaal));
    }
    json_object_set_new(json, "_links", links);
    reply_json(call, json, CACHE_NEVER);
}

static void check_and_answer(struct call *call, const struct answer_params *params,
                             struct problem *problem) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct answer_request request = {
        .vraag = params->vraag, .kanaal = params->kanaal, .base_url = call->settings->public_url};
    find_gemeente(&request, params, session, call, problem);
    if (begin_checked(call, problem)) {
        answer(call, params, session, &request);
    }
    service_give(call->service, session);
}

/* Values hold no control characters, so these keep them apart. */
static struct str all_of(const struct answer_params *params, struct arena *arena) {
    struct str kanaal = params->kanaal ? kanaal_name(*params->kanaal) : STR("");
    return arena_format(arena, "%.*s\x1f%.*s\x1f%.*s", STR_ARGS(params->vraag), STR_ARGS(kanaal),
                        STR_ARGS(params->gemeente));
}

void handle_beantwoord(struct call *call) {
    if (!begin_json(call)) {
        return;
    }
    struct problem problem = problem_of(400);
    struct answer_params params;
    if (is_post(call)) {
        params_read_answer_body(&params, call->request, &problem);
    } else {
        params_read_answer(&params, call->request, &problem);
    }
    bool is_new = problem.fault_count > 0 || params.is_draft ||
                  !reply_from_cache(call, all_of(&params, call->request->arena));
    if (is_new) {
        check_and_answer(call, &params, &problem);
    }
}
