/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Many threads put events while one writes them: none is lost without being counted. */
#include "insight/recorder.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "insight/store.h"

enum { PUTTERS = 8, CLOSE_MS = 60000 };

static char room[] = "recorder_test.XXXXXX";
static char path[64];
static struct recorder *recorder;
static size_t events_each;

static void *put_all(void *payload) {
    const enum event_channel *channel = payload;
    struct event event = event_of(EVENT_ZOEKVRAAG, *channel);
    event.outcome = OUTCOME_GEVONDEN;
    for (size_t i = 0; i < events_each; i++) {
        recorder_put(recorder, &event);
    }
    return NULL;
}

/* What the store has of each channel, and of all. */
static uint64_t count_stored(uint64_t by_channel[VIA_COUNT]) {
    struct store *store = NULL;
    struct arena arena = ARENA_INIT;
    struct store_rows rows[STORE_GROUP_COUNT];
    struct period period = {.first = "1970-01-01", .last = "9999-12-31"};
    assert_int_equal(store_open(&store, path, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_read(rows, store, &period, &period, &arena, NULL), ERR_OK);
    uint64_t sum = 0;
    for (size_t i = 0; i < rows[STORE_CHANNELS].len; i++) {
        enum event_channel channel;
        assert_true(event_channel_find(rows[STORE_CHANNELS].rows[i].key, &channel));
        by_channel[channel] = rows[STORE_CHANNELS].rows[i].count;
        sum += by_channel[channel];
    }
    store_close(store);
    arena_release(&arena);
    return sum;
}

static void put_from_all_threads(size_t each) {
    pthread_t putters[PUTTERS];
    enum event_channel channels[PUTTERS];
    events_each = each;
    for (size_t i = 0; i < PUTTERS; i++) {
        channels[i] = (enum event_channel)i;
        assert_int_equal(pthread_create(&putters[i], NULL, put_all, &channels[i]), 0);
    }
    for (size_t i = 0; i < PUTTERS; i++) {
        recorder_stats(recorder);
        pthread_join(putters[i], NULL);
    }
}

static void start(const char *name) {
    snprintf(path, sizeof path, "%s/%s.db", room, name);
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
}

static void loses_nothing_that_fits(void **state) {
    (void)state;
    start("fits");
    put_from_all_threads(RECORDER_ROOM / PUTTERS);
    struct recorder_stats stats = recorder_stats(recorder);
    assert_int_equal(stats.queued + stats.written, RECORDER_ROOM);
    assert_int_equal(stats.dropped, 0);
    recorder_close(recorder, CLOSE_MS);
    uint64_t by_channel[VIA_COUNT] = {0};
    assert_int_equal(count_stored(by_channel), RECORDER_ROOM);
    for (size_t i = 0; i < PUTTERS; i++) {
        assert_int_equal(by_channel[i], RECORDER_ROOM / PUTTERS);
    }
}

static void counts_what_does_not_fit(void **state) {
    (void)state;
    start("burst");
    size_t all = 20 * (size_t)RECORDER_ROOM;
    put_from_all_threads(all / PUTTERS);
    struct recorder_stats stats = recorder_stats(recorder);
    assert_int_equal(stats.queued + stats.written + stats.dropped, all);
    recorder_close(recorder, CLOSE_MS);
    uint64_t by_channel[VIA_COUNT] = {0};
    assert_int_equal(count_stored(by_channel), all - stats.dropped);
    printf("%llu of %zu dropped\n", (unsigned long long)stats.dropped, all);
}

static void writes_without_being_closed(void **state) {
    (void)state;
    start("waits");
    put_from_all_threads(1);
    struct recorder_stats stats = recorder_stats(recorder);
    for (int i = 0; i < 1000 && stats.written < PUTTERS; i++) {
        nanosleep(&(struct timespec){0, 10000000}, NULL);
        stats = recorder_stats(recorder);
    }
    assert_int_equal(stats.written, PUTTERS);
    assert_int_equal(stats.queued, 0);
    uint64_t by_channel[VIA_COUNT] = {0};
    assert_int_equal(count_stored(by_channel), PUTTERS);
    recorder_close(recorder, CLOSE_MS);
    recorder_close(NULL, CLOSE_MS);
}

static void refuses_an_odd_address(void **state) {
    (void)state;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(recorder_open(&recorder, "mysql://elders/x", &info), ERR_INVALID);
    assert_null(recorder);
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loses_nothing_that_fits),
        cmocka_unit_test(counts_what_does_not_fit),
        cmocka_unit_test(writes_without_being_closed),
        cmocka_unit_test(refuses_an_odd_address),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
