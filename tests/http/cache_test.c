/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Answers that are kept: the same bytes again, and never those of another question or index. The
 * time that a search took (duurMs) tells whether it was done again. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/version.h"
#include "fixture.h"

static void assert_same_body(const char *first, const char *second, bool same) {
    struct http_reply one = get(first, 200);
    struct http_reply other = get(second, 200);
    assert_int_equal(str_equal(buf_str(&one.body), buf_str(&other.body)), same);
    http_reply_release(&one);
    http_reply_release(&other);
}

static void the_same_question_gets_the_same_bytes(void **state) {
    (void)state;
    assert_same_body("/v1/_zoek?q=gat+in+de+weg", "/v1/_zoek?q=%20gat%20in+de+weg", true);
    assert_same_body("/v1/_zoek?q=gat&page=1", "/v1/_zoek?pageSize=10&q=gat&explain=false", true);
    assert_same_body("/zoeken?q=gat", "/zoeken?q=gat", true);
    assert_same_body("/v1/_suggereer?q=gat", "/v1/_suggereer?q=gat", true);
    assert_same_body("/v1/_beantwoord?vraag=gat", "/v1/_beantwoord?vraag=+gat", true);
}

static void another_question_gets_another_answer(void **state) {
    (void)state;
    assert_same_body("/v1/_zoek?q=gat", "/v1/_zoek?q=gat&explain=true", false);
    assert_same_body("/v1/_zoek?q=gat", "/v1/_zoek?q=gat&pageSize=1", false);
    assert_same_body("/v1/_zoek?q=gat", "/v1/_zoek?q=gat&thema=water", false);
    assert_same_body("/v1/_zoek?q=gat", "/v1/_suggereer?q=gat", false);
    assert_same_body("/v1/_zoek?q=gat", "/zoeken?q=gat", false);
    assert_same_body("/v1/_beantwoord?vraag=gat", "/v1/_beantwoord?vraag=gat&kanaal=chat", false);
    assert_same_body("/v1/_beantwoord?vraag=gat", "/v1/_beantwoord?vraag=gat&gemeente=leiden",
                     false);
}

static void a_body_is_no_address(void **state) {
    (void)state;
    struct http_reply address = get("/v1/_zoek?q=schade+melden", 200);
    struct http_options options = {.body = "{\"q\":\"schade melden\"}",
                                   .headers = {"Content-Type: application/json"}};
    struct http_reply body = http_fetch(server.url, "/v1/_zoek", &options);
    assert_int_equal(body.status, 200);
    assert_true(http_body_has(&address, "?q=schade"));
    assert_false(http_body_has(&body, "?q=schade"));
    http_reply_release(&address);
    http_reply_release(&body);
}

static void headers_come_back_as_well(void **state) {
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct http_reply reply = get("/v1/_zoek?q=kop", 200);
        assert_header(&reply, "API-Version", VRAAGBAAK_VERSION);
        assert_header(&reply, "Cache-Control", "no-store");
        assert_header(&reply, "Content-Type", "application/json; charset=utf-8");
        http_reply_release(&reply);
    }
    struct http_options head = {.method = "HEAD"};
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek?q=kop", &head);
    assert_int_equal(reply.status, 200);
    assert_int_equal(reply.body.len, 0);
    http_reply_release(&reply);
}

/* Begun anew, so that its generation has the same number as the one before. */
static void publish(const char *title) {
    static const char lines_path[] = CACHE_FOLDER ".jsonl";
    struct buf lines = BUF_INIT;
    buf_format(&lines, "{\"id\":\"brug\",\"titel\":\"%s\",\"tekst\":\"Over de brug.\"}\n", title);
    assert_int_equal(file_write(lines_path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    assert_int_equal(file_remove_tree(CACHE_FOLDER, NULL), ERR_OK);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl",    lines_path,
                                "--index",     CACHE_FOLDER, NULL};
    char error[256];
    assert_int_equal(run_program(argv, 2, error, sizeof error), 0);
}

static void an_index_begun_anew_is_not_mistaken_for_the_old_one(void **state) {
    (void)state;
    struct server_process other;
    publish("Oude brug");
    assert_true(server_start(&other, SERVER_PROGRAM, CACHE_FOLDER));
    struct http_reply before = http_get(other.url, "/v1/_zoek?q=brug");
    assert_true(http_body_has(&before, "Oude brug"));
    publish("Nieuwe brug");
    struct http_reply after = http_get(other.url, "/v1/_zoek?q=brug");
    assert_true(http_body_has(&after, "Nieuwe brug"));
    http_reply_release(&before);
    http_reply_release(&after);
    assert_int_equal(server_stop(&other, SIGTERM), 0);
}

static unsigned long misses(const struct server_process *of) {
    static const struct str name = STR_INIT("\nvraagbaak_cache_misses_total ");
    struct http_reply reply = http_get(of->admin, "/metrics");
    struct str text = buf_str(&reply.body);
    size_t at = str_find(text, name, 0);
    assert_true(at < text.len);
    unsigned long value = strtoul(text.ptr + at + name.len, NULL, 10);
    http_reply_release(&reply);
    return value;
}

static void ask_again(const struct server_process *of) {
    struct http_reply reply = http_get(of->url, "/v1/_zoek?q=gat");
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

static void what_was_made_with_other_settings_is_not_sent(void **state) {
    (void)state;
    struct server_process other;
    start_with_settings(&other, "");
    ask_again(&other);
    ask_again(&other);
    assert_int_equal(misses(&other), 1);
    assert_int_equal(kill(other.pid, SIGHUP), 0);
    for (int tries = 0; tries < 200 && misses(&other) == 1; tries++) {
        usleep(50000); /* until the settings are read */
        ask_again(&other);
    }
    assert_int_equal(misses(&other), 2);
    assert_int_equal(server_stop(&other, SIGTERM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_question_gets_the_same_bytes),
        cmocka_unit_test(another_question_gets_another_answer),
        cmocka_unit_test(a_body_is_no_address),
        cmocka_unit_test(headers_come_back_as_well),
        cmocka_unit_test(an_index_begun_anew_is_not_mistaken_for_the_old_one),
        cmocka_unit_test(what_was_made_with_other_settings_is_not_sent),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
