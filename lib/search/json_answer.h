/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The answer document (DESIGN §6, /v1/_beantwoord), made once for the API and for assistants. Field
 * names are part of the contract.
 *
 *   struct answer_request request = {.vraag = vraag, .gemeente = search_find_gemeente(…)};
 *   struct answer answer;
 *   if (answer_question(&answer, session, &request, arena, &info) == ERR_OK) {
 *       json_t *json = json_answer(&answer, &request, session->generation);   json_decref it
 *   } */
#ifndef SEARCH_JSON_ANSWER_H
#define SEARCH_JSON_ANSWER_H

#include <jansson.h>

#include "search/answer.h"

/* The answer to a request, without `_links`, which only a server knows:
 *   vraag, bedoeldeU, kanaal, generatie, uitkomst, vertrouwen,
 *   bericht          a sentence or two that may be said to the visitor as they are
 *   antwoord         with antwoord and doorverwijzing: the article, worded for the channel where it
 *                    has such a wording, and the passage to quote; else null
 *   keuzes           with verduidelijk: two to four articles; else []
 *   doorverwijzing   with doorverwijzing: who does this, there; else null
 *   overdracht       with overdracht and verduidelijk: how to reach a person; else null, also when
 *                    the knowledge base does not say */
json_t *json_answer(const struct answer *answer, const struct answer_request *request,
                    const struct generation *generation);

#endif
