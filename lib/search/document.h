/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Writing side of the schema: turns a record into a Xapian document. */
#ifndef SEARCH_DOCUMENT_H
#define SEARCH_DOCUMENT_H

#include "search/record.h"
#include "text/analyse.h"
#include "xapian-c/xapian_c.h"

/* Fills an empty doc with the record's terms, values and data. What the record holds is findable:
 * pass record_public() of it for the public database. */
void document_build(xc_doc *doc, struct analyser *analyser, const struct record *record);

/* The first words of the text, which stand in for a title where there is none; "" where there is.
 */
struct str document_lead(struct analyser *analyser, const struct record *record);

/* Value of SCHEMA_META_VERSION for this program; static. */
struct str document_version(void);

/* Appends the value of SCHEMA_META_MAKER for this program: what else decides which terms a record
 * gives, its own version and its word list. */
void document_maker(struct buf *out);

#endif
