/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A caller that names a trace is followed in it; every other request begins one. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"

#define TRACE "0af7651916cd43dd8448eb211c80319c"
#define SPAN "b7ad6b7169203331"

struct ids {
    char trace[33];
    char span[17];
};

/* Sends traceparent (NULL: none) and reads the header Traceresponse, which must be well formed. */
static struct ids ask(const char *path, const char *traceparent) {
    char header[512];
    snprintf(header, sizeof header, "traceparent: %s", traceparent ? traceparent : "");
    struct http_options options = {.headers = {traceparent ? header : NULL}};
    struct http_reply reply = http_fetch(server.url, path, &options);
    char value[128];
    http_header_value(&reply, "Traceresponse", value, sizeof value);
    http_reply_release(&reply);
    assert_int_equal(strlen(value), 55);
    assert_memory_equal(value, "00-", 3);
    assert_string_equal(value + 52, "-00");
    struct ids ids;
    snprintf(ids.trace, sizeof ids.trace, "%.32s", value + 3);
    snprintf(ids.span, sizeof ids.span, "%.16s", value + 36);
    assert_int_equal(strspn(ids.trace, "0123456789abcdef"), 32);
    assert_int_equal(strspn(ids.span, "0123456789abcdef"), 16);
    return ids;
}

static void follows_a_trace(void **state) {
    (void)state;
    const char *const good[] = {
        "00-" TRACE "-" SPAN "-01", "00-" TRACE "-" SPAN "-00",       "00-" TRACE "-" SPAN "-ff",
        "01-" TRACE "-" SPAN "-01", "cc-" TRACE "-" SPAN "-01-later", "cc-" TRACE "-" SPAN "-01-",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct ids ids = ask("/v1/themas", good[i]);
        assert_string_equal(ids.trace, TRACE);
        assert_string_not_equal(ids.span, SPAN);
    }
}

static void begins_anew_on_a_bad_one(void **state) {
    (void)state;
    const char *const bad[] = {
        "00",
        "00-" TRACE "-" SPAN,
        "00-" TRACE "-" SPAN "-0",
        "00-" TRACE "-" SPAN "-01-",
        "00-" TRACE "-" SPAN "-01-later",
        "01-" TRACE "-" SPAN "-01later",
        "ff-" TRACE "-" SPAN "-01",
        "0g-" TRACE "-" SPAN "-01",
        "0A-" TRACE "-" SPAN "-01",
        "00-" TRACE "-" SPAN "-0g",
        "00-" TRACE "-B7AD6B7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-" SPAN "-01",
        "00-00000000000000000000000000000000-" SPAN "-01",
        "00-" TRACE "-0000000000000000-01",
        "00_" TRACE "_" SPAN "_01",
        "00-" TRACE "-" SPAN "-01,00-" TRACE "-" SPAN "-01",
        "01-" TRACE "-" SPAN "-01,01-" TRACE "-" SPAN "-01",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct ids ids = ask("/nergens", bad[i]);
        assert_string_not_equal(ids.trace, TRACE);
        assert_string_not_equal(ids.trace, "00000000000000000000000000000000");
    }
}

static void gives_each_request_its_own(void **state) {
    (void)state;
    struct ids seen[20];
    for (size_t i = 0; i < 20; i++) {
        seen[i] = ask("/nergens", NULL);
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(seen[i].trace, seen[j].trace);
            assert_string_not_equal(seen[i].span, seen[j].span);
        }
    }
}

static void names_it_when_something_is_wrong(void **state) {
    (void)state;
    const char *const paths[] = {"/nergens", "/v1/_zoek", "/v1/_zoek?q=%zz", "/v1/rapporten"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct ids ids = ask(paths[i], "00-" TRACE "-" SPAN "-01");
        assert_string_equal(ids.trace, TRACE);
    }
}

static void says_nothing_unasked_when_all_is_well(void **state) {
    (void)state;
    struct http_reply reply = get("/v1/themas", 200);
    assert_header(&reply, "Traceresponse", "");
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_a_trace),
        cmocka_unit_test(begins_anew_on_a_bad_one),
        cmocka_unit_test(gives_each_request_its_own),
        cmocka_unit_test(names_it_when_something_is_wrong),
        cmocka_unit_test(says_nothing_unasked_when_all_is_well),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
