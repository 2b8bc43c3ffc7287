/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reports over several days, that the clock of the server goes through. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "access_fixture.h"
#include "base/date.h"
#include "base/file.h"
#include "clock_fixture.h"

#define ROOM_INDEX ACCESS_FOLDER "/index"

enum { WAITS = 1000, WAIT_NS = 10000000 };

static void make_index(void) {
    static const char lines[] = ACCESS_FOLDER "/articles.jsonl";
    static const char article[] =
        "{\"id\":\"vast\",\"titel\":\"Vaste weg\",\"tekst\":\"Een weg die blijft.\"}\n";
    assert_int_equal(file_write(lines, str_from(article), NULL), ERR_OK);
    static const char folder[] = ROOM_INDEX;
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines, "--index", folder, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

static int start(void **state) {
    (void)state;
    static char access[4096];
    struct buf text = BUF_INIT;
    make_access();
    clock_make();
    make_index();
    access_settings(access, sizeof access);
    buf_format(&text, "%s[insight]\nstore = \"%s/counts.db\"\n", access, ACCESS_FOLDER);
    assert_int_equal(file_write(CONFIG_FILE, buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = ROOM_INDEX, .config = CONFIG_FILE};
    clock_use(true);
    bool started = server_start_with(&server, &options);
    clock_use(false);
    return started ? 0 : -1;
}

/* ## What a report says */

static json_t *report_of_day(int days) {
    char path[64];
    char day[DATE_BYTES + 1];
    date_from_number(day, clock_first_day() + days);
    snprintf(path, sizeof path, "/v1/rapporten/dag/%s", day);
    struct http_reply reply = ask_as(key_headers[AS_INZICHT], path);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    http_reply_release(&reply);
    return json;
}

static long long searches_of_day(int days) {
    json_t *report = report_of_day(days);
    long long searches = json_integer_value(json_at(report, "totaal.zoekvragen"));
    json_decref(report);
    return searches;
}

/* What happened is written within a second. */
static void wait_for_searches(int days, long long expected) {
    long long searches = -1;
    for (int i = 0; i < WAITS && searches != expected; i++) {
        searches = searches_of_day(days);
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_int_equal(searches, expected);
}

static void ask(const char *path, int times) {
    for (int i = 0; i < times; i++) {
        struct http_reply reply = get(path, 200);
        http_reply_release(&reply);
    }
}

/* ## Tests */

/* Given again after midnight, or before it, by a clock that was set back. */
static void counts_a_kept_answer_on_its_day(void **state) {
    (void)state;
    static const int days[] = {0, 1, 2, 1, 0};
    static const long long searches[] = {2, 2, 2, 4, 4};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        clock_set_day(days[i]);
        ask("/v1/_zoek?q=vaste+weg", 2);
        wait_for_searches(days[i], searches[i]);
    }
    assert_int_equal(searches_of_day(3), 0);
}

/* The minute before and the minute after. */
static void counts_by_midnight_of_utc(void **state) {
    (void)state;
    const long midnight = 10L * DAY_S + DAY_S / 2;
    clock_set(midnight - 60);
    ask("/v1/_zoek?q=vaste+weg", 3);
    clock_set(midnight + 60);
    ask("/v1/_zoek?q=vaste+weg", 1);
    wait_for_searches(10, 3);
    wait_for_searches(11, 1);
}

/* The page of the month in which a day is, or of the day. */
static struct http_reply page_of(int days, bool is_month) {
    char path[64];
    char day[DATE_BYTES + 1];
    date_from_number(day, clock_first_day() + days);
    day[is_month ? 7 : DATE_BYTES] = '\0';
    snprintf(path, sizeof path, "/inzicht/%s%s", is_month ? "" : "dag/", day);
    struct http_reply reply = ask_as(key_headers[AS_INZICHT], path);
    assert_int_equal(reply.status, 200);
    return reply;
}

/* Days from now to the first of a month that has not begun. */
static int days_to_a_month(void) {
    char day[DATE_BYTES + 1];
    for (int days = 20; days < 60; days++) {
        date_from_number(day, clock_first_day() + days);
        if (strcmp(day + 8, "01") == 0) {
            return days;
        }
    }
    fail();
    return 0;
}

/* Whether the month of the day says what found nothing: this. */
static bool says_what_was_not_found(int days, const char *text) {
    struct http_reply reply = page_of(days, true);
    const char *list = strstr(buf_str(&reply.body).ptr, "id=\"nietGevonden\"");
    assert_non_null(list);
    bool is_said = strstr(list, text) != NULL;
    http_reply_release(&reply);
    return is_said;
}

/* "Zwembad" is a Dutch word that no article has, "xqzwvk" is no word: it may be a name. */
static void lists_what_was_not_found_often_enough(void **state) {
    (void)state;
    int first = days_to_a_month();
    static const int times[] = {4, 5, 1};
    for (int i = 0; i < 3; i++) {
        clock_set_day(first + i);
        ask("/v1/_zoek?q=zwembad+xqzwvk", times[i]);
        ask("/v1/_zoek?q=bibliotheek", i < 2 ? 5 : 0); /* ten times, on two days */
        wait_for_searches(first + i, times[i] + (i < 2 ? 5 : 0));
        assert_int_equal(says_what_was_not_found(first, "zwembad"), i == 2);
    }
    assert_false(says_what_was_not_found(first, "bibliotheek"));
    assert_false(says_what_was_not_found(first, "xqzwvk"));
    struct http_reply reply = page_of(first, false);
    assert_false(http_body_has(&reply, "zwembad")); /* four times on that day */
    http_reply_release(&reply);
    reply = page_of(first + 2, false);
    assert_has(&reply, "in de laatste acht dagen het vaakst bij “zwembad …” (10 keer)");
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_a_kept_answer_on_its_day),
        cmocka_unit_test(counts_by_midnight_of_utc),
        cmocka_unit_test(lists_what_was_not_found_often_enough),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
