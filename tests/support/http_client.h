/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Requests to the server under test, by libcurl, and by a bare socket for what libcurl refuses to
 * send. Everything returned is freed by http_reply_release. */
#ifndef TESTS_HTTP_CLIENT_H
#define TESTS_HTTP_CLIENT_H

#include <jansson.h>

#include "base/buf.h"

struct http_reply {
    long status; /* 0 when there was no answer */
    struct buf headers;
    struct buf body;
    bool is_closed; /* http_raw: the server closed the connection */
};

/* A connection that is kept from one request to the next. One thread at a time. */
struct http_connection;

struct http_connection *http_connection_new(void);
void http_connection_free(struct http_connection *connection);

struct http_options {
    const char *method;           /* NULL: GET */
    const char *body;             /* NULL: none */
    size_t body_len;              /* 0: strlen(body) */
    const char *headers[4];       /* "Name: value" */
    const char *from;             /* address to call from, "127.0.0.2"; NULL: any */
    struct http_connection *over; /* NULL: one for this request alone */
};

/* url: server address and path. */
struct http_reply http_fetch(const char *server, const char *path,
                             const struct http_options *options);

/* GET without options. */
struct http_reply http_get(const char *server, const char *path);

/* Sends bytes as they are and reads until the server closes or is silent for 3 s. */
struct http_reply http_raw(unsigned port, struct str bytes);

void http_reply_release(struct http_reply *reply);

/* Value of a header, "" when absent; cut to the buffer. */
void http_header_value(const struct http_reply *reply, const char *name, char *out, size_t size);

bool http_body_has(const struct http_reply *reply, const char *text);

/* The body as JSON; NULL when it is none. json_decref it. */
json_t *http_json(const struct http_reply *reply);

#endif
