/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp/tools.h"

#include <stdlib.h>

#include "mcp/resources.h"
#include "pages/assets.h"
#include "search/json.h"
#include "search/json_write.h"
#include "texts.h"

/* ## Results */

static json_t *text_block(const char *text) {
    return json_pack("{s:s, s:s}", "type", "text", "text", text);
}

json_t *tool_result(json_t *document, json_t *links) {
    struct buf text = BUF_INIT;
    json_write(&text, document);
    json_t *content = json_array();
    json_array_append_new(content, text_block(text.ptr));
    json_array_extend(content, links);
    json_decref(links);
    buf_release(&text);
    return json_pack("{s:o, s:o}", "content", content, "structuredContent", document);
}

void tool_add_link(json_t *links, struct str id, struct str titel, struct str gewijzigd) {
    json_t *link = resource_json(id, titel, gewijzigd);
    json_object_set_new(link, "type", json_string("resource_link"));
    json_object_set_new(json_object_get(link, "annotations"), "priority",
                        json_real(json_array_size(links) == 0 ? 1.0 : 0.5));
    json_array_append_new(links, link);
}

json_t *tool_fault(const char *text) {
    return json_pack("{s:[o], s:b}", "content", text_block(text), "isError", 1);
}

json_t *tool_faults(const struct problem *problem) {
    struct buf text = BUF_INIT;
    buf_add(&text, STR(TEXT_MCP_WRONG));
    for (size_t i = 0; i < problem->fault_count; i++) {
        const struct problem_fault *fault = &problem->faults[i];
        buf_format(&text, "\n- %.*s: %s", STR_ARGS(fault->location), fault->detail);
    }
    json_t *result = tool_fault(buf_str(&text).ptr);
    buf_release(&text);
    return result;
}

/* ## Methods */

json_t *mcp_list_tools(struct mcp_request *request) {
    if (!mcp_has_no_cursor(request)) {
        return NULL;
    }
    struct str text = asset_text(ASSET_TOOLS);
    return json_pack("{s:o}", "tools", json_loadb(text.ptr, text.len, 0, NULL));
}

json_t *mcp_call_tool(struct mcp_request *request) {
    static const struct {
        struct str name;
        json_t *(*run)(struct mcp_request *request, const json_t *arguments);
    } tools[] = {
        {STR_INIT("zoek"), tool_zoek},
        {STR_INIT("beantwoord"), tool_beantwoord},
        {STR_INIT("lees_artikel"), tool_lees_artikel},
    };
    const json_t *arguments = json_object_get(request->params, "arguments");
    if (arguments && !json_is_object(arguments)) {
        return rpc_fail(request->error, RPC_PARAMS, 200, TEXT_MCP_ARGUMENTS);
    }
    struct str name = rpc_text(request->params, "name");
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        if (str_equal(name, tools[i].name)) {
            return tools[i].run(request, arguments);
        }
    }
    return rpc_fail(request->error, RPC_PARAMS, 200, TEXT_MCP_TOOL);
}
