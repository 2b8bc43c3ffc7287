/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/failures.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"

enum { TOLD_IN_WINDOW = 5, WINDOW_S = 60 };

struct failures {
    pthread_mutex_t lock;
    double window_s; /* clock_s: when the window began; 0: there was none */
    unsigned long count;
};

struct failures *failures_new(void) {
    struct failures *failures = mem_alloc(1, sizeof *failures);
    pthread_mutex_init(&failures->lock, NULL);
    return failures;
}

void failures_free(struct failures *failures) {
    if (failures) {
        pthread_mutex_destroy(&failures->lock);
        free(failures);
    }
}

/* Returns the number of this one in its window. *left_out: how many were not told of in the window
 * that this one ended. */
static unsigned long count(struct failures *failures, unsigned long *left_out) {
    double now_s = clock_s();
    *left_out = 0;
    pthread_mutex_lock(&failures->lock);
    if (failures->window_s == 0 || now_s - failures->window_s >= WINDOW_S) {
        *left_out = failures->count > TOLD_IN_WINDOW ? failures->count - TOLD_IN_WINDOW : 0;
        failures->window_s = now_s;
        failures->count = 0;
    }
    unsigned long number = ++failures->count;
    pthread_mutex_unlock(&failures->lock);
    return number;
}

void failures_tell(struct failures *failures, const char *trace_id, const char *cause) {
    unsigned long left_out;
    unsigned long number = count(failures, &left_out);
    if (left_out > 0) {
        log_write(LOG_ERROR, "requests that failed as well, and were not told of: %lu", left_out);
    }
    if (number <= TOLD_IN_WINDOW) {
        log_write_traced(trace_id, LOG_ERROR, "a request failed: %s%s", cause,
                         number == TOLD_IN_WINDOW ? "; others are counted for a minute" : "");
    }
}
