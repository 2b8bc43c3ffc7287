/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is for agents alone, a draft or out of date is found by no public request: not as an
 * article, not by a search, not in a snippet, explanation or facet. Each of the words below stands
 * in such a text only. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mcp_client.h"
#include "secrets.h"

/* No secret in what came back, other than the one that was asked with. */
static void assert_no_secret(const struct http_reply *reply, const char *path, const char *asked) {
    for (size_t i = 0; i < SECRETS; i++) {
        bool leaks = http_body_has(reply, secret_words[i]) && secret_words[i] != asked;
        if (leaks) {
            printf("%s gives away %s\n%s\n", path, secret_words[i], buf_str(&reply->body).ptr);
        }
        assert_false(leaks);
    }
    for (size_t i = 0; i < 3; i++) {
        assert_false(http_body_has(reply, hidden_ids[i]));
    }
}

/* The form with its % replaced by a word. */
static void fill(char *out, size_t size, const char *form, const char *word) {
    const char *gap = strchr(form, '%');
    int before = gap ? (int)(gap - form) : (int)strlen(form);
    snprintf(out, size, "%.*s%s%s", before, form, gap ? word : "", gap ? gap + 1 : "");
}

static void no_search_finds_it(void **state) {
    (void)state;
    const char *const forms[] = {"/v1/_zoek?q=%",
                                 "/v1/_zoek?q=%&explain=true",
                                 "/v1/_zoek?q=%en&explain=true",
                                 "/v1/_zoek?q=de+%+gat+weg&explain=true",
                                 "/v1/_suggereer?q=%",
                                 "/v1/_beantwoord?vraag=%",
                                 "/v1/_beantwoord?vraag=Wat+is+een+%",
                                 "/v1/_beantwoord?vraag=Hoe+meld+ik+een+gat+in+de+weg+%",
                                 "/v1/_beantwoord?vraag=gat+in+de+weg+%&kanaal=telefoon",
                                 "/zoeken?q=%"};
    for (size_t i = 0; i < SECRETS; i++) {
        for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
            char path[256];
            fill(path, sizeof path, forms[k], secret_words[i]);
            struct http_reply reply = get(path, 200);
            assert_no_secret(&reply, path, secret_words[i]);
            http_reply_release(&reply);
        }
    }
}

static void whole_words_find_nothing(void **state) {
    (void)state;
    for (size_t i = 0; i < SECRETS; i++) {
        char path[256];
        snprintf(path, sizeof path, "/v1/_zoek?q=%s&explain=true", secret_words[i]);
        struct http_reply reply = get(path, 200);
        json_t *json = http_json(&reply);
        size_t k;
        const json_t *hit;
        json_array_foreach(json_object_get(json, "resultaten"), k, hit) {
            /* Hits by likeness in letters may be there; the word itself may not. */
            size_t n;
            const json_t *line;
            json_array_foreach(json_object_get(hit, "uitleg"), n, line) {
                assert_string_not_equal(json_string_value(json_object_get(line, "weg")), "woord");
            }
        }
        json_decref(json);
        http_reply_release(&reply);
    }
}

/* "Bedoelde u" knows only words that are public. */
static void no_correction_gives_it_away(void **state) {
    (void)state;
    for (size_t i = 0; i < SECRETS; i++) {
        char path[256];
        int all_but_one = (int)strlen(secret_words[i]) - 1;
        snprintf(path, sizeof path, "/v1/_zoek?q=%.*s&explain=true", all_but_one, secret_words[i]);
        struct http_reply reply = get(path, 200);
        assert_no_secret(&reply, path, NULL);
        http_reply_release(&reply);
        snprintf(path, sizeof path, "/v1/_beantwoord?vraag=%.*s", all_but_one, secret_words[i]);
        reply = get(path, 200);
        assert_no_secret(&reply, path, NULL);
        http_reply_release(&reply);
        snprintf(path, sizeof path, "/v1/_suggereer?q=%.*s", all_but_one, secret_words[i]);
        reply = get(path, 200);
        assert_no_secret(&reply, path, NULL);
        http_reply_release(&reply);
        snprintf(path, sizeof path, "/v1/_suggereer?q=%.3s", secret_words[i]);
        reply = get(path, 200);
        assert_no_secret(&reply, path, NULL);
        http_reply_release(&reply);
    }
}

static void no_article_holds_it(void **state) {
    (void)state;
    const char *const channels[] = {"", "?kanaal=telefoon", "?kanaal=chat", "?kanaal=email",
                                    "?kanaal=social"};
    const char *const forms[] = {"Accept: application/json", "Accept: text/html",
                                 "Accept: text/markdown", "Accept: text/plain"};
    for (size_t i = 0; i < 5; i++) {
        for (size_t k = 0; k < 4; k++) {
            char path[128];
            snprintf(path, sizeof path, "/v1/artikelen/gat-in-de-weg%s", channels[i]);
            struct http_options options = {.headers = {forms[k]}};
            struct http_reply reply = http_fetch(server.url, path, &options);
            assert_int_equal(reply.status, 200);
            assert_no_secret(&reply, path, NULL);
            http_reply_release(&reply);
        }
    }
    struct http_reply page = get("/artikel/gat-in-de-weg", 200);
    assert_no_secret(&page, "/artikel/gat-in-de-weg", NULL);
    http_reply_release(&page);
}

static void hidden_articles_are_not_there(void **state) {
    (void)state;
    const char *const forms[] = {"/v1/artikelen/%", "/artikel/%", "/v1/artikelen/%?kanaal=chat",
                                 "/artikel/%.intern", "/v1/artikelen/gat-in-de-weg.intern"};
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
            char path[128];
            fill(path, sizeof path, forms[k], hidden_ids[i]);
            struct http_reply reply = get(path, 404);
            assert_no_secret(&reply, path, NULL);
            http_reply_release(&reply);
        }
    }
}

/* Takes the result over. */
static void assert_assistant_learns_nothing(json_t *result, const char *asked) {
    char *text = json_dumps(result, 0);
    struct http_reply reply = {.body = BUF_INIT, .headers = BUF_INIT};
    buf_add(&reply.body, str_from(text));
    assert_no_secret(&reply, "/mcp", asked);
    http_reply_release(&reply);
    free(text);
    json_decref(result);
}

static void no_assistant_learns_it(void **state) {
    (void)state;
    char arguments[256];
    for (size_t i = 0; i < SECRETS; i++) {
        snprintf(arguments, sizeof arguments, "{\"vraag\":\"gat in de weg %s\",\"aantal\":20}",
                 secret_words[i]);
        assert_assistant_learns_nothing(mcp_tool("zoek", arguments), secret_words[i]);
        snprintf(arguments, sizeof arguments, "{\"vraag\":\"%s\",\"kanaal\":\"telefoon\"}",
                 secret_words[i]);
        assert_assistant_learns_nothing(mcp_tool("beantwoord", arguments), secret_words[i]);
    }
    for (size_t i = 0; i < 3; i++) {
        snprintf(arguments, sizeof arguments, "{\"id\":\"%s\"}", hidden_ids[i]);
        json_t *result = mcp_tool("lees_artikel", arguments);
        assert_true(json_is_true(json_object_get(result, "isError")));
        json_decref(result);
        char uri[128];
        snprintf(uri, sizeof uri, "kennisbank://artikelen/%s", hidden_ids[i]);
        snprintf(arguments, sizeof arguments, "{\"uri\":\"%s\"}", uri);
        json_t *json = mcp_stateless("resources/read", arguments, uri, 200);
        assert_code(json, -32602);
        json_decref(json);
    }
    assert_assistant_learns_nothing(
        mcp_tool("lees_artikel", "{\"id\":\"gat-in-de-weg\",\"kanaal\":\"telefoon\"}"), NULL);
    assert_assistant_learns_nothing(mcp_stateless("resources/list", NULL, NULL, 200), NULL);
    assert_assistant_learns_nothing(
        mcp_stateless("resources/read", "{\"uri\":\"kennisbank://artikelen/gat-in-de-weg\"}",
                      "kennisbank://artikelen/gat-in-de-weg", 200),
        NULL);
}

/* The test would pass on an empty index too, so: agents do find each of them. */
static void agents_do_find_it(void **state) {
    (void)state;
    static const char *const holders[] = {"gat-in-de-weg", "alleen-medewerker", "nog-concept",
                                          "verlopen"};
    for (size_t i = 0; i < 4; i++) {
        const char *const argv[] = {SEARCH_PROGRAM, "--index",       INDEX_FOLDER, "--intern",
                                    "--json",       secret_words[i], NULL};
        static char text[65536];
        assert_int_equal(run_program(argv, STDOUT_FILENO, text, sizeof text), 0);
        json_t *json = json_loads(text, 0, NULL);
        assert_string_equal(result_id(json, 0), holders[i]);
        json_decref(json);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_search_finds_it),
        cmocka_unit_test(whole_words_find_nothing),
        cmocka_unit_test(no_correction_gives_it_away),
        cmocka_unit_test(no_article_holds_it),
        cmocka_unit_test(hidden_articles_are_not_there),
        cmocka_unit_test(no_assistant_learns_it),
        cmocka_unit_test(agents_do_find_it),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
