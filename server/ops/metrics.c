/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/metrics.h"

const char *const metrics_methods[METRICS_METHODS] = {"GET", "HEAD", "POST", "OPTIONS", "other"};

/* The usual ones first: they are looked for in this order. */
const unsigned metrics_statuses[METRICS_STATUSES] = {
    200, 404, 304, 400, 429, 401, 403, 204, 201, 202, 301, 302,
    303, 307, 308, 405, 406, 409, 413, 415, 500, 503, 504, 0,
};

const double metrics_bounds_s[METRICS_BUCKETS] = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
};

struct metrics metrics;

static void add(atomic_ullong *counter, unsigned long long amount) {
    atomic_fetch_add_explicit(counter, amount, memory_order_relaxed);
}

static size_t method_place(struct str method) {
    size_t i = 0;
    while (i < METRICS_METHODS - 1 && !str_equal(method, str_from(metrics_methods[i]))) {
        i++;
    }
    return i;
}

struct str metrics_method(struct str method) {
    return str_from(metrics_methods[method_place(method)]);
}

static size_t status_place(unsigned status) {
    size_t i = 0;
    while (i < METRICS_STATUSES - 1 && metrics_statuses[i] != status) {
        i++;
    }
    return i;
}

static size_t bucket_place(double duration_s) {
    size_t i = 0;
    while (i < METRICS_BUCKETS && duration_s > metrics_bounds_s[i]) {
        i++;
    }
    return i;
}

void metrics_request(const struct metrics_request *request) {
    size_t route = request->route < ROUTES_MAX ? request->route : ROUTES_MAX;
    add(&metrics.requests[route][method_place(request->method)][status_place(request->status)], 1);
    struct histogram *durations = &metrics.durations[route];
    add(&durations->buckets[bucket_place(request->duration_s)], 1);
    add(&durations->sum_ns, (unsigned long long)(request->duration_s * 1e9));
}

void metrics_event(const struct event *event) {
    if (!event->is_afterthought) {
        add(&metrics.events[event->channel][event->outcome], 1);
    }
}

void metrics_rate_limited(void) {
    add(&metrics.rate_limited, 1);
}

void metrics_cache_hit(void) {
    add(&metrics.cache_hits, 1);
}

void metrics_cache_miss(void) {
    add(&metrics.cache_misses, 1);
}
