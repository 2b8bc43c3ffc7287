/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "fixture.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

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

void start_with_index(struct server_process *out, const char *index_folder, const char *settings) {
    FILE *file = fopen(CONFIG_FILE, "w");
    assert_non_null(file);
    assert_true(fputs(settings, file) >= 0);
    assert_int_equal(fclose(file), 0);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = index_folder, .config = CONFIG_FILE};
    assert_true(server_start_with(out, &options));
}

void start_with_settings(struct server_process *out, const char *settings) {
    start_with_index(out, INDEX_FOLDER, settings);
}

int connect_to(const struct server_process *to) {
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)server_port(to->url))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

void make_key_header(char out[KEY_HEADER_BYTES], const char *keys, const char *role) {
    const char *const argv[] = {SERVER_PROGRAM, "--new-key", role, "--name",
                                role,           "--keys",    keys, NULL};
    char key[100] = "";
    assert_int_equal(run_program(argv, STDOUT_FILENO, key, sizeof key), 0);
    snprintf(out, KEY_HEADER_BYTES, "Authorization: Bearer %.*s", (int)strcspn(key, "\n"), key);
}

struct http_reply get(const char *path, long status) {
    struct http_reply reply = http_get(server.url, path);
    if (reply.status != status) {
        printf("%s: %ld\n%s\n", path, reply.status, buf_str(&reply.body).ptr);
    }
    assert_int_equal(reply.status, status);
    return reply;
}

void assert_has(const struct http_reply *reply, const char *text) {
    if (!http_body_has(reply, text)) {
        fail_msg("not in the body: %s", text);
    }
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

const json_t *json_at(const json_t *json, const char *path) {
    struct str rest = str_from(path);
    while (rest.ptr && json) {
        char key[64];
        struct str name = str_cut(&rest, '.');
        snprintf(key, sizeof key, "%.*s", STR_ARGS(name));
        json = json_is_array(json) ? json_array_get(json, strtoul(key, NULL, 10))
                                   : json_object_get(json, key);
    }
    return json;
}

void assert_text(const json_t *json, const char *path, const char *expected) {
    const char *text = json_string_value(json_at(json, path));
    if (!text) {
        printf("%s is not there\n", path);
    }
    assert_non_null(text);
    assert_string_equal(text, expected);
}
