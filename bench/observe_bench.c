/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What it costs to count a request and to give it its trace, with one thread and with two that
 * count the same route.
 *
 *   observe_bench */
#include <pthread.h>
#include <stdio.h>

#include "base/clock.h"
#include "ops/metrics.h"
#include "ops/trace.h"

enum { ROUNDS = 5 * 1000 * 1000 };

static void *count_requests(void *payload) {
    const struct metrics_request request = {
        .route = 2, .method = STR("GET"), .status = 200, .duration_s = 0.0007};
    for (int i = 0; i < ROUNDS; i++) {
        metrics_request(&request);
    }
    return payload;
}

static void *begin_traces(void *payload) {
    for (int i = 0; i < ROUNDS; i++) {
        struct trace trace;
        trace_begin(&trace, STR(""));
    }
    return payload;
}

static void *follow_traces(void *payload) {
    for (int i = 0; i < ROUNDS; i++) {
        struct trace trace;
        trace_begin(&trace, STR("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }
    return payload;
}

static void measure(const char *name, void *(*work)(void *)) {
    double begun = clock_s();
    work(NULL);
    double alone = clock_s() - begun;
    pthread_t other;
    begun = clock_s();
    if (pthread_create(&other, NULL, work, NULL) != 0) {
        return;
    }
    work(NULL);
    pthread_join(other, NULL);
    double together = clock_s() - begun;
    printf("%-16s %5.1f ns, two at once %5.1f ns\n", name, alone / ROUNDS * 1e9,
           together / ROUNDS * 1e9);
}

int main(void) {
    measure("count a request", count_requests);
    measure("begin a trace", begin_traces);
    measure("follow a trace", follow_traces);
    return 0;
}
