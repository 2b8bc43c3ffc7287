/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the start of an export says of the rest: byte order mark, `sep=;` of Excel, names of the
 * columns. What it leaves open is found: the encoding from the whole file, the separator from the
 * names. */
#ifndef CLI_REPORT_CONTACT_HEAD_H
#define CLI_REPORT_CONTACT_HEAD_H

#include "import/import_columns.h"
#include "import/row_stream.h"

enum {
    LIMIT_COLUMNS = 256,    /* exports of large systems have some 150 */
    ABSENT = LIMIT_COLUMNS, /* the place of a column that is not there */
};

struct contact_head {
    enum encoding encoding;
    size_t count;                /* of columns */
    size_t places[COLUMN_COUNT]; /* where ours stand, from 0; or ABSENT */
};

/* Reads a stream that was opened, up to the first contact, and sets its separator. ERR_INVALID: it
 * is no CSV of contacts. ERR_LIMIT, ERR_ENVIRONMENT: it cannot be read. */
enum err contact_head_read(struct contact_head *out, struct row_stream *stream,
                           const struct import_columns *columns, struct err_info *info);

#endif
