/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Bytes that no browser sends: the server answers or hangs up, and serves the next one. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fixture.h"

/* Little patience: some of these wait for what never comes. */
static int start(void **state) {
    (void)state;
    start_with_settings(&server, "[limits]\nidle_s = 1\nrequest_s = 1\n");
    return 0;
}

static void assert_alive(void) {
    struct http_reply reply = get("/v1/_zoek?q=brug", 200);
    http_reply_release(&reply);
}

/* Sends bytes; the server hangs up in the end, after an answer from lowest to highest, or none. */
static void assert_raw(struct str bytes, long lowest, long highest) {
    struct http_reply reply = http_raw(server_port(server.url), bytes);
    bool is_expected = reply.status == 0 || (reply.status >= lowest && reply.status <= highest);
    if (!reply.is_closed || !is_expected) {
        fail_msg("%.*s → %ld, %s\n", STR_ARGS(str_slice(bytes, 0, 60)), reply.status,
                 reply.is_closed ? "closed" : "left open");
    }
    http_reply_release(&reply);
}

static void survives_odd_requests(void **state) {
    (void)state;
    static const struct str requests[] = {
        STR_INIT("\r\n\r\n"),
        STR_INIT("GET\r\n\r\n"),
        STR_INIT("GET  \r\n\r\n"),
        STR_INIT(" /v1 HTTP/1.1\r\nHost: a\r\n\r\n"),
        STR_INIT("GET /v1\r\n"), /* HTTP/0.9 */
        STR_INIT("GET /v1 http/1.1\r\nHost: a\r\n\r\n"),
        STR_INIT("GET /v1 HTTP/9.9\r\nHost: a\r\n\r\n"),
        STR_INIT("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        STR_INIT("GET /v1 x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1 HTTP/1.1\rHost: a\r\r"),
        STR_INIT("GET /v1 HTTP/1.1\r\n Host: a\r\n\r\n"),
        STR_INIT("GET /v1 HTTP/1.1\r\nHost: a\r\nRommel\r\n\r\n"),
        STR_INIT("G\0T /v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1 HTTP/1.1\r\nHost: a\r\nX\0Y: z\r\n\r\n"),
        STR_INIT("G@T /v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
        STR_INIT("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=%E2%82 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=\xFF\xFE HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=a%00b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET http://a?v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
    };
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        assert_raw(requests[i], 400, 505);
        assert_alive();
    }
}

/* ## Bodies */

#define POST_HEAD "POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
#define GOOD_BODY "{\"q\":\"brug\"}"
#define CHUNKED_BODY "c\r\n" GOOD_BODY "\r\n0\r\n\r\n"

/* What one reads as a body another could take for a next request: this one, which must not be
 * answered. */
#define SMUGGLED "GET /gesmokkeld HTTP/1.1\r\nHost: a\r\n\r\n"

static void assert_refused(struct str bytes) {
    struct http_reply reply = http_raw(server_port(server.url), bytes);
    if (reply.status != 400 || !reply.is_closed || http_body_has(&reply, "HTTP/1.1 404")) {
        fail_msg("%.*s\n→ %.*s", STR_ARGS(bytes), STR_ARGS(buf_str(&reply.body)));
    }
    http_reply_release(&reply);
}

static void refuses_what_has_two_ends(void **state) {
    (void)state;
    static const struct str requests[] = {
        STR_INIT(POST_HEAD "Content-Length: 12\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
        STR_INIT(POST_HEAD "Content-Length: 0\r\nContent-Length: 50\r\n\r\n"),
        STR_INIT(POST_HEAD "Content-Length: 12\r\nContent-Length: 12\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length: 12, 12\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length: +12\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length: 0x0c\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length:\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length: -1\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Content-Length : 12\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding : chunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding:\r\nContent-Length: 12\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding: gzip\r\n\r\n" GOOD_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding: gzip, chunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding: xchunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding: \vchunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n"),
        STR_INIT(POST_HEAD "X: a\rTransfer-Encoding: chunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT("POST /v1/_zoek HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" CHUNKED_BODY),
        STR_INIT("GET /v1 HTTP/1.1\r\n\r\n"),
        STR_INIT("GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\n\r\n-1\r\n"),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\n\r\n0xc\r\n" GOOD_BODY "\r\n0\r\n\r\n"),
        STR_INIT(POST_HEAD "Transfer-Encoding: chunked\r\n\r\nc\r\n" GOOD_BODY "XX0\r\n\r\n"),
    };
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        struct buf bytes = BUF_INIT;
        buf_add(&bytes, requests[i]);
        buf_add(&bytes, STR(SMUGGLED));
        assert_refused(buf_str(&bytes));
        buf_release(&bytes);
    }
    assert_alive();
}

static void assert_too_large(struct str bytes) {
    struct http_reply reply = http_raw(server_port(server.url), bytes);
    assert_int_equal(reply.status, 413);
    assert_true(reply.is_closed);
    http_reply_release(&reply);
}

static void refuses_bodies_that_are_too_large(void **state) {
    (void)state;
    assert_too_large(STR(POST_HEAD "Content-Length: 99999999999999999999\r\n\r\n"));
    assert_too_large(STR(POST_HEAD "Content-Length: 4000000000\r\n\r\n"));
    assert_too_large(STR(POST_HEAD "Expect: 100-continue\r\nContent-Length: 4000000\r\n\r\n"));
    assert_too_large(STR(POST_HEAD "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\nab"));
    struct buf bytes = BUF_INIT;
    buf_add(&bytes, STR(POST_HEAD "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < 20; i++) {
        buf_format(&bytes, "2000\r\n%*s\r\n", 0x2000, "");
    }
    assert_raw(buf_str(&bytes), 413, 413); /* one that doesn't end */
    buf_add(&bytes, STR("0\r\n\r\n"));
    assert_too_large(buf_str(&bytes));
    buf_release(&bytes);
    assert_alive();
}

static size_t count(const struct http_reply *reply, const char *text) {
    struct str body = buf_str(&reply->body);
    size_t times = 0;
    size_t at = 0;
    while ((at = str_find(body, str_from(text), at)) < body.len) {
        times++;
        at++;
    }
    return times;
}

static void assert_answers(struct str bytes, size_t expected) {
    struct http_reply reply = http_raw(server_port(server.url), bytes);
    if (count(&reply, "HTTP/1.1 200") != expected || count(&reply, "HTTP/1.1 ") != expected) {
        fail_msg("%.*s\n→ %.*s", STR_ARGS(bytes), STR_ARGS(buf_str(&reply.body)));
    }
    http_reply_release(&reply);
}

static void answers_what_is_unusual_but_right(void **state) {
    (void)state;
    static const char last[] = "GET /v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    struct buf bytes = BUF_INIT;
    for (int i = 0; i < 20; i++) { /* requests that don't wait for answers */
        buf_add(&bytes, STR("GET /v1 HTTP/1.1\r\nHost: a\r\n\r\n"));
        buf_add(&bytes, STR(POST_HEAD "Content-Length: 12\r\n\r\n" GOOD_BODY));
        buf_add(&bytes, STR(POST_HEAD "Transfer-Encoding: chunked\r\n\r\n" CHUNKED_BODY));
        buf_add(&bytes, STR("GET /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde"));
    }
    buf_add(&bytes, str_from(last));
    assert_answers(buf_str(&bytes), 81);
    buf_release(&bytes);
    assert_answers(STR("GET /v1 HTTP/1.0\r\n\r\n"), 1);
    assert_answers(STR("GET /v1 HTTP/1.1\nHost: a\nConnection: close\n\n"), 1);
    assert_answers(STR("GET http://a/v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), 1);
    assert_answers(STR("GET HTTPS://a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), 1);
}

static void survives_long_lines(void **state) {
    (void)state;
    struct buf request = BUF_INIT;
    buf_add(&request, STR("GET /v1/_zoek?q="));
    for (int i = 0; i < 200000; i++) {
        buf_add_char(&request, 'a');
    }
    buf_add(&request, STR(" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    assert_raw(buf_str(&request), 414, 414);
    buf_truncate(&request, 0);
    buf_add(&request, STR("GET / HTTP/1.1\r\nHost: a\r\n"));
    for (int i = 0; i < 20000; i++) {
        buf_format(&request, "X-%d: y\r\n", i);
    }
    buf_add(&request, STR("\r\n"));
    assert_raw(buf_str(&request), 431, 431);
    buf_release(&request);
    assert_alive();
}

static bool has_requests_under_way(void) {
    struct http_reply reply = http_get(server.admin, "/metrics");
    bool has = !http_body_has(&reply, "vraagbaak_http_requests_in_flight{listener=\"public\"} 0\n");
    http_reply_release(&reply);
    return has;
}

/* libmicrohttpd has no room for so many parameters, and forgets to tell that it gave up. */
static void keeps_nothing_of_what_was_given_up(void **state) {
    (void)state;
    struct buf request = BUF_INIT;
    buf_add(&request, STR("GET /v1/_zoek?"));
    for (int i = 0; i < 2000; i++) {
        buf_add(&request, STR("a&"));
    }
    buf_add(&request, STR(" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    assert_raw(buf_str(&request), 400, 499);
    buf_release(&request);
    for (int tries = 0; tries < 100 && has_requests_under_way(); tries++) {
        usleep(100000);
    }
    assert_false(has_requests_under_way());
    assert_alive();
}

static void survives_random_bytes(void **state) {
    (void)state;
    unsigned seed = 20261124;
    for (int round = 0; round < 200; round++) {
        char bytes[300];
        size_t len = (size_t)(rand_r(&seed) % (int)sizeof bytes);
        for (size_t i = 0; i < len; i++) {
            bytes[i] = (char)rand_r(&seed);
        }
        struct buf request = BUF_INIT;
        buf_add(&request, round % 2 ? STR("GET /v1/_zoek?q=") : STR(""));
        buf_add(&request, (struct str){bytes, len});
        buf_add(&request, STR(" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n\r\n"));
        struct http_reply reply = http_raw(server_port(server.url), buf_str(&request));
        http_reply_release(&reply);
        buf_release(&request);
    }
    assert_alive();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(survives_odd_requests),
        cmocka_unit_test(refuses_what_has_two_ends),
        cmocka_unit_test(refuses_bodies_that_are_too_large),
        cmocka_unit_test(answers_what_is_unusual_but_right),
        cmocka_unit_test(survives_long_lines),
        cmocka_unit_test(keeps_nothing_of_what_was_given_up),
        cmocka_unit_test(survives_random_bytes),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
