/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Counters of what the service does, for /metrics (metrics_text.h writes them). Numbers alone: no
 * question, id or client is ever a label. Counting is a few relaxed atomic additions without a
 * lock; any thread. The counters are the only state that the program has in common. */
#ifndef SERVER_METRICS_H
#define SERVER_METRICS_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/str.h"
#include "insight/event.h"
#include "routes.h"

/* Methods and statuses by name; the last place of each is for all others. */
enum { METRICS_METHODS = 5, METRICS_STATUSES = 24, METRICS_BUCKETS = 13 };

extern const char *const metrics_methods[METRICS_METHODS];
extern const unsigned metrics_statuses[METRICS_STATUSES]; /* 0 in the last place */
extern const double metrics_bounds_s[METRICS_BUCKETS];    /* upper bounds, seconds */

/* How long requests took. On a cache line of its own: other routes don't wait for it. */
struct histogram {
    _Alignas(64) atomic_ullong buckets[METRICS_BUCKETS + 1]; /* the last: longer than all bounds */
    atomic_ullong sum_ns;
};

/* By number of the route (route_number); its last place is for addresses that are no route. */
struct metrics {
    struct histogram durations[ROUTES_MAX + 1];
    atomic_ullong requests[ROUTES_MAX + 1][METRICS_METHODS][METRICS_STATUSES];
    atomic_ullong events[VIA_COUNT][OUTCOME_COUNT]; /* by channel and outcome */
    atomic_ullong rate_limited;
    atomic_ullong cache_hits;
    atomic_ullong cache_misses;
};

extern struct metrics metrics;

struct metrics_request {
    size_t route; /* number */
    struct str method;
    unsigned status;
    double duration_s;
};

/* The method as it is counted: "GET", …, "other". Static. */
struct str metrics_method(struct str method);

/* A request is answered. */
void metrics_request(const struct metrics_request *request);

/* Something was counted: a search, an answer (server/count.h). */
void metrics_event(const struct event *event);

/* A request was refused because its client asked too much. */
void metrics_rate_limited(void);

/* An answer was in the cache, or not. */
void metrics_cache_hit(void);
void metrics_cache_miss(void);

#endif
