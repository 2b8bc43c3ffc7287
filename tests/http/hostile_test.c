/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Bytes that no browser sends: the server answers or hangs up, and serves the next one. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "fixture.h"

static void assert_alive(void) {
    struct http_reply reply = get("/v1/_zoek?q=brug", 200);
    http_reply_release(&reply);
}

static void assert_raw(struct str bytes, long lowest, long highest) {
    struct http_reply reply = http_raw(server_port(server.url), bytes);
    if (reply.status != 0 && (reply.status < lowest || reply.status > highest)) {
        printf("%.*s → %ld\n", STR_ARGS(str_slice(bytes, 0, 60)), reply.status);
        fail();
    }
    http_reply_release(&reply);
}

static void survives_odd_requests(void **state) {
    (void)state;
    static const struct str requests[] = {
        STR_INIT("\r\n\r\n"),
        STR_INIT("GET\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=%E2%82 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=\xFF\xFE HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /v1/_zoek?q=a%00b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("GET /%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        STR_INIT("POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: "
                 "close\r\n\r\n"),
        STR_INIT(
            "POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n"),
        STR_INIT("POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000000\r\n\r\n"),
        STR_INIT("POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"),
    };
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        assert_raw(requests[i], 400, 505);
        assert_alive();
    }
}

static void survives_long_lines(void **state) {
    (void)state;
    struct buf request = BUF_INIT;
    buf_add(&request, STR("GET /v1/_zoek?q="));
    for (int i = 0; i < 200000; i++) {
        buf_add_char(&request, 'a');
    }
    buf_add(&request, STR(" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    assert_raw(buf_str(&request), 400, 505);
    buf_truncate(&request, 0);
    buf_add(&request, STR("GET / HTTP/1.1\r\nHost: a\r\n"));
    for (int i = 0; i < 20000; i++) {
        buf_format(&request, "X-%d: y\r\n", i);
    }
    buf_add(&request, STR("\r\n"));
    assert_raw(buf_str(&request), 400, 505);
    buf_release(&request);
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

/* Clients that begin and never finish do not keep others waiting. */
static void slow_clients_hold_up_nobody(void **state) {
    (void)state;
    int slow[50];
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)server_port(server.url))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (size_t i = 0; i < 50; i++) {
        slow[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        assert_int_equal(connect(slow[i], (struct sockaddr *)&address, sizeof address), 0);
        assert_true(send(slow[i], "GET /v1/_zo", 11, MSG_NOSIGNAL) == 11);
    }
    for (int i = 0; i < 20; i++) {
        assert_alive();
    }
    /* In the end the server hangs up on them. */
    char byte;
    struct timeval patience = {25, 0};
    setsockopt(slow[0], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    assert_true(recv(slow[0], &byte, 1, 0) >= 0);
    for (size_t i = 0; i < 50; i++) {
        close(slow[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(survives_odd_requests),
        cmocka_unit_test(survives_long_lines),
        cmocka_unit_test(survives_random_bytes),
        cmocka_unit_test(slow_clients_hold_up_nobody),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
