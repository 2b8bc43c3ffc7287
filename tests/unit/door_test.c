/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Stopping the door while a client keeps it waiting. */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "cmocka_includes.h"
#include "http/http.h"
#include "settings.h"

static void answer(void *payload, const struct http_request *request,
                   struct http_response *response) {
    (void)payload;
    (void)request;
    buf_add(&response->body, STR("goed"));
}

static int connect_to(const char *url) {
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port =
                                      htons((uint16_t)strtoul(strrchr(url, ':') + 1, NULL, 10))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
    return fd;
}

/* A request that never comes in full, with hours to do so: what waits for it waits no longer than
 * it was told. */
static void waits_no_longer_than_it_was_told(void **state) {
    (void)state;
    struct settings *settings = settings_new();
    settings->limits.request_s = settings->limits.idle_s = 10000;
    struct http_load load = {0};
    struct http_options options = {.address = "127.0.0.1:0",
                                   .listener = -1,
                                   .limits = &settings->limits,
                                   .handler = answer,
                                   .load = &load};
    struct http_server *server;
    struct err_info info;
    assert_int_equal(http_server_start(&server, &options, &info), ERR_OK);
    int fd = connect_to(http_server_url(server));
    assert_true(send(fd, "GET / HTTP/1.1\r\nX: ", 19, MSG_NOSIGNAL) == 19);
    for (int i = 0; i < 3000 && atomic_load(&load.under_way) == 0; i++) {
        nanosleep(&(struct timespec){0, 10000000}, NULL);
    }
    assert_int_equal(atomic_load(&load.under_way), 1);
    http_server_stop(server, 100);
    assert_int_equal(atomic_load(&load.under_way), 0);
    char byte;
    assert_true(recv(fd, &byte, 1, 0) <= 0);
    close(fd);
    settings_give(settings);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_no_longer_than_it_was_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
