/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How often articles were asked for in the last period, where that is known (kb/gevraagd.csv).
 * Kept in each database as JSON metadata, only with the articles that are in it: the most asked
 * article of the public database is a public one. Immutable once read, any number of threads. */
#ifndef SEARCH_ASKED_H
#define SEARCH_ASKED_H

#include "base/buf.h"
#include "base/error.h"
#include "base/table.h"

struct asked {
    struct str artikel; /* id */
    uint32_t aantal;    /* at most LIMIT_ASKED */
};

/* What the list of a database says. */
struct asked_counts {
    struct table counts; /* id → how many times */
    uint64_t most;       /* of any article */
};

#define ASKED_COUNTS_INIT ((struct asked_counts){.most = 0})

/* Appends the list as JSON to *out. */
void asked_write(struct buf *out, const struct asked *list, size_t len);

/* Reads what asked_write wrote into *out, which is initialised. ERR_CORRUPT, and then it is empty.
 */
enum err asked_read(struct asked_counts *out, struct str json, struct err_info *info);
void asked_release(struct asked_counts *asked);

/* How often an article is asked for, from 0 (never, or unknown) to 1 (most of all): the logarithm
 * of its count as a part of that of the highest one. */
double asked_share(const struct asked_counts *asked, struct str id);

#endif
