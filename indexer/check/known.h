/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a text states, to look up whether it has a fact. For the agreement files only. */
#ifndef INDEXER_KNOWN_H
#define INDEXER_KNOWN_H

#include "base/buf.h"
#include "base/table.h"
#include "check/facts.h"

struct known {
    struct table values; /* key of a value → 1, or what is known of hours */
    unsigned days;       /* all days named: bit 0 is Monday */
    struct buf key;      /* scratch */
};

void known_init(struct known *known);
void known_add(struct known *known, const struct fact *fact);
void known_release(struct known *known);

/* Whether the text has the fact, or says more of the same; `said` is what the fact's own text
 * states. */
bool known_has(struct known *known, const struct fact *fact, struct known *said);

#endif
