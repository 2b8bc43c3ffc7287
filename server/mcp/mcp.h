/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The methods of the Model Context Protocol: each takes a request that keeps the rules of its era
 * and gives its result, owned, or NULL with an error. handle_mcp adds what belongs to each. */
#ifndef SERVER_MCP_H
#define SERVER_MCP_H

#include "handlers.h"
#include "mcp/era.h"

struct mcp_request {
    struct call *call;
    enum era era;
    const json_t *params; /* an object, or NULL */
    struct rpc_error *error;
};

json_t *mcp_list_tools(struct mcp_request *request);
json_t *mcp_call_tool(struct mcp_request *request);

json_t *mcp_list_resources(struct mcp_request *request);
json_t *mcp_list_templates(struct mcp_request *request);
json_t *mcp_read_resource(struct mcp_request *request);

/* For a list that has one page: whether no cursor was sent. False: the error is filled. */
bool mcp_has_no_cursor(struct mcp_request *request);

/* A session on what the caller may see; give it back to the service. NULL: the error is filled. */
struct session *mcp_take(struct mcp_request *request);

/* Our own fault: a line in the log, and an error without details. */
void *mcp_fail(struct mcp_request *request, const struct err_info *info);

#endif
