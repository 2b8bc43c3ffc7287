/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The door to HTTP: what comes in as a checked request, what goes out as a response. Behind it
 * nothing knows libmicrohttpd. A request is handled by one thread from begin to end. */
#ifndef SERVER_HTTP_H
#define SERVER_HTTP_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "settings.h"

/* One parameter of the query string, decoded. */
struct http_param {
    struct str name;
    struct str value;
};

struct http_request {
    struct arena *arena; /* lives as long as the request */
    struct str method;   /* as sent: GET, HEAD, POST, … */
    struct str path;     /* decoded but for %2F, begins with /; "" when it can't be decoded */
    struct str query;    /* as sent, without the question mark */
    const struct http_param *params;
    size_t param_count;
    bool is_decodable; /* false: the path or a parameter has a wrong %-escape, or is not UTF-8 */
    struct str body;
    bool is_too_large; /* the body was above the limit and is not here */
    bool is_ambiguous; /* where it ends can be read in two ways (http/framing.h) */
    bool is_last;      /* so, or the server stops: the connection closes after the answer */
    struct str peer;   /* IP address of the other end of the connection, as text */
    void *connection;  /* of the door; NULL in a test without one: no headers */
};

/* Value of a header, several of one name joined by ", " (RFC 9110 5.3); "" when not sent. The name
 * is compared without case. Lives as long as the request. */
struct str http_request_header(const struct http_request *request, const char *name);

/* How often it was sent. */
size_t http_request_header_count(const struct http_request *request, const char *name);

enum { HTTP_HEADERS = 24 };

struct http_header {
    const char *name; /* static */
    struct str value; /* arena of the request, zero-terminated */
};

struct http_response {
    unsigned status;
    const char *content_type; /* static */
    struct buf body;          /* owned by the door */
    struct http_header headers[HTTP_HEADERS];
    size_t header_count;
    struct http_prepared *prepared; /* owned by the door; sent instead of all above when not NULL */
};

/* A response that can be sent many times: counted holders, immutable, any thread. */
struct http_prepared;

/* Copies the response. Owned by the caller: hand it to a response, or release it. NULL when there
 * is no memory for it in libmicrohttpd. */
struct http_prepared *http_prepare(const struct http_response *response);
void http_prepared_take(struct http_prepared *prepared);
void http_prepared_release(struct http_prepared *prepared);

/* Bytes of body and headers. */
size_t http_prepared_bytes(const struct http_prepared *prepared);

/* Adds a header; value is zero-terminated and lives as long as the request. */
void http_add_header(struct http_response *response, const char *name, struct str value);

/* Fills the response (status 200, empty, when called). Called from many threads at once. */
typedef void (*http_handler)(void *payload, const struct http_request *request,
                             struct http_response *response);

/* How busy a listener is now: counted by it, read by whoever wants to know. */
struct http_load {
    atomic_uint connections; /* open */
    atomic_uint under_way;   /* requests that came in and are not answered in full */
};

struct http_server;

struct http_options {
    const char *address;                  /* "127.0.0.1:8080" or "[::1]:8080"; port 0: a free one */
    int listener;                         /* TCP socket that listens already, taken over; -1: none,
                                             and the address is used */
    const struct settings_limits *limits; /* borrowed while starting */
    http_handler handler;
    void *payload;          /* passed to the handler; must outlive the server */
    struct http_load *load; /* all zero; must outlive the server */
};

/* Listens. ERR_INVALID (address), ERR_ENVIRONMENT (port in use, no permission). */
enum err http_server_start(struct http_server **out, const struct http_options *options,
                           struct err_info *info);

/* "http://127.0.0.1:8080/" with the port that was taken. Owned by the server. */
const char *http_server_url(const struct http_server *server);

/* Whether requests are answered: one was since this was asked before, or one of our own is now.
 * Waits at most twice limit_ms. One thread at a time. */
bool http_server_is_alive(struct http_server *server, unsigned limit_ms);

/* Takes no new connections, lets requests under way finish for at most limit_ms, and frees the
 * server. NULL is fine. */
void http_server_stop(struct http_server *server, unsigned limit_ms);

#endif
