/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Messages of the Model Context Protocol to the server of the fixture. What is returned belongs to
 * the caller. */
#ifndef TESTS_HTTP_MCP_CLIENT_H
#define TESTS_HTTP_MCP_CLIENT_H

#include "fixture.h"

/* Posts bytes as JSON, with at most three headers more; those behind a NULL are not looked at. */
struct http_reply mcp_post(const char *url, struct str body, const char *const headers[3]);

/* A request of the revisions with a handshake, that must be answered with the status. params is the
 * text of an object; NULL: without. */
json_t *mcp_handshake(const char *method, const char *params, long status);

/* The same of 2026-07-28, with all that it asks for. name: of a tool or the URI of a resource; NULL
 * where the method has none. */
json_t *mcp_stateless(const char *method, const char *params, const char *name, long status);

/* Result of a tool that is called with arguments, which must not be an error of the protocol. */
json_t *mcp_tool(const char *tool, const char *arguments);

/* Sends a ping with these headers; it must be answered with the status. */
void assert_ping(const char *const headers[3], long status);

/* Checks the code of an error, and that it says something. */
void assert_code(const json_t *json, int code);

#endif
