/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A PostgreSQL that crashes, is stopped or hangs while events are counted: who puts one never
 * notices, and when it is back each event is there once. */
#include <dirent.h>
#include <errno.h>
#include <libpq-fe.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "insight/recorder.h"
#include "log_file.h"
#include "server_process.h"
#include "test_store.h"

enum { CLOSE_MS = 60000, EVENTS = 500, LIMIT_MS = 60000, ROUNDS = 6, MOST_BACKENDS = 32 };

static const char *server_file; /* of tests/support/postgres */
static char room[] = "recorder_postgres.XXXXXX";
static char path[TEST_STORE_BYTES];

static void wait_ms(long ms) {
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

/* ## The server */

static bool run_script(const char *command) {
    const char *const argv[] = {POSTGRES, command, server_file, NULL};
    char text[1024];
    int code = run_program(argv, STDERR_FILENO, text, sizeof text);
    if (code != 0) {
        fprintf(stderr, "%s: %d %s\n", command, code, text);
    }
    return code == 0;
}

static pid_t server_pid(void) {
    char name[TEST_STORE_BYTES];
    struct buf text = BUF_INIT;
    snprintf(name, sizeof name, "%s/data/postmaster.pid", test_store_server());
    assert_int_equal(file_read(&text, name, 4096, NULL), ERR_OK);
    pid_t pid = (pid_t)strtol(text.ptr, NULL, 10);
    buf_release(&text);
    assert_true(pid > 1);
    return pid;
}

/* SIGINT: as when it is stopped; SIGQUIT: as when it crashes. */
static void end_server(int signal) {
    pid_t pid = server_pid();
    assert_int_equal(kill(pid, signal), 0);
    int waited = 0;
    while (waited < LIMIT_MS && (kill(pid, 0) == 0 || errno != ESRCH)) {
        wait_ms(10);
        waited += 10;
    }
    assert_true(waited < LIMIT_MS);
}

/* Processes of the server that hang: all, or those of the recorder alone. */
struct hanging {
    pid_t pids[MOST_BACKENDS];
    size_t len;
};

static void hang(struct hanging *out, pid_t pid) {
    assert_true(out->len < MOST_BACKENDS);
    assert_int_equal(kill(pid, SIGSTOP), 0);
    out->pids[out->len++] = pid;
}

/* The server itself first, so that it starts no more of them. */
static void hang_server(struct hanging *out) {
    char name[64];
    *out = (struct hanging){.len = 0};
    pid_t server = server_pid();
    hang(out, server);
    snprintf(name, sizeof name, "/proc/%ld/task/%ld/children", (long)server, (long)server);
    FILE *children = fopen(name, "r");
    assert_non_null(children);
    char line[16 * MOST_BACKENDS] = "";
    assert_non_null(fgets(line, sizeof line, children));
    fclose(children);
    char *rest = line;
    for (long child = strtol(rest, &rest, 10); child > 0; child = strtol(rest, &rest, 10)) {
        hang(out, (pid_t)child);
    }
}

static void hang_recorder(struct hanging *out) {
    *out = (struct hanging){.len = 0};
    PGconn *connection = PQconnectdb(path);
    PGresult *result =
        PQexec(connection, "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                           " AND application_name = 'vraagbaak'");
    assert_int_equal(PQntuples(result), 1);
    hang(out, (pid_t)strtol(PQgetvalue(result, 0, 0), NULL, 10));
    PQclear(result);
    PQfinish(connection);
}

static void go_on(const struct hanging *hanging) {
    for (size_t i = 0; i < hanging->len; i++) {
        kill(hanging->pids[i], SIGCONT);
    }
}

/* ## The recorder */

static struct recorder *start_recorder(void) {
    struct recorder *recorder = NULL;
    assert_int_equal(recorder_open(&recorder, path, NULL), ERR_OK);
    return recorder;
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

static size_t count_threads(void) {
    size_t threads = 0;
    DIR *tasks = opendir("/proc/self/task");
    assert_non_null(tasks);
    for (const struct dirent *task = readdir(tasks); task; task = readdir(tasks)) {
        threads += task->d_name[0] != '.';
    }
    closedir(tasks);
    return threads;
}

/* Until a writer that was left behind has ended: it still has a connection and memory. */
static void wait_for_threads(size_t expected) {
    for (int waited = 0; waited < LIMIT_MS && count_threads() > expected; waited += 10) {
        wait_ms(10);
    }
    assert_int_equal(count_threads(), expected);
}

/* ## Crashes */

static void counts_each_once_over_crashes(void **state) {
    (void)state;
    struct recorder *recorder = start_recorder();
    uint64_t put = 0;
    for (int round = 0; round < ROUNDS; round++) {
        put_events(recorder, EVENTS);
        put += EVENTS;
        wait_until_written(recorder, put);
        for (int i = 0; i < 450 + 30 * round; i++) { /* its writer is at work all the time */
            put_events(recorder, 1);
            put++;
            wait_ms(1);
        }
        end_server(round % 2 ? SIGINT : SIGQUIT);
        put_events(recorder, EVENTS);
        put += EVENTS;
        log_file_wait("can't be written", (size_t)round + 1);
        assert_true(recorder_stats(recorder).queued >= EVENTS);
        assert_true(run_script("start"));
        wait_until_written(recorder, put);
    }
    assert_int_equal(recorder_stats(recorder).dropped, 0);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), put);
    assert_int_equal(log_file_count("are written again"), ROUNDS);
}

static void says_what_is_lost_when_it_stays_away(void **state) {
    (void)state;
    struct recorder *recorder = start_recorder();
    put_events(recorder, EVENTS);
    wait_until_written(recorder, EVENTS);
    end_server(SIGINT);
    put_events(recorder, 1);
    log_file_wait("can't be written", 1);
    put_events(recorder, RECORDER_ROOM + EVENTS);
    assert_int_equal(recorder_stats(recorder).queued, 1 + RECORDER_ROOM);
    assert_int_equal(recorder_stats(recorder).dropped, EVENTS);
    recorder_close(recorder, 300);
    assert_int_equal(log_file_count("lost since the start: 8693\""), 1);
    assert_true(run_script("start"));
    assert_int_equal(test_store_count(path), EVENTS);
}

/* ## A server that does not answer */

static void takes_another_connection_when_one_hangs(void **state) {
    (void)state;
    struct hanging hanging;
    struct recorder *recorder = start_recorder();
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    hang_recorder(&hanging);
    put_events(recorder, EVENTS);
    log_file_wait("no answer in 5 s", 1);
    wait_until_written(recorder, 1 + EVENTS);
    go_on(&hanging);
    recorder_close(recorder, CLOSE_MS);
    assert_true(test_store_settle(path));
    assert_int_equal(test_store_count(path), 1 + EVENTS);
    assert_int_equal(log_file_count("are written again"), 1);
}

static void does_not_wait_for_a_server_that_hangs(void **state) {
    (void)state;
    struct hanging hanging;
    size_t threads = count_threads();
    struct recorder *recorder = start_recorder();
    put_events(recorder, 1);
    wait_until_written(recorder, 1);
    hang_server(&hanging);
    put_events(recorder, 1);
    log_file_wait("no answer in 5 s", 1); /* so one is in the batch */
    put_events(recorder, 2 * (size_t)RECORDER_ROOM);
    struct recorder_stats stats = recorder_stats(recorder);
    recorder_close(recorder, 100); /* and nor does the end */
    size_t lost = log_file_count("lost since the start: 16385\"");
    go_on(&hanging);
    wait_for_threads(threads);
    assert_int_equal(stats.queued, 1 + RECORDER_ROOM);
    assert_int_equal(stats.dropped, RECORDER_ROOM);
    assert_int_equal(lost, 1);
    assert_int_equal(test_store_count(path) % (1 + RECORDER_ROOM),
                     1); /* of what came late, all or none */
}

static void starts_on_a_server_that_hangs(void **state) {
    (void)state;
    struct hanging hanging;
    hang_server(&hanging);
    struct recorder *recorder = start_recorder();
    put_events(recorder, EVENTS);
    uint64_t queued = recorder_stats(recorder).queued;
    go_on(&hanging);
    assert_int_equal(queued, EVENTS);
    wait_until_written(recorder, EVENTS);
    recorder_close(recorder, CLOSE_MS);
    assert_int_equal(test_store_count(path), EVENTS);
}

/* ## A store and a log of its own for each test */

static int begin(void **state) {
    (void)state;
    test_store_new(path, room);
    return log_file_begin(room) ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    log_file_end();
    return 0;
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    bool stopped = run_script("stop");
    return file_remove_tree(room, NULL) == ERR_OK && stopped ? 0 : -1;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        return 2;
    }
    server_file = argv[1];
    if (!run_script("renew")) {
        return 1;
    }
    test_store_init(argc, argv);
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(counts_each_once_over_crashes),           TEST(says_what_is_lost_when_it_stays_away),
        TEST(takes_another_connection_when_one_hangs), TEST(does_not_wait_for_a_server_that_hangs),
        TEST(starts_on_a_server_that_hangs),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
