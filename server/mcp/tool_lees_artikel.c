/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The tool lees_artikel: one article, in Markdown. */
#include "count.h"
#include "mcp/arguments.h"
#include "mcp/resources.h"
#include "mcp/tools.h"
#include "search/json.h"
#include "texts.h"

static json_t *result_of(const struct record *record, const enum kanaal *kanaal,
                         const struct call *call, const struct generation *generation) {
    json_t *document = json_article(record, kanaal, generation);
    json_object_del(document, "html");
    json_object_del(document, "tekst");
    json_object_set_new(document, "url", resource_page(call->settings, record->id, STR("")));
    json_object_set_new(document, "uri", resource_uri(record->id));
    json_t *links = json_array();
    tool_add_link(links, record->id, record->titel, record->gewijzigd);
    return tool_result(document, links);
}

json_t *tool_lees_artikel(struct mcp_request *request, const json_t *arguments) {
    struct call *call = request->call;
    struct problem problem = problem_of(400);
    struct article_arguments wanted;
    arguments_read_article(&wanted, arguments, call->request, &problem);
    if (problem.fault_count > 0) {
        return tool_faults(&problem);
    }
    struct session *session = mcp_take(request);
    if (!session) {
        return NULL;
    }
    struct err_info info;
    struct record record;
    json_t *result = NULL;
    enum err err = search_find_article(&record, session, wanted.id, call->request->arena, &info);
    if (err == ERR_OK) {
        count_article(call, VIA_MCP, &record);
        result = result_of(&record, wanted.kanaal, call, session->generation);
    } else if (err == ERR_NOT_FOUND) {
        result = tool_fault(TEXT_MCP_NO_ARTICLE);
    } else {
        mcp_fail(request, &info);
    }
    service_give(call->service, session);
    return result;
}
