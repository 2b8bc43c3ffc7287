/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp_client.h"

#include <stdio.h>
#include <stdlib.h>

struct http_reply mcp_post(const char *url, struct str body, const char *const headers[3]) {
    struct http_options options = {
        .body = body.ptr, .body_len = body.len, .headers = {"Content-Type: application/json"}};
    for (size_t i = 0; headers && i < 3 && headers[i]; i++) {
        options.headers[i + 1] = headers[i];
    }
    return http_fetch(url, "/mcp", &options);
}

static json_t *ask(json_t *message, const char *const headers[3], long status) {
    char *text = json_dumps(message, JSON_COMPACT);
    struct http_reply reply = mcp_post(server.url, str_from(text), headers);
    if (reply.status != status) {
        printf("%s\n%ld %s\n", text, reply.status, buf_str(&reply.body).ptr);
    }
    assert_int_equal(reply.status, status);
    assert_header(&reply, "Content-Type", "application/json; charset=utf-8");
    assert_header(&reply, "Cache-Control", "no-store");
    json_t *json = http_json(&reply);
    assert_text(json, "jsonrpc", "2.0");
    assert_true(json_equal(json_object_get(json, "id"), json_object_get(message, "id")));
    http_reply_release(&reply);
    free(text);
    json_decref(message);
    return json;
}

static json_t *message_of(const char *method, const char *params) {
    json_t *message = json_pack("{s:s, s:i, s:s}", "jsonrpc", "2.0", "id", 7, "method", method);
    if (params) {
        json_t *object = json_loads(params, 0, NULL);
        assert_non_null(object);
        json_object_set_new(message, "params", object);
    }
    return message;
}

json_t *mcp_handshake(const char *method, const char *params, long status) {
    const char *const headers[3] = {"MCP-Protocol-Version: 2025-11-25"};
    return ask(message_of(method, params), headers, status);
}

json_t *mcp_stateless(const char *method, const char *params, const char *name, long status) {
    json_t *message = message_of(method, params ? params : "{}");
    json_object_set_new(json_object_get(message, "params"), "_meta",
                        json_pack("{s:s, s:{}}", "io.modelcontextprotocol/protocolVersion",
                                  "2026-07-28", "io.modelcontextprotocol/clientCapabilities"));
    char method_header[128];
    char name_header[512];
    snprintf(method_header, sizeof method_header, "Mcp-Method: %s", method);
    snprintf(name_header, sizeof name_header, "Mcp-Name: %s", name ? name : "");
    const char *const headers[3] = {"MCP-Protocol-Version: 2026-07-28", method_header,
                                    name ? name_header : NULL};
    return ask(message, headers, status);
}

json_t *mcp_tool(const char *tool, const char *arguments) {
    struct buf params = BUF_INIT;
    buf_format(&params, "{\"name\":\"%s\",\"arguments\":%s}", tool, arguments);
    json_t *json = mcp_stateless("tools/call", params.ptr, tool, 200);
    buf_release(&params);
    json_t *result = json_incref(json_object_get(json, "result"));
    assert_non_null(result);
    json_decref(json);
    return result;
}

static const char ping[] = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

void assert_ping(const char *const headers[3], long status) {
    struct http_reply reply = mcp_post(server.url, str_from(ping), headers);
    if (reply.status != status) {
        printf("%s: %ld\n", headers[0], reply.status);
    }
    assert_int_equal(reply.status, status);
    char session[64];
    http_header_value(&reply, "Mcp-Session-Id", session, sizeof session);
    assert_string_equal(session, "");
    http_reply_release(&reply);
}

void assert_code(const json_t *json, int code) {
    assert_int_equal(json_integer_value(json_at(json, "error.code")), code);
    assert_true(json_string_length(json_at(json, "error.message")) > 0);
    assert_null(json_object_get(json, "result"));
}
