/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A cell of an export as plain text: UTF-8, each run of spaces and line ends as one space, none at
 * the ends. */
#ifndef CLI_REPORT_CELL_H
#define CLI_REPORT_CELL_H

#include "base/csv.h"
#include "import/encoding.h"

/* A question as an agent wrote it, or an e-mail: some ten pages. */
enum { LIMIT_CELL_BYTES = 64 * 1024 };

enum cell_fault {
    CELL_FINE,
    CELL_TOO_LONG, /* more than LIMIT_CELL_BYTES */
    CELL_CONTROL,  /* has a control character that is no space */
    CELL_NOT_UTF8,
};

/* Makes *out the text of the field, whatever was in it before. encoding is known. With a fault what
 * is in *out says nothing. */
enum cell_fault cell_read(struct buf *out, const struct csv_field *field, enum encoding encoding);

#endif
