/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Starting and stopping: clear messages, and no request lost. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fixture.h"

static void assert_fails(const char *const *argv, int code, const char *text) {
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), code);
    if (!strstr(error, text)) {
        printf("expected %s, got: %s\n", text, error);
    }
    assert_non_null(strstr(error, text));
}

static void says_why_it_does_not_start(void **state) {
    (void)state;
    const char *const no_index[] = {SERVER_PROGRAM, "--index", "/nergens", NULL};
    assert_fails(no_index, 3, "/nergens/current");
    const char *const no_option[] = {SERVER_PROGRAM, NULL};
    assert_fails(no_option, 2, "--index is needed");
    const char *const odd_option[] = {SERVER_PROGRAM, "--kleur", NULL};
    assert_fails(odd_option, 2, "--help");
    const char *const odd_address[] = {SERVER_PROGRAM, "--index", INDEX_FOLDER,
                                       "--listen",     "hier",    NULL};
    assert_fails(odd_address, 2, "hier: not an address");
}

static void says_that_a_port_is_busy(void **state) {
    (void)state;
    struct server_process first;
    assert_true(server_start(&first, SERVER_PROGRAM, INDEX_FOLDER));
    const char *address = first.url + strlen("http://");
    const char *const second[] = {SERVER_PROGRAM, "--index", INDEX_FOLDER,
                                  "--listen",     address,   NULL};
    assert_fails(second, 3, "Address already in use");
    assert_int_equal(server_stop(&first, SIGTERM), 0);
}

/* A request whose last line comes only after the signal. */
static void finishes_what_is_under_way(void **state) {
    (void)state;
    struct server_process process;
    assert_true(server_start(&process, SERVER_PROGRAM, INDEX_FOLDER));
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)server_port(process.url))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
    const char first[] = "POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                         "Content-Length: 12\r\n\r\n{\"q\":";
    const char rest[] = "\"brug\"}";
    assert_true(send(fd, first, sizeof first - 1, MSG_NOSIGNAL) > 0);
    usleep(200000);
    kill(process.pid, SIGTERM);
    usleep(200000);
    assert_true(send(fd, rest, sizeof rest - 1, MSG_NOSIGNAL) > 0);
    char answer[64] = "";
    assert_true(recv(fd, answer, sizeof answer - 1, 0) > 12);
    assert_memory_equal(answer, "HTTP/1.1 200", 12);
    close(fd);
    assert_int_equal(server_stop(&process, SIGTERM), 0);
}

static void takes_no_new_requests_then(void **state) {
    (void)state;
    struct server_process process;
    assert_true(server_start(&process, SERVER_PROGRAM, INDEX_FOLDER));
    assert_int_equal(server_stop(&process, SIGINT), 0);
    struct http_reply reply = http_get(process.url, "/v1");
    assert_int_equal(reply.status, 0);
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_why_it_does_not_start),
        cmocka_unit_test(says_that_a_port_is_busy),
        cmocka_unit_test(finishes_what_is_under_way),
        cmocka_unit_test(takes_no_new_requests_then),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
