/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/http.h"

#include <microhttpd.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"
#include "http/address.h"
#include "http/deadlines.h"
#include "http/framing.h"
#include "http/listener.h"
#include "http/own_request.h"
#include "http/url.h"

struct http_server {
    struct MHD_Daemon *daemon;
    struct deadlines *deadlines;
    http_handler handler;
    void *payload;
    size_t body_bytes; /* the limit */
    char url[96];
    int listener;
    atomic_ulong answered;         /* requests, by the handler */
    unsigned long answered_before; /* when it was asked before whether we are alive */
    struct http_load *load;
    atomic_bool draining;
};

/* What libmicrohttpd keeps for us with an open connection. */
struct connection {
    struct deadline *deadline;
    struct exchange *exchange; /* under way; NULL: none */
};

/* All that belongs to one request, from the first line to the last byte sent. */
struct exchange {
    struct http_server *server;
    struct connection *connection;
    struct arena arena;
    struct http_request request;
    struct buf body;
    bool begun;
};

void http_add_header(struct http_response *response, const char *name, struct str value) {
    if (response->header_count < HTTP_HEADERS) {
        response->headers[response->header_count++] = (struct http_header){name, value};
    }
}

/* ## Connection */

static void free_exchange(struct exchange *exchange) {
    if (exchange) {
        exchange->connection->exchange = NULL;
        atomic_fetch_sub(&exchange->server->load->under_way, 1);
        buf_release(&exchange->body);
        arena_release(&exchange->arena);
        free(exchange);
    }
}

/* libmicrohttpd 0.9.75 tells of the end of each request, but for one that fails while its
 * parameters are taken apart: then only the connection ends. */
static void on_connection(void *cls, struct MHD_Connection *connection, void **socket_context,
                          enum MHD_ConnectionNotificationCode code) {
    struct http_server *server = cls;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        const union MHD_ConnectionInfo *about =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        struct connection *ours = mem_alloc(1, sizeof *ours);
        ours->deadline = deadlines_open(server->deadlines, about->connect_fd);
        *socket_context = ours;
        atomic_fetch_add(&server->load->connections, 1);
    } else {
        struct connection *ours = *socket_context;
        free_exchange(ours->exchange);
        deadlines_close(server->deadlines, ours->deadline);
        free(ours);
        atomic_fetch_sub(&server->load->connections, 1);
    }
}

static void enter(struct exchange *exchange, enum deadline_phase phase) {
    deadlines_enter(exchange->server->deadlines, exchange->connection->deadline, phase);
}

/* ## Request */

/* First sight of a request: only the address as it was sent. What this returns is *req_cls. */
static void *begin_exchange(void *cls, const char *uri, struct MHD_Connection *connection) {
    struct http_server *server = cls;
    struct exchange *exchange = mem_alloc(1, sizeof *exchange);
    exchange->server = server;
    exchange->connection =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
    exchange->connection->exchange = exchange;
    enter(exchange, DEADLINE_RECEIVING);
    exchange->request.arena = &exchange->arena;
    url_parse(&exchange->request, str_from(uri));
    atomic_fetch_add(&server->load->under_way, 1);
    return exchange;
}

static void end_exchange(void *cls, struct MHD_Connection *connection, void **req_cls,
                         enum MHD_RequestTerminationCode code) {
    (void)cls;
    (void)connection;
    (void)code;
    struct exchange *exchange = *req_cls;
    if (exchange) {
        enter(exchange, DEADLINE_WAITING);
        free_exchange(exchange);
        *req_cls = NULL;
    }
}

struct header_search {
    const char *name;
    struct arena *arena;
    struct str found;
    size_t count;
};

/* One value, which is usual, is not copied: it lives as long as the request. */
static enum MHD_Result add_if_named(void *cls, enum MHD_ValueKind kind, const char *name,
                                    const char *value) {
    (void)kind;
    struct header_search *search = cls;
    if (!value || strcasecmp(name, search->name) != 0) {
        return MHD_YES;
    }
    search->found = search->count++ == 0
                        ? str_from(value)
                        : arena_format(search->arena, "%s, %s", search->found.ptr, value);
    return MHD_YES;
}

static struct header_search find_header(const struct http_request *request, const char *name) {
    struct header_search search = {.name = name, .arena = request->arena, .found = STR("")};
    if (request->connection) {
        MHD_get_connection_values(request->connection, MHD_HEADER_KIND, add_if_named, &search);
    }
    return search;
}

struct str http_request_header(const struct http_request *request, const char *name) {
    return find_header(request, name).found;
}

size_t http_request_header_count(const struct http_request *request, const char *name) {
    return find_header(request, name).count;
}

static struct str peer_of(struct MHD_Connection *connection, struct arena *arena) {
    const union MHD_ConnectionInfo *about =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    char text[ADDRESS_TEXT_BYTES] = "";
    if (about && about->client_addr) {
        address_text(text, about->client_addr);
    }
    return arena_str(arena, str_from(text));
}

static enum MHD_Result add_to_framing(void *cls, enum MHD_ValueKind kind, const char *name,
                                      size_t name_len, const char *value, size_t value_len) {
    (void)kind;
    framing_add(cls, (struct str){name, name_len}, (struct str){value, value_len});
    return MHD_YES;
}

static void judge_framing(struct http_request *request, const char *version, size_t body_bytes) {
    struct framing framing = {.lengths = 0};
    MHD_get_connection_values_n(request->connection, MHD_HEADER_KIND, add_to_framing, &framing);
    bool is_http_1_0 = strcmp(version, MHD_HTTP_VERSION_1_0) == 0;
    enum framing_verdict verdict = framing_judge(&framing, is_http_1_0, body_bytes);
    request->is_too_large = verdict == FRAMING_TOO_LARGE;
    request->is_ambiguous = verdict == FRAMING_AMBIGUOUS;
}

static void read_head(struct exchange *exchange, struct MHD_Connection *connection,
                      const char *method, const char *version) {
    struct http_request *request = &exchange->request;
    request->method = arena_str(&exchange->arena, str_from(method));
    request->connection = connection;
    request->peer = peer_of(connection, &exchange->arena);
    judge_framing(request, version, exchange->server->body_bytes);
}

static void take_body(struct exchange *exchange, struct str piece) {
    if (exchange->body.len + piece.len > exchange->server->body_bytes) {
        exchange->request.is_too_large = true;
        return;
    }
    buf_add(&exchange->body, piece);
}

/* ## Response */

struct http_prepared {
    struct MHD_Response *response;
    atomic_uint holders;
    unsigned status;
    size_t bytes;
};

static struct MHD_Response *make_response(const struct http_response *response) {
    struct str body = buf_str(&response->body);
    struct MHD_Response *out =
        MHD_create_response_from_buffer(body.len, (void *)body.ptr, MHD_RESPMEM_MUST_COPY);
    if (out && response->content_type) {
        MHD_add_response_header(out, "Content-Type", response->content_type);
    }
    for (size_t i = 0; out && i < response->header_count; i++) {
        MHD_add_response_header(out, response->headers[i].name, response->headers[i].value.ptr);
    }
    return out;
}

struct http_prepared *http_prepare(const struct http_response *response) {
    struct MHD_Response *made = make_response(response);
    if (!made) {
        return NULL;
    }
    struct http_prepared *prepared = mem_alloc(1, sizeof *prepared);
    atomic_init(&prepared->holders, 1);
    prepared->response = made;
    prepared->status = response->status;
    prepared->bytes = response->body.len;
    for (size_t i = 0; i < response->header_count; i++) {
        prepared->bytes += response->headers[i].value.len;
    }
    return prepared;
}

void http_prepared_take(struct http_prepared *prepared) {
    atomic_fetch_add(&prepared->holders, 1);
}

void http_prepared_release(struct http_prepared *prepared) {
    if (prepared && atomic_fetch_sub(&prepared->holders, 1) == 1) {
        MHD_destroy_response(prepared->response);
        free(prepared);
    }
}

size_t http_prepared_bytes(const struct http_prepared *prepared) {
    return prepared->bytes;
}

static enum MHD_Result send_made(struct MHD_Connection *connection, struct exchange *exchange,
                                 const struct http_response *response) {
    struct MHD_Response *out = make_response(response);
    if (!out) {
        return MHD_NO;
    }
    if (exchange->request.is_last) {
        MHD_add_response_header(out, "Connection", "close");
    }
    enum MHD_Result result = MHD_queue_response(connection, response->status, out);
    MHD_destroy_response(out);
    return result;
}

static enum MHD_Result answer(struct MHD_Connection *connection, struct exchange *exchange) {
    struct http_response response = {.status = 200, .body = BUF_INIT};
    exchange->request.body = buf_str(&exchange->body);
    exchange->request.is_last =
        exchange->request.is_ambiguous || atomic_load(&exchange->server->draining);
    enter(exchange, DEADLINE_ANSWERING);
    exchange->server->handler(exchange->server->payload, &exchange->request, &response);
    atomic_fetch_add(&exchange->server->answered, 1);
    enum MHD_Result result =
        response.prepared
            ? MHD_queue_response(connection, response.prepared->status, response.prepared->response)
            : send_made(connection, exchange, &response);
    http_prepared_release(response.prepared);
    enter(exchange, DEADLINE_SENDING);
    buf_release(&response.body);
    return result;
}

/* NOLINTNEXTLINE(readability-function-size): libmicrohttpd decides the parameters. */
static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection, const char *url,
                                  const char *method, const char *version, const char *upload_data,
                                  size_t *upload_data_size, void **req_cls) {
    (void)cls;
    (void)url;
    struct exchange *exchange = *req_cls;
    if (!exchange->begun) {
        exchange->begun = true;
        read_head(exchange, connection, method, version);
        /* Answering now, before the body is read, closes the connection after the answer. */
        bool is_refused = exchange->request.is_too_large || exchange->request.is_ambiguous;
        return is_refused ? answer(connection, exchange) : MHD_YES;
    }
    if (*upload_data_size > 0) {
        take_body(exchange, (struct str){upload_data, *upload_data_size});
        *upload_data_size = 0;
        return MHD_YES;
    }
    return answer(connection, exchange);
}

/* ## Server */

/* libmicrohttpd tells of clients that break off; that is daily life, not worth a line. */
static void pass_over_log(void *cls, const char *format, va_list args) {
    (void)cls;
    (void)format;
    (void)args;
}

static unsigned pool_size(const struct settings_limits *limits) {
    long cores = limits->threads > 0 ? (long)limits->threads : sysconf(_SC_NPROCESSORS_ONLN);
    return cores > 2 ? (unsigned)cores : 2;
}

static struct MHD_Daemon *start_daemon(struct http_server *server, int listener,
                                       const struct settings_limits *limits) {
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG;
    return MHD_start_daemon(
        flags, 0, NULL, NULL, on_request, server, MHD_OPTION_LISTEN_SOCKET, listener,
        MHD_OPTION_EXTERNAL_LOGGER, pass_over_log, NULL, MHD_OPTION_URI_LOG_CALLBACK,
        begin_exchange, server, MHD_OPTION_NOTIFY_COMPLETED, end_exchange, server,
        MHD_OPTION_NOTIFY_CONNECTION, on_connection, server, MHD_OPTION_THREAD_POOL_SIZE,
        pool_size(limits), MHD_OPTION_CONNECTION_LIMIT, (unsigned)limits->connections,
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, (unsigned)limits->connections_per_address,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)limits->idle_s, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)limits->header_bytes, MHD_OPTION_END);
}

enum err http_server_start(struct http_server **out, const struct http_options *options,
                           struct err_info *info) {
    *out = NULL;
    int listener = -1;
    enum err err = listener_get(&listener, options, info);
    if (err != ERR_OK) {
        return err;
    }
    struct http_server *server = mem_alloc(1, sizeof *server);
    server->handler = options->handler;
    server->payload = options->payload;
    server->listener = listener;
    server->load = options->load;
    server->body_bytes = options->limits->body_bytes;
    address_url(server->url, sizeof server->url, listener);
    server->deadlines = deadlines_new(options->limits);
    server->daemon = server->deadlines ? start_daemon(server, listener, options->limits) : NULL;
    if (!server->daemon) {
        deadlines_free(server->deadlines);
        close(listener);
        free(server);
        return err_set(info, ERR_ENVIRONMENT, "%s: cannot start the HTTP threads",
                       options->address);
    }
    *out = server;
    return ERR_OK;
}

const char *http_server_url(const struct http_server *server) {
    return server->url;
}

/* Under load nothing has to be asked: then a request of our own might have to wait its turn. */
bool http_server_is_alive(struct http_server *server, unsigned limit_ms) {
    bool alive = atomic_load(&server->answered) != server->answered_before ||
                 own_request_is_answered(server->listener, limit_ms);
    server->answered_before = atomic_load(&server->answered);
    return alive;
}

void http_server_stop(struct http_server *server, unsigned limit_ms) {
    if (!server) {
        return;
    }
    atomic_store(&server->draining, true);
    MHD_socket listener = MHD_quiesce_daemon(server->daemon);
    const unsigned step_ms = 10;
    for (unsigned waited = 0; waited < limit_ms; waited += step_ms) {
        if (atomic_load(&server->load->under_way) == 0) {
            break;
        }
        nanosleep(&(struct timespec){0, step_ms * 1000000L}, NULL);
    }
    MHD_stop_daemon(server->daemon);
    deadlines_free(server->deadlines);
    if (listener != MHD_INVALID_SOCKET) {
        close(listener);
    }
    free(server);
}
