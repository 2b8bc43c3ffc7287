/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Clients that take their time: they are cut off, and keep nobody else waiting. The time for
 * silence is so long here that it is never what ends them. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "fixture.h"

enum { SLOW_CLIENTS = 500, LIMIT_S = 40 };

enum manner {
    DRIPS_HEADERS,
    DRIPS_BODY,
    NEVER_READS,
    KEPT_ALIVE_AND_DRIPS, /* after a first request that was in order */
    MANNERS,
};

struct slow_client {
    int fd; /* -1: it was cut off */
    enum manner manner;
};

#define BODY_HEAD                                                                                  \
    "POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"                     \
    "Content-Length: 60000\r\n\r\n{\"q\":\""

static const char first_bytes[MANNERS][160] = {
    [DRIPS_HEADERS] = "GET /v1/_zoek?q=brug HTTP/1.1\r\nHost: a\r\nX-Traag: ",
    [DRIPS_BODY] = BODY_HEAD,
    [NEVER_READS] = "GET /v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n",
    [KEPT_ALIVE_AND_DRIPS] = "GET /v1 HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/_zoek?q=",
};

static bool send_text(int fd, const char *text) {
    return send(fd, text, strlen(text), MSG_NOSIGNAL) >= 0;
}

static void start_slow(struct slow_client *client, enum manner manner) {
    *client = (struct slow_client){.fd = connect_to(&server), .manner = manner};
    assert_true(client->fd >= 0);
    assert_int_equal(fcntl(client->fd, F_SETFL, O_NONBLOCK), 0);
    assert_true(send_text(client->fd, first_bytes[manner]));
    /* More requests than the server reads ahead, with answers that no socket has room for. */
    for (int i = 0; manner == NEVER_READS && i < 5000; i++) {
        if (!send_text(client->fd, first_bytes[manner])) {
            break;
        }
    }
}

/* One more byte, or none; and a look whether the server hung up. */
static void go_on_slowly(struct slow_client *client) {
    struct pollfd watched = {.fd = client->fd, .events = 0};
    char answers[4096];
    bool is_over = poll(&watched, 1, 0) > 0 && watched.revents & (POLLHUP | POLLERR);
    if (client->manner != NEVER_READS) {
        ssize_t got = recv(client->fd, answers, sizeof answers, 0);
        is_over = is_over || got == 0 || (got < 0 && errno != EAGAIN);
        is_over = is_over || (!send_text(client->fd, "x") && errno != EAGAIN);
    }
    if (is_over) {
        close(client->fd);
        client->fd = -1;
    }
}

static size_t count_open(struct slow_client *clients, size_t count) {
    size_t open = 0;
    for (size_t i = 0; i < count; i++) {
        if (clients[i].fd >= 0) {
            go_on_slowly(&clients[i]);
            open += clients[i].fd >= 0;
        }
    }
    return open;
}

static int by_size(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

static void serves_others_beside_500_slow_clients(void **state) {
    (void)state;
    start_with_settings(&server, "[limits]\nidle_s = 600\nrequest_s = 2\nresponse_s = 2\n");
    static struct slow_client clients[SLOW_CLIENTS];
    for (size_t i = 0; i < SLOW_CLIENTS; i++) {
        enum manner half = i % 6 < 1 ? DRIPS_BODY : i % 6 < 2 ? KEPT_ALIVE_AND_DRIPS : NEVER_READS;
        start_slow(&clients[i], i % 2 ? DRIPS_HEADERS : half);
    }
    static double taken_s[100000];
    size_t requests = 0;
    size_t open = SLOW_CLIENTS;
    double start = clock_s();
    while (open > 0 && clock_s() - start < LIMIT_S && requests < 100000) {
        open = count_open(clients, SLOW_CLIENTS);
        double before = clock_s();
        struct http_reply reply = get("/v1/_zoek?q=gat+in+de+weg", 200);
        taken_s[requests++] = clock_s() - before;
        http_reply_release(&reply);
    }
    qsort(taken_s, requests, sizeof *taken_s, by_size);
    printf("%zu requests beside %d slow clients: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; the "
           "last slow one left after %.1f s\n",
           requests, SLOW_CLIENTS, taken_s[requests / 2] * 1e3, taken_s[requests * 99 / 100] * 1e3,
           taken_s[requests - 1] * 1e3, clock_s() - start);
    assert_int_equal(open, 0);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
}

/* All places are taken by clients that ask nothing and have all the time of the world. */
static void finds_a_place_for_who_does_ask(void **state) {
    (void)state;
    start_with_settings(&server, "[limits]\nconnections = 64\nidle_s = 600\nrequest_s = 600\n");
    int idle[100];
    for (size_t i = 0; i < 100; i++) {
        idle[i] = connect_to(&server);
        assert_true(idle[i] >= 0);
    }
    for (int i = 0; i < 10; i++) {
        struct http_reply reply = get("/v1/_zoek?q=brug", 200); /* gives up after 30 s */
        http_reply_release(&reply);
    }
    for (size_t i = 0; i < 100; i++) {
        close(idle[i]);
    }
    assert_int_equal(server_stop(&server, SIGTERM), 0);
}

/* Who is at work on a place that is not scarce keeps it. */
static void leaves_others_alone(void **state) {
    (void)state;
    start_with_settings(&server, "[limits]\nidle_s = 600\nrequest_s = 600\n");
    int fd = connect_to(&server);
    assert_true(send_text(fd, "GET /v1 HTTP/1.1\r\n"));
    usleep(1500000);
    assert_true(send_text(fd, "Host: a\r\nConnection: close\r\n\r\n"));
    char answer[16] = "";
    assert_true(recv(fd, answer, sizeof answer - 1, MSG_WAITALL) > 12);
    assert_memory_equal(answer, "HTTP/1.1 200", 12);
    close(fd);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
}

static void stops_beside_slow_clients(void **state) {
    (void)state;
    start_with_settings(&server, "[limits]\nidle_s = 600\nrequest_s = 2\nresponse_s = 2\n");
    struct slow_client clients[40];
    for (size_t i = 0; i < 40; i++) {
        start_slow(&clients[i], (enum manner)(i % MANNERS));
    }
    usleep(200000);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    for (size_t i = 0; i < 40; i++) {
        close(clients[i].fd);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(serves_others_beside_500_slow_clients),
        cmocka_unit_test(finds_a_place_for_who_does_ask),
        cmocka_unit_test(leaves_others_alone),
        cmocka_unit_test(stops_beside_slow_clients),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
