/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What an assistant can have us do. tools.json tells it how; a function a tool does it. */
#ifndef SERVER_MCP_TOOLS_H
#define SERVER_MCP_TOOLS_H

#include "mcp/mcp.h"
#include "problem.h"

/* Each takes the arguments, an object or NULL, and gives a result, owned; or NULL after a fault of
 * our own, with an error. Wrong arguments are a result as well: the assistant reads what to mend.
 */
json_t *tool_zoek(struct mcp_request *request, const json_t *arguments);
json_t *tool_lees_artikel(struct mcp_request *request, const json_t *arguments);
json_t *tool_beantwoord(struct mcp_request *request, const json_t *arguments);

/* A result: the document, for programs and as text, and links to the articles that are in it. Takes
 * both over. */
json_t *tool_result(json_t *document, json_t *links);

/* Adds a link to an article; the first one matters most. */
void tool_add_link(json_t *links, struct str id, struct str titel, struct str gewijzigd);

/* A result that says what is wrong with the arguments. */
json_t *tool_fault(const char *text);
json_t *tool_faults(const struct problem *problem);

#endif
