/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* POST /mcp: what each revision of the Model Context Protocol asks. */
#include <stdio.h>

#include "mcp_client.h"

static const char meta_key[] = "io.modelcontextprotocol/serverInfo";

/* ## The revisions with a handshake */

static void assert_agreed(const char *asked, const char *expected) {
    char params[256];
    snprintf(params, sizeof params,
             "{\"protocolVersion\":\"%s\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\"}}",
             asked);
    json_t *json = mcp_handshake("initialize", params, 200);
    assert_text(json, "result.protocolVersion", expected);
    assert_text(json, "result.serverInfo.name", "vraagbaak");
    assert_true(json_is_object(json_at(json, "result.capabilities.tools")));
    assert_true(json_is_object(json_at(json, "result.capabilities.resources")));
    assert_true(json_is_string(json_at(json, "result.instructions")));
    assert_null(json_at(json, "result.resultType"));
    json_decref(json);
}

static void agrees_on_a_revision(void **state) {
    (void)state;
    assert_agreed("2025-06-18", "2025-06-18");
    assert_agreed("2025-11-25", "2025-11-25");
    assert_agreed("2025-03-26", "2025-11-25");
    assert_agreed("1999-01-01", "2025-11-25");
    assert_agreed("2026-07-28", "2025-11-25");
}

static void keeps_the_rules_of_2025(void **state) {
    (void)state;
    json_t *json = mcp_handshake("ping", NULL, 200);
    assert_int_equal(json_object_size(json_at(json, "result")), 0);
    json_decref(json);
    json = mcp_handshake("tools/list", NULL, 200);
    assert_int_equal(json_array_size(json_at(json, "result.tools")), 3);
    assert_null(json_at(json, "result._meta"));
    json_decref(json);
    json = mcp_handshake("bestaat/niet", NULL, 200);
    assert_code(json, -32601);
    json_decref(json);
    json = mcp_handshake("server/discover", NULL, 200);
    assert_code(json, -32601);
    json_decref(json);
    json = mcp_handshake("resources/read", "{\"uri\":\"kennisbank://artikelen/x\"}", 200);
    assert_code(json, -32002);
    assert_text(json, "error.data.uri", "kennisbank://artikelen/x");
    json_decref(json);
    json = mcp_handshake("tools/call", "{\"name\":\"bestaat_niet\"}", 200);
    assert_code(json, -32602);
    json_decref(json);
}

static void refuses_a_revision_it_lacks(void **state) {
    (void)state;
    assert_ping((const char *const[3]){"MCP-Protocol-Version: 1900-01-01"}, 400);
    assert_ping((const char *const[3]){"MCP-Protocol-Version: 2025-03-26"}, 400);
    assert_ping((const char *const[3]){"MCP-Protocol-Version: kwaad"}, 400);
    assert_ping((const char *const[3]){"MCP-Protocol-Version:  2025-06-18 "}, 200);
}

/* ## 2026-07-28 */

static void tells_what_it_is(void **state) {
    (void)state;
    json_t *json = mcp_stateless("server/discover", NULL, NULL, 200);
    assert_text(json, "result.resultType", "complete");
    assert_text(json, "result.supportedVersions.0", "2026-07-28");
    assert_text(json, "result.supportedVersions.1", "2025-11-25");
    assert_text(json, "result.supportedVersions.2", "2025-06-18");
    assert_int_equal(json_array_size(json_at(json, "result.supportedVersions")), 3);
    assert_text(json, "result.cacheScope", "public");
    assert_true(json_integer_value(json_at(json, "result.ttlMs")) > 0);
    const json_t *info = json_object_get(json_at(json, "result._meta"), meta_key);
    assert_text(info, "name", "vraagbaak");
    json_decref(json);
}

static void completes_each_result(void **state) {
    (void)state;
    static const struct {
        const char *method;
        const char *params;
        const char *name;
        bool may_be_kept;
    } requests[] = {
        {"tools/list", NULL, NULL, true},
        {"resources/list", NULL, NULL, true},
        {"resources/templates/list", NULL, NULL, true},
        {"resources/read", "{\"uri\":\"kennisbank://artikelen/brug\"}",
         "kennisbank://artikelen/brug", true},
        {"tools/call", "{\"name\":\"zoek\",\"arguments\":{\"vraag\":\"brug\"}}", "zoek", false},
        {"tools/call", "{\"name\":\"zoek\"}", "zoek", false},
    };
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        json_t *json = mcp_stateless(requests[i].method, requests[i].params, requests[i].name, 200);
        assert_text(json, "result.resultType", "complete");
        assert_non_null(json_object_get(json_at(json, "result._meta"), meta_key));
        assert_true(requests[i].may_be_kept == (json_at(json, "result.cacheScope") != NULL));
        assert_true(requests[i].may_be_kept == (json_at(json, "result.ttlMs") != NULL));
        json_decref(json);
    }
}

static void has_fewer_methods(void **state) {
    (void)state;
    const char *const methods[] = {"ping", "initialize", "logging/setLevel", "bestaat/niet"};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        json_t *json = mcp_stateless(methods[i], NULL, NULL, 404);
        assert_code(json, -32601);
        json_decref(json);
    }
    json_t *json = mcp_stateless("resources/read", "{\"uri\":\"kennisbank://artikelen/x\"}",
                                 "kennisbank://artikelen/x", 200);
    assert_code(json, -32602);
    json_decref(json);
}

#define META(version)                                                                              \
    "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":" version                              \
    ",\"io.modelcontextprotocol/clientCapabilities\":{}}"
#define LIST(meta) "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" meta "}}"
#define CALL(meta)                                                                                 \
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"zoek\","       \
    "\"arguments\":{\"vraag\":\"brug\"}," meta "}}"
#define VERSION "MCP-Protocol-Version: 2026-07-28"
#define METHOD(method) "Mcp-Method: tools/" method

static void checks_headers_against_the_body(void **state) {
    (void)state;
    static const struct {
        const char *body;
        const char *headers[3];
        int code; /* 0: all is well */
    } cases[] = {
        {LIST(META("\"2026-07-28\"")), {VERSION, METHOD("list")}, 0},
        {LIST(META("\"2026-07-28\"")), {"mcp-protocol-version:\t2026-07-28 ", METHOD("list ")}, 0},
        {LIST(META("\"2026-07-28\"")), {VERSION}, -32020},
        {LIST(META("\"2026-07-28\"")), {METHOD("list")}, -32020},
        {LIST(META("\"2026-07-28\"")), {VERSION, METHOD("call")}, -32020},
        {LIST(META("\"2026-07-28\"")), {VERSION, "Mcp-Method: Tools/List"}, -32020},
        {LIST(META("\"2026-07-28\"")),
         {"MCP-Protocol-Version: 2025-11-25", METHOD("list")},
         -32020},
        {LIST(META("\"2026-07-28\"")), {VERSION, VERSION, METHOD("list")}, -32020},
        {CALL(META("\"2026-07-28\"")), {VERSION, METHOD("call"), "Mcp-Name: zoek"}, 0},
        {CALL(META("\"2026-07-28\"")),
         {VERSION, METHOD("call"), "Mcp-Name: =?base64?em9law==?="},
         0},
        {CALL(META("\"2026-07-28\"")), {VERSION, METHOD("call")}, -32020},
        {CALL(META("\"2026-07-28\"")), {VERSION, METHOD("call"), "Mcp-Name: lees_artikel"}, -32020},
        {CALL(META("\"2026-07-28\"")),
         {VERSION, METHOD("call"), "Mcp-Name: =?base64?em9l!!aw==?="},
         -32020},
        {CALL(META("\"2026-07-28\"")),
         {VERSION, METHOD("call"), "Mcp-Name: =?base64?/w==?="},
         -32020},
        {LIST(META("\"2026-07-28\"")), {VERSION, METHOD("list"), "Mcp-Name: zoek"}, 0},
        {LIST(""), {VERSION, METHOD("list")}, -32602},
        {LIST("\"_meta\":[]"), {VERSION, METHOD("list")}, -32602},
        {LIST(META("20260728")), {VERSION, METHOD("list")}, -32602},
        {LIST("\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}"),
         {VERSION, METHOD("list")},
         -32602},
        {LIST(META("\"1900-01-01\"")),
         {"MCP-Protocol-Version: 1900-01-01", METHOD("list")},
         -32022},
        {LIST(META("\"2027-01-01\"")),
         {"MCP-Protocol-Version: 2027-01-01", METHOD("list")},
         -32022},
        {LIST(META("\"2025-11-25\"")),
         {"MCP-Protocol-Version: 2025-11-25", METHOD("list")},
         -32022},
        {LIST(META("\"1900-01-01\"")), {"MCP-Protocol-Version: 1900-01-01"}, -32020},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct http_reply reply = mcp_post(server.url, str_from(cases[i].body), cases[i].headers);
        json_t *json = http_json(&reply);
        int code = (int)json_integer_value(json_at(json, "error.code"));
        if (code != cases[i].code) {
            printf("case %zu: %s\n", i, buf_str(&reply.body).ptr);
        }
        assert_int_equal(code, cases[i].code);
        assert_int_equal(reply.status, code == 0 ? 200 : 400);
        json_decref(json);
        http_reply_release(&reply);
    }
}

static void names_the_revisions_it_has(void **state) {
    (void)state;
    struct http_reply reply =
        mcp_post(server.url, STR(LIST(META("\"1900-01-01\""))),
                 (const char *const[3]){"MCP-Protocol-Version: 1900-01-01", METHOD("list")});
    json_t *json = http_json(&reply);
    assert_text(json, "error.data.requested", "1900-01-01");
    assert_text(json, "error.data.supported.0", "2026-07-28");
    json_decref(json);
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_on_a_revision),
        cmocka_unit_test(keeps_the_rules_of_2025),
        cmocka_unit_test(refuses_a_revision_it_lacks),
        cmocka_unit_test(tells_what_it_is),
        cmocka_unit_test(completes_each_result),
        cmocka_unit_test(has_fewer_methods),
        cmocka_unit_test(checks_headers_against_the_body),
        cmocka_unit_test(names_the_revisions_it_has),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
