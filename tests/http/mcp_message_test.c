/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* POST /mcp: what is no message, and who may send one. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "mcp_client.h"

/* ## Messages */

static void assert_refused(struct str body, long status, int code, const char *id) {
    struct http_reply reply = mcp_post(server.url, body, NULL);
    json_t *json = http_json(&reply);
    if (reply.status != status || json_integer_value(json_at(json, "error.code")) != code) {
        printf("%.*s → %ld %s\n", STR_ARGS(str_slice(body, 0, 80)), reply.status,
               buf_str(&reply.body).ptr);
    }
    assert_int_equal(reply.status, status);
    assert_header(&reply, "Content-Type", "application/json; charset=utf-8");
    assert_code(json, code);
    const json_t *given = json_object_get(json, "id");
    json_t *expected = id ? json_loads(id, JSON_DECODE_ANY, NULL) : NULL;
    assert_true(given == expected || json_equal(given, expected));
    json_decref(expected);
    json_decref(json);
    http_reply_release(&reply);
}

static void refuses_what_is_no_message(void **state) {
    (void)state;
    static const struct {
        struct str body;
        int code;
        const char *id; /* that the answer has; NULL: none */
    } cases[] = {
        {STR_INIT(" "), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xC3(\"}"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\ud800\"}"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\\u0000b\"}"), -32700, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"}"), -32700,
         NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1e999,\"method\":\"ping\"}"), -32700, NULL},
        {STR_INIT("\"ping\""), -32600, NULL},
        {STR_INIT("[]"), -32600, NULL},
        {STR_INIT("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"), -32600, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}"), -32600, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}"), -32600, NULL},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}"), -32600, NULL},
        {STR_INIT("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}"), -32600, "1"},
        {STR_INIT("{\"id\":1,\"method\":\"ping\"}"), -32600, "1"},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}"), -32600, "1"},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":\"a\"}"), -32600, "\"a\""},
        {STR_INIT("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":[1]}"),
         -32600, "1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_refused(cases[i].body, 400, cases[i].code, cases[i].id);
    }
}

static void gives_the_id_back_as_it_came(void **state) {
    (void)state;
    const char *const ids[] = {"0", "-1", "9223372036854775807", "\"\"", "\"é\\n\""};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        char body[128];
        snprintf(body, sizeof body, "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}", ids[i]);
        struct http_reply reply = mcp_post(server.url, str_from(body), NULL);
        assert_int_equal(reply.status, 200);
        json_t *json = http_json(&reply);
        json_t *expected = json_loads(ids[i], JSON_DECODE_ANY, NULL);
        assert_true(json_equal(json_object_get(json, "id"), expected));
        json_decref(expected);
        json_decref(json);
        http_reply_release(&reply);
    }
}

enum { BODY_BYTES = 128 * 1024 }; /* that the server takes */

/* A body with so many of a sign in it. */
static struct buf repeated(const char *before, char sign, size_t count) {
    struct buf body = BUF_INIT;
    buf_add(&body, str_from(before));
    for (size_t i = 0; i < count; i++) {
        buf_add_char(&body, sign);
    }
    return body;
}

static void bounds_depth_and_size(void **state) {
    (void)state;
    struct buf deep = repeated("", '[', 100000);
    assert_refused(buf_str(&deep), 400, -32700, NULL);
    buf_release(&deep);
    struct buf nested =
        repeated("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":", '[', 3000);
    assert_refused(buf_str(&nested), 400, -32700, NULL);
    buf_release(&nested);
    struct buf full = repeated("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", ' ', 100);
    while (full.len < BODY_BYTES) {
        buf_add_char(&full, ' ');
    }
    struct http_reply reply = mcp_post(server.url, buf_str(&full), NULL);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
    buf_add_char(&full, ' ');
    assert_refused(buf_str(&full), 413, -32600, NULL);
    buf_release(&full);
}

static void takes_what_needs_no_answer(void **state) {
    (void)state;
    const char *const bodies[] = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
        "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":9,\"error\":{\"code\":1,\"message\":\"x\"}}",
    };
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct http_reply reply = mcp_post(server.url, str_from(bodies[i]), NULL);
        assert_int_equal(reply.status, 202);
        assert_int_equal(reply.body.len, 0);
        http_reply_release(&reply);
    }
}

/* ## HTTP */

static void knows_only_post(void **state) {
    (void)state;
    const char *const methods[] = {"GET", "DELETE", "PUT", "PATCH"};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        struct http_options options = {.method = methods[i]};
        struct http_reply reply = http_fetch(server.url, "/mcp", &options);
        assert_int_equal(reply.status, 405);
        assert_header(&reply, "Allow", "POST, OPTIONS");
        json_t *json = http_json(&reply);
        assert_code(json, -32600);
        json_decref(json);
        http_reply_release(&reply);
    }
}

static void refuses_pages_of_others(void **state) {
    (void)state;
    char own[128];
    snprintf(own, sizeof own, "Origin: %s", server.url);
    const char *const welcome[] = {own,
                                   "Origin: http://localhost:3000",
                                   "Origin: http://[::1]:80",
                                   "Host: LocalHost:8080",
                                   "Host: [::1]",
                                   "Host: 127.0.0.1:1"};
    const char *const foreign[] = {"Origin: https://kwaad.example",
                                   "Origin: null",
                                   "Origin: http://localhost.kwaad.example",
                                   "Origin: http://kwaad.example:localhost",
                                   "Origin: http://localhost@kwaad.example",
                                   "Origin: file://localhost",
                                   "Origin: httpx://localhost",
                                   "Host: kwaad.example",
                                   "Host: localhost.kwaad.example",
                                   "Host: 127.0.0.1.kwaad.example",
                                   "Host: [::1].kwaad.example"};
    for (size_t i = 0; i < sizeof welcome / sizeof *welcome; i++) {
        assert_ping((const char *const[3]){welcome[i]}, 200);
    }
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        assert_ping((const char *const[3]){foreign[i]}, 403);
    }
}

/* Behind a proxy: names of its own, and pages of the listed sites. */
static void welcomes_the_sites_of_the_settings(void **state) {
    (void)state;
    struct server_process alone = server;
    start_with_settings(&server, "public_url = \"https://vragen.example\"\n"
                                 "[cors]\norigins = [\"https://www.leiden.example\"]\n");
    assert_ping((const char *const[3]){"Host: vragen.example"}, 200);
    assert_ping((const char *const[3]){"Origin: https://vragen.example"}, 200);
    assert_ping((const char *const[3]){"Origin: https://www.leiden.example"}, 200);
    assert_ping((const char *const[3]){"Origin: http://vragen.example"}, 403);
    assert_ping((const char *const[3]){"Origin: https://vragen.example.kwaad.example"}, 403);
    assert_ping((const char *const[3]){"Origin: http://localhost:3000"}, 403);
    json_t *result = mcp_tool("zoek", "{\"vraag\":\"fietspad\"}");
    assert_text(result, "structuredContent.resultaten.0.url",
                "https://vragen.example/artikel/gat-in-de-weg#daarna");
    json_decref(result);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    server = alone;
}

/* What a browser asks before a page of a listed site may send a message. */
static void lets_listed_pages_send_its_headers(void **state) {
    (void)state;
    struct server_process alone = server;
    start_with_settings(&server, "[cors]\norigins = [\"https://www.leiden.example\"]\n");
    struct http_options options = {
        .method = "OPTIONS",
        .headers = {"Origin: https://www.leiden.example", "Access-Control-Request-Method: POST"}};
    struct http_reply reply = http_fetch(server.url, "/mcp", &options);
    assert_int_equal(reply.status, 204);
    assert_header(&reply, "Access-Control-Allow-Origin", "https://www.leiden.example");
    assert_header(&reply, "Access-Control-Allow-Headers",
                  "Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name");
    http_reply_release(&reply);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    server = alone;
}

static void looks_at_few_headers(void **state) {
    (void)state;
    assert_ping((const char *const[3]){"Accept: application/json"}, 200);
    assert_ping((const char *const[3]){"Accept: text/event-stream"}, 200);
    assert_ping((const char *const[3]){"Mcp-Session-Id: abc", "Last-Event-ID: 7"}, 200);
    struct http_options options = {.body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
                                   .headers = {"Content-Type: text/plain"}};
    struct http_reply reply = http_fetch(server.url, "/mcp", &options);
    assert_int_equal(reply.status, 415);
    http_reply_release(&reply);
    options.headers[0] = "Content-Type: application/json; charset=utf-8";
    reply = http_fetch(server.url, "/mcp", &options);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_what_is_no_message),
        cmocka_unit_test(gives_the_id_back_as_it_came),
        cmocka_unit_test(bounds_depth_and_size),
        cmocka_unit_test(takes_what_needs_no_answer),
        cmocka_unit_test(knows_only_post),
        cmocka_unit_test(refuses_pages_of_others),
        cmocka_unit_test(welcomes_the_sites_of_the_settings),
        cmocka_unit_test(lets_listed_pages_send_its_headers),
        cmocka_unit_test(looks_at_few_headers),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
