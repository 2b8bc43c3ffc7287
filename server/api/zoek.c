/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Search, with the question in the address or in a JSON body. */
#include "api/params.h"
#include "api/search_links.h"
#include "handlers.h"
#include "ops/metrics.h"
#include "reply.h"
#include "search/json.h"

static void search(struct call *call, const struct search_request *request) {
    struct session *session = NULL;
    struct search_result result;
    struct err_info info;
    if (service_take(&session, call->service, caller_audience(&call->caller), &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    if (search_run(&result, session, request, call->request->arena, &info) == ERR_OK) {
        if (result.totaal == 0) {
            metrics_zero_results(CHANNEL_API);
        }
        json_t *json = json_search(&result, request, session->generation);
        search_links_add(json, call, request, result.totaal);
        reply_json(call, json, CACHE_NEVER);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

void handle_zoek(struct call *call) {
    if (!request_takes_json(call->request)) {
        reply_status(call, 406);
        return;
    }
    bool is_post = str_equal(call->request->method, STR("POST"));
    if (is_post && !request_is_json(call->request)) {
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
