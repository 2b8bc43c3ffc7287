/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which days belong to which times of a sentence. For the facts_ files only. */
#ifndef INDEXER_FACTS_WEEK_H
#define INDEXER_FACTS_WEEK_H

#include "check/facts_readers.h"

/* A fact on its way: by its pieces. */
struct draft {
    struct found found;
    unsigned days; /* of tijden */
};

struct drafts {
    struct draft *items; /* owned */
    size_t len;
    size_t capacity;
};

void drafts_add(struct drafts *drafts, const struct found *found);

/* Days and times of the sentence being read. */
struct week {
    struct days *days; /* owned */
    size_t len;
    size_t capacity;
    size_t first_draft; /* of this sentence */
};

/* Adds days that are named, unless they are left out there: behalve op zondag. */
void week_add(struct week *week, const struct pieces *pieces, const struct days *days);

/* At the end of a sentence: gives its times their days; without times, days become facts. */
void week_close(struct week *week, struct drafts *drafts);

#endif
