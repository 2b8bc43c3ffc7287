/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pages at /inzicht: who sees them, what is on them, and that they are the same figures as
 * those of the API. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "access_fixture.h"
#include "base/date.h"
#include "base/file.h"
#include "mcp_client.h"

#define ROOM_INDEX ACCESS_FOLDER "/index"
#define STORE ACCESS_FOLDER "/counts.db"
#define LOG ACCESS_FOLDER "/log"

enum { WAITS = 1000, WAIT_NS = 10000000, SETTINGS_BYTES = 8192, LOG_BYTES = 1024 * 1024 };

static char today[DATE_BYTES + 1];
static char month[8];
static char month_path[64]; /* /inzicht/2026-11 */
static char day_path[64];   /* /inzicht/dag/2026-11-25 */

/* The title of one is made to break out of the page; another is for agents. */
static const char articles[] =
    "{\"id\":\"vaste-weg\",\"titel\":\"Vaste weg <script>alert(1)</script> & "
    "\\\"citaat\\\"\",\"tekst\":\"Een weg die blijft.\"}\n"
    "{\"id\":\"geheime-kolibrie\",\"titel\":\"Geheime kolibrie\",\"tekst\":\"Voor de balie.\","
    "\"doelgroep\":[\"medewerker\"]}\n";

static void make_index(void) {
    static const char lines[] = ACCESS_FOLDER "/articles.jsonl";
    assert_int_equal(file_write(lines, str_from(articles), NULL), ERR_OK);
    static const char folder[] = ROOM_INDEX;
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines, "--index", folder, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

static void write_settings(const char *store, const char *more) {
    static char access[SETTINGS_BYTES];
    struct buf text = BUF_INIT;
    access_settings(access, sizeof access);
    buf_format(&text, "%s[insight]\nstore = \"%s\"\nquestion_times = 5\nquestion_days = 1\n%s\n",
               access, store, more);
    assert_int_equal(file_write(CONFIG_FILE, buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
}

static void start_with_store(const char *store, const char *more) {
    write_settings(store, more);
    int log = open(LOG, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    assert_true(log > 0);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = ROOM_INDEX, .config = CONFIG_FILE, .log = log};
    assert_true(server_start_with(&server, &options));
    close(log);
}

static void restart_with_store(const char *store, const char *more) {
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    start_with_store(store, more);
}

static int start(void **state) {
    (void)state;
    date_today(today);
    snprintf(month, sizeof month, "%.7s", today);
    snprintf(month_path, sizeof month_path, "/inzicht/%s", month);
    snprintf(day_path, sizeof day_path, "/inzicht/dag/%s", today);
    make_access();
    make_index();
    start_with_store(STORE, "");
    return 0;
}

/* ## Asking */

static struct http_reply see_as(const char *key, const char *path, long status) {
    struct http_reply reply = ask_as(key, path);
    if (reply.status != status) {
        fail_msg("%s: %ld, not %ld", path, reply.status, status);
    }
    return reply;
}

static struct http_reply see(const char *path, long status) {
    return see_as(key_headers[AS_INZICHT], path, status);
}

static void ask(const char *key, const char *path) {
    struct http_reply reply = see_as(key, path, 200);
    http_reply_release(&reply);
}

static json_t *document(const char *path) {
    struct http_reply reply = see(path, 200);
    json_t *json = http_json(&reply);
    assert_non_null(json);
    http_reply_release(&reply);
    return json;
}

/* "zoekvragen gelezen" of a channel on this day. */
static void read_channel(char out[32], const char *channel) {
    char path[64];
    snprintf(path, sizeof path, "/v1/rapporten/dag/%s", today);
    json_t *json = document(path);
    size_t i;
    const json_t *row;
    snprintf(out, 32, "?");
    json_array_foreach(json_object_get(json, "kanalen"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "kanaal")), channel) == 0) {
            snprintf(out, 32, "%lld %lld",
                     (long long)json_integer_value(json_object_get(row, "zoekvragen")),
                     (long long)json_integer_value(json_object_get(row, "gelezen")));
        }
    }
    json_decref(json);
}

static void wait_for_channel(const char *channel, const char *expected) {
    char counts[32] = "";
    for (int i = 0; i < WAITS; i++) {
        read_channel(counts, channel);
        if (strcmp(counts, expected) == 0) {
            return;
        }
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_string_equal(counts, expected);
}

/* ## Tests */

/* Twelve questions by four doors. */
static void counts_each_door_apart(void **state) {
    (void)state;
    for (int i = 0; i < 5; i++) {
        ask(NULL, "/zoeken?q=vaste+weg");
        ask(key_headers[AS_MEDEWERKER], "/balie?q=kolibrie");
    }
    ask(NULL, "/v1/_zoek?q=vaste+weg");
    json_decref(mcp_tool("zoek", "{\"vraag\":\"vaste weg\"}"));
    ask(NULL, "/artikel/vaste-weg");
    ask(key_headers[AS_MEDEWERKER], "/balie/artikel/geheime-kolibrie");
    wait_for_channel("website", "5 1");
    wait_for_channel("balie", "5 1");
    wait_for_channel("api", "1 0");
    wait_for_channel("mcp", "1 0");
    wait_for_channel("telefoon", "0 0");
}

/* That keys of people are checked on each of these pages is in access_matrix_test.c. */
static void shows_internal_titles_to_these_roles_alone(void **state) {
    (void)state;
    const char *const paths[] = {"/inzicht", month_path, day_path};
    static const long statuses[AS_COUNT] = {
        [AS_MEDEWERKER] = 403, [AS_INZICHT] = 200, [AS_BEHEER] = 200};
    for (size_t i = 0; i < 3; i++) {
        for (size_t as = 0; as < AS_COUNT; as++) {
            struct http_reply reply = see_as(key_headers[as], paths[i], statuses[as]);
            assert_int_equal(http_body_has(&reply, "Geheime kolibrie"), statuses[as] == 200);
            http_reply_release(&reply);
        }
        struct http_reply reply = see_as(NULL, paths[i], 303);
        assert_header(&reply, "Location", "/aanmelden?doel=inzicht");
        assert_false(http_body_has(&reply, "kolibrie"));
        http_reply_release(&reply);
    }
}

static void keeps_no_copy_anywhere(void **state) {
    (void)state;
    char paths[6][80];
    static const char *const endings[] = {"", ".json", ".csv"};
    static const char *const types[] = {"text/html; charset=utf-8",
                                        "application/json; charset=utf-8",
                                        "text/csv; charset=utf-8; header=present"};
    for (size_t i = 0; i < 6; i++) {
        snprintf(paths[i], sizeof paths[i], "%s%s", i < 3 ? month_path : day_path, endings[i % 3]);
        struct http_options head = {.method = "HEAD", .headers = {key_headers[AS_INZICHT]}};
        for (int is_head = 0; is_head <= 1; is_head++) {
            struct http_reply reply =
                is_head ? http_fetch(server.url, paths[i], &head) : see(paths[i], 200);
            assert_int_equal(reply.status, 200);
            assert_header(&reply, "Cache-Control", "no-store");
            assert_header(&reply, "Content-Type", types[i % 3]);
            assert_header(&reply, "X-Content-Type-Options", "nosniff");
            assert_int_equal(reply.body.len == 0, is_head);
            http_reply_release(&reply);
        }
    }
}

static void has_the_figures_of_the_api(void **state) {
    (void)state;
    const char *const names[][2] = {{month_path, month}, {day_path, today}};
    for (size_t i = 0; i < 2; i++) {
        char page[80];
        char api[80];
        snprintf(page, sizeof page, "%s.json", names[i][0]);
        snprintf(api, sizeof api, "/v1/rapporten/%s%s", i ? "dag/" : "", names[i][1]);
        json_t *ours = document(page);
        json_t *theirs = document(api);
        assert_true(json_equal(ours, theirs));
        assert_text(ours, "vragen.0.vraag", "vaste weg");
        json_decref(ours);
        json_decref(theirs);
        struct http_options options = {.headers = {key_headers[AS_INZICHT], "Accept: text/csv"}};
        struct http_reply csv = http_fetch(server.url, api, &options);
        snprintf(page, sizeof page, "%s.csv", names[i][0]);
        struct http_reply file = see(page, 200);
        assert_true(str_equal(buf_str(&csv.body), buf_str(&file.body)));
        assert_has(&file, "vaste weg");
        http_reply_release(&csv);
        http_reply_release(&file);
    }
}

static void makes_text_of_markup(void **state) {
    (void)state;
    const char *const paths[] = {"/inzicht", month_path, day_path};
    for (size_t i = 0; i < 3; i++) {
        struct http_reply reply = see(paths[i], 200);
        assert_has(&reply, "Vaste weg &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;citaat");
        assert_false(http_body_has(&reply, "<script>alert"));
        assert_has(&reply, "href=\"/artikel/vaste-weg\"");
        http_reply_release(&reply);
    }
}

/* ## Periods */

static void knows_what_is_a_period(void **state) {
    (void)state;
    static const char *const wrong[] = {"/inzicht/2026-13",
                                        "/inzicht/2026-00",
                                        "/inzicht/2026",
                                        "/inzicht/1969-12",
                                        "/inzicht/2026-10-01",
                                        "/inzicht/morgen",
                                        "/inzicht/2026-10.xml",
                                        "/inzicht/2026-10.json.",
                                        "/inzicht/.json",
                                        "/inzicht/2026-10.csv.csv",
                                        "/inzicht/2026-1%30%00",
                                        "/inzicht/%2e%2e",
                                        "/inzicht/",
                                        "/inzicht/2026-10/",
                                        "/inzicht/dag",
                                        "/inzicht/dag/",
                                        "/inzicht/dag/2026-02-30",
                                        "/inzicht/dag/2026-10",
                                        "/inzicht/dag/2026-10-14.html",
                                        "/inzicht/dag/2026-10-14/uur"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct http_reply reply = ask_as(key_headers[AS_INZICHT], wrong[i]);
        if (reply.status != 404 && reply.status != 400) {
            fail_msg("%s: %ld", wrong[i], reply.status);
        }
        http_reply_release(&reply);
    }
    struct http_options post = {.body = "{}", .headers = {key_headers[AS_INZICHT]}};
    struct http_reply reply = http_fetch(server.url, month_path, &post);
    assert_int_equal(reply.status, 405);
    assert_header(&reply, "Allow", "GET, HEAD, OPTIONS");
    http_reply_release(&reply);
}

static void shows_an_empty_period_as_one(void **state) {
    (void)state;
    static const char *const empty[] = {"/inzicht/2001-02", "/inzicht/2099-01",
                                        "/inzicht/dag/2001-02-03", "/inzicht/dag/2099-01-01"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        struct http_reply reply = see(empty[i], 200);
        assert_has(&reply, "<td data-value=\"0\">0</td>");
        assert_false(http_body_has(&reply, "vaste weg"));
        assert_false(http_body_has(&reply, "NaN"));
        http_reply_release(&reply);
    }
}

static void assert_links(const char *path, const char *before, const char *after) {
    struct http_reply reply = see(path, 200);
    struct buf link = BUF_INIT;
    buf_format(&link, "href=\"%s\" rel=\"prev\"", before);
    assert_has(&reply, buf_str(&link).ptr);
    buf_truncate(&link, 0);
    buf_format(&link, "href=\"%s\" rel=\"next\"", after ? after : "");
    assert_int_equal(http_body_has(&reply, after ? buf_str(&link).ptr : "rel=\"next\""),
                     after != NULL);
    http_reply_release(&reply);
    buf_release(&link);
}

/* Nothing is after today, but what is not over says so. */
static void leads_to_what_is_before_and_after(void **state) {
    (void)state;
    char before[64];
    char yesterday[DATE_BYTES + 1];
    assert_links("/inzicht/2026-01", "/inzicht/2025-12", "/inzicht/2026-02");
    assert_links("/inzicht/dag/2024-03-01", "/inzicht/dag/2024-02-29", "/inzicht/dag/2024-03-02");
    date_from_number(yesterday, date_number_today() - 1);
    snprintf(before, sizeof before, "/inzicht/dag/%s", yesterday);
    assert_links(day_path, before, NULL);
    struct http_reply reply = see("/inzicht", 200);
    assert_has(&reply, "Deze maand is nog niet voorbij.");
    assert_has(&reply, day_path);
    assert_false(http_body_has(&reply, "rel=\"next\""));
    http_reply_release(&reply);
    reply = see("/inzicht/2026-01", 200);
    assert_false(http_body_has(&reply, "nog niet voorbij"));
    http_reply_release(&reply);
}

/* ## Who is not counted */

static void ask_from(const char *address, const char *key, const char *path) {
    struct http_options options = {.from = address, .headers = {key}};
    struct http_reply reply = http_fetch(server.url, path, &options);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

static void ask_of_all_kinds(const char *address, const char *key) {
    for (int i = 0; i < 2; i++) { /* the second answer is one that was kept */
        ask_from(address, key, "/v1/_zoek?q=blijft");
        ask_from(address, key, "/zoeken?q=blijft");
        ask_from(address, key, "/artikel/vaste-weg");
    }
}

static void leaves_out_who_is_not_to_be_counted(void **state) {
    (void)state;
    restart_with_store(STORE, "not_counted_addresses = [\"127.0.0.4\", \"127.0.8.0/24\"]\n"
                              "not_counted_names = [\"key-medewerker\"]\n");
    ask_of_all_kinds("127.0.0.4", NULL);
    ask_of_all_kinds("127.0.8.200", NULL);
    ask_from(NULL, key_headers[AS_MEDEWERKER], "/balie?q=kolibrie");
    ask_from(NULL, key_headers[AS_MEDEWERKER], "/v1/_zoek?q=blijft");
    ask_from("127.0.0.5", NULL, "/v1/_zoek?q=blijft"); /* kept, when another asked it */
    wait_for_channel("api", "2 0");
    wait_for_channel("website", "5 1");
    wait_for_channel("balie", "5 1");
}

static void wait_for_log(const char *text) {
    bool is_told = false;
    for (int i = 0; i < WAITS && !is_told; i++) {
        struct buf log = BUF_INIT;
        assert_int_equal(file_read(&log, LOG, LOG_BYTES, NULL), ERR_OK);
        is_told = str_find(buf_str(&log), str_from(text), 0) < log.len;
        buf_release(&log);
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_true(is_told);
}

static void takes_on_whom_to_count(void **state) {
    (void)state;
    write_settings(STORE, "not_counted_addresses = [\"127.0.0.5\"]\n");
    assert_int_equal(kill(server.pid, SIGHUP), 0);
    wait_for_log("settings reloaded");
    ask_from("127.0.0.5", NULL, "/v1/_zoek?q=blijft");
    ask_from("127.0.0.4", NULL, "/v1/_zoek?q=blijft");
    ask_from(NULL, key_headers[AS_MEDEWERKER], "/balie?q=kolibrie");
    wait_for_channel("api", "3 0");
    wait_for_channel("balie", "6 1");
}

/* ## When something is wrong */

static void does_without_findings(void **state) {
    (void)state;
    static const char *const broken[] = {"", "{", "[]", "{\"versie\":99}", "\xff\xfe"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        assert_int_equal(file_write(ROOM_INDEX "/bevindingen.json", str_from(broken[i]), NULL),
                         ERR_OK);
        struct http_reply reply = see(month_path, 200);
        assert_has(&reply, "vaste weg");
        assert_false(http_body_has(&reply, "De informatie is op alle kanalen dezelfde"));
        http_reply_release(&reply);
    }
    wait_for_log("what the indexer found can't be read");
    assert_int_equal(unlink(ROOM_INDEX "/bevindingen.json"), 0);
    ask(key_headers[AS_INZICHT], month_path);
}

static void says_why_there_are_no_counts(void **state) {
    (void)state;
    static const char *const stores[] = {"", "/nergens/insight.db"};
    static const char *const texts[] = {"Deze dienst houdt geen tellingen bij",
                                        "De tellingen zijn nu niet te lezen"};
    for (size_t i = 0; i < 2; i++) {
        restart_with_store(stores[i], "");
        const char *const paths[] = {"/inzicht", month_path, day_path};
        for (size_t k = 0; k < 3; k++) {
            struct http_reply reply = see(paths[k], 503);
            assert_header(&reply, "Content-Type", "text/html; charset=utf-8");
            assert_header(&reply, "Cache-Control", "no-store");
            assert_has(&reply, "<html lang=\"nl\"");
            assert_has(&reply, texts[i]);
            assert_false(http_body_has(&reply, "/nergens"));
            http_reply_release(&reply);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_each_door_apart),
        cmocka_unit_test(shows_internal_titles_to_these_roles_alone),
        cmocka_unit_test(keeps_no_copy_anywhere),
        cmocka_unit_test(has_the_figures_of_the_api),
        cmocka_unit_test(makes_text_of_markup),
        cmocka_unit_test(knows_what_is_a_period),
        cmocka_unit_test(shows_an_empty_period_as_one),
        cmocka_unit_test(leads_to_what_is_before_and_after),
        cmocka_unit_test(leaves_out_who_is_not_to_be_counted),
        cmocka_unit_test(takes_on_whom_to_count),
        cmocka_unit_test(does_without_findings),
        cmocka_unit_test(says_why_there_are_no_counts),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
