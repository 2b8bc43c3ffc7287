/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* "Was dit nuttig?" without JavaScript: forms that are posted, what comes back, and that each
 * opinion is counted once. */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "fixture.h"

enum { WAITS = 1000, WAIT_NS = 10000000 };

static const char path[] = "/artikel/brug/nuttig";
static const char form_media[] = "Content-Type: application/x-www-form-urlencoded";
static char coordinator[KEY_HEADER_BYTES]; /* header with the key of who may see reports */

static int start(void **state) {
    (void)state;
    const char *const old[] = {STORE_FILE, STORE_FILE "-wal", STORE_FILE "-shm", KEYS_FILE};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
        unlink(old[i]);
    }
    make_key_header(coordinator, KEYS_FILE, "inzicht");
    start_with_settings(&server, "[access]\nkeys_file = \"" KEYS_FILE "\"\n"
                                 "[insight]\nstore = \"" STORE_FILE "\"\n");
    return 0;
}

static struct http_reply post(const char *to, const char *body, const char *media,
                              const char *header) {
    struct http_options options = {.body = body, .headers = {media, header}};
    return http_fetch(server.url, to, &options);
}

static void assert_status(const char *to, const char *body, const char *header, long status) {
    struct http_reply reply = post(to, body, form_media, header);
    if (reply.status != status) {
        fail_msg("%s %s %s: %ld, not %ld", to, body, header ? header : "", reply.status, status);
    }
    http_reply_release(&reply);
}

/* ## What is counted */

/* "nuttig/nietNuttig/metReden" of today, on the website, of the article. */
static void read_counts(char out[64]) {
    char where[64];
    char today[DATE_BYTES + 1];
    date_today(today);
    snprintf(where, sizeof where, "/v1/rapporten/dag/%s", today);
    struct http_options options = {.headers = {coordinator}};
    struct http_reply reply = http_fetch(server.url, where, &options);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    const json_t *row = json_at(json, "artikelen.0");
    snprintf(out, 64, "%s %lld/%lld/%lld", row ? json_string_value(json_at(row, "artikel")) : "",
             (long long)json_integer_value(json_at(json, "totaal.nuttig")),
             (long long)json_integer_value(json_at(json, "totaal.nietNuttig")),
             (long long)json_integer_value(json_at(json, "totaal.metReden")));
    json_decref(json);
    http_reply_release(&reply);
}

/* What is told is written within a second. */
static void wait_for_counts(const char *expected) {
    char counts[64] = "";
    for (int i = 0; i < WAITS; i++) {
        read_counts(counts);
        if (strcmp(counts, expected) == 0) {
            return;
        }
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_string_equal(counts, expected);
}

/* ## Tests */

static void stands_below_an_article(void **state) {
    (void)state;
    struct http_reply reply = get("/artikel/brug", 200);
    static const char form[] =
        "<form class=\"useful\" action=\"/artikel/brug/nuttig\" method=\"post\">";
    const char *const texts[] = {form, "<legend>Was dit nuttig?</legend>",
                                 "name=\"nuttig\" value=\"ja\">Ja</button>",
                                 "name=\"nuttig\" value=\"nee\">Nee</button>"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(http_body_has(&reply, texts[i]));
    }
    http_reply_release(&reply);
}

static void thanks_for_a_yes(void **state) {
    (void)state;
    struct http_reply reply = post(path, "nuttig=ja", form_media, "Sec-Fetch-Site: same-origin");
    assert_int_equal(reply.status, 200);
    assert_header(&reply, "Content-Type", "text/html; charset=utf-8");
    assert_header(&reply, "Cache-Control", "no-store");
    assert_true(http_body_has(&reply, ">Bedankt</h1>"));
    assert_true(http_body_has(&reply, "href=\"/artikel/brug\">Terug naar “Openingstijden"));
    assert_true(http_body_has(&reply, "content=\"noindex, follow\""));
    assert_false(http_body_has(&reply, "type=\"radio\""));
    http_reply_release(&reply);
    wait_for_counts("brug 1/0/0");
}

/* The second form adds its reason to the opinion of the first, and never to more than there are. */
static void asks_for_the_reason_of_a_no(void **state) {
    (void)state;
    struct http_reply reply = post(path, "nuttig=nee", form_media, NULL);
    assert_int_equal(reply.status, 200);
    assert_true(http_body_has(&reply, ">Bedankt</h1>"));
    assert_true(http_body_has(&reply, "name=\"reden\" type=\"radio\" value=\"onduidelijk\""));
    assert_false(http_body_has(&reply, "type=\"text\" name=\"reden\""));
    assert_false(http_body_has(&reply, "<textarea"));
    http_reply_release(&reply);
    wait_for_counts("brug 1/1/0");
    reply = post(path, "reden=onduidelijk", form_media, NULL);
    assert_int_equal(reply.status, 200);
    assert_true(http_body_has(&reply, ">Bedankt</h1>"));
    assert_false(http_body_has(&reply, "type=\"radio\""));
    http_reply_release(&reply);
    wait_for_counts("brug 1/1/1");
    assert_status(path, "reden=onduidelijk", NULL, 200);                     /* again */
    assert_status("/artikel/zwemmen/nuttig", "reden=klopt-niet", NULL, 200); /* of nobody */
    assert_status(path, "nuttig=nee&reden=klopt-niet", NULL, 200);
    wait_for_counts("brug 1/2/2");
}

static void refuses_what_is_no_opinion(void **state) {
    (void)state;
    const char *const wrong[] = {"nuttig=misschien",
                                 "nuttig=",
                                 "x",
                                 "reden=",
                                 "reden=Mijn+eigen+woorden",
                                 "nuttig=nee&reden=Mijn+eigen+woorden",
                                 "nuttig=ja&nuttig=ja",
                                 "nuttig=ja&nuttig=nee",
                                 "nuttig=ja&naam=Jansen",
                                 "nuttig=misschien&reden=onduidelijk"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_status(path, wrong[i], NULL, 400);
    }
    struct http_reply reply = post(path, "nuttig=ja&naam=Jansen", form_media, NULL);
    assert_false(http_body_has(&reply, "Jansen"));
    assert_true(http_body_has(&reply, "Er is iets niet goed ingevuld."));
    http_reply_release(&reply);
    assert_status(path, "nuttig=%ff", NULL, 415);
    reply = post(path, "{\"nuttig\":\"ja\"}", "Content-Type: application/json", NULL);
    assert_int_equal(reply.status, 415);
    http_reply_release(&reply);
    reply = get(path, 405);
    assert_header(&reply, "Allow", "POST, OPTIONS");
    http_reply_release(&reply);
    assert_status("/artikel/bestaat-niet/nuttig", "nuttig=ja", NULL, 404);
    assert_status("/artikel/alleen-medewerker/nuttig", "nuttig=ja", NULL, 404);
    assert_status("/artikel/brug/nuttig/", "nuttig=ja", NULL, 404);
}

/* A page elsewhere can make its visitors' browsers send forms. */
static void refuses_pages_of_others(void **state) {
    (void)state;
    const char *const others[] = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
                                  "Origin: https://elders.example"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_status(path, "nuttig=ja", others[i], 403);
    }
    wait_for_counts("brug 1/2/2"); /* none of all this */
    char own[128];
    snprintf(own, sizeof own, "Origin: %s", server.url);
    assert_status(path, "nuttig=ja", own, 200);
    assert_status(path, "nuttig=ja", "Origin: null",
                  200); /* what older browsers say of our pages */
    wait_for_counts("brug 3/2/2");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stands_below_an_article),     cmocka_unit_test(thanks_for_a_yes),
        cmocka_unit_test(asks_for_the_reason_of_a_no), cmocka_unit_test(refuses_what_is_no_opinion),
        cmocka_unit_test(refuses_pages_of_others),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
