/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where in an article the terms of a query stand, and in which words: an index has stems and
 * letters, a person wants to read what is written. */
#ifndef SEARCH_OCCURRENCE_H
#define SEARCH_OCCURRENCE_H

#include "base/table.h"
#include "search/query.h"

struct occurrence {
    bool found;
    enum schema_field field; /* the weightiest in which the term stands */
    struct str text; /* as written there; two words of a pair; "" for letters, which are no word */
};

struct occurrences {
    struct table places;      /* term with its prefix → 1 + place in items */
    struct occurrence *items; /* arena */
    size_t len;
};

/* Looks for the terms of all leaves in an article. Texts are in the arena. */
void occurrences_init(struct occurrences *out, struct session *session, const struct query *query,
                      const struct record *record, struct arena *arena);
void occurrences_release(struct occurrences *occurrences);

/* Where the term of a leaf stands (of a synonym: its first word), NULL when it was not seen. */
const struct occurrence *occurrences_find(const struct occurrences *occurrences,
                                          const struct query_leaf *leaf);

#endif
