/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the server writes to its log, and what it never writes anywhere. */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

#define CONFIG WORK_FOLDER "/log_test.toml"
#define LOG WORK_FOLDER "/log_test.log"
#define BROKEN WORK_FOLDER "/broken"

enum { LOG_BYTES = 1024 * 1024, FLOOD = 1500, BROKEN_ARTICLES = 1500 };

static struct server_process own;

/* Starts a server with settings, whose log goes to a file. */
static void start_logging(const char *config, const char *index_folder) {
    assert_int_equal(file_write(CONFIG, str_from(config), NULL), ERR_OK);
    int log = open(LOG, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    assert_true(log > 0);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = index_folder, .config = CONFIG, .log = log};
    assert_true(server_start_with(&own, &options));
    close(log);
}

/* Stops it and appends what it wrote to *out. */
static void stop_logging(struct buf *out) {
    assert_int_equal(server_stop(&own, SIGTERM), 0);
    assert_int_equal(file_read(out, LOG, LOG_BYTES, NULL), ERR_OK);
}

static void ask(const char *path, const struct http_options *options) {
    struct http_reply reply = http_fetch(own.url, path, options);
    assert_true(reply.status > 0);
    http_reply_release(&reply);
}

/* The next line that is a request's, as JSON; NULL when there is none. */
static json_t *next_request(struct str *rest) {
    while (rest->ptr && rest->len > 0) {
        struct str line = str_cut(rest, '\n');
        json_t *json = json_loadb(line.ptr, line.len, 0, NULL);
        assert_non_null(json);
        if (strcmp(json_string_value(json_object_get(json, "bericht")), "request") == 0) {
            return json;
        }
        json_decref(json);
    }
    return NULL;
}

static void assert_request(struct str *rest, const char *method, const char *route,
                           unsigned status) {
    json_t *json = next_request(rest);
    assert_non_null(json);
    assert_text(json, "niveau", "info");
    assert_text(json, "methode", method);
    assert_text(json, "route", route);
    assert_int_equal(json_integer_value(json_object_get(json, "status")), status);
    assert_true(json_real_value(json_object_get(json, "duur_ms")) > 0);
    assert_true(json_is_integer(json_object_get(json, "bytes")));
    assert_int_equal(strlen(json_string_value(json_object_get(json, "trace_id"))), 32);
    assert_int_equal(strlen(json_string_value(json_object_get(json, "span_id"))), 16);
    assert_int_equal(json_object_size(json), 10); /* with tijd and bericht, and no more */
    json_decref(json);
}

static void writes_a_line_a_request_when_asked(void **state) {
    (void)state;
    start_logging("[log]\nrequests = true\n", INDEX_FOLDER);
    struct http_options brew = {.method = "BREW"};
    struct http_options head = {.method = "HEAD"};
    ask("/v1/_zoek?q=brug", NULL);
    ask("/artikel/grondwater", &head);
    ask("/v1/artikelen/onbekend", NULL);
    ask("/nergens", &brew);
    struct buf log = BUF_INIT;
    stop_logging(&log);
    struct str rest = buf_str(&log);
    assert_request(&rest, "GET", "/v1/_zoek", 200);
    assert_request(&rest, "HEAD", "/artikel/{id}", 200);
    assert_request(&rest, "GET", "/v1/artikelen/{id}", 404);
    assert_request(&rest, "other", "other", 404);
    assert_null(next_request(&rest));
    buf_release(&log);
}

static void writes_no_line_a_request_when_not(void **state) {
    (void)state;
    start_logging("", INDEX_FOLDER);
    ask("/v1/_zoek?q=brug", NULL);
    struct buf log = BUF_INIT;
    stop_logging(&log);
    struct str rest = buf_str(&log);
    assert_true(str_find(rest, STR("stopping"), 0) < rest.len);
    assert_null(next_request(&rest));
    buf_release(&log);
}

static void leaves_out_what_is_below_the_level(void **state) {
    (void)state;
    start_logging("[log]\nlevel = \"fout\"\n", INDEX_FOLDER);
    struct buf log = BUF_INIT;
    stop_logging(&log);
    assert_int_equal(log.len, 0);
    buf_release(&log);
}

/* ## Nothing personal */

/* Planted in everything that a client can send. The last is what is left of an escape. */
static const char *const planted[] = {
    "geheimevraag",       "piet.puk@voorbeeld.nl", "piet.puk%40voorbeeld.nl",
    "sleutel-0123456789", "sessie-abcdef",         "203.0.113.77",
    "2001:db8::77",       "06-12345678",           "Postbus-Zeven",
};

/* Where somebody came from is known of security events alone. */
static void assert_address_in_security_events_only(struct str log) {
    while (log.ptr) {
        struct str line = str_cut(&log, '\n');
        bool has_address = str_find(line, STR("127.0.0.1"), 0) < line.len;
        assert_true(!has_address || str_find(line, STR("\"security event\""), 0) < line.len);
    }
}

static void assert_absent(struct str text, const char *where) {
    for (size_t i = 0; i < sizeof planted / sizeof *planted; i++) {
        if (str_find(text, str_from(planted[i]), 0) < text.len) {
            printf("%s in %s\n", planted[i], where);
            fail();
        }
    }
}

static void ask_everything(void) {
    static const char *const paths[] = {
        "/v1/_zoek?q=geheimevraag%20piet.puk%40voorbeeld.nl%2006-12345678",
        "/v1/_zoek?geheimevraag=1&thema=Postbus-Zeven",
        "/v1/_zoek?q=geheimevraag%zz",
        "/v1/_suggereer?q=geheimevraag",
        "/v1/artikelen/geheimevraag",
        "/v1/artikelen/%22%0Ageheimevraag",
        "/zoeken?q=geheimevraag+203.0.113.77",
        "/artikel/piet.puk@voorbeeld.nl",
        "/static/sleutel-0123456789",
        "/geheimevraag/sessie-abcdef?sleutel-0123456789",
        "/v1/_beantwoord?vraag=geheimevraag",
        "/v1/rapporten/geheimevraag",
    };
    static const struct http_options options[] = {
        {.headers = {"Authorization: Bearer sleutel-0123456789", "Cookie: sessie=sessie-abcdef",
                     "X-Forwarded-For: 203.0.113.77, 2001:db8::77",
                     "Referer: https://voorbeeld.nl/geheimevraag"}},
        {.method = "HEAD",
         .headers = {"User-Agent: piet.puk@voorbeeld.nl", "traceparent: 00-geheimevraag",
                     "From: piet.puk@voorbeeld.nl", "X-Api-Key: sleutel-0123456789"}},
        {.body = "{\"q\":\"geheimevraag 06-12345678\",\"piet.puk@voorbeeld.nl\":1}",
         .headers = {"Content-Type: application/json"}},
        {.method = "geheimevraag", .headers = {"Host: geheimevraag"}},
    };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        for (size_t j = 0; j < sizeof options / sizeof *options; j++) {
            ask(paths[i], &options[j]);
        }
    }
    struct http_reply reply =
        http_raw(server_port(own.url), STR("GET /geheimevraag HTTP/1.1\r\nsleutel-0123456789\r\n"
                                           "\r\nPostbus-Zeven"));
    http_reply_release(&reply);
}

static void writes_nothing_personal(void **state) {
    (void)state;
    start_logging("[log]\nrequests = true\n", INDEX_FOLDER);
    ask_everything();
    const char *const paths[] = {"/metrics", "/readyz?verbose", "/livez"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_reply reply = http_get(own.admin, paths[i]);
        assert_int_equal(reply.status, 200);
        assert_absent(buf_str(&reply.body), paths[i]);
        http_reply_release(&reply);
    }
    struct buf log = BUF_INIT;
    stop_logging(&log);
    assert_absent(buf_str(&log), "the log");
    assert_address_in_security_events_only(buf_str(&log));
    struct str rest = buf_str(&log);
    size_t lines = 0;
    for (json_t *json; (json = next_request(&rest)) != NULL; lines++) {
        json_decref(json);
    }
    assert_true(lines >= 48);
    buf_release(&log);
}

/* ## When things go wrong */

/* Nobody reads the log: requests are answered all the same, and what is lost is counted. */
static void does_not_wait_for_who_reads_the_log(void **state) {
    (void)state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(file_write(CONFIG, STR("[log]\nrequests = true\n"), NULL), ERR_OK);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = INDEX_FOLDER, .config = CONFIG, .log = ends[1]};
    assert_true(server_start_with(&own, &options));
    for (int i = 0; i < FLOOD; i++) {
        struct http_reply reply = http_get(own.url, "/robots.txt");
        assert_int_equal(reply.status, 200);
        http_reply_release(&reply);
    }
    struct http_reply reply = http_get(own.admin, "/metrics");
    assert_true(http_body_has(&reply, "\nvraagbaak_log_dropped_total "));
    assert_false(http_body_has(&reply, "\nvraagbaak_log_dropped_total 0\n"));
    http_reply_release(&reply);
    assert_int_equal(server_stop(&own, SIGTERM), 0);
    close(ends[0]);
    close(ends[1]);
}

/* Makes an index that is larger than what a reader keeps in memory. */
static void make_index(void) {
    struct buf lines = BUF_INIT;
    for (int i = 0; i < BROKEN_ARTICLES; i++) {
        buf_format(&lines, "{\"id\":\"weg-%d\",\"titel\":\"Weg %d\",\"tekst\":\"Over weg %d.\"}\n",
                   i, i, i);
    }
    assert_int_equal(file_write(BROKEN ".jsonl", buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", BROKEN ".jsonl", "--index", BROKEN, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

/* Empties the files of the public database, under the server that has them open. */
static void break_index(void) {
    DIR *folder = opendir(BROKEN "/current/openbaar");
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[sizeof BROKEN + 300];
        snprintf(path, sizeof path, BROKEN "/current/openbaar/%s", entry->d_name);
        if (entry->d_name[0] != '.') {
            assert_int_equal(truncate(path, 0), 0);
        }
    }
    closedir(folder);
}

static void names_the_request_that_failed(void **state) {
    (void)state;
    make_index();
    start_logging("", BROKEN);
    break_index();
    struct http_reply reply = http_get(own.url, "/v1/artikelen/weg-700");
    assert_int_equal(reply.status, 500);
    char header[64];
    http_header_value(&reply, "Traceresponse", header, sizeof header);
    http_reply_release(&reply);
    struct buf log = BUF_INIT;
    stop_logging(&log);
    struct str line = STR("");
    struct str rest = buf_str(&log);
    while (rest.ptr && str_find(line, STR("a request failed"), 0) == line.len) {
        line = str_cut(&rest, '\n');
    }
    json_t *json = json_loadb(line.ptr, line.len, 0, NULL);
    assert_non_null(json);
    assert_text(json, "niveau", "fout");
    header[35] = '\0';
    assert_text(json, "trace_id", header + 3);
    json_decref(json);
    buf_release(&log);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_a_line_a_request_when_asked),
        cmocka_unit_test(writes_no_line_a_request_when_not),
        cmocka_unit_test(leaves_out_what_is_below_the_level),
        cmocka_unit_test(writes_nothing_personal),
        cmocka_unit_test(does_not_wait_for_who_reads_the_log),
        cmocka_unit_test(names_the_request_that_failed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
