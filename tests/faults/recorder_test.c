/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A store that is not there, locked, full, damaged or silent: who puts an event never notices, what
 * waits is written when the store is back, and the log says it once. */
#include "insight/recorder.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "log_file.h"
#include "silent_file.h"
#include "test_store.h"

enum { CLOSE_MS = 60000, EVENTS = 500, LIMIT_MS = 60000 };

static char room[] = "faults_recorder.XXXXXX";
static char path[TEST_STORE_BYTES]; /* of this test; its place is not there yet */
static const char *this_program;

static void wait_ms(long ms) {
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

static void put_events(struct recorder *recorder, size_t count) {
    struct event event = event_of(EVENT_GELEZEN, VIA_WEBSITE);
    event_set(event.artikel, STR("brug"));
    for (size_t i = 0; i < count; i++) {
        recorder_put(recorder, &event);
    }
}

static void wait_until_written(struct recorder *recorder, uint64_t count) {
    for (int waited = 0; waited < LIMIT_MS && recorder_stats(recorder).written < count;
         waited += 10) {
        wait_ms(10);
    }
    assert_int_equal(recorder_stats(recorder).written, count);
}

static void assert_said_once(void) {
    assert_int_equal(log_file_count("can't be written"), 1);
    assert_int_equal(log_file_count("are written again"), 1);
}

/* A store and a log of its own for each test. */
static int begin(void **state) {
    (void)state;
    test_store_next(path, room);
    return log_file_begin(room) ? 0 : -1;
}

static int begin_in_place(void **state) {
    int code = begin(state);
    test_store_make(path);
    return code;
}

static int end(void **state) {
    (void)state;
    log_file_end();
    return 0;
}

/* ## Not there */

static void waits_for_its_place(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, EVENTS);
    log_file_wait("can't be written", 1);
    assert_int_equal(recorder_stats(recorder).written, 0);
    assert_int_equal(recorder_stats(recorder).queued, EVENTS);
    test_store_make(path);
    wait_until_written(recorder, EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), EVENTS);
    assert_said_once();
}

static void says_what_is_lost_at_the_end(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, EVENTS);
    recorder_close(recorder, 300);
    assert_int_equal(log_file_count("lost since the start: 500\""), 1);
    assert_int_equal(log_file_count("can't be written"), 1);
}

/* As when the file is rotated away by hand. */
static void begins_anew_where_the_file_was_moved(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    char elsewhere[TEST_STORE_BYTES + 8];
    snprintf(elsewhere, sizeof elsewhere, "%s.old", path);
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 3);
    wait_until_written(recorder, 3);
    assert_int_equal(rename(path, elsewhere), 0);
    put_events(recorder, EVENTS);
    wait_until_written(recorder, 3 + EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), EVENTS);
}

/* ## Locked by another process */

/* This program as another one: locks the store, says so, and lets go when its input ends. SQLite
 * must not know the file from before a fork, so it is started anew. */
static int hold_lock(const char *store) {
    char c = 0;
    void *lock = test_store_lock(store);
    bool told = write(STDOUT_FILENO, "y", 1) == 1;
    bool waited = read(STDIN_FILENO, &c, 1) >= 0;
    test_store_unlock(lock);
    return told && waited ? 0 : 1;
}

static pid_t lock_elsewhere(int *release) {
    int ready[2];
    int go_on[2];
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(go_on), 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(go_on[0], STDIN_FILENO);
        dup2(ready[1], STDOUT_FILENO);
        close(go_on[1]);
        execl(this_program, this_program, "lock", path, (char *)NULL);
        _exit(127);
    }
    close(ready[1]);
    close(go_on[0]);
    char answer = 0;
    assert_true(pid > 0);
    assert_int_equal(read(ready[0], &answer, 1), 1);
    close(ready[0]);
    *release = go_on[1];
    return pid;
}

static void unlock_elsewhere(pid_t pid, int release) {
    int status = 0;
    close(release);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
}

static void waits_for_a_lock(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    int release = -1;
    pid_t pid = lock_elsewhere(&release);
    put_events(recorder, EVENTS);
    log_file_wait("can't be written", 1);
    wait_ms(2500); /* some more tries, that are not told */
    assert_int_equal(recorder_stats(recorder).queued, EVENTS);
    unlock_elsewhere(pid, release);
    wait_until_written(recorder, 1 + EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), 1 + EVENTS);
    assert_said_once();
}

static void counts_what_has_no_room(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    int release = -1;
    pid_t pid = lock_elsewhere(&release);
    put_events(recorder, 1);
    log_file_wait("can't be written", 1); /* so one is in the batch */
    put_events(recorder, RECORDER_ROOM + EVENTS);
    struct recorder_stats stats = recorder_stats(recorder);
    assert_int_equal(stats.queued, 1 + RECORDER_ROOM);
    assert_int_equal(stats.dropped, EVENTS);
    unlock_elsewhere(pid, release);
    wait_until_written(recorder, 2 + RECORDER_ROOM);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), 2 + RECORDER_ROOM);
    assert_int_equal(log_file_count("lost since the start: 500\""), 2); /* when back, at the end */
}

/* ## No room on the disk, damage */

static void set_largest_file(rlim_t bytes) {
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void waits_for_room_on_the_disk(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    signal(SIGXFSZ, SIG_IGN);
    /* Room for the log, not for what is written ahead. */
    set_largest_file(2048);
    put_events(recorder, EVENTS);
    log_file_wait("can't be written", 1);
    assert_int_equal(recorder_stats(recorder).queued, EVENTS);
    set_largest_file(RLIM_INFINITY);
    wait_until_written(recorder, 1 + EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), 1 + EVENTS);
    assert_said_once();
}

static void leaves_a_damaged_file_alone(void **state) {
    (void)state;
    static const char damaged[] = "SQLite format 3, maar niet heus.........................";
    assert_int_equal(file_write(path, str_from(damaged), NULL), ERR_OK);
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, EVENTS);
    log_file_wait("can't be written", 1);
    struct buf kept = BUF_INIT;
    assert_int_equal(file_read(&kept, path, 1000, NULL), ERR_OK);
    assert_str_equal(buf_str(&kept), damaged);
    buf_release(&kept);
    assert_int_equal(unlink(path), 0); /* the operator has looked */
    wait_until_written(recorder, EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), EVENTS);
    assert_said_once();
}

/* ## A disk that does not answer */

static void does_not_wait_for_a_silent_disk(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    silent_file_install();
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    silent_file_begin();
    put_events(recorder, EVENTS);
    assert_true(silent_file_wait(LIMIT_MS)); /* the writer hangs in it */
    put_events(recorder, 2 * (size_t)RECORDER_ROOM);
    struct recorder_stats stats = recorder_stats(recorder);
    assert_int_equal(stats.queued, EVENTS + RECORDER_ROOM);
    assert_int_equal(stats.dropped, RECORDER_ROOM);
    recorder_close(recorder, 100); /* and nor does the end */
    assert_int_equal(log_file_count("lost since the start: 16884\""), 1);
    silent_file_end();
    assert_true(silent_file_wait_for_close(LIMIT_MS));
    wait_ms(200); /* the writer lets go of its memory */
}

static void writes_when_the_disk_answers_again(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    silent_file_install();
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    silent_file_begin();
    put_events(recorder, EVENTS);
    assert_true(silent_file_wait(LIMIT_MS));
    silent_file_end();
    wait_until_written(recorder, 1 + EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), 1 + EVENTS);
    assert_int_equal(log_file_count("written"), 0);
}

static void starts_on_a_silent_disk(void **state) {
    (void)state;
    struct recorder *recorder = NULL;
    silent_file_install();
    silent_file_begin();
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    put_events(recorder, EVENTS);
    assert_int_equal(recorder_stats(recorder).queued, EVENTS);
    silent_file_end();
    wait_until_written(recorder, EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), EVENTS);
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

#define STORE_TEST(test) cmocka_unit_test_setup_teardown(test, begin_in_place, end)

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "lock") == 0) {
        return hold_lock(argv[2]);
    }
    test_store_init(argc, argv);
    this_program = argv[0];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(waits_for_its_place, begin, end),
        cmocka_unit_test_setup_teardown(says_what_is_lost_at_the_end, begin, end),
        STORE_TEST(waits_for_a_lock),
        STORE_TEST(counts_what_has_no_room),
    };
    const struct CMUnitTest file_tests[] = {
        STORE_TEST(begins_anew_where_the_file_was_moved),
        STORE_TEST(waits_for_room_on_the_disk),
        STORE_TEST(leaves_a_damaged_file_alone),
        STORE_TEST(does_not_wait_for_a_silent_disk),
        STORE_TEST(starts_on_a_silent_disk),
        STORE_TEST(writes_when_the_disk_answers_again),
    };
    int failed = cmocka_run_group_tests(tests, make_room, remove_room);
    if (!test_store_is_postgres()) {
        snprintf(room, sizeof room, "faults_recorder.XXXXXX");
        failed += cmocka_run_group_tests(file_tests, make_room, remove_room);
    }
    return failed;
}
