/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The tool beantwoord: what to do with a question. */
#include "count.h"
#include "mcp/arguments.h"
#include "mcp/resources.h"
#include "mcp/tools.h"
#include "search/json_answer.h"
#include "texts.h"

static json_t *result_of(const struct answer *answer, const struct answer_request *request,
                         const struct generation *generation) {
    json_t *document = json_answer(answer, request, generation);
    json_object_del(document, "vraag");
    json_t *article = json_object_get(document, "antwoord");
    if (json_is_object(article)) {
        json_object_del(article, "html");
        json_object_set_new(article, "uri", resource_uri(answer->articles[0].id));
    }
    json_t *links = json_array();
    for (size_t i = 0; i < answer->article_count; i++) {
        const struct record *record = &answer->articles[i];
        tool_add_link(links, record->id, record->titel, record->gewijzigd);
    }
    return tool_result(document, links);
}

/* With a session; the municipality is one of its lists. */
static json_t *answer(struct mcp_request *request, struct session *session,
                      const struct answer_params *params) {
    struct call *call = request->call;
    struct answer_request asked = {
        .vraag = params->vraag, .kanaal = params->kanaal, .base_url = call->settings->public_url};
    if (params->gemeente.len > 0) {
        asked.gemeente = search_find_gemeente(session, params->gemeente);
        if (!asked.gemeente) {
            return tool_fault(TEXT_GEMEENTE);
        }
    }
    struct answer found;
    struct err_info info;
    if (answer_question(&found, session, &asked, call->request->arena, &info) != ERR_OK) {
        return mcp_fail(request, &info);
    }
    count_answer(call, session, VIA_MCP, &asked, &found);
    return result_of(&found, &asked, session->generation);
}

json_t *tool_beantwoord(struct mcp_request *request, const json_t *arguments) {
    struct problem problem = problem_of(400);
    struct answer_params params;
    arguments_read_answer(&params, arguments, request->call->request, &problem);
    if (problem.fault_count > 0) {
        return tool_faults(&problem);
    }
    struct session *session = mcp_take(request);
    if (!session) {
        return NULL;
    }
    json_t *result = answer(request, session, &params);
    service_give(request->call->service, session);
    return result;
}
