/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The rows of a CSV file (base/csv.h) of any size in little memory. Behind a row that is wrong it
 * goes on at the next line of the file, so that one quote too many costs one row. Empty lines are
 * passed over. One thread at a time.
 *
 *   row_stream_open(&stream, fd, path);
 *   stream.separator = ';';
 *   while ((step = row_stream_next(&stream, &row, &info)) != ROW_END && step != ROW_FAILED) { … }
 *   row_stream_release(&stream); */
#ifndef CLI_REPORT_ROW_STREAM_H
#define CLI_REPORT_ROW_STREAM_H

#include "base/csv.h"
#include "base/error.h"

enum {
    /* Two cells as long as they may be; and how far is looked for the end of a quote. */
    LIMIT_ROW_BYTES = 128 * 1024,
    /* Of a file: a year of a large contact centre is some 200 MiB. */
    LIMIT_ROWS_MIB = 2048,
};

enum row_step {
    ROW_READ,
    ROW_OPEN,     /* a quote does not close, within LIMIT_ROW_BYTES */
    ROW_STRAY,    /* text stands behind a quote that closes a field */
    ROW_TOO_LONG, /* more than LIMIT_ROW_BYTES */
    ROW_END,
    ROW_FAILED, /* info and err tell: ERR_ENVIRONMENT, or ERR_LIMIT for a file that is too large or
                 * has too many quotes that do not close */
};

struct row_stream {
    char separator; /* set by the caller before a row is read */
    size_t line;    /* of the file, on which the row that was read last starts; from 1 */
    int fd;         /* borrowed */
    const char *path;
    char *window; /* owned: LIMIT_ROW_BYTES and a block */
    size_t from;  /* of the window: what was not passed yet */
    size_t to;
    bool is_all; /* the window has the end of the file */
    size_t next_line;
    size_t passed;    /* bytes of the file */
    size_t reread;    /* bytes that were read in search of a quote, and are read again */
    size_t got_bytes; /* of the file */
    enum err err;     /* after ROW_FAILED */
};

/* fd is open for reading, from where it stands; path is for messages. Both outlive the stream. */
void row_stream_open(struct row_stream *out, int fd, const char *path);

/* What comes next in the file: LIMIT_ROW_BYTES or all that is left. Borrowed until the next call.
 * Errors as those of ROW_FAILED. */
enum err row_stream_ahead(struct row_stream *stream, struct str *out, struct err_info *info);

/* Passes over bytes of what comes next. */
void row_stream_pass(struct row_stream *stream, size_t bytes);

/* Scans the next row without passing over it; row has room of the caller, its fields are borrowed
 * until the next call. */
enum row_step row_stream_peek(struct row_stream *stream, struct csv_row *row,
                              struct err_info *info);

/* The same, and passes over it. */
enum row_step row_stream_next(struct row_stream *stream, struct csv_row *row,
                              struct err_info *info);

/* What is wrong with a row that is ROW_OPEN, ROW_STRAY or ROW_TOO_LONG, in Dutch. Static. */
const char *row_step_reason(enum row_step step);

/* Does not close the file. */
void row_stream_release(struct row_stream *stream);

#endif
