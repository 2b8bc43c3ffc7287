/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Comma-separated values as RFC 4180 has them: quotes around fields, doubled inside; LF or CRLF; a
 * line end inside quotes belongs to the field. Empty lines are passed over.
 *
 *   struct csv csv;
 *   csv_init(&csv, text, &source);
 *   while (csv_next(&csv)) { …csv.fields[i], csv.field_count, csv.line… } */
#ifndef INDEXER_CSV_H
#define INDEXER_CSV_H

#include "faults.h"

enum { CSV_FIELDS = 32 };

struct csv {
    struct str fields[CSV_FIELDS]; /* of this row, trimmed; arena of the source */
    size_t field_count;            /* may be more than CSV_FIELDS; only those are kept */
    size_t line;                   /* on which this row starts */
    struct str rest;
    size_t next_line;
    const struct source *source;
};

/* text is UTF-8 and outlives the csv. */
void csv_init(struct csv *csv, struct str text, const struct source *source);

/* Reads the next row. False at the end, or after a fault in the quotes, which hides where rows end.
 */
bool csv_next(struct csv *csv);

#endif
