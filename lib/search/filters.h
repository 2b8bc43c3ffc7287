/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Conditions on what a query finds, without weight: the filters of a request, and validity. */
#ifndef SEARCH_FILTERS_H
#define SEARCH_FILTERS_H

#include "search/search.h"

/* Where a document keeps its values (schema.h): for each filter, which facets count, and behind
 * them for the other conditions. */
enum { FILTER_SLOTS = FILTER_COUNT + 2 };
extern const uint32_t filter_slots[FILTER_SLOTS];

/* What node finds, as far as it passes all filters of the request; empty ones pass everything. */
xc_node filters_apply(xc_query *query, xc_node node, const struct search_request *request);

/* What node finds, as far as its last day has not passed since the index was made. */
xc_node filters_valid_today(xc_query *query, xc_node node);

#endif
