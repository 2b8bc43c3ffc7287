/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Rows of separated values as RFC 4180 has them: quotes around fields, doubled inside; LF or CRLF;
 * a line end inside quotes belongs to the field. Takes one row off the front of a text, and leaves
 * what to do with faults, empty lines and the end of the text to the caller.
 *
 *   struct csv_field fields[8];
 *   struct csv_row row = {.fields = fields, .room = 8};
 *   if (csv_scan(&row, text, ',') == CSV_ROW) {
 *       …row.count, row.fields[i]…
 *       text = str_slice(text, row.bytes, text.len);
 *   } */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/buf.h"

struct csv_field {
    struct str text; /* as it stands there, between the quotes; borrowed from the text */
    bool is_quoted;
    bool has_quotes; /* there are quotes in it: doubled ones when it is quoted, else bare ones */
};

struct csv_row {
    struct csv_field *fields; /* room for `room`, of the caller */
    size_t room;
    size_t count; /* of fields; may be more than room: only those are kept */
    size_t bytes; /* with the line end, or up to where the text ended or the fault stands */
};

enum csv_end {
    CSV_ROW,   /* a whole row with its line end */
    CSV_LAST,  /* the text ends before a line end, outside quotes: the last row, if that is all */
    CSV_OPEN,  /* the text ends inside quotes */
    CSV_STRAY, /* something else than a separator or line end stands behind a closing quote */
};

/* text begins at the start of a row; empty text is CSV_LAST with one empty field. Any encoding in
 * which the bytes of ASCII mean themselves. */
enum csv_end csv_scan(struct csv_row *row, struct str text, char separator);

/* Whether it is an empty line; of a row that was scanned. */
bool csv_row_is_empty(const struct csv_row *row);

/* Appends what the field holds: doubled quotes as one. */
void csv_field_add(struct buf *out, const struct csv_field *field);

#endif
