/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is counted, what is told to us, and who may read the reports. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"
#include "base/limits.h"
#include "mcp_client.h"
#include "test_store.h"

/* As the channels of insight/event.h. */
enum { CHANNELS = 10, WAITS = 1000, WAIT_NS = 10000000 };

static char
    agent[KEY_HEADER_BYTES]; /* headers with a key: of an agent, and of who may see reports */
static char coordinator[KEY_HEADER_BYTES];

static char store_address[TEST_STORE_BYTES];

static void start_on(const char *store) {
    char settings[1024];
    snprintf(settings, sizeof settings, "[access]\nkeys_file = \"%s\"\n[insight]\nstore = \"%s\"\n",
             KEYS_FILE, store);
    start_with_settings(&server, settings);
}

static int start_counting(void **state) {
    (void)state;
    const char *const old[] = {STORE_FILE, STORE_FILE "-wal", STORE_FILE "-shm", KEYS_FILE};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
        unlink(old[i]);
    }
    make_key_header(agent, KEYS_FILE, "medewerker");
    make_key_header(coordinator, KEYS_FILE, "inzicht");
    snprintf(store_address, sizeof store_address, "sqlite:%s", STORE_FILE);
    if (test_store_is_postgres()) {
        test_store_new(store_address, "");
    }
    start_on(store_address);
    return 0;
}

static struct http_reply fetch(const char *method, const char *path, const char *header,
                               const char *other) {
    struct http_options options = {.method = method, .headers = {header, other}};
    return http_fetch(server.url, path, &options);
}

static void ask(const char *method, const char *path, const char *header, long status) {
    struct http_reply reply = fetch(method, path, header, NULL);
    if (reply.status != status) {
        printf("%s %s: %ld\n", method, path, reply.status);
    }
    assert_int_equal(reply.status, status);
    http_reply_release(&reply);
}

static struct http_reply tell(const char *path, const char *body, const char *header) {
    struct http_options options = {.body = body,
                                   .headers = {"Content-Type: application/json", header}};
    return http_fetch(server.url, path, &options);
}

static void assert_taken(const char *path, const char *body, const char *header) {
    struct http_reply reply = tell(path, body, header);
    if (reply.status != 204) {
        printf("%s: %ld %s\n", body, reply.status, buf_str(&reply.body).ptr);
    }
    assert_int_equal(reply.status, 204);
    assert_int_equal(reply.body.len, 0);
    assert_header(&reply, "Cache-Control", "no-store");
    http_reply_release(&reply);
}

/* faults: "name code" of each, in order, with commas. */
static void assert_faults(const char *path, const char *body, const char *header,
                          const char *faults) {
    struct http_reply reply = tell(path, body, header);
    assert_int_equal(reply.status, 400);
    json_t *json = http_json(&reply);
    struct buf found = BUF_INIT;
    size_t i;
    const json_t *error;
    json_array_foreach(json_object_get(json, "errors"), i, error) {
        buf_format(&found, "%s%s %s", i > 0 ? ", " : "",
                   json_string_value(json_object_get(error, "location")),
                   json_string_value(json_object_get(error, "code")));
    }
    if (strcmp(buf_str(&found).ptr, faults) != 0) {
        printf("%s\n", body);
    }
    assert_string_equal(buf_str(&found).ptr, faults);
    buf_release(&found);
    json_decref(json);
    http_reply_release(&reply);
}

/* ## What is told */

static void takes_an_opinion(void **state) {
    (void)state;
    const char *const path = "/v1/feedback";
    assert_taken(path, "{\"artikel\":\"brug\",\"nuttig\":true}", NULL);
    assert_taken(path, "{\"artikel\":\"brug\",\"nuttig\":false,\"reden\":\"Mijn geheime reden\"}",
                 NULL);
    assert_faults(path, "{}", NULL, "artikel verplicht, nuttig verplicht");
    assert_faults(path, "[]", NULL, "? codering");
    assert_faults(path, "{\"artikel\":\"bestaat-niet\",\"nuttig\":\"ja\",\"sterren\":5}", NULL,
                  "sterren onbekend, nuttig verkeerde-waarde, artikel verkeerde-waarde");
    assert_faults(path, "{\"artikel\":\" \",\"nuttig\":true,\"reden\":7}", NULL,
                  "artikel verplicht, reden verkeerde-waarde");
    assert_faults(path, "{\"artikel\":\"brug\",\"nuttig\":true,\"reden\":\"a\\u0007b\"}", NULL,
                  "reden verkeerde-waarde");
    assert_faults(path, "{\"artikel\":\"brug\",\"nuttig\":true,\"wie bent u\":1}", NULL,
                  "? onbekend");
    assert_faults("/v1/feedback?x=1", "{\"artikel\":\"brug\",\"nuttig\":true}", NULL, "x onbekend");
    /* Whether there is an article for agents alone is none of the public's business. */
    assert_faults(path, "{\"artikel\":\"alleen-medewerker\",\"nuttig\":true}", NULL,
                  "artikel verkeerde-waarde");
    ask("GET", path, NULL, 405);
    struct http_options options = {.body = "artikel=brug&nuttig=true"};
    struct http_reply reply = http_fetch(server.url, path, &options);
    assert_int_equal(reply.status, 415);
    http_reply_release(&reply);
}

static void bounds_a_reason(void **state) {
    (void)state;
    char body[1200];
    for (int extra = 0; extra <= 1; extra++) {
        int head =
            snprintf(body, sizeof body, "{\"artikel\":\"brug\",\"nuttig\":true,\"reden\":\"");
        memset(body + head, 'a', 1000 + (size_t)extra);
        snprintf(body + head + 1000 + extra, sizeof body - 1000 - (size_t)(head + extra), "\"}");
        if (extra) {
            assert_faults("/v1/feedback", body, NULL, "reden te-lang");
        } else {
            assert_taken("/v1/feedback", body, NULL);
        }
    }
}

static void takes_a_contact(void **state) {
    (void)state;
    const char *const path = "/v1/contactmomenten";
    assert_taken(path, "{\"kanaal\":\"telefoon\",\"uitkomst\":\"beantwoord\"}", agent);
    assert_taken(path,
                 "{\"kanaal\":\"balie\",\"artikel\":\"alleen-medewerker\",\"vraag\":\"Een geheime "
                 "vraag\",\"uitkomst\":\"doorverwezen\",\"verwijzing\":\"gemeente\"}",
                 agent);
    assert_faults(path, "{}", agent, "kanaal verplicht, uitkomst verplicht");
    assert_faults(path, "{\"kanaal\":\"website\",\"uitkomst\":\"gevonden\"}", agent,
                  "kanaal verkeerde-waarde, uitkomst verkeerde-waarde");
    assert_faults(path,
                  "{\"kanaal\":\"chat\",\"uitkomst\":\"beantwoord\",\"verwijzing\":\"gemeente\"}",
                  agent, "verwijzing verkeerde-waarde");
    assert_faults(
        path,
        "{\"kanaal\":\"chat\",\"uitkomst\":\"doorverwezen\",\"verwijzing\":\"marsbewoners\","
        "\"artikel\":\"geen\"}",
        agent, "verwijzing verkeerde-waarde, artikel verkeerde-waarde");
    assert_faults(path, "{\"kanaal\":[],\"uitkomst\":null,\"naam\":\"x\"}", agent,
                  "naam onbekend, kanaal verkeerde-waarde, uitkomst verkeerde-waarde");
}

static void asks_for_the_right_role(void **state) {
    (void)state;
    const char body[] = "{\"kanaal\":\"telefoon\",\"uitkomst\":\"beantwoord\"}";
    static const struct {
        bool has_key;
        long status;
    } cases[] = {{false, 401}, {true, 403}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct http_reply reply =
            tell("/v1/contactmomenten", body, cases[i].has_key ? coordinator : NULL);
        assert_int_equal(reply.status, cases[i].status);
        http_reply_release(&reply);
        const char *key = cases[i].has_key ? agent : NULL;
        ask("GET", "/v1/rapporten/2026-10", key, cases[i].status);
        ask("GET", "/v1/rapporten/dag/2026-10-14", key, cases[i].status);
    }
}

/* ## Reports */

static void refuses_what_is_no_period(void **state) {
    (void)state;
    const char *const wrong[] = {"/v1/rapporten/2026-13",         "/v1/rapporten/2026",
                                 "/v1/rapporten/2026-10-01",      "/v1/rapporten/morgen",
                                 "/v1/rapporten/dag/2026-02-30",  "/v1/rapporten/dag/2026-10",
                                 "/v1/rapporten/2026-10?taal=nl", "/v1/rapporten/1969-12"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ask("GET", wrong[i], coordinator, 400);
    }
    ask("GET", "/v1/rapporten/", coordinator, 404);
    ask("POST", "/v1/rapporten/2026-10", coordinator, 405);
    struct http_reply reply =
        fetch("GET", "/v1/rapporten/2026-10", coordinator, "Accept: text/html");
    assert_int_equal(reply.status, 406);
    http_reply_release(&reply);
}

static void an_empty_month_has_zeros(void **state) {
    (void)state;
    struct http_reply reply = fetch("GET", "/v1/rapporten/2001-02", coordinator, NULL);
    assert_int_equal(reply.status, 200);
    assert_header(&reply, "Cache-Control", "no-store");
    assert_header(&reply, "Vary", "Accept");
    json_t *json = http_json(&reply);
    const json_t *total = json_object_get(json, "totaal");
    assert_int_equal(json_integer_value(json_object_get(total, "zoekvragen")), 0);
    assert_int_equal(json_array_size(json_object_get(json, "dagen")), 28);
    assert_int_equal(json_array_size(json_object_get(json, "kanalen")), CHANNELS);
    assert_int_equal(json_array_size(json_object_get(json, "artikelen")), 0);
    json_decref(json);
    http_reply_release(&reply);
    reply = fetch("GET", "/v1/rapporten/2001-02", coordinator, "Accept: text/csv");
    assert_int_equal(reply.status, 200);
    assert_header(&reply, "Content-Type", "text/csv; charset=utf-8; header=present");
    assert_true(http_body_has(&reply, "onderdeel,sleutel,zoekvragen,"));
    assert_true(http_body_has(&reply, "\r\ndag,2001-02-28,0,"));
    http_reply_release(&reply);
}

static json_t *report_of_today(void) {
    char path[64];
    char today[DATE_BYTES + 1];
    date_today(today);
    snprintf(path, sizeof path, "/v1/rapporten/dag/%s", today);
    struct http_reply reply = fetch("GET", path, coordinator, NULL);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    http_reply_release(&reply);
    return json;
}

/* The counts of a row, as text: "zoekvragen/zonderResultaat/gelezen/antwoorden/contactmomenten/
 * nuttig/nietNuttig/metReden". */
static void write_counts(char out[128], const json_t *row) {
    static const char *const names[] = {"zoekvragen", "zonderResultaat", "gelezen",
                                        "antwoorden", "contactmomenten", "nuttig",
                                        "nietNuttig", "metReden"};
    size_t used = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        used += (size_t)snprintf(out + used, 128 - used, "%s%lld", i > 0 ? "/" : "",
                                 (long long)json_integer_value(json_object_get(row, names[i])));
    }
}

static void assert_counts(const json_t *report, const char *list, const char *key,
                          const char *expected) {
    const json_t *row = json_object_get(report, list);
    char counts[128] = "";
    size_t i;
    const json_t *item;
    json_array_foreach(json_object_get(report, list), i, item) {
        const char *name;
        json_t *value;
        json_object_foreach((json_t *)item, name, value) {
            row = json_is_string(value) && strcmp(json_string_value(value), key) == 0 ? item : row;
        }
    }
    write_counts(counts, row);
    if (strcmp(counts, expected) != 0) {
        printf("%s %s\n", list, key);
    }
    assert_string_equal(counts, expected);
}

/* Waits until the total is as expected: an event is written within a second. */
static json_t *wait_for_total(const char *expected) {
    char counts[128] = "";
    for (int i = 0; i < WAITS; i++) {
        json_t *report = report_of_today();
        write_counts(counts, json_object_get(report, "totaal"));
        if (strcmp(counts, expected) == 0) {
            return report;
        }
        json_decref(report);
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_string_equal(counts, expected);
    return NULL;
}

/* What is still being written is no question yet, and no answer to it may be kept: who then asks
 * the same for good would be given that, and not be counted. */
static void ask_after_drafts(void) {
    static const char *const bodies[] = {
        "{\"vraag\":\"gat in de weg\",\"concept\":true}",
        "{\"vraag\":\"gat in de weg\",\"concept\":true}",
        "{\"vraag\":\"gat in de weg\"}",
    };
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct http_reply reply = tell("/v1/_beantwoord", bodies[i], NULL);
        assert_int_equal(reply.status, 200);
        http_reply_release(&reply);
    }
}

static void ask_all_kinds(void) {
    ask("GET", "/v1/_zoek?q=brug", NULL, 200);
    ask("GET", "/v1/_zoek?q=brug&page=2", NULL, 200); /* not another question */
    ask("HEAD", "/v1/_zoek?q=brug", NULL, 200);       /* not one at all */
    ask("GET", "/v1/_zoek?q=xyzzy", NULL, 200);
    ask("GET", "/v1/_zoek", NULL, 400);
    ask("GET", "/zoeken?q=lantaarnpaal", NULL, 200);
    ask("GET", "/zoeken", NULL, 200);
    ask("GET", "/artikel/brug", NULL, 200);
    ask("GET", "/artikel/bestaat-niet", NULL, 404);
    ask("GET", "/v1/artikelen/brug", NULL, 200);
    ask("HEAD", "/v1/artikelen/brug", NULL, 200);
    ask("GET", "/balie?q=brug", agent, 200);
    ask("GET", "/balie/artikel/alleen-medewerker", agent, 200);
    ask("GET", "/v1/_beantwoord?vraag=gat+in+de+weg&kanaal=chat", NULL, 200);
    ask_after_drafts();
}

/* Runs after the tests that tell something, so it counts that too. */
static void counts_what_was_asked(void **state) {
    (void)state;
    json_decref(wait_for_total("0/0/0/0/2/2/1/2"));
    ask_all_kinds();
    json_t *report = wait_for_total("4/1/3/2/2/2/1/2");
    assert_counts(report, "kanalen", "api", "2/1/1/1/0/0/0/0");
    assert_counts(report, "kanalen", "website", "1/0/1/0/0/2/1/2");
    assert_counts(report, "kanalen", "balie", "1/0/1/0/1/0/0/0");
    assert_counts(report, "kanalen", "telefoon", "0/0/0/0/1/0/0/0");
    assert_counts(report, "kanalen", "chatbot", "0/0/0/1/0/0/0/0");
    assert_counts(report, "artikelen", "brug", "2/0/2/0/0/2/1/2");
    assert_counts(report, "artikelen", "alleen-medewerker", "0/0/1/0/1/0/0/0");
    assert_counts(report, "doorverwijzingen", "gemeente", "1/0/0/0/1/0/0/0");
    const json_t *outcomes = json_object_get(report, "uitkomsten");
    const json_t *contacts = json_object_get(outcomes, "contactmomenten");
    assert_int_equal(json_integer_value(json_object_get(contacts, "doorverwezen")), 1);
    assert_int_equal(json_integer_value(json_object_get(contacts, "beantwoord")), 1);
    json_decref(report);
}

static void counts_what_assistants_ask(void **state) {
    (void)state;
    json_decref(mcp_tool("zoek", "{\"vraag\":\"grondwater\"}"));
    json_decref(mcp_tool("beantwoord", "{\"vraag\":\"gat in de weg\",\"kanaal\":\"chat\"}"));
    json_decref(mcp_tool("lees_artikel", "{\"id\":\"grondwater\"}"));
    json_decref(mcp_stateless("resources/read", "{\"uri\":\"kennisbank://artikelen/grondwater\"}",
                              "kennisbank://artikelen/grondwater", 200));
    json_decref(mcp_stateless("resources/list", NULL, NULL, 200));
    json_decref(mcp_tool("zoek", "{\"vraag\":\"\"}")); /* not one at all */
    json_t *report = wait_for_total("5/1/5/3/2/2/1/2");
    assert_counts(report, "kanalen", "mcp", "1/0/2/1/0/0/0/0");
    assert_counts(report, "artikelen", "grondwater", "1/0/2/0/0/0/0/0");
    json_decref(report);
}

/* What people may ask is in privacy_test.c. */
static void keeps_no_addresses_or_reasons(void **state) {
    (void)state;
    const char *const words[] = {"xyzzy", "127.0.0.1", "medewerker:"};
    assert_true(test_store_has(store_address, "contactmoment"));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        assert_false(test_store_has(store_address, words[i]));
    }
}

/* What came just before the end is written, and is there after a new start. */
static void stops_without_losing_any(void **state) {
    (void)state;
    ask("GET", "/artikel/brug", NULL, 200);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    start_on(test_store_is_postgres() ? store_address : STORE_FILE);
    json_t *report = report_of_today();
    assert_counts(report, "artikelen", "brug", "2/0/3/0/0/2/1/2");
    json_decref(report);
}

/* ## Without a store */

static void serves_without_a_store(void **state) {
    (void)state;
    const char *const stores[] = {"", test_store_is_postgres()
                                          ? "postgresql://wie:zeergeheim@/db?host=/nergens"
                                          : "/nergens/insight.db"};
    const char *const texts[] = {"insight.store", "niet te lezen"};
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    for (size_t i = 0; i < 2; i++) {
        start_on(stores[i]);
        ask("GET", "/v1/_zoek?q=brug", NULL, 200);
        assert_taken("/v1/feedback", "{\"artikel\":\"brug\",\"nuttig\":true}", NULL);
        struct http_reply reply = fetch("GET", "/v1/rapporten/2026-10", coordinator, NULL);
        assert_int_equal(reply.status, 503);
        assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
        assert_true(http_body_has(&reply, texts[i]));
        assert_false(http_body_has(&reply, "/nergens"));
        http_reply_release(&reply);
        assert_int_equal(server_stop(&server, SIGTERM), 0);
    }
    start_on(store_address); /* for who stops it */
}

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_an_opinion),
        cmocka_unit_test(bounds_a_reason),
        cmocka_unit_test(takes_a_contact),
        cmocka_unit_test(asks_for_the_right_role),
        cmocka_unit_test(refuses_what_is_no_period),
        cmocka_unit_test(an_empty_month_has_zeros),
        cmocka_unit_test(counts_what_was_asked),
        cmocka_unit_test(counts_what_assistants_ask),
        cmocka_unit_test(keeps_no_addresses_or_reasons),
        cmocka_unit_test(stops_without_losing_any),
        cmocka_unit_test(serves_without_a_store),
    };
    return cmocka_run_group_tests(tests, start_counting, stop_server);
}
