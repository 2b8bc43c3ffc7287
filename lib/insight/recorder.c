/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/recorder.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "base/log.h"
#include "base/memory.h"
#include "insight/store.h"

enum {
    BATCH_MS = 500,         /* an event waits no longer than this before it is written */
    RETRY_MS = 1000,        /* after a failure */
    RETRY_CLOSING_MS = 100, /* the same, when there is little time left */
    START_MS = 3000,        /* for the store to be there at the start, so that it can be read */
    GIVE_UP_MS = 1000,      /* for the writer to notice that it is to give up */
};

/* base/queue.h passes pointers one at a time and lets who puts wait; this takes copies, drops, and
 * hands over all at once. */
struct recorder {
    pthread_mutex_t lock; /* of all below it, held for a copy or a swap, never over the store */
    pthread_cond_t changed;
    struct event *filling;
    size_t filling_len;
    size_t batch_len;
    bool started; /* the writer has tried to open the store */
    bool closing;
    bool give_up;
    bool finished;  /* the writer has ended */
    bool abandoned; /* nobody waits for the writer, so it frees the recorder */

    char *address;
    pthread_t writer;
    atomic_ullong written;
    atomic_ullong dropped;

    /* Of the writer alone. */
    struct event *batch;
    struct store_ticket ticket; /* of the batch */
    struct store *store;        /* NULL when not open */
    bool failing;
};

static void recorder_free(struct recorder *recorder) {
    pthread_cond_destroy(&recorder->changed);
    pthread_mutex_destroy(&recorder->lock);
    free(recorder->filling);
    free(recorder->batch);
    free(recorder->address);
    free(recorder);
}

/* ## Waiting, with the lock held */

static struct timespec moment_after(unsigned ms) {
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    long ns = moment.tv_nsec + (long)(ms % 1000) * 1000000;
    moment.tv_sec += (time_t)(ms / 1000) + ns / 1000000000;
    moment.tv_nsec = ns % 1000000000;
    return moment;
}

/* False when the moment has come. */
static bool wait_until(struct recorder *recorder, const struct timespec *moment) {
    return pthread_cond_timedwait(&recorder->changed, &recorder->lock, moment) == 0;
}

/* ## The writer */

/* Waits until there is something to write and it is time to. False when there will be nothing. */
static bool take_batch(struct recorder *recorder) {
    pthread_mutex_lock(&recorder->lock);
    while (recorder->filling_len == 0 && !recorder->closing) {
        pthread_cond_wait(&recorder->changed, &recorder->lock);
    }
    struct timespec due = moment_after(BATCH_MS);
    while (!recorder->closing && recorder->filling_len < RECORDER_ROOM / 2 &&
           wait_until(recorder, &due)) {
    }
    struct event *empty = recorder->batch;
    recorder->batch = recorder->filling;
    recorder->batch_len = recorder->filling_len;
    recorder->filling = empty;
    recorder->filling_len = 0;
    recorder->ticket.number++;
    bool any = recorder->batch_len > 0;
    pthread_mutex_unlock(&recorder->lock);
    return any;
}

static void note_failure(struct recorder *recorder, const struct err_info *info) {
    if (!recorder->failing) {
        log_write(LOG_ERROR, "counts can't be written, tried again every second: %s", info->text);
    }
    recorder->failing = true;
}

static void note_success(struct recorder *recorder) {
    if (recorder->failing) {
        log_write(LOG_INFO, "counts are written again; lost since the start: %llu",
                  atomic_load(&recorder->dropped));
    }
    recorder->failing = false;
}

/* Opens the store when it is not, and writes the batch when there is one. */
static bool try_to_write(struct recorder *recorder) {
    struct err_info info;
    enum err err = ERR_OK;
    if (!recorder->store) {
        err = store_open(&recorder->store, recorder->address, STORE_WRITE, &info);
    }
    if (err == ERR_OK && recorder->batch_len > 0) {
        err = store_add_once(recorder->store, &recorder->ticket, recorder->batch,
                             recorder->batch_len, &info);
    }
    if (err == ERR_OK) {
        note_success(recorder);
        return true;
    }
    note_failure(recorder, &info);
    /* Opened anew: the file may have been moved, replaced or mended; the connection may be dead. */
    store_close(recorder->store);
    recorder->store = NULL;
    return false;
}

/* False when it is time to give up. */
static bool pause_a_while(struct recorder *recorder) {
    pthread_mutex_lock(&recorder->lock);
    struct timespec due = moment_after(recorder->closing ? RETRY_CLOSING_MS : RETRY_MS);
    bool was_closing = recorder->closing;
    while (!recorder->give_up && recorder->closing == was_closing && wait_until(recorder, &due)) {
    }
    bool go_on = !recorder->give_up;
    pthread_mutex_unlock(&recorder->lock);
    return go_on;
}

static void end_batch(struct recorder *recorder, atomic_ullong *counter) {
    pthread_mutex_lock(&recorder->lock);
    atomic_fetch_add(counter, recorder->batch_len);
    recorder->batch_len = 0;
    pthread_mutex_unlock(&recorder->lock);
}

static void write_batch(struct recorder *recorder) {
    bool written = try_to_write(recorder);
    while (!written && pause_a_while(recorder)) {
        written = try_to_write(recorder);
    }
    end_batch(recorder, written ? &recorder->written : &recorder->dropped);
}

static void note_start(struct recorder *recorder) {
    pthread_mutex_lock(&recorder->lock);
    recorder->started = true;
    pthread_cond_broadcast(&recorder->changed);
    pthread_mutex_unlock(&recorder->lock);
}

static void finish(struct recorder *recorder) {
    pthread_mutex_lock(&recorder->lock);
    recorder->finished = true;
    bool abandoned = recorder->abandoned;
    pthread_cond_broadcast(&recorder->changed);
    pthread_mutex_unlock(&recorder->lock);
    if (abandoned) {
        recorder_free(recorder);
    }
}

static void *write_on_and_on(void *payload) {
    struct recorder *recorder = payload;
    try_to_write(recorder); /* opens it, so that what is wrong is told at the start */
    note_start(recorder);
    while (take_batch(recorder)) {
        write_batch(recorder);
    }
    store_close(recorder->store);
    finish(recorder);
    return NULL;
}

/* ## From outside */

static void init_lock(struct recorder *recorder) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&recorder->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&recorder->lock, NULL);
}

static void wait_for_start(struct recorder *recorder) {
    struct timespec due = moment_after(START_MS);
    pthread_mutex_lock(&recorder->lock);
    while (!recorder->started && wait_until(recorder, &due)) {
    }
    pthread_mutex_unlock(&recorder->lock);
}

enum err recorder_open(struct recorder **out, const char *store, struct err_info *info) {
    *out = NULL;
    enum err err = store_check_address(store, info);
    if (err != ERR_OK) {
        return err;
    }
    struct recorder *recorder = mem_alloc(1, sizeof *recorder);
    init_lock(recorder);
    struct str address = str_from(store);
    recorder->address = mem_alloc(address.len + 1, 1);
    memcpy(recorder->address, address.ptr, address.len);
    recorder->filling = mem_alloc(RECORDER_ROOM, sizeof(struct event));
    recorder->batch = mem_alloc(RECORDER_ROOM, sizeof(struct event));
    size_t size = sizeof recorder->ticket.writer;
    if (getrandom(&recorder->ticket.writer, size, 0) != (ssize_t)size ||
        pthread_create(&recorder->writer, NULL, write_on_and_on, recorder) != 0) {
        recorder_free(recorder);
        return err_set(info, ERR_ENVIRONMENT, "no thread for the writer of counts");
    }
    wait_for_start(recorder);
    *out = recorder;
    return ERR_OK;
}

void recorder_put(struct recorder *recorder, const struct event *event) {
    pthread_mutex_lock(&recorder->lock);
    bool has_room = recorder->filling_len < RECORDER_ROOM;
    if (has_room) {
        recorder->filling[recorder->filling_len++] = *event;
    }
    /* The writer waits for the first event, and then for the half. */
    if (recorder->filling_len == 1 || recorder->filling_len == RECORDER_ROOM / 2) {
        pthread_cond_broadcast(&recorder->changed);
    }
    pthread_mutex_unlock(&recorder->lock);
    if (!has_room) {
        atomic_fetch_add(&recorder->dropped, 1);
    }
}

struct recorder_stats recorder_stats(struct recorder *recorder) {
    pthread_mutex_lock(&recorder->lock);
    struct recorder_stats stats = {
        .queued = recorder->filling_len + recorder->batch_len,
        .written = atomic_load(&recorder->written),
        .dropped = atomic_load(&recorder->dropped),
    };
    pthread_mutex_unlock(&recorder->lock);
    return stats;
}

/* Waits for the end of the writer, with the lock held. */
static void wait_for_end(struct recorder *recorder, unsigned limit_ms) {
    struct timespec due = moment_after(limit_ms);
    pthread_cond_broadcast(&recorder->changed);
    while (!recorder->finished && wait_until(recorder, &due)) {
    }
}

void recorder_close(struct recorder *recorder, unsigned limit_ms) {
    if (!recorder) {
        return;
    }
    pthread_mutex_lock(&recorder->lock);
    recorder->closing = true;
    wait_for_end(recorder, limit_ms);
    if (!recorder->finished) {
        recorder->give_up = true;
        wait_for_end(recorder, GIVE_UP_MS);
    }
    bool finished = recorder->finished;
    recorder->abandoned = !finished;
    unsigned long long lost =
        atomic_load(&recorder->dropped) + recorder->filling_len + recorder->batch_len;
    pthread_t writer = recorder->writer;
    pthread_mutex_unlock(&recorder->lock);
    if (lost > 0) {
        log_write(LOG_WARNING, "counts that were lost since the start: %llu", lost);
    }
    if (finished) {
        pthread_join(writer, NULL);
        recorder_free(recorder);
    } else {
        pthread_detach(writer);
    }
}
