/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The Model Context Protocol on one address: a message in, a message out, nothing kept between. */
#include "mcp/mcp.h"

#include "api/params.h"
#include "base/version.h"
#include "mcp/origin.h"
#include "ops/failures.h"
#include "reply.h"
#include "texts.h"

enum { HOUR_MS = 60 * 60 * 1000, MINUTE_MS = 60 * 1000 };

void *mcp_fail(struct mcp_request *request, const struct err_info *info) {
    failures_tell(service_failures(request->call->service), request->call->trace.trace_id,
                  info->text);
    return rpc_fail(request->error, RPC_INTERNAL, 500, TEXT_MCP_FAILED);
}

struct session *mcp_take(struct mcp_request *request) {
    const struct call *call = request->call;
    struct session *session = NULL;
    struct err_info info;
    if (service_take(&session, call->service, caller_audience(&call->caller), &info) != ERR_OK) {
        mcp_fail(request, &info);
        return NULL;
    }
    return session;
}

bool mcp_has_no_cursor(struct mcp_request *request) {
    if (!json_object_get(request->params, "cursor")) {
        return true;
    }
    rpc_fail(request->error, RPC_PARAMS, 200, TEXT_MCP_CURSOR);
    return false;
}

/* ## Methods about the server itself */

static json_t *server_info(void) {
    return json_pack("{s:s, s:s, s:s}", "name", "vraagbaak", "title", "Vraagbaak", "version",
                     VRAAGBAAK_VERSION);
}

static json_t *about(void) {
    return json_pack("{s:{s:{}, s:{}}, s:s}", "capabilities", "tools", "resources", "instructions",
                     TEXT_MCP_INSTRUCTIONS);
}

static json_t *discover(struct mcp_request *request) {
    (void)request;
    json_t *json = about();
    json_object_set_new(json, "supportedVersions", era_versions());
    return json;
}

static json_t *initialize(struct mcp_request *request) {
    struct str version = era_handshake(rpc_text(request->params, "protocolVersion"));
    json_t *json = about();
    json_object_set_new(json, "protocolVersion", json_stringn(version.ptr, version.len));
    json_object_set_new(json, "serverInfo", server_info());
    return json;
}

static json_t *ping(struct mcp_request *request) {
    (void)request;
    return json_object();
}

/* ## All methods */

struct method {
    struct str name;
    json_t *(*run)(struct mcp_request *request);
    unsigned eras;  /* bits of enum era */
    json_int_t ttl; /* milliseconds that a client may keep the result; 0: it is no such result */
};

static const struct method methods[] = {
    {STR_INIT("server/discover"), discover, ERA_STATELESS, HOUR_MS},
    {STR_INIT("initialize"), initialize, ERA_HANDSHAKE, 0},
    {STR_INIT("ping"), ping, ERA_HANDSHAKE, 0},
    {STR_INIT("tools/list"), mcp_list_tools, ERA_STATELESS | ERA_HANDSHAKE, HOUR_MS},
    {STR_INIT("tools/call"), mcp_call_tool, ERA_STATELESS | ERA_HANDSHAKE, 0},
    {STR_INIT("resources/list"), mcp_list_resources, ERA_STATELESS | ERA_HANDSHAKE, MINUTE_MS},
    {STR_INIT("resources/templates/list"), mcp_list_templates, ERA_STATELESS | ERA_HANDSHAKE,
     HOUR_MS},
    {STR_INIT("resources/read"), mcp_read_resource, ERA_STATELESS | ERA_HANDSHAKE, MINUTE_MS},
};

static const struct method *find_method(struct str name, enum era era) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (str_equal(name, methods[i].name)) {
            return methods[i].eras & era ? &methods[i] : NULL;
        }
    }
    return NULL;
}

/* What the newest revision wants in each result. A result that depends on who asks is not for a
 * store that many share. */
static void complete(json_t *result, const struct method *method, const struct call *call) {
    json_object_set_new(result, "resultType", json_string("complete"));
    if (method->ttl > 0) {
        bool is_public = caller_audience(&call->caller) == AUDIENCE_PUBLIC;
        json_object_set_new(result, "ttlMs", json_integer(method->ttl));
        json_object_set_new(result, "cacheScope", json_string(is_public ? "public" : "private"));
    }
    json_object_set_new(result, "_meta", json_pack("{s:o}", MCP_META_SERVER, server_info()));
}

/* NULL with an error. */
static json_t *run(struct call *call, const struct rpc_message *message, struct rpc_error *error) {
    const struct http_request *request = call->request;
    struct era_headers headers = {
        .version = http_request_header(request, "MCP-Protocol-Version"),
        .method = http_request_header(request, "Mcp-Method"),
        .name = http_request_header(request, "Mcp-Name"),
    };
    struct mcp_request asked = {.call = call, .params = message->params, .error = error};
    if (!era_check(&asked.era, message, &headers, error)) {
        return NULL;
    }
    const struct method *method = find_method(message->method, asked.era);
    if (!method) {
        unsigned status = asked.era == ERA_STATELESS ? 404 : 200;
        return rpc_fail(error, RPC_NO_METHOD, status, TEXT_MCP_METHOD);
    }
    json_t *result = method->run(&asked);
    if (result && asked.era == ERA_STATELESS) {
        complete(result, method, call);
    }
    return result;
}

/* ## HTTP */

static void answer_message(struct call *call, const struct rpc_message *message,
                           struct rpc_error *error, bool is_message) {
    json_t *result = is_message ? run(call, message, error) : NULL;
    if (!result) {
        call->response->status = error->status;
    }
    reply_json(call, result ? rpc_result_json(message, result) : rpc_error_json(message, error),
               CACHE_NEVER);
}

void handle_mcp(struct call *call) {
    if (!origin_is_welcome(call)) {
        reply_status(call, 403);
        return;
    }
    if (!request_is_json(call->request)) {
        reply_status(call, 415);
        return;
    }
    struct rpc_message message;
    struct rpc_error error = {0};
    bool is_message = rpc_parse(&message, call->request->body, &error);
    if (is_message && message.kind != RPC_REQUEST) {
        call->response->status = 202;
        reply_text(call, NULL, STR(""), CACHE_NEVER);
    } else {
        answer_message(call, &message, &error, is_message);
    }
    rpc_release(&message);
}
