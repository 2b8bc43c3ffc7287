/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/begin.h"

#include "api/params.h"
#include "reply.h"

bool begin_json(struct call *call) {
    if (!request_takes_json(call->request)) {
        reply_status(call, 406);
        return false;
    }
    if (str_equal(call->request->method, STR("POST")) && !request_is_json(call->request)) {
        reply_status(call, 415);
        return false;
    }
    return true;
}

bool begin_checked(struct call *call, const struct problem *problem) {
    if (problem->fault_count > 0) {
        reply_problem(call, problem);
        return false;
    }
    return true;
}

static bool take(struct session **out, struct call *call, enum audience audience) {
    struct err_info info;
    if (service_take(out, call->service, audience, &info) != ERR_OK) {
        reply_error(call, &info);
        return false;
    }
    return true;
}

bool begin_session(struct session **out, struct call *call) {
    return take(out, call, caller_audience(&call->caller));
}

bool begin_public_session(struct session **out, struct call *call) {
    return take(out, call, AUDIENCE_PUBLIC);
}
