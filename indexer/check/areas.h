/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The names that `gebied` may hold: municipalities and places of gemeenten.csv. */
#ifndef INDEXER_AREAS_H
#define INDEXER_AREAS_H

#include "base/table.h"
#include "faults.h"
#include "search/lists.h"

struct areas {
    struct table names; /* folded */
    struct str *all;    /* as written; owned */
    size_t len;
};

/* Borrows from the lists. */
void areas_init(struct areas *out, const struct lists *lists);
void areas_release(struct areas *areas);

/* A warning for each name that is not in the list; nothing without a list. */
void areas_check(const struct areas *areas, struct str_list gebied, size_t line,
                 const struct source *source);

#endif
