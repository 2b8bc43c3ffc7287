/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Arguments of tools, checked as the parameters of the API are: every fault is added to the
 * problem; a result is to be used only when there are none. arguments is an object or NULL; texts
 * are in the arena of the request. */
#ifndef SERVER_MCP_ARGUMENTS_H
#define SERVER_MCP_ARGUMENTS_H

#include <jansson.h>

#include "api/params.h"

/* vraag, aantal, thema, gemeente. */
void arguments_read_search(struct search_request *out, const json_t *arguments,
                           const struct http_request *request, struct problem *problem);

struct article_arguments {
    struct str id;
    const enum kanaal *kanaal; /* NULL when not given */
};

/* id, kanaal. */
void arguments_read_article(struct article_arguments *out, const json_t *arguments,
                            const struct http_request *request, struct problem *problem);

/* vraag, kanaal, gemeente. */
void arguments_read_answer(struct answer_params *out, const json_t *arguments,
                           const struct http_request *request, struct problem *problem);

#endif
