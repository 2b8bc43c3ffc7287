/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Why an article is in a result where it is: which words of the question hit it, by which road, in
 * which field, and how much each gave. For editors. */
#ifndef SEARCH_EXPLAIN_H
#define SEARCH_EXPLAIN_H

#include "search/query.h"
#include "search/search.h"

/* Fills the explanations of a hit, of which whole is the article, largest first; together they are
 * its score. In the arena. Costs a small search for every leaf of the query. ERR_CORRUPT,
 * ERR_ENVIRONMENT. */
enum err explain_hit(struct search_hit *hit, const struct record *whole, struct session *session,
                     const struct query *query, struct arena *arena, struct err_info *info);

/* Fills the synonyms of hits: which of them have a synonym instead of the visitor's own words.
 * A small search for every synonym of the question. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err explain_synonyms(struct search_hit *hits, size_t count, struct session *session,
                          const struct query *query, struct arena *arena, struct err_info *info);

#endif
