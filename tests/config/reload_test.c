/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Settings read anew by a running server. */
#include <signal.h>
#include <string.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "http_client.h"
#include "service_process.h"

#define FILE_NAME "reload.toml"

static const struct service_options usual = {
    .argv = {"--config", FILE_NAME, "--index", INDEX_FOLDER, "--listen", "127.0.0.1:0"}};

static void write_config(const char *text) {
    assert_int_equal(file_write(FILE_NAME, str_from(text), NULL), ERR_OK);
}

static void assert_answers(const char *url) {
    struct http_reply reply = http_get(url, "/v1");
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

static void start(struct service_process *service, char *url, size_t size) {
    assert_true(service_start(service, &usual));
    assert_true(service_url(service, url, size));
}

/* A line in the log for each request is a setting that shows. */
static void uses_good_settings_at_once(void **state) {
    (void)state;
    struct service_process service;
    char url[96];
    write_config("log.requests = false\n");
    start(&service, url, sizeof url);
    assert_answers(url);
    write_config("log.requests = true\n");
    kill(service.pid, SIGHUP);
    assert_true(service_writes(&service, "settings reloaded"));
    assert_null(strstr(service.written.ptr, "\"status\":200"));
    assert_answers(url);
    assert_true(service_writes(&service, "\"status\":200"));
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

static void keeps_its_settings_when_the_new_are_wrong(void **state) {
    (void)state;
    struct service_process service;
    char url[96];
    write_config("log.requests = true\n");
    start(&service, url, sizeof url);
    write_config("log.requests = false\nlimits.search_ms = 0\nlimits.idel_s = 5\n");
    kill(service.pid, SIGHUP);
    assert_true(service_writes(&service, FILE_NAME
                               ":2: limits.search_ms must be a whole number from 10 to 60000"));
    assert_true(service_writes(&service, FILE_NAME
                               ":3: limits.idel_s is not a key; did you mean limits.idle_s?"));
    assert_true(service_writes(&service, "the settings stay as they were"));
    assert_answers(url);
    assert_true(service_writes(&service, "\"status\":200"));
    assert_int_equal(remove(FILE_NAME), 0);
    kill(service.pid, SIGHUP);
    assert_true(service_writes(&service, "No such file or directory"));
    assert_answers(url);
    assert_true(service_writes(&service, "\"status\":200"));
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

/* What the command line sets is not told of: there the file means nothing. */
static void tells_what_needs_a_restart(void **state) {
    (void)state;
    struct service_process service;
    char url[96];
    write_config("limits.idle_s = 9\n");
    start(&service, url, sizeof url);
    write_config("admin = '127.0.0.1:0'\nlisten = '127.0.0.1:1'\n[limits]\nidle_s = 8\n"
                 "body_bytes = 131072\nsearch_ms = 900\n");
    kill(service.pid, SIGHUP);
    assert_true(service_writes(&service, "\"admin needs a restart; it keeps its value"));
    assert_true(service_writes(&service, "\"limits.idle_s needs a restart; it keeps its value"));
    assert_true(service_writes(&service, "settings reloaded"));
    assert_null(strstr(service.written.ptr, "listen needs"));
    assert_null(strstr(service.written.ptr, "body_bytes needs"));
    assert_null(strstr(service.written.ptr, "search_ms needs"));
    assert_answers(url);
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(uses_good_settings_at_once),
        cmocka_unit_test(keeps_its_settings_when_the_new_are_wrong),
        cmocka_unit_test(tells_what_needs_a_restart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
