/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp/era.h"

#include <sodium.h>

#include "base/date.h"
#include "base/utf8.h"
#include "texts.h"

/* Newest first; 2025-03-26 is left out on purpose: it wants arrays of messages (docs/decisions). */
static const struct str versions[] = {
    STR_INIT("2026-07-28"),
    STR_INIT("2025-11-25"),
    STR_INIT("2025-06-18"),
};
enum { VERSIONS = sizeof versions / sizeof *versions, FIRST_HANDSHAKE = 1 };

json_t *era_versions(void) {
    json_t *list = json_array();
    for (size_t i = 0; i < VERSIONS; i++) {
        json_array_append_new(list, json_stringn(versions[i].ptr, versions[i].len));
    }
    return list;
}

/* Whether we have a version among those from number `first` to before `end`. */
static bool have(struct str version, size_t first, size_t end) {
    for (size_t i = first; i < end; i++) {
        if (str_equal(version, versions[i])) {
            return true;
        }
    }
    return false;
}

struct str era_handshake(struct str asked) {
    return have(asked, FIRST_HANDSHAKE, VERSIONS) ? asked : versions[FIRST_HANDSHAKE];
}

bool era_decode(struct str *out, struct str value, struct arena *arena) {
    *out = str_trim(value);
    struct str prefix = STR("=?base64?");
    struct str suffix = STR("?=");
    if (out->len < prefix.len + suffix.len || !str_starts_with(*out, prefix) ||
        !str_ends_with(*out, suffix)) {
        return true;
    }
    struct str code = str_slice(*out, prefix.len, out->len - suffix.len);
    char *bytes = arena_alloc(arena, code.len + 1, 1);
    size_t len = 0;
    if (sodium_base642bin((unsigned char *)bytes, code.len, code.ptr, code.len, NULL, &len, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0) {
        return false;
    }
    *out = (struct str){bytes, len};
    return utf8_is_valid(*out);
}

/* ## The newest revision */

static bool refuse(struct rpc_error *error, enum rpc_code code, const char *message) {
    rpc_fail(error, code, 400, message);
    return false;
}

static bool matches(struct str header, struct str expected, struct arena *arena) {
    struct str meant;
    return str_trim(header).len > 0 && era_decode(&meant, header, arena) &&
           str_equal(meant, expected);
}

/* Which parameter a request repeats in the header Mcp-Name; NULL for none. */
static const char *named_param(struct str method) {
    if (str_equal(method, STR("tools/call")) || str_equal(method, STR("prompts/get"))) {
        return "name";
    }
    return str_equal(method, STR("resources/read")) ? "uri" : NULL;
}

static bool check_headers(const struct rpc_message *message, const struct era_headers *headers,
                          struct str version, struct rpc_error *error) {
    const char *param = named_param(message->method);
    const char *wrong = NULL;
    struct arena arena = ARENA_INIT;
    if (!matches(headers->version, version, &arena)) {
        wrong = TEXT_MCP_HEADER_VERSION;
    } else if (!matches(headers->method, message->method, &arena)) {
        wrong = TEXT_MCP_HEADER_METHOD;
    } else if (param && !matches(headers->name, rpc_text(message->params, param), &arena)) {
        wrong = TEXT_MCP_HEADER_NAME;
    }
    arena_release(&arena);
    return !wrong || refuse(error, RPC_HEADERS, wrong);
}

static bool check_stateless(const struct rpc_message *message, const struct era_headers *headers,
                            const json_t *meta, struct rpc_error *error) {
    struct str version = rpc_text(meta, MCP_META_VERSION);
    if (version.len == 0) {
        return refuse(error, RPC_PARAMS, TEXT_MCP_META_VERSION);
    }
    if (!json_is_object(json_object_get(meta, MCP_META_CAPABILITIES))) {
        return refuse(error, RPC_PARAMS, TEXT_MCP_META_CAPABILITIES);
    }
    if (!check_headers(message, headers, version, error)) {
        return false;
    }
    if (!have(version, 0, FIRST_HANDSHAKE)) {
        rpc_fail(error, RPC_REVISION, 400, TEXT_MCP_REVISION);
        error->data = json_pack("{s:o, s:s%}", "supported", era_versions(), "requested",
                                version.ptr, version.len);
        return false;
    }
    return true;
}

/* ## The revisions with a handshake */

/* `initialize` names its version in the body; what a header says of it then does not matter. */
static bool check_handshake(const struct rpc_message *message, struct str version,
                            struct rpc_error *error) {
    if (version.len == 0 || str_equal(message->method, STR("initialize")) ||
        have(version, FIRST_HANDSHAKE, VERSIONS)) {
        return true;
    }
    return refuse(error, RPC_INVALID, TEXT_MCP_REVISION);
}

bool era_check(enum era *out, const struct rpc_message *message, const struct era_headers *headers,
               struct rpc_error *error) {
    const json_t *meta = json_object_get(message->params, "_meta");
    struct str version = str_trim(headers->version);
    bool is_new = date_is_valid(version) && str_compare(version, versions[0]) >= 0;
    if (is_new || json_object_get(meta, MCP_META_VERSION)) {
        *out = ERA_STATELESS;
        return check_stateless(message, headers, meta, error);
    }
    *out = ERA_HANDSHAKE;
    return check_handshake(message, version, error);
}
