/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What systemd and the server tell each other. The test is systemd. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "http_client.h"
#include "server_process.h"
#include "service_process.h"

#define CONFIG "systemd.toml"

static void assert_answers(const char *url, const char *path, long status) {
    struct http_reply reply = http_get(url, path);
    assert_int_equal(reply.status, status);
    http_reply_release(&reply);
}

/* Waits for the next message, which must have this in it. */
static void assert_notices(struct service_process *service, const char *expected) {
    char text[512];
    service_notices(service, text, sizeof text);
    if (!strstr(text, expected)) {
        fail_msg("expected %s, got: %s", expected, text);
    }
}

static void tells_how_it_is(void **state) {
    (void)state;
    struct service_process service;
    const struct service_options options = {
        .argv = {"--index", INDEX_FOLDER, "--listen", "127.0.0.1:0"}};
    assert_true(service_start(&service, &options));
    char told[512];
    service_notices(&service, told, sizeof told);
    /* Only now it can be asked. */
    assert_memory_equal(told, "READY=1\nSTATUS=serving at http://", 33);
    char *url = strstr(told, "http://");
    url[strlen(url) - 1] = '\0';
    assert_answers(url, "/v1/_zoek?q=brug", 200);
    kill(service.pid, SIGHUP);
    assert_notices(&service, "RELOADING=1\nMONOTONIC_USEC=");
    assert_notices(&service, "READY=1\nSTATUS=serving at http://");
    kill(service.pid, SIGTERM);
    assert_notices(&service, "STOPPING=1");
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

static void tells_that_the_new_settings_are_wrong(void **state) {
    (void)state;
    struct service_process service;
    const struct service_options options = {
        .argv = {"--config", CONFIG, "--index", INDEX_FOLDER, "--listen", "127.0.0.1:0"}};
    assert_int_equal(file_write(CONFIG, STR(""), NULL), ERR_OK);
    assert_true(service_start(&service, &options));
    assert_notices(&service, "READY=1");
    assert_int_equal(file_write(CONFIG, STR("kleur = 1"), NULL), ERR_OK);
    kill(service.pid, SIGHUP);
    assert_notices(&service, "RELOADING=1");
    assert_notices(&service, "READY=1\nSTATUS=the new settings are wrong");
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

/* One that does not start is not ready. */
static void is_not_ready_without_an_index(void **state) {
    (void)state;
    struct service_process service;
    const struct service_options options = {
        .argv = {"--index", "/nergens", "--listen", "127.0.0.1:0"}};
    assert_true(service_start(&service, &options));
    assert_true(service_writes(&service, "/nergens/current"));
    assert_int_equal(service_stop(&service, 0), 3);
}

static int connect_to(const char *url) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)server_port(url))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
    return fd;
}

/* Asks for more than there is room for on the way, and takes nothing of it. */
static int connect_and_stall(const char *url) {
    static const char request[] = "GET /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    int fd = connect_to(url);
    int least = 1;
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &least, sizeof least);
    for (size_t i = 0; i < 100; i++) {
        ssize_t sent = send(fd, request, sizeof request - 1, MSG_NOSIGNAL);
        assert_int_equal(sent, sizeof request - 1);
    }
    return fd;
}

/* Clients that never take their answers and are let be, as many as there may be connections: then
 * nobody else is answered. */
static void is_alive_only_when_it_answers(void **state) {
    (void)state;
    enum { CONNECTIONS = 64 };
    struct service_process service;
    const struct service_options options = {
        .argv = {"--config", CONFIG, "--index", INDEX_FOLDER, "--listen", "127.0.0.1:0"},
        .watchdog_us = "2000000"};
    assert_int_equal(
        file_write(CONFIG, STR("[limits]\nconnections = 64\nidle_s = 3600\nresponse_s = 3600\n"),
                   NULL),
        ERR_OK);
    assert_true(service_start(&service, &options));
    char url[96];
    assert_true(service_url(&service, url, sizeof url));
    assert_notices(&service, "READY=1");
    assert_notices(&service, "WATCHDOG=1");
    assert_notices(&service, "WATCHDOG=1");
    int fds[CONNECTIONS];
    for (size_t i = 0; i < CONNECTIONS; i++) {
        fds[i] = connect_and_stall(url);
    }
    assert_true(service_writes(&service, "watchdog: no request is answered"));
    char told[64];
    while (recv(service.notify, told, sizeof told, MSG_DONTWAIT) > 0) {
        /* from before the connections */
    }
    assert_true(service_writes(&service, "watchdog: no request is answered"));
    assert_int_equal(recv(service.notify, told, sizeof told, MSG_DONTWAIT), -1);
    for (size_t i = 0; i < CONNECTIONS; i++) {
        close(fds[i]);
    }
    assert_notices(&service, "WATCHDOG=1");
    assert_int_equal(service_stop(&service, SIGTERM), 0);
}

/* A socket that listens on a port of its own, and that port's address. */
static int open_listener(char *url, size_t size) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t len = sizeof address;
    assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(fd, 16), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
    snprintf(url, size, "http://127.0.0.1:%u", (unsigned)ntohs(address.sin_port));
    return fd;
}

static void check_sockets(const char *names, size_t http, size_t admin) {
    struct service_process service;
    char urls[2][96];
    struct service_options options = {.argv = {"--index", INDEX_FOLDER, "--listen", "127.0.0.1:1"},
                                      .socket_names = names};
    for (size_t i = 0; i < 2; i++) {
        options.sockets[i] = open_listener(urls[i], sizeof urls[i]);
    }
    assert_true(service_start(&service, &options));
    assert_notices(&service, "READY=1");
    assert_answers(urls[http], "/v1", 200);
    assert_answers(urls[admin], "/readyz", 200);
    assert_answers(urls[http], "/readyz", 404);
    assert_int_equal(service_stop(&service, SIGTERM), 0);
    close(options.sockets[0]);
    close(options.sockets[1]);
}

static void takes_sockets_over(void **state) {
    (void)state;
    check_sockets("http:admin", 0, 1);
    check_sockets("admin:http", 1, 0);
    check_sockets("vraagbaak.socket:vraagbaak.socket", 0, 1);
    check_sockets("vraagbaak.socket:http", 1, 0);
}

/* Who connects before the server is there waits for it, and is not refused. */
static void answers_who_came_too_early(void **state) {
    (void)state;
    struct service_process service;
    char url[96];
    struct service_options options = {.argv = {"--index", INDEX_FOLDER}, .socket_names = "http"};
    options.sockets[0] = open_listener(url, sizeof url);
    int early = connect_to(url);
    const char request[] = "GET /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assert_true(send(early, request, sizeof request - 1, MSG_NOSIGNAL) > 0);
    assert_true(service_start(&service, &options));
    char answer[13] = "";
    assert_int_equal(recv(early, answer, sizeof answer - 1, MSG_WAITALL), sizeof answer - 1);
    assert_string_equal(answer, "HTTP/1.1 200");
    close(early);
    assert_int_equal(service_stop(&service, SIGTERM), 0);
    close(options.sockets[0]);
}

static void assert_refuses_sockets(int first, int second, const char *names, const char *expected) {
    struct service_process service;
    const struct service_options options = {
        .argv = {"--index", INDEX_FOLDER}, .sockets = {first, second}, .socket_names = names};
    assert_true(service_start(&service, &options));
    assert_true(service_writes(&service, expected));
    assert_int_equal(service_stop(&service, 0), 2);
}

static void refuses_sockets_it_cannot_use(void **state) {
    (void)state;
    char url[96];
    int good = open_listener(url, sizeof url);
    int datagrams = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    assert_refuses_sockets(good, good, "http:http", "socket 4 of systemd (http): one too many");
    assert_refuses_sockets(datagrams, good, "http:admin",
                           "socket 3 of systemd (http): not TCP that listens");
    close(good);
    close(datagrams);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_how_it_is),
        cmocka_unit_test(tells_that_the_new_settings_are_wrong),
        cmocka_unit_test(is_not_ready_without_an_index),
        cmocka_unit_test(is_alive_only_when_it_answers),
        cmocka_unit_test(takes_sockets_over),
        cmocka_unit_test(answers_who_came_too_early),
        cmocka_unit_test(refuses_sockets_it_cannot_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
