/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Contacts that a program of a contact centre registers: on which day they count, how they ended,
 * what was asked; and what the report says of them. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "fixture.h"
#include "insight/store.h"

enum { WAITS = 1000, WAIT_NS = 10000000 };

static char agent[KEY_HEADER_BYTES];
static char coordinator[KEY_HEADER_BYTES];

static int start(void **state) {
    (void)state;
    const char *const old[] = {STORE_FILE, STORE_FILE "-wal", STORE_FILE "-shm", KEYS_FILE};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
        unlink(old[i]);
    }
    make_key_header(agent, KEYS_FILE, "medewerker");
    make_key_header(coordinator, KEYS_FILE, "inzicht");
    start_with_settings(&server, "[access]\nkeys_file = \"" KEYS_FILE "\"\n[insight]\nstore = "
                                 "\"" STORE_FILE "\"\nquestion_times = 5\nquestion_days = 1\n");
    return 0;
}

/* ## Telling */

/* A day from today on with something behind it, as a contact took place then. */
static long tell(int days, const char *behind, const char *more) {
    char day[DATE_BYTES + 1];
    struct buf body = BUF_INIT;
    date_from_number(day, date_number_today() + days);
    buf_format(&body, "{\"kanaal\":\"telefoon\",\"plaatsgevondenOp\":\"%s%s\"%s}", day, behind,
               more);
    struct http_options options = {.body = buf_str(&body).ptr,
                                   .headers = {"Content-Type: application/json", agent}};
    struct http_reply reply = http_fetch(server.url, "/v1/contactmomenten", &options);
    assert_int_equal(reply.status == 400, http_body_has(&reply, "\"plaatsgevondenOp\""));
    long status = reply.status;
    http_reply_release(&reply);
    buf_release(&body);
    return status;
}

#define ANSWERED ",\"uitkomst\":\"beantwoord\""

static void assert_tell(int days, const char *behind, long status) {
    long is = tell(days, behind, ANSWERED);
    if (is != status) {
        fail_msg("%d days and %s: %ld", days, behind, is);
    }
}

/* ## What the report says */

static json_t *report_of(int days) {
    char path[64];
    char day[DATE_BYTES + 1];
    date_from_number(day, date_number_today() + days);
    snprintf(path, sizeof path, "/v1/rapporten/dag/%s", day);
    struct http_options options = {.headers = {coordinator}};
    struct http_reply reply = http_fetch(server.url, path, &options);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    http_reply_release(&reply);
    return json;
}

static long long number_at(const json_t *json, const char *path) {
    return json_integer_value(json_at(json, path));
}

/* The report of a day with so many contacts; they are written within a second. */
static json_t *wait_for_contacts(int days, long long expected) {
    long long contacts = -1;
    for (int i = 0; i < WAITS; i++) {
        json_t *report = report_of(days);
        contacts = number_at(report, "totaal.contactmomenten");
        if (contacts == expected) {
            return report;
        }
        json_decref(report);
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_int_equal(contacts, expected);
    return NULL;
}

/* ## Tests */

/* Written in any zone, it counts on the day that it was in UTC, as all other counts do. */
static void counts_on_the_day_it_took_place(void **state) {
    (void)state;
    assert_tell(0, "", 204);
    assert_tell(0, "T10:05:00Z", 204);
    assert_tell(0, "T23:59:60.123456z", 204);
    assert_tell(0, "t09:30+02:00", 204);
    assert_tell(1, "T00:30:00+02:00", 204); /* after midnight here, not yet in UTC */
    assert_tell(-1, "T23:30:00-01:00", 204);
    json_decref(wait_for_contacts(0, 6));
    assert_tell(-1, "", 204);
    assert_tell(-1, "T23:59:59Z", 204);
    assert_tell(0, "T01:59:59+02:00", 204);
    json_decref(wait_for_contacts(-1, 3));
    assert_tell(-STORE_KEPT_DAYS, "", 204);
    json_decref(wait_for_contacts(-STORE_KEPT_DAYS, 1));
    json_decref(wait_for_contacts(0, 6));
}

static void refuses_what_is_no_day_for_it(void **state) {
    (void)state;
    static const char *const nonsense[] = {"T",
                                           "T10",
                                           "T10:05",
                                           "T10:05:00",
                                           "T24:00:00Z",
                                           "T10:60Z",
                                           "T10:05:61Z",
                                           "T10:05:00.Z",
                                           "T10:05:00+2:00",
                                           "T10:05:00+02",
                                           " 10:05:00Z",
                                           "T10:05:00Z ja",
                                           "T10:05:00+24:00",
                                           "Tgisteren",
                                           "0",
                                           "T10:05:00Zz",
                                           "-01"};
    for (size_t i = 0; i < sizeof nonsense / sizeof *nonsense; i++) {
        assert_tell(-1, nonsense[i], 400);
    }
    assert_tell(1, "", 400);
    assert_tell(0, "T23:30:00-01:00", 400); /* tomorrow in UTC */
    assert_tell(1, "T00:30:00Z", 400);
    assert_tell(400000, "", 400);
    assert_tell(-STORE_KEPT_DAYS - 1, "", 400);
    assert_tell(-STORE_KEPT_DAYS, "T00:30:00+01:00", 400);
    json_decref(wait_for_contacts(-1, 3));
}

static void refuses_other_kinds_of_text(void **state) {
    (void)state;
    static const char *const values[] = {"\"morgen\"",
                                         "\"2026-02-30\"",
                                         "\"14-10-2026\"",
                                         "7",
                                         "null",
                                         "{}",
                                         "\"2026-10-14T10:05:00.00000000000000000000000Z\""};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        struct buf body = BUF_INIT;
        buf_format(&body, "{\"kanaal\":\"balie\"" ANSWERED ",\"plaatsgevondenOp\":%s}", values[i]);
        struct http_options options = {.body = buf_str(&body).ptr,
                                       .headers = {"Content-Type: application/json", agent}};
        struct http_reply reply = http_fetch(server.url, "/v1/contactmomenten", &options);
        assert_int_equal(reply.status, 400);
        assert_has(&reply, "plaatsgevondenOp");
        http_reply_release(&reply);
        buf_release(&body);
    }
}

/* On a day of their own: how often each of these ends came, and that a question is there when it
 * was asked often enough, without its unknown words. */
static void reports_how_they_ended_and_what_was_asked(void **state) {
    (void)state;
    static const char *const ends[] = {"geen-contact", "onbeantwoord", "doorgezet", "doorverwezen",
                                       "beantwoord"};
    for (int i = 0; i < 5; i++) {
        for (int k = 0; k <= i; k++) {
            char more[160];
            snprintf(more, sizeof more,
                     ",\"uitkomst\":\"%s\",\"artikel\":\"brug\",\"vraag\":\"%s\"", ends[i],
                     i == 4 ? "is de brug zwyrtkemaat dicht" : "gat");
            assert_int_equal(tell(-40, "T10:00:00Z", more), 204);
        }
    }
    json_t *report = wait_for_contacts(-40, 15);
    const json_t *contacts = json_at(report, "uitkomsten.contactmomenten");
    for (int i = 0; i < 5; i++) {
        assert_int_equal(number_at(contacts, ends[i]), i + 1);
    }
    assert_text(report, "artikelen.0.artikel", "brug");
    assert_int_equal(number_at(report, "artikelen.0.contactmomenten"), 15);
    assert_int_equal(json_array_size(json_object_get(report, "vragen")), 2);
    assert_text(report, "vragen.0.vraag", "gat");
    assert_text(report, "vragen.1.vraag", "is de brug … dicht");
    json_decref(report);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_on_the_day_it_took_place),
        cmocka_unit_test(refuses_what_is_no_day_for_it),
        cmocka_unit_test(refuses_other_kinds_of_text),
        cmocka_unit_test(reports_how_they_ended_and_what_was_asked),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
