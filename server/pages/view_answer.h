/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What pages show beside the answer document of the API (search/json_answer.h): names for keys,
 * dates in words, which of its parts there are. Adds fields; never changes what the API has. */
#ifndef SERVER_VIEW_ANSWER_H
#define SERVER_VIEW_ANSWER_H

#include <jansson.h>

#include "search/answer.h"

/* To `antwoord`: datum (in words), onderdeel (heading above the quote, or null), eigenWoorden
 * (whether it is worded for the channel). To each of `keuzes`: teVragen, the question that it
 * stands for; heeftKeuzes when there are any. To `doorverwijzing`: vraagPlaats, when who it is
 * depends on a place that is not known. To organisations and `overdracht` what
 * view_complete_organisation gives. */
void view_add_answer(json_t *data, const struct answer *answer);

#endif
