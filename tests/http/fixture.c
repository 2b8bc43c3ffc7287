/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "fixture.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

struct server_process server;

int start_server(void **state) {
    (void)state;
    return server_start(&server, SERVER_PROGRAM, INDEX_FOLDER) ? 0 : -1;
}

int stop_server(void **state) {
    (void)state;
    int code = server_stop(&server, SIGTERM);
    if (code != 0) {
        printf("the server ended with %d\n", code);
    }
    return code;
}

struct http_reply get(const char *path, long status) {
    struct http_reply reply = http_get(server.url, path);
    if (reply.status != status) {
        printf("%s: %ld\n%s\n", path, reply.status, buf_str(&reply.body).ptr);
    }
    assert_int_equal(reply.status, status);
    return reply;
}

void assert_header(const struct http_reply *reply, const char *name, const char *expected) {
    char value[1024];
    http_header_value(reply, name, value, sizeof value);
    assert_string_equal(value, expected);
}

const char *result_id(const json_t *document, size_t i) {
    const json_t *hit = json_array_get(json_object_get(document, "resultaten"), i);
    const char *id = json_string_value(json_object_get(hit, "id"));
    return id ? id : "";
}
