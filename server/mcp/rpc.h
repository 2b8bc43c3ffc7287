/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One JSON-RPC 2.0 message in, one out, as the Model Context Protocol narrows them: no arrays, an
 * id is a text or a whole number, params is an object. Knows nothing of methods.
 *
 * Input is bounded by the body that the door takes; nesting by jansson (2048 levels), which also
 * refuses numbers that do not fit, a zero byte in a text, and what is no UTF-8. */
#ifndef SERVER_MCP_RPC_H
#define SERVER_MCP_RPC_H

#include <jansson.h>

#include "base/str.h"
#include "problem.h"

enum rpc_code {
    RPC_PARSE = -32700,       /* not JSON */
    RPC_INVALID = -32600,     /* JSON, but no message */
    RPC_NO_METHOD = -32601,   /* we do not have the method */
    RPC_PARAMS = -32602,      /* its parameters are wrong */
    RPC_INTERNAL = -32603,    /* our own fault */
    RPC_NO_RESOURCE = -32002, /* revisions of 2025 alone */
    RPC_HEADERS = -32020,     /* headers say something else than the body */
    RPC_REVISION = -32022,    /* a revision that we do not have */
};

struct rpc_error {
    enum rpc_code code;
    unsigned status;     /* of the HTTP answer; 200 for a fault in what a method was asked: client
                          * libraries of 2025 read no message that comes with 400 */
    const char *message; /* static, from texts.h */
    json_t *data;        /* more for a program, or NULL; rpc_error_json takes it over */
};

enum rpc_kind {
    RPC_REQUEST,      /* wants an answer */
    RPC_NOTIFICATION, /* has no id, wants none */
    RPC_RESPONSE,     /* answers something we never asked */
};

struct rpc_message {
    json_t *json; /* owned; what is below is part of it */
    enum rpc_kind kind;
    json_t *id; /* NULL when there is none, or it can't be read */
    struct str method;
    const json_t *params; /* an object, or NULL */
};

/* Fills error and returns NULL, so that it can stand in a return statement. */
void *rpc_fail(struct rpc_error *error, enum rpc_code code, unsigned status, const char *message);

/* Reads a message; release it also after a failure, when id is what an error answers to. */
bool rpc_parse(struct rpc_message *out, struct str text, struct rpc_error *error);
void rpc_release(struct rpc_message *message);

/* Text of a member, "" when it is absent or no text. Borrowed. json may be NULL. */
struct str rpc_text(const json_t *json, const char *name);

/* The answer to a message: with a result, which it takes over, or with an error. The message is
 * NULL when it was not read. */
json_t *rpc_result_json(const struct rpc_message *message, json_t *result);
json_t *rpc_error_json(const struct rpc_message *message, const struct rpc_error *error);

/* The answer to a request that was refused before its message was read. */
json_t *rpc_problem_json(const struct problem *problem);

#endif
