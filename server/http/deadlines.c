/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/deadlines.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

#include "base/clock.h"
#include "base/memory.h"

enum { SWEEP_MS = 250 };

/* One in so many places is kept free. */
enum { PLACES_PER_FREE_ONE = 16 };

/* Who has waited no longer than this keeps its place when there is a crowd. */
static const double grace_s = 1;

struct deadline {
    struct deadline *older; /* by the moment of `since` */
    struct deadline *newer;
    int fd;
    enum deadline_phase phase;
    double since; /* clock_s: when the phase began */
    double due;   /* clock_s: when it must be over; 0: whenever */
    bool is_cut;
};

/* The registry: all open connections in the order in which they entered their phase.
 *
 *   oldest ⇄ … ⇄ newest    entering a phase moves a connection to the end */
struct deadlines {
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t ending;
    bool ended;
    struct deadline *oldest;
    struct deadline *newest;
    size_t open; /* connections; those that were cut count until they are closed */
    size_t full; /* so many are too many: make room */
    double idle_s;
    double request_s;
    double response_s;
    pthread_t sweeper;
};

/* ## Registry; with the lock held */

static void unlink_deadline(struct deadlines *deadlines, struct deadline *deadline) {
    *(deadline->older ? &deadline->older->newer : &deadlines->oldest) = deadline->newer;
    *(deadline->newer ? &deadline->newer->older : &deadlines->newest) = deadline->older;
}

static void append_deadline(struct deadlines *deadlines, struct deadline *deadline) {
    deadline->older = deadlines->newest;
    deadline->newer = NULL;
    *(deadlines->newest ? &deadlines->newest->newer : &deadlines->oldest) = deadline;
    deadlines->newest = deadline;
}

/* The client sees the end of the connection, and so does the library, which then closes it. The
 * library tells of a connection that ends (MHD_OPTION_NOTIFY_CONNECTION, in MHD_cleanup_connections
 * of 0.9.75) before it closes the socket, and deadlines_close waits for the lock: as long as a
 * deadline is in the registry, its fd is that of its own connection. */
static void cut(struct deadline *deadline) {
    shutdown(deadline->fd, SHUT_RDWR);
    deadline->is_cut = true;
}

/* ## Sweeper */

static bool is_late(const struct deadline *deadline, double now) {
    return deadline->due > 0 && now >= deadline->due;
}

static bool gives_way(const struct deadline *deadline, double now) {
    return deadline->phase <= DEADLINE_RECEIVING && now - deadline->since > grace_s;
}

static void sweep(struct deadlines *deadlines) {
    double now = clock_s();
    size_t open = deadlines->open;
    for (struct deadline *each = deadlines->oldest; each; each = each->newer) {
        if (each->is_cut) {
            open--; /* its place is on the way */
        } else if (is_late(each, now) || (open > deadlines->full && gives_way(each, now))) {
            cut(each);
            open--;
        }
    }
}

static struct timespec next_sweep(void) {
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    moment.tv_nsec += SWEEP_MS * 1000000L;
    moment.tv_sec += moment.tv_nsec / 1000000000L;
    moment.tv_nsec %= 1000000000L;
    return moment;
}

static void *run_sweeper(void *payload) {
    struct deadlines *deadlines = payload;
    pthread_mutex_lock(&deadlines->lock);
    while (!deadlines->ended) {
        struct timespec moment = next_sweep();
        pthread_cond_timedwait(&deadlines->ending, &deadlines->lock, &moment);
        sweep(deadlines);
    }
    pthread_mutex_unlock(&deadlines->lock);
    return NULL;
}

struct deadlines *deadlines_new(const struct settings_limits *limits) {
    struct deadlines *deadlines = mem_alloc(1, sizeof *deadlines);
    deadlines->full = limits->connections - limits->connections / PLACES_PER_FREE_ONE;
    deadlines->idle_s = limits->idle_s;
    deadlines->request_s = limits->request_s;
    deadlines->response_s = limits->response_s;
    pthread_mutex_init(&deadlines->lock, NULL);
    pthread_condattr_t by_monotonic_clock;
    pthread_condattr_init(&by_monotonic_clock);
    pthread_condattr_setclock(&by_monotonic_clock, CLOCK_MONOTONIC);
    pthread_cond_init(&deadlines->ending, &by_monotonic_clock);
    pthread_condattr_destroy(&by_monotonic_clock);
    if (pthread_create(&deadlines->sweeper, NULL, run_sweeper, deadlines) == 0) {
        return deadlines;
    }
    pthread_cond_destroy(&deadlines->ending);
    pthread_mutex_destroy(&deadlines->lock);
    free(deadlines);
    return NULL;
}

void deadlines_free(struct deadlines *deadlines) {
    if (!deadlines) {
        return;
    }
    pthread_mutex_lock(&deadlines->lock);
    deadlines->ended = true;
    pthread_cond_signal(&deadlines->ending);
    pthread_mutex_unlock(&deadlines->lock);
    pthread_join(deadlines->sweeper, NULL);
    assert(deadlines->open == 0);
    pthread_cond_destroy(&deadlines->ending);
    pthread_mutex_destroy(&deadlines->lock);
    free(deadlines);
}

/* ## Connections */

struct deadline *deadlines_open(struct deadlines *deadlines, int fd) {
    struct deadline *deadline = mem_alloc(1, sizeof *deadline);
    pthread_mutex_lock(&deadlines->lock);
    deadline->fd = fd;
    deadline->since = clock_s();
    deadline->due = deadline->since + deadlines->request_s;
    append_deadline(deadlines, deadline);
    deadlines->open++;
    pthread_mutex_unlock(&deadlines->lock);
    return deadline;
}

/* The moment at which a phase must be over. */
static double due_of(const struct deadlines *deadlines, const struct deadline *deadline,
                     double now) {
    switch (deadline->phase) {
    case DEADLINE_WAITING: /* who is silent is dropped after idle_s by the library */
        return now + deadlines->idle_s + deadlines->request_s;
    case DEADLINE_RECEIVING: /* the line itself counts as well: a slow one gets no extra time */
        return deadline->due < now + deadlines->request_s ? deadline->due
                                                          : now + deadlines->request_s;
    case DEADLINE_SENDING:
        return now + deadlines->response_s;
    case DEADLINE_ANSWERING:
        break;
    }
    return 0;
}

void deadlines_enter(struct deadlines *deadlines, struct deadline *deadline,
                     enum deadline_phase phase) {
    pthread_mutex_lock(&deadlines->lock);
    double now = clock_s();
    deadline->phase = phase;
    deadline->since = now;
    deadline->due = due_of(deadlines, deadline, now);
    unlink_deadline(deadlines, deadline);
    append_deadline(deadlines, deadline);
    pthread_mutex_unlock(&deadlines->lock);
}

void deadlines_close(struct deadlines *deadlines, struct deadline *deadline) {
    pthread_mutex_lock(&deadlines->lock);
    unlink_deadline(deadlines, deadline);
    deadlines->open--;
    pthread_mutex_unlock(&deadlines->lock);
    free(deadline);
}
