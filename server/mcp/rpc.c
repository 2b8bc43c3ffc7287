/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp/rpc.h"

#include "texts.h"

void *rpc_fail(struct rpc_error *error, enum rpc_code code, unsigned status, const char *message) {
    *error = (struct rpc_error){code, status, message, NULL};
    return NULL;
}

struct str rpc_text(const json_t *json, const char *name) {
    const json_t *value = json_object_get(json, name);
    return json_is_string(value) ? (struct str){json_string_value(value), json_string_length(value)}
                                 : STR("");
}

static bool refuse(struct rpc_error *error, const char *message) {
    rpc_fail(error, RPC_INVALID, 400, message);
    return false;
}

static bool read_id(struct rpc_message *out) {
    json_t *id = json_object_get(out->json, "id");
    if (json_is_string(id) || json_is_integer(id)) {
        out->id = id;
    }
    return !id || out->id;
}

/* What has no method answers something; we ask nothing, so it is enough that it looks like it. */
static bool read_response(struct rpc_message *out, struct rpc_error *error) {
    out->kind = RPC_RESPONSE;
    bool has_result = json_object_get(out->json, "result") != NULL;
    bool has_error = json_object_get(out->json, "error") != NULL;
    return has_result != has_error || refuse(error, TEXT_RPC_NO_MESSAGE);
}

static bool read_call(struct rpc_message *out, struct rpc_error *error) {
    if (!json_is_string(json_object_get(out->json, "method"))) {
        return refuse(error, TEXT_RPC_METHOD);
    }
    out->method = rpc_text(out->json, "method");
    out->kind = out->id ? RPC_REQUEST : RPC_NOTIFICATION;
    out->params = json_object_get(out->json, "params");
    return !out->params || json_is_object(out->params) || refuse(error, TEXT_RPC_PARAMS);
}

bool rpc_parse(struct rpc_message *out, struct str text, struct rpc_error *error) {
    *out = (struct rpc_message){0};
    size_t flags = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY;
    out->json = json_loadb(text.len > 0 ? text.ptr : "", text.len, flags, NULL);
    if (!out->json) {
        rpc_fail(error, RPC_PARSE, 400, TEXT_RPC_PARSE);
        return false;
    }
    if (!json_is_object(out->json)) {
        return refuse(error, TEXT_RPC_OBJECT);
    }
    if (!read_id(out)) {
        return refuse(error, TEXT_RPC_ID);
    }
    if (!str_equal(rpc_text(out->json, "jsonrpc"), STR("2.0"))) {
        return refuse(error, TEXT_RPC_VERSION);
    }
    return json_object_get(out->json, "method") ? read_call(out, error) : read_response(out, error);
}

void rpc_release(struct rpc_message *message) {
    json_decref(message->json);
    *message = (struct rpc_message){0};
}

static json_t *answer_to(const struct rpc_message *message) {
    json_t *json = json_object();
    json_object_set_new(json, "jsonrpc", json_string("2.0"));
    if (message && message->id) {
        json_object_set(json, "id", message->id);
    }
    return json;
}

json_t *rpc_result_json(const struct rpc_message *message, json_t *result) {
    json_t *json = answer_to(message);
    json_object_set_new(json, "result", result);
    return json;
}

json_t *rpc_error_json(const struct rpc_message *message, const struct rpc_error *error) {
    json_t *json = answer_to(message);
    json_t *about = json_object();
    json_object_set_new(about, "code", json_integer(error->code));
    json_object_set_new(about, "message", json_string(error->message));
    if (error->data) {
        json_object_set_new(about, "data", error->data);
    }
    json_object_set_new(json, "error", about);
    return json;
}

json_t *rpc_problem_json(const struct problem *problem) {
    struct rpc_error error = {problem->status < 500 ? RPC_INVALID : RPC_INTERNAL, problem->status,
                              problem->detail, NULL};
    return rpc_error_json(NULL, &error);
}
