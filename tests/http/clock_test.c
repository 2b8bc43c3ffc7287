/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The clock of the wall jumps, by days, while the service runs (libfaketime): what has to do with
 * the day of today follows it at once, and what has to do with how long something takes does not
 * notice. */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "access_fixture.h"
#include "base/date.h"
#include "base/file.h"
#include "clock_fixture.h"
#include "service_process.h"

#define CLOCK_INDEX ACCESS_FOLDER "/index"

enum { JUMPS = 60, WAITS = 300 };

/* Tijdelijk is public until the end of this day. */
static void make_clock_index(int32_t day) {
    char today[DATE_BYTES + 1];
    date_from_number(today, day);
    struct buf lines = BUF_INIT;
    buf_format(&lines,
               "{\"id\":\"tijdelijk\",\"titel\":\"Tijdelijke brug\",\"tekst\":\"Een brug voor "
               "even.\",\"geldigTot\":\"%s\"}\n{\"id\":\"vast\",\"titel\":\"Vaste weg\",\"tekst\":"
               "\"Een weg die blijft.\"}\n",
               today);
    static const char lines_path[] = ACCESS_FOLDER "/articles.jsonl";
    static const char folder[] = CLOCK_INDEX;
    assert_int_equal(file_write(lines_path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines_path, "--index", folder, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

static void start_under_clock(void) {
    char access[4096];
    struct buf text = BUF_INIT;
    access_settings(access, sizeof access);
    buf_format(&text,
               "%s[limits]\nidle_s = 60\nrequest_s = 60\n[proxies]\ntrusted = [\"127.0.0.1\"]\n"
               "[rate_limit]\nper_minute = 1\nburst = 5\n[insight]\nstore = \"%s/counts.db\"\n",
               access, ACCESS_FOLDER);
    assert_int_equal(file_write(CONFIG_FILE, buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = CLOCK_INDEX, .config = CONFIG_FILE};
    clock_use(true);
    bool started = server_start_with(&server, &options);
    clock_use(false);
    assert_true(started);
}

static int start(void **state) {
    (void)state;
    make_access();
    clock_make();
    make_clock_index(clock_first_day());
    start_under_clock();
    return 0;
}

/* That the clock of the server is ours, or nothing here tests anything. */
static void follows_our_clock(void **state) {
    (void)state;
    char date[64];
    char expected[64];
    clock_set_day(400);
    time_t then = time(NULL) + clock_noon_s() + 400L * DAY_S;
    struct tm utc;
    gmtime_r(&then, &utc);
    strftime(expected, sizeof expected, "%d %b %Y", &utc);
    struct http_reply reply = get("/v1", 200);
    http_header_value(&reply, "Date", date, sizeof date);
    assert_non_null(strstr(date, expected));
    http_reply_release(&reply);
    clock_set(0);
}

/* ## What goes by the day */

static void assert_found(const char *path, long total) {
    struct http_reply reply = get(path, 200);
    json_t *json = http_json(&reply);
    assert_int_equal(json_integer_value(json_object_get(json, "totaal")), total);
    json_decref(json);
    http_reply_release(&reply);
}

static void assert_status(const char *path, long status) {
    struct http_reply reply = get(path, status);
    http_reply_release(&reply);
}

/* Twice, so that the second answer is one that was kept. */
static void assert_public(bool is_public) {
    for (int i = 0; i < 2; i++) {
        assert_found("/v1/_zoek?q=tijdelijke+brug", is_public);
        assert_found("/v1/artikelen", 1 + is_public);
        assert_status("/v1/artikelen/tijdelijk", is_public ? 200 : 404);
        assert_status("/artikel/tijdelijk", is_public ? 200 : 404);
        struct http_reply reply = get("/v1/_suggereer?q=tijdel", 200);
        assert_int_equal(http_body_has(&reply, "Tijdelijke brug"), is_public);
        http_reply_release(&reply);
        reply = get("/zoeken?q=tijdelijke+brug", 200);
        assert_int_equal(http_body_has(&reply, "/artikel/tijdelijk"), is_public);
        http_reply_release(&reply);
    }
}

static void keeps_no_answer_of_another_day(void **state) {
    (void)state;
    assert_public(true);
    clock_set_day(1);
    assert_public(false);
    clock_set_day(-1);
    assert_public(true);
    clock_set_day(2);
    assert_public(false);
    clock_set(0);
    assert_public(true);
}

static void sessions_expire_by_the_clock(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("medewerker", cookie);
    assert_true(opens_the_desk(cookie));
    clock_set_day(-1);
    assert_true(opens_the_desk(cookie));
    clock_set_day(1);
    assert_false(opens_the_desk(cookie));
    clock_set(0);
    assert_true(opens_the_desk(cookie));
}

/* ## What goes by how long it takes */

static atomic_bool done;
static atomic_uint failures;
static atomic_uint requests;

static void *ask_on_and_on(void *payload) {
    (void)payload;
    while (!atomic_load(&done)) {
        unsigned number = atomic_fetch_add(&requests, 1);
        char path[64];
        snprintf(path, sizeof path, "/v1/_zoek?q=weg+%u", number % 50);
        struct http_reply reply = http_get(server.url, path);
        atomic_fetch_add(&failures, reply.status != 200);
        http_reply_release(&reply);
    }
    return NULL;
}

/* A request that is under way when the clock jumps, and one that begins after that. */
static void answers_while_the_clock_jumps(void **state) {
    (void)state;
    pthread_t thread;
    int slow = connect_to(&server);
    assert_true(send(slow, "GET /v1 HTTP/1.1\r\n", 18, MSG_NOSIGNAL) == 18);
    assert_int_equal(pthread_create(&thread, NULL, ask_on_and_on, NULL), 0);
    for (int i = 0; i < JUMPS; i++) {
        static const int days[] = {1, -1, 400, 0, -2, 30};
        clock_set_day(days[i % (int)(sizeof days / sizeof *days)]);
        usleep(50000);
    }
    clock_set(0);
    atomic_store(&done, true);
    pthread_join(thread, NULL);
    assert_int_equal(atomic_load(&failures), 0);
    assert_true(atomic_load(&requests) > JUMPS);
    static const char rest[] = "Host: a\r\nConnection: close\r\n\r\n";
    assert_true(send(slow, rest, strlen(rest), MSG_NOSIGNAL) > 0);
    char answer[16] = "";
    assert_true(recv(slow, answer, 12, MSG_WAITALL) == 12);
    assert_string_equal(answer, "HTTP/1.1 200");
    close(slow);
}

static long ask_from_far(void) {
    struct http_options options = {.headers = {"X-Forwarded-For: 203.0.113.7"}};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek?q=weg", &options);
    char wait[16];
    http_header_value(&reply, "Retry-After", wait, sizeof wait);
    if (reply.status == 429) {
        assert_in_range(strtol(wait, NULL, 10), 1, 60);
    }
    long status = reply.status;
    http_reply_release(&reply);
    return status;
}

static void gives_nobody_more_requests(void **state) {
    (void)state;
    int given = 0;
    while (given < 10 && ask_from_far() == 200) {
        given++;
    }
    assert_in_range(given, 5, 6);
    for (int days = -2; days <= 2; days++) {
        clock_set_day(days);
        assert_int_equal(ask_from_far(), 429);
    }
    clock_set(0);
}

static double waiting_events(void) {
    struct http_reply reply = http_get(server.admin, "/metrics");
    static const char name[] = "\nvraagbaak_events_waiting ";
    const char *found = strstr(buf_str(&reply.body).ptr, name);
    assert_non_null(found);
    double value = strtod(found + strlen(name), NULL);
    http_reply_release(&reply);
    return value;
}

/* What was counted before a jump and after it is written, not kept waiting for the clock. */
static void writes_counts_across_a_jump(void **state) {
    (void)state;
    static const int days[] = {-2, 1, 0};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        assert_status("/v1/artikelen/vast", 200);
        clock_set_day(days[i]);
        assert_status("/v1/artikelen/vast", 200);
        int waits = 0;
        while (waiting_events() > 0 && waits < WAITS) {
            usleep(100000);
            waits++;
        }
        assert_true(waits < WAITS);
    }
}

static void assert_notices(struct service_process *service, const char *expected) {
    char told[256];
    service_notices(service, told, sizeof told);
    assert_memory_equal(told, expected, strlen(expected));
}

/* systemd would end a service that tells nothing for two seconds. */
static void tells_that_it_is_alive(void **state) {
    (void)state;
    struct service_process service;
    char url[96];
    struct service_options options = {.argv = {"--index", CLOCK_INDEX, "--listen", "127.0.0.1:0"},
                                      .watchdog_us = "2000000"};
    clock_use(true);
    bool started = service_start(&service, &options);
    clock_use(false);
    assert_true(started && service_url(&service, url, sizeof url));
    assert_notices(&service, "READY=1");
    for (int days = -2; days <= 2; days++) {
        clock_set_day(days);
        assert_notices(&service, "WATCHDOG=1");
    }
    clock_set(0);
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_our_clock),
        cmocka_unit_test(keeps_no_answer_of_another_day),
        cmocka_unit_test(sessions_expire_by_the_clock),
        cmocka_unit_test(answers_while_the_clock_jumps),
        cmocka_unit_test(gives_nobody_more_requests),
        cmocka_unit_test(writes_counts_across_a_jump),
        cmocka_unit_test(tells_that_it_is_alive),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
