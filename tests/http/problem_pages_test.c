/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What people read when something is wrong: what happened, what they can do now, whom they can
 * call; and no word that is for programs. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

enum { MANY = 400 };

static const char own_index[] = WORK_FOLDER "/problem_pages";

static const char phone[] = "href=\"tel:0704416622\">070 441 66 22</a>";
static const char subjects[] = "href=\"/#onderwerpen\">kies een onderwerp</a>";

static const char settings[] = "[proxies]\ntrusted = [\"127.0.0.0/8\"]\n"
                               "[rate_limit]\nper_minute = 2\nburst = 3\n";

/* An index of its own, as it is damaged below. */
static int start(void **state) {
    (void)state;
    assert_int_equal(file_remove_tree(own_index, NULL), ERR_OK);
    const char *const argv[] = {INDEX_PROGRAM, "--kb", META_KB, "--index", own_index, NULL};
    char error[4096];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
    start_with_index(&server, own_index, settings);
    return 0;
}

/* Each of the texts is there, and nothing that a visitor can't know. */
static void assert_page(const char *path, const struct http_options *options, long status,
                        const char *const *texts) {
    static const char *const technical[] = {"parameter", "bytes", "JSON",    "Accept",   "methode",
                                            "koptekst",  "UTF",   "sleutel", "aanvraag", "noindex"};
    struct http_reply reply = http_fetch(server.url, path, options);
    if (reply.status != status) {
        fail_msg("%s: %ld, not %ld", path, reply.status, status);
    }
    assert_header(&reply, "Content-Type", "text/html; charset=utf-8");
    for (size_t i = 0; texts[i]; i++) {
        if (!http_body_has(&reply, texts[i])) {
            fail_msg("%s lacks %s: %s", path, texts[i], buf_str(&reply.body).ptr);
        }
    }
    for (size_t i = 0; i < sizeof technical / sizeof *technical; i++) {
        if (http_body_has(&reply, technical[i])) {
            fail_msg("%s says %s", path, technical[i]);
        }
    }
    assert_true(http_body_has(&reply, "Wat u nu kunt doen"));
    assert_true(http_body_has(&reply, phone));
    http_reply_release(&reply);
}

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void helps_on_when_there_is_no_such_page(void **state) {
    (void)state;
    const struct http_options options = {0};
    const char *const *texts = TEXTS(">Niet gevonden</h1>", "Deze pagina is er niet.", subjects,
                                     "Stel uw vraag hierboven", "role=\"search\"");
    assert_page("/artikel/bestaat-niet", &options, 404, texts);
    assert_page("/wat/dan/ook", &options, 404, texts);
}

static void says_what_is_wrong_with_a_question(void **state) {
    (void)state;
    const struct http_options options = {0};
    char path[700] = "/zoeken?q=";
    memset(path + strlen(path), 'a', 600);
    assert_page(path, &options, 400, TEXTS("Uw vraag is te lang.", subjects));
    assert_page("/zoeken?q=a%07b", &options, 400, TEXTS("In uw vraag staan tekens"));
    const char *const wrong = "Het adres van deze pagina klopt niet.";
    assert_page("/zoeken?q=brug&kleur=rood&geur=zoet", &options, 400, TEXTS(wrong));
    struct http_reply reply = get("/zoeken?q=brug&kleur=rood&geur=zoet", 400);
    struct str body = buf_str(&reply.body);
    size_t first = str_find(body, str_from(wrong), 0);
    assert_int_equal(str_find(body, str_from(wrong), first + 1), body.len); /* said once */
    http_reply_release(&reply);
}

static void says_what_is_wrong_with_a_form(void **state) {
    (void)state;
    const char *const form = "Content-Type: application/x-www-form-urlencoded";
    struct http_options options = {.body = "nuttig=", .headers = {form}};
    assert_page("/artikel/strooien/nuttig", &options, 400, TEXTS("U hebt nog niets gekozen."));
    options.body = "nuttig=x";
    assert_page("/artikel/strooien/nuttig", &options, 400, TEXTS("niet goed ingevuld."));
    options.headers[1] = "Sec-Fetch-Site: cross-site";
    assert_page("/artikel/strooien/nuttig", &options, 403,
                TEXTS("vanaf een andere website", "href=\"/\">het begin</a>"));
    options = (struct http_options){.body = "{}", .headers = {"Content-Type: application/json"}};
    assert_page("/artikel/strooien/nuttig", &options, 415, TEXTS("We kunnen niet lezen"));
    options = (struct http_options){.method = "GET"};
    assert_page("/artikel/strooien/nuttig", &options, 405, TEXTS("niet op deze manier"));
    options = (struct http_options){.headers = {"Authorization: Bearer fout"}};
    assert_page("/", &options, 401, TEXTS("href=\"/aanmelden\">Meld u dan aan</a>"));
}

static void says_how_long_to_wait(void **state) {
    (void)state;
    const struct http_options options = {.headers = {"X-Forwarded-For: 192.0.2.2"}};
    for (int i = 0; i < 3; i++) {
        struct http_reply reply = http_fetch(server.url, "/", &options);
        assert_int_equal(reply.status, 200);
        http_reply_release(&reply);
    }
    struct http_reply reply = http_fetch(server.url, "/", &options);
    assert_int_equal(reply.status, 429);
    char wait[32];
    char text[128];
    http_header_value(&reply, "Retry-After", wait, sizeof wait);
    snprintf(text, sizeof text, "Wacht %s seconden en probeer het dan nog eens.", wait);
    assert_true(http_body_has(&reply, text));
    http_reply_release(&reply);
    assert_page("/", &options, 429, TEXTS(">Even geduld</h1>", "Wacht ", " seconden"));
}

/* ## When it is our fault */

/* Many, so that not all of them lie in what the service has read already; without a list of
 * organisations. */
static void make_many(void) {
    static const char lines_path[] = WORK_FOLDER "/problem_pages.jsonl";
    struct buf lines = BUF_INIT;
    for (int i = 0; i < MANY; i++) {
        buf_format(&lines, "{\"id\":\"a%d\",\"titel\":\"Brug %d\",\"tekst\":\"", i, i);
        for (int k = 0; k < 100; k++) {
            buf_format(&lines, "Dit is zin %d van %d. ", k, i * 7919);
        }
        buf_add(&lines, STR("\"}\n"));
    }
    assert_int_equal(file_write(lines_path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    assert_int_equal(file_remove_tree(own_index, NULL), ERR_OK);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines_path, "--index", own_index, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

/* In place, so that the service sees it: articles can no longer be read. */
static void damage(void) {
    const char *const path = WORK_FOLDER "/problem_pages/gen-000001/openbaar/docdata.glass";
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    for (off_t i = 0; i < about.st_size; i++) {
        assert_int_equal(write(fd, "", 1), 1);
    }
    close(fd);
}

/* Runs last. Nobody to call is known here, and the page does without. */
static void says_that_it_is_our_fault(void **state) {
    (void)state;
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    make_many();
    start_with_index(&server, own_index, settings);
    damage();
    struct http_reply reply = http_get(server.url, "/artikel/a200");
    assert_int_equal(reply.status, 500);
    const char *const texts[] = {">Er ging bij ons iets mis</h1>", "Dat ligt niet aan u.",
                                 "probeer het dan nog eens"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(http_body_has(&reply, texts[i]));
    }
    assert_false(http_body_has(&reply, "bel ons"));
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(helps_on_when_there_is_no_such_page),
        cmocka_unit_test(says_what_is_wrong_with_a_question),
        cmocka_unit_test(says_what_is_wrong_with_a_form),
        cmocka_unit_test(says_how_long_to_wait),
        cmocka_unit_test(says_that_it_is_our_fault),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
