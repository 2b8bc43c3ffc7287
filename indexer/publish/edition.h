/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What one database is to hold: which articles, in which order, and of each what it is made of.
 *
 * The order follows from the articles alone, so that two ways to the same content give the same
 * answers: the oldest first, and of one day the ids from z to a. A search gives the last of equals
 * first, so the newest article wins.
 *
 * Threads: read by many at once. */
#ifndef INDEXER_EDITION_H
#define INDEXER_EDITION_H

#include "read/content.h"
#include "search/generation.h"
#include "text/analyse.h"
#include "xapian-c/xapian_c.h"

struct edition_item {
    const struct entry *article;
    unsigned char hash[DIGEST_SHORT_BYTES]; /* of the record as this audience may see it */
};

struct edition {
    const struct content *content;
    enum audience audience;
    struct edition_item *items; /* owned */
    size_t len;
};

/* For everyone the public articles, without what is for agents alone; for agents everything. */
void edition_init(struct edition *out, const struct content *content, enum audience audience);
void edition_release(struct edition *edition);

/* Whether both hold the same articles with the same content. */
bool edition_is_same(const struct edition *a, const struct edition *b);

/* Analyses an item; owned. */
xc_doc *edition_document(const struct edition *edition, size_t item, struct analyser *analyser,
                         struct arena *arena);

/* Writes what a database holds beside the documents: lists, synonyms, pins, and who made it. */
enum xc_status edition_write_metadata(const struct edition *edition, xc_writer *writer,
                                      struct xc_error *error);

#endif
