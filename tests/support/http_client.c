/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http_client.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/memory.h"

struct http_connection {
    CURL *curl;
};

struct http_connection *http_connection_new(void) {
    struct http_connection *connection = mem_alloc(1, sizeof *connection);
    connection->curl = curl_easy_init();
    return connection;
}

void http_connection_free(struct http_connection *connection) {
    curl_easy_cleanup(connection->curl);
    free(connection);
}

static size_t collect(const char *bytes, size_t size, size_t count, void *payload) {
    buf_add(payload, (struct str){bytes, size * count});
    return size * count;
}

static void set_options(CURL *curl, const struct http_options *options, struct curl_slist **list) {
    for (size_t i = 0; i < 4 && options->headers[i]; i++) {
        *list = curl_slist_append(*list, options->headers[i]);
    }
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, *list);
    if (options->body) {
        size_t len = options->body_len ? options->body_len : strlen(options->body);
        curl_easy_setopt(curl, CURLOPT_POST, 1L);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, options->body);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)len);
    }
    if (options->from) {
        curl_easy_setopt(curl, CURLOPT_INTERFACE, options->from);
    }
    if (options->method && strcmp(options->method, "HEAD") == 0) {
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (options->method) {
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, options->method);
    }
}

struct http_reply http_fetch(const char *server, const char *path,
                             const struct http_options *options) {
    struct http_reply reply = {.headers = BUF_INIT, .body = BUF_INIT};
    struct buf url = BUF_INIT;
    buf_format(&url, "%s%s", server, path);
    struct http_connection *over = options ? options->over : NULL;
    CURL *curl = over ? over->curl : curl_easy_init();
    curl_easy_reset(curl); /* but for its connection */
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, url.ptr);
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, collect);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &reply.headers);
    if (options) {
        set_options(curl, options, &list);
    }
    curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
    curl_slist_free_all(list);
    if (!over) {
        curl_easy_cleanup(curl);
    }
    buf_release(&url);
    return reply;
}

struct http_reply http_get(const char *server, const char *path) {
    return http_fetch(server, path, NULL);
}

struct http_reply http_raw(unsigned port, struct str bytes) {
    struct http_reply reply = {.headers = BUF_INIT, .body = BUF_INIT};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    struct timeval patience = {3, 0};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0) {
        /* A server that has seen enough may close before all is sent; then there is an answer. */
        while (bytes.len > 0) {
            ssize_t sent = send(fd, bytes.ptr, bytes.len, MSG_NOSIGNAL);
            if (sent <= 0) {
                break;
            }
            bytes = str_slice(bytes, (size_t)sent, bytes.len);
        }
        char piece[4096];
        ssize_t got;
        while ((got = recv(fd, piece, sizeof piece, 0)) > 0) {
            buf_add(&reply.body, (struct str){piece, (size_t)got});
        }
        reply.is_closed = got == 0 || errno == ECONNRESET;
    }
    close(fd);
    if (reply.body.len > 12) {
        unsigned long status = 0;
        str_to_number(str_slice(buf_str(&reply.body), 9, 12), 999, &status);
        reply.status = (long)status;
    }
    return reply;
}

void http_reply_release(struct http_reply *reply) {
    buf_release(&reply->headers);
    buf_release(&reply->body);
}

void http_header_value(const struct http_reply *reply, const char *name, char *out, size_t size) {
    out[0] = '\0';
    struct str rest = buf_str(&reply->headers);
    while (rest.ptr) {
        struct str line = str_trim(str_cut(&rest, '\n'));
        size_t len = strlen(name);
        if (line.len > len && line.ptr[len] == ':' && strncasecmp(line.ptr, name, len) == 0) {
            struct str value = str_trim(str_slice(line, len + 1, line.len));
            snprintf(out, size, "%.*s", STR_ARGS(value));
        }
    }
}

bool http_body_has(const struct http_reply *reply, const char *text) {
    struct str body = buf_str(&reply->body);
    return str_find(body, str_from(text), 0) < body.len;
}

json_t *http_json(const struct http_reply *reply) {
    return json_loadb(buf_str(&reply->body).ptr, reply->body.len, 0, NULL);
}
