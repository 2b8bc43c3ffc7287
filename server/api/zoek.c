/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Search, with the question in the address or in a JSON body. */
#include "api/begin.h"
#include "api/params.h"
#include "api/search_links.h"
#include "count.h"
#include "handlers.h"
#include "reply.h"
#include "search/json.h"

static void search(struct call *call, const struct search_request *request) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    struct search_result result;
    struct err_info info;
    if (search_run(&result, session, request, call->request->arena, &info) == ERR_OK) {
        count_search(call, session, VIA_API, request, &result);
        if (result.cut_short) {
            reply_keep_not(call);
        }
        json_t *json = json_search(&result, request, session->generation);
        search_links_add(json, call, request, search_links_last(request, result.totaal));
        reply_json(call, json, CACHE_NEVER);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

void handle_zoek(struct call *call) {
    if (!begin_json(call)) {
        return;
    }
    struct problem problem = problem_of(400);
    struct search_request request;
    if (str_equal(call->request->method, STR("POST"))) {
        params_read_body(&request, call->request, &problem);
    } else {
        params_read_query(&request, call->request, &problem);
    }
    if (begin_checked(call, &problem) &&
        !reply_from_cache(call, search_links_own(&request, call->request->arena))) {
        search(call, &request);
    }
}
