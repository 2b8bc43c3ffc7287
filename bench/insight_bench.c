/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What counting costs:
 *
 *   insight_bench FOLDER [STORE]
 *
 * put    nanoseconds for a request to make and put an event, by one thread and by four at once
 * write  events a second into the store with address STORE (else a file in FOLDER), in transactions
 *        of RECORDER_ROOM, of 300 different counts a day
 * spread the same with RECORDER_ROOM different counts in each transaction: nothing to add up
 * report milliseconds to read the month of those */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/memory.h"
#include "insight/recorder.h"
#include "insight/report.h"

enum {
    THREADS = 4,
    PUTS = RECORDER_ROOM / 2 / THREADS,
    ROUNDS = 10,
    BATCHES = 40,
    SPREAD_BATCHES = 5,
    ARTICLES = 300
};

struct putter {
    pthread_t thread;
    struct recorder *recorder;
    double spent_s;
};

static void *put_many(void *payload) {
    struct putter *putter = payload;
    double begun = clock_s();
    for (int i = 0; i < PUTS; i++) {
        struct event event = event_of(EVENT_GELEZEN, VIA_WEBSITE);
        event_set(event.artikel, STR("gat-in-provinciale-weg"));
        recorder_put(putter->recorder, &event);
    }
    putter->spent_s += clock_s() - begun;
    return NULL;
}

/* Rounds that fit, each after the one before is written; the first two touch the memory first. */
static void measure_put(struct recorder *recorder, int threads) {
    struct putter putters[THREADS] = {{.spent_s = 0}};
    double spent_s = 0;
    for (int round = -2; round < ROUNDS; round++) {
        for (int i = 0; i < threads; i++) {
            putters[i].recorder = recorder;
            putters[i].spent_s = 0;
            pthread_create(&putters[i].thread, NULL, put_many, &putters[i]);
        }
        for (int i = 0; i < threads; i++) {
            pthread_join(putters[i].thread, NULL);
            spent_s += round >= 0 ? putters[i].spent_s : 0;
        }
        while (recorder_stats(recorder).queued > 0) {
            nanosleep(&(struct timespec){0, 10000000}, NULL);
        }
    }
    printf("put, %d threads %9.0f ns\n", threads, spent_s * 1e9 / ROUNDS / PUTS / threads);
}

/* A month of events of so many articles: batch after batch on the next day. */
static void fill(struct event *events, int batch, int articles) {
    for (int i = 0; i < RECORDER_ROOM; i++) {
        events[i] = event_of(i % 2 ? EVENT_GELEZEN : EVENT_ZOEKVRAAG, VIA_WEBSITE);
        events[i].day = date_to_number(STR("2026-10-01")) + batch % 31;
        snprintf(events[i].artikel, sizeof events[i].artikel, "artikel-%d", i % articles);
        event_set(events[i].thema, STR("wegen"));
    }
}

static enum err measure_store(const char *name, const char *address, int batches, int articles,
                              struct err_info *info) {
    struct event *events = mem_alloc(RECORDER_ROOM, sizeof *events);
    struct store *store = NULL;
    enum err err = store_open(&store, address, STORE_WRITE, info);
    double spent = 0;
    for (int i = 0; i < batches && err == ERR_OK; i++) {
        fill(events, i, articles);
        double begun = clock_s();
        err = store_add(store, events, RECORDER_ROOM, info);
        spent += clock_s() - begun;
    }
    store_close(store);
    free(events);
    if (err == ERR_OK) {
        printf("%-7s        %9.0f events a second\n", name,
               batches * (double)RECORDER_ROOM / spent);
    }
    return err;
}

static enum err measure_report(const char *address, struct err_info *info) {
    const struct question_rule rule = {.times = 10, .days = 3};
    struct period october;
    struct report report;
    struct arena arena = ARENA_INIT;
    period_read_month(&october, STR("2026-10"));
    double begun = clock_s();
    enum err err = report_read(&report, address, &october, &rule, &arena, info);
    if (err == ERR_OK) {
        printf("report         %9.1f ms\n", (clock_s() - begun) * 1e3);
    }
    arena_release(&arena);
    return err;
}

int main(int argc, char **argv) {
    if (argc != 2 && argc != 3) {
        fputs("Usage: insight_bench FOLDER [STORE]\n", stderr);
        return 2;
    }
    struct err_info info;
    struct recorder *recorder = NULL;
    struct buf put_path = BUF_INIT;
    struct buf path = BUF_INIT;
    buf_format(&put_path, "%s/put.db", argv[1]);
    buf_format(&path, "%s/insight.db", argv[1]);
    const char *address = argc == 3 ? argv[2] : path.ptr;
    enum err err = recorder_open(&recorder, put_path.ptr, &info);
    if (err == ERR_OK) {
        measure_put(recorder, 1);
        measure_put(recorder, THREADS);
        recorder_close(recorder, 10000);
        err = measure_store("write", address, BATCHES, ARTICLES, &info);
    }
    if (err == ERR_OK) {
        err = measure_report(address, &info);
    }
    if (err == ERR_OK) {
        err = measure_store("spread", address, SPREAD_BATCHES, RECORDER_ROOM, &info);
    }
    if (err != ERR_OK) {
        fprintf(stderr, "insight_bench: %s\n", info.text);
    }
    buf_release(&path);
    buf_release(&put_path);
    return err == ERR_OK ? 0 : 3;
}
