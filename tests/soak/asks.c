/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "asks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SHOWN = 20 }; /* unexpected answers of one client; the others are counted only */

#define JSON_HEADER "Content-Type: application/json"
#define OLD_MCP_HEADER "MCP-Protocol-Version: 2025-11-25"

/* ## Requests that differ by a number at most */

/* A # is a number that changes: so that the answer is not one that is kept. */
struct ask {
    unsigned weight;
    const char *expected; /* status, several with spaces */
    const char *method;   /* NULL: GET, or POST with a body */
    const char *path;
    const char *body; /* NULL: none */
    const char *headers[3];
};

static const struct ask asks[] = {
    /* What visitors do. */
    {200, "200", NULL, "/v1/_zoek?q=brug", NULL, {0}},
    {200, "200", NULL, "/v1/_zoek?q=gat+in+de+weg+#", NULL, {0}},
    {50, "200", NULL, "/v1/_zoek?q=zwemmwater&thema=water&pageSize=2", NULL, {0}},
    {20, "200", NULL, "/v1/_zoek?q=kuil+#&explain=true&page=2", NULL, {0}},
    {60, "200", NULL, "/v1/_zoek", "{\"q\":\"schade door werk #\"}", {JSON_HEADER}},
    {120, "200", NULL, "/v1/_suggereer?q=gr", NULL, {0}},
    {60, "200", NULL, "/v1/_suggereer?q=lanta#", NULL, {0}},
    {60, "200", NULL, "/v1/_beantwoord?vraag=hoe+meld+ik+een+gat+#", NULL, {0}},
    {40,
     "200",
     NULL,
     "/v1/_beantwoord",
     "{\"vraag\":\"mag ik hier zwemmen #\",\"kanaal\":\"telefoon\"}",
     {JSON_HEADER}},
    {40, "200", NULL, "/", NULL, {0}},
    {60, "200", NULL, "/zoeken?q=brug", NULL, {0}},
    {30, "200", NULL, "/zoeken?q=water+#", NULL, {0}},
    {60, "200", NULL, "/artikel/gat-in-de-weg", NULL, {0}},
    {20, "200", NULL, "/v1/themas", NULL, {0}},
    {20, "200", NULL, "/v1/organisaties", NULL, {0}},
    {20, "200", NULL, "/v1/gemeenten", NULL, {0}},
    {30, "200", NULL, "/v1/artikelen?pageSize=5", NULL, {0}},
    {30, "200", NULL, "/v1/artikelen/grondwater", NULL, {"Accept: text/markdown"}},
    {20, "200", NULL, "/v1/artikelen/gat-in-de-weg/verwant", NULL, {0}},
    {20, "200", NULL, "/v1/openapi.json", NULL, {"Accept-Encoding: gzip"}},
    {40, "204", NULL, "/v1/feedback", "{\"artikel\":\"brug\",\"nuttig\":true}", {JSON_HEADER}},
    {10, "200 429", NULL, "/v1/_zoek?q=brug+#", NULL, {"X-Forwarded-For: 203.0.113.7"}},
    /* What agents and assistants do. */
    {40, "200", NULL, "/v1/_zoek?q=alleen+#", NULL, {key_headers[AS_MEDEWERKER]}},
    {10, "200", NULL, "/balie?q=brug", NULL, {key_headers[AS_MEDEWERKER]}},
    {10,
     "204",
     NULL,
     "/v1/contactmomenten",
     "{\"kanaal\":\"telefoon\",\"artikel\":\"brug\",\"uitkomst\":\"beantwoord\"}",
     {JSON_HEADER, key_headers[AS_MEDEWERKER]}},
    {5, "200", NULL, "/v1/rapporten/2026-10", NULL, {key_headers[AS_INZICHT]}},
    {20,
     "200",
     NULL,
     "/mcp",
     "{\"jsonrpc\":\"2.0\",\"id\":#,\"method\":\"tools/call\",\"params\":{\"name\":\"zoek\","
     "\"arguments\":{\"vraag\":\"brug #\"}}}",
     {JSON_HEADER, OLD_MCP_HEADER}},
    {10,
     "200",
     NULL,
     "/mcp",
     "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}",
     {JSON_HEADER, OLD_MCP_HEADER}},
    /* What is asked the wrong way, or by who has no right to it. */
    {10, "200", "HEAD", "/v1/_zoek?q=brug", NULL, {0}},
    {10, "204", "OPTIONS", "/v1/_zoek", NULL, {"Origin: https://www.voorbeeld.nl"}},
    {5, "405", "DELETE", "/v1/artikelen/brug", NULL, {0}},
    {10, "401", NULL, "/v1/_zoek?q=brug", NULL, {"Authorization: Bearer vb_onzin"}},
    {10, "401", NULL, "/v1/rapporten/2026-10", NULL, {0}},
    {10, "403", NULL, "/v1/rapporten/2026-10", NULL, {key_headers[AS_MEDEWERKER]}},
    {10, "401", NULL, "/v1/contactmomenten", "{}", {JSON_HEADER}},
    {10, "303", NULL, "/balie", NULL, {"Cookie: __Host-vraagbaak=onzin#"}},
    {10, "404", NULL, "/v1/artikelen/alleen-medewerker", NULL, {0}},
    {10, "404", NULL, "/niets/#", NULL, {0}},
    {10, "400", NULL, "/v1/_zoek?q=%FF&x=#", NULL, {0}},
    {10, "400", NULL, "/v1/_zoek", "{\"q\":[1,{}", {JSON_HEADER}},
    {10, "400", NULL, "/mcp", "{\"jsonrpc\":2", {JSON_HEADER, OLD_MCP_HEADER}},
    {10, "406", NULL, "/v1/artikelen/brug", NULL, {"Accept: image/png"}},
};

static bool is_expected(const char *expected, long status) {
    char text[24];
    snprintf(text, sizeof text, "%ld", status);
    return status >= 100 && strstr(expected, text);
}

static void show(struct asker *asker, const char *path, const struct http_reply *reply,
                 const char *expected) {
    if (++asker->unexpected <= SHOWN) {
        printf("%s: %ld instead of %s: %.*s\n", path, reply->status, expected,
               STR_ARGS(str_slice(buf_str(&reply->body), 0, 300)));
    }
}

static struct http_reply ask_for(struct asker *asker, const char *path,
                                 struct http_options *options, const char *expected) {
    options->over = asker->connection;
    struct http_reply reply = http_fetch(server.url, path, options);
    if (!is_expected(expected, reply.status)) {
        show(asker, path, &reply, expected);
    }
    return reply;
}

static void put_number(struct buf *out, const char *text, unsigned long number) {
    for (; *text; text++) {
        if (*text == '#') {
            buf_format(out, "%lu", number);
        } else {
            buf_add_char(out, *text);
        }
    }
}

static void ask_as_written(struct asker *asker, const struct ask *ask) {
    struct buf path = BUF_INIT;
    struct buf body = BUF_INIT;
    unsigned long number = (unsigned long)rand_r(&asker->seed) % 100000;
    put_number(&path, ask->path, number);
    put_number(&body, ask->body ? ask->body : "", number);
    struct http_options options = {.method = ask->method, .body = ask->body ? body.ptr : NULL};
    memcpy(options.headers, ask->headers, sizeof ask->headers);
    struct http_reply reply = ask_for(asker, path.ptr, &options, ask->expected);
    http_reply_release(&reply);
    buf_release(&path);
    buf_release(&body);
}

/* ## Requests that need more */

/* Only what has changed since is sent. */
static void ask_whether_it_changed(struct asker *asker) {
    char header[128];
    snprintf(header, sizeof header, "If-None-Match: \"iets\", %s", asker->etag);
    struct http_options options = {.headers = {asker->etag[0] ? header : NULL}};
    struct http_reply reply = ask_for(asker, "/v1/artikelen/versie", &options, "200 304");
    http_header_value(&reply, "ETag", asker->etag, sizeof asker->etag);
    http_reply_release(&reply);
}

/* One at a time is tried, so most hear that it is busy. */
static void ask_to_sign_in(struct asker *asker) {
    bool is_wrong = rand_r(&asker->seed) % 2;
    char form[256];
    snprintf(form, sizeof form, "naam=%s&wachtwoord=%s", is_wrong ? "indringer" : role_names[0],
             is_wrong ? "wachtwoord123" : test_password);
    struct http_options options = {.body = form, .headers = {"Sec-Fetch-Site: same-origin"}};
    struct http_reply reply = ask_for(asker, "/aanmelden", &options, "303 403 429 503");
    http_reply_release(&reply);
}

static void send_too_much(struct asker *asker) {
    struct buf body = BUF_INIT;
    buf_format(&body, "{\"q\":\"%*s\"}", 200000, "x");
    struct http_options options = {.body = body.ptr, .headers = {JSON_HEADER, "Expect:"}};
    options.over = asker->connection;
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    /* The server may hang up before all is sent; then the answer is lost at times. */
    if (reply.status != 413 && reply.status != 0) {
        show(asker, "too much", &reply, "413");
    }
    http_reply_release(&reply);
    buf_release(&body);
}

/* ## Bytes that are no request, and clients that leave */

static const struct str whole[] = {
    STR_INIT("GET /v1/_zoek?q=brug HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n"),
    STR_INIT("POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
             "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"q\":\"brug\"}\r\n0\r\n\r\n"),
    STR_INIT("POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
             "Content-Length: 46\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"),
    STR_INIT("GET /artikel/brug HTTP/1.1\r\nHost: a\r\nCookie: a=b; c=\r\nForwarded: for=_x\r\n"
             "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n\r\n"),
};

/* Sends and leaves, at times without waiting for an answer. */
static void send_and_leave(struct asker *asker, struct str bytes) {
    int fd = connect_to(&server);
    if (fd < 0) {
        return;
    }
    (void)!send(fd, bytes.ptr, bytes.len, MSG_NOSIGNAL);
    char answer[512];
    if (rand_r(&asker->seed) % 2) {
        (void)!recv(fd, answer, sizeof answer, MSG_DONTWAIT);
    }
    close(fd);
}

static void send_a_part(struct asker *asker) {
    struct str request = whole[(size_t)rand_r(&asker->seed) % (sizeof whole / sizeof *whole)];
    size_t len = (size_t)rand_r(&asker->seed) % (request.len + 1);
    send_and_leave(asker, str_slice(request, 0, len));
}

/* A whole request in which some bytes are others. */
static void send_damaged(struct asker *asker) {
    struct str request = whole[(size_t)rand_r(&asker->seed) % (sizeof whole / sizeof *whole)];
    char bytes[512];
    memcpy(bytes, request.ptr, request.len);
    for (int i = 0; i < 3; i++) {
        bytes[(size_t)rand_r(&asker->seed) % request.len] = (char)rand_r(&asker->seed);
    }
    send_and_leave(asker, (struct str){bytes, request.len});
}

static void send_noise(struct asker *asker) {
    char bytes[400];
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] = (char)rand_r(&asker->seed);
    }
    send_and_leave(asker, (struct str){bytes, (size_t)rand_r(&asker->seed) % sizeof bytes});
}

/* ## The choice */

static const struct {
    unsigned weight;
    void (*ask)(struct asker *asker);
} others[] = {
    {60, ask_whether_it_changed}, {3, ask_to_sign_in}, {10, send_too_much}, {30, send_a_part},
    {20, send_damaged},           {10, send_noise},
};

enum { ASKS = sizeof asks / sizeof *asks, OTHERS = sizeof others / sizeof *others };

static unsigned total_weight(void) {
    unsigned total = 0;
    for (size_t i = 0; i < ASKS; i++) {
        total += asks[i].weight;
    }
    for (size_t i = 0; i < OTHERS; i++) {
        total += others[i].weight;
    }
    return total;
}

void ask_something(struct asker *asker) {
    unsigned left = (unsigned)rand_r(&asker->seed) % total_weight();
    atomic_fetch_add(&asker->number, 1);
    for (size_t i = 0; i < ASKS; i++) {
        if (left < asks[i].weight) {
            ask_as_written(asker, &asks[i]);
            return;
        }
        left -= asks[i].weight;
    }
    for (size_t i = 0; i < OTHERS; i++) {
        if (left < others[i].weight) {
            others[i].ask(asker);
            return;
        }
        left -= others[i].weight;
    }
}
