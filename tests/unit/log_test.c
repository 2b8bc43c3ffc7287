/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* log.h and log_line.h: what is told to operators, line by line. */
#include "base/log.h"

#include <fcntl.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "base/log_line.h"
#include "cmocka_includes.h"

/* stderr as a pipe: what is written between open_pipe and close_pipe. */
struct capture {
    int ends[2];
    int kept;
};

static void open_pipe(struct capture *capture) {
    assert_int_equal(pipe(capture->ends), 0);
    capture->kept = dup(STDERR_FILENO);
    dup2(capture->ends[1], STDERR_FILENO);
}

/* Reads what was written, cut to size and zero-terminated. */
static void close_pipe(struct capture *capture, char *text, size_t size) {
    dup2(capture->kept, STDERR_FILENO);
    close(capture->kept);
    close(capture->ends[1]);
    ssize_t len = read(capture->ends[0], text, size - 1);
    close(capture->ends[0]);
    text[len > 0 ? len : 0] = '\0';
}

/* The one line in text as JSON; it ends in a line end and has no other. */
static json_t *parse_line(char *text) {
    char *end = strchr(text, '\n');
    assert_non_null(end);
    assert_string_equal(end, "\n");
    *end = '\0';
    json_t *json = json_loads(text, 0, NULL);
    assert_non_null(json);
    return json;
}

static void assert_field(const json_t *json, const char *key, const char *expected) {
    const char *value = json_string_value(json_object_get(json, key));
    assert_non_null(value);
    assert_string_equal(value, expected);
}

static void writes_one_json_line(void **state) {
    (void)state;
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    log_write(LOG_WARNING, "a \"quote\", a \\ and\na line, %s \x01", "é");
    close_pipe(&capture, text, sizeof text);
    json_t *json = parse_line(text);
    assert_field(json, "niveau", "waarschuwing");
    assert_field(json, "bericht", "a \"quote\", a \\ and\na line, é \x01");
    assert_int_equal(strlen(json_string_value(json_object_get(json, "tijd"))), 24);
    assert_null(json_object_get(json, "trace_id"));
    json_decref(json);
}

static void names_the_request(void **state) {
    (void)state;
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    log_write_traced("4bf92f3577b34da6a3ce929d0e0e4736", LOG_ERROR, "it failed");
    close_pipe(&capture, text, sizeof text);
    json_t *json = parse_line(text);
    assert_field(json, "niveau", "fout");
    assert_field(json, "trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    json_decref(json);
}

/* Nothing that a terminal obeys: both sets of control characters, also when cut short. */
static void escapes_what_steers_terminals(void **state) {
    (void)state;
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    log_write(LOG_INFO, "%s", "\x1b[31m \x7f \xC2\x9B");
    close_pipe(&capture, text, sizeof text);
    assert_non_null(strstr(text, "\"\\u001b[31m \\u007f \\u009b\""));
    json_decref(parse_line(text));
}

static void keeps_lines_short_and_whole(void **state) {
    (void)state;
    char endless[3000];
    memset(endless, '\x01', sizeof endless);
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    struct log_line line;
    log_line_begin(&line, LOG_INFO);
    log_line_text(&line, "bericht", (struct str){endless, sizeof endless});
    log_line_text(&line, "te_veel", STR("x"));
    log_line_value(&line, "ook_te_veel", "%d", 7);
    log_line_send(&line);
    close_pipe(&capture, text, sizeof text);
    assert_in_range(strlen(text), LOG_LINE_BYTES - 8, LOG_LINE_BYTES);
    json_t *json = parse_line(text);
    assert_null(json_object_get(json, "te_veel"));
    json_decref(json);

    open_pipe(&capture);
    log_write(LOG_INFO, "%s", "goed, \xFF fout");
    close_pipe(&capture, text, sizeof text);
    json = parse_line(text);
    assert_field(json, "bericht", "goed, ");
    json_decref(json);
}

static void tells_who_did_what(void **state) {
    (void)state;
    const struct log_event event = {.level = LOG_WARNING,
                                    .actie = "sleutel geweigerd",
                                    .object = STR("/v1/rapporten/{periode}"),
                                    .resultaat = "geweigerd",
                                    .oorsprong = STR("192.0.2.7"),
                                    .trace_id = STR("4bf92f3577b34da6a3ce929d0e0e4736")};
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    log_set_level(LOG_ERROR);
    log_security(&event);
    log_set_level(LOG_INFO);
    close_pipe(&capture, text, sizeof text);
    json_t *json = parse_line(text);
    assert_field(json, "niveau", "waarschuwing");
    assert_field(json, "actie", "sleutel geweigerd");
    assert_field(json, "object", "/v1/rapporten/{periode}");
    assert_field(json, "resultaat", "geweigerd");
    assert_field(json, "oorsprong", "192.0.2.7");
    assert_field(json, "actor", "onbekend");
    assert_field(json, "trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_non_null(json_object_get(json, "tijd"));
    json_decref(json);
}

static void leaves_out_what_is_below_the_level(void **state) {
    (void)state;
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    open_pipe(&capture);
    log_set_level(LOG_WARNING);
    log_write(LOG_INFO, "niet dit");
    log_write(LOG_WARNING, "wel dit");
    log_set_level(LOG_INFO);
    close_pipe(&capture, text, sizeof text);
    json_t *json = parse_line(text);
    assert_field(json, "bericht", "wel dit");
    json_decref(json);
}

/* Nobody reads: what does not fit is dropped, counted, and not waited for. */
static void does_not_wait_for_a_reader(void **state) {
    (void)state;
    struct capture capture;
    char text[2 * LOG_LINE_BYTES];
    unsigned long long before = log_dropped();
    open_pipe(&capture);
    for (int i = 0; i < 20000; i++) {
        log_write(LOG_INFO, "a line that nobody reads");
    }
    close_pipe(&capture, text, sizeof text);
    assert_true(log_dropped() > before);
    assert_true(log_dropped() < before + 20000);
    char *end = strchr(text, '\n');
    assert_non_null(end);
    end[1] = '\0';
    json_decref(parse_line(text));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_one_json_line),
        cmocka_unit_test(names_the_request),
        cmocka_unit_test(escapes_what_steers_terminals),
        cmocka_unit_test(keeps_lines_short_and_whole),
        cmocka_unit_test(tells_who_did_what),
        cmocka_unit_test(leaves_out_what_is_below_the_level),
        cmocka_unit_test(does_not_wait_for_a_reader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
