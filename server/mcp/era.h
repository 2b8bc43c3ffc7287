/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which revision of the Model Context Protocol a request is of, and whether it keeps its rules.
 *
 * Two eras live on one address. The newest revision, 2026-07-28, knows no handshake: each request
 * says in `_meta` which revision it is and what the client can do, and repeats in headers what a
 * proxy wants to know. Those of 2025 begin with `initialize` and carry one header afterwards. */
#ifndef SERVER_MCP_ERA_H
#define SERVER_MCP_ERA_H

#include "base/arena.h"
#include "mcp/rpc.h"

#define MCP_META_VERSION "io.modelcontextprotocol/protocolVersion"
#define MCP_META_CAPABILITIES "io.modelcontextprotocol/clientCapabilities"
#define MCP_META_SERVER "io.modelcontextprotocol/serverInfo"

enum era {
    ERA_HANDSHAKE = 1, /* 2025-06-18, 2025-11-25 */
    ERA_STATELESS = 2, /* 2026-07-28 */
};

/* As they came; "" when not sent. */
struct era_headers {
    struct str version; /* MCP-Protocol-Version */
    struct str method;  /* Mcp-Method */
    struct str name;    /* Mcp-Name */
};

/* The revisions we have, newest first; owned. */
json_t *era_versions(void);

/* The revision that an `initialize` is answered with: the one asked for, or our newest with a
 * handshake. Static. */
struct str era_handshake(struct str asked);

/* Checks all that the era of a request asks of it, but for its method. False: error is filled. */
bool era_check(enum era *out, const struct rpc_message *message, const struct era_headers *headers,
               struct rpc_error *error);

/* The value of a header as it is meant: without white space around it, and decoded where it has the
 * form =?base64?…?=. False when that can't be decoded to UTF-8. Arena. */
bool era_decode(struct str *out, struct str value, struct arena *arena);

#endif
