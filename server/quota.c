/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "quota.h"

#include "base/clock.h"
#include "ops/metrics.h"
#include "reply.h"

/* draft-ietf-httpapi-ratelimit-headers-10 */
static const char policy_name[] = "default";
static const char quota_problem[] =
    "https://iana.org/assignments/http-problem-types#quota-exceeded";

/* The same for everyone and cheap. */
static bool is_free(const struct route *route) {
    return route && (route->handler == handle_static || route->handler == handle_openapi ||
                     route->handler == handle_embed_script || route->handler == handle_robots ||
                     route->handler == handle_open_search || route->handler == handle_security_txt);
}

/* A key has to be looked for, and a wrong one is a line in the log: that is never free. */
static bool is_counted(const struct call *call, const struct route *route) {
    return !is_free(route) || http_request_header(call->request, "Authorization").len > 0;
}

unsigned quota_take(struct call *call, const struct route *route) {
    const struct settings_rate_limit *settings = &call->settings->rate_limit;
    struct rate_limit *limit = service_rate_limit(call->service);
    if (settings->per_minute == 0 || !is_counted(call, route) || ip_is_loopback(&call->client)) {
        return 0;
    }
    struct rate_policy policy = {settings->per_minute, settings->burst};
    return rate_limit_take(limit, &policy, &call->client, clock_s());
}

void quota_refuse(struct call *call, unsigned wait_s) {
    metrics_rate_limited();
    struct arena *arena = call->request->arena;
    http_add_header(call->response, "Retry-After", arena_format(arena, "%u", wait_s));
    http_add_header(call->response, "RateLimit-Policy",
                    arena_format(arena, "\"%s\";q=%u;w=60", policy_name,
                                 (unsigned)call->settings->rate_limit.per_minute));
    http_add_header(call->response, "RateLimit",
                    arena_format(arena, "\"%s\";r=0;t=%u", policy_name, wait_s));
    struct problem problem = problem_of(429);
    problem.type = quota_problem;
    problem.violated_policy = policy_name;
    problem.wait_s = wait_s;
    reply_problem(call, &problem);
}
