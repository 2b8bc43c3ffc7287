/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/row_stream.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "import/texts.h"

enum {
    BLOCK_BYTES = 64 * 1024,
    WINDOW_BYTES = LIMIT_ROW_BYTES + BLOCK_BYTES,
    /* What may be read twice beyond what was passed: so the time stays in proportion to the file,
     * also when each line opens a quote that does not close. */
    SPARE_BYTES = 64 * 1024 * 1024,
};

void row_stream_open(struct row_stream *out, int fd, const char *path) {
    *out = (struct row_stream){.fd = fd, .path = path, .next_line = 1};
    out->window = mem_alloc(WINDOW_BYTES, 1);
}

void row_stream_release(struct row_stream *stream) {
    free(stream->window);
    stream->window = NULL;
}

static struct str rest_of(const struct row_stream *stream) {
    return (struct str){stream->window + stream->from, stream->to - stream->from};
}

/* Reads a block, or the end, behind what is there; of that there is less than LIMIT_ROW_BYTES. */
static bool fill(struct row_stream *stream, struct err_info *info) {
    struct str rest = rest_of(stream);
    memmove(stream->window, rest.ptr, rest.len);
    stream->from = 0;
    stream->to = rest.len;
    ssize_t got;
    do {
        got = read(stream->fd, stream->window + rest.len, BLOCK_BYTES);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        stream->err = err_set_errno(info, stream->path, "read");
        return false;
    }
    stream->is_all = got == 0;
    stream->to += (size_t)got;
    stream->got_bytes += (size_t)got;
    if (stream->got_bytes / 1024 > LIMIT_ROWS_MIB * 1024UL) {
        stream->err = err_set(info, ERR_LIMIT, TEXT_CSV_TOO_LARGE, stream->path, LIMIT_ROWS_MIB);
        return false;
    }
    return true;
}

enum err row_stream_ahead(struct row_stream *stream, struct str *out, struct err_info *info) {
    *out = rest_of(stream);
    while (out->len < LIMIT_ROW_BYTES && !stream->is_all) {
        if (!fill(stream, info)) {
            return stream->err;
        }
        *out = rest_of(stream);
    }
    *out = str_slice(*out, 0, LIMIT_ROW_BYTES);
    return ERR_OK;
}

void row_stream_pass(struct row_stream *stream, size_t bytes) {
    stream->next_line += str_count(str_slice(rest_of(stream), 0, bytes), '\n');
    stream->from += bytes;
    stream->passed += bytes;
}

/* Scans what there is, and when that is not enough again with one block more: so rows are always
 * taken apart whole, wherever blocks end. */
static enum row_step scan(struct row_stream *stream, struct csv_row *row, struct err_info *info) {
    for (;;) {
        struct str rest = rest_of(stream);
        bool is_full = rest.len >= LIMIT_ROW_BYTES;
        enum csv_end end = csv_scan(row, str_slice(rest, 0, LIMIT_ROW_BYTES), stream->separator);
        if (end == CSV_ROW || end == CSV_STRAY) {
            return end == CSV_ROW ? ROW_READ : ROW_STRAY;
        }
        if (is_full || stream->is_all) {
            return end == CSV_OPEN ? ROW_OPEN : is_full ? ROW_TOO_LONG : ROW_READ;
        }
        if (!fill(stream, info)) {
            return ROW_FAILED;
        }
    }
}

enum row_step row_stream_peek(struct row_stream *stream, struct csv_row *row,
                              struct err_info *info) {
    for (;;) {
        enum row_step step = scan(stream, row, info);
        stream->line = stream->next_line;
        if (step != ROW_READ || !csv_row_is_empty(row)) {
            return step;
        }
        if (row->bytes == 0) {
            return ROW_END;
        }
        row_stream_pass(stream, row->bytes);
    }
}

static bool skip_line(struct row_stream *stream, struct err_info *info) {
    for (;;) {
        struct str rest = rest_of(stream);
        size_t end = str_find(rest, STR("\n"), 0);
        row_stream_pass(stream, end < rest.len ? end + 1 : rest.len);
        if (end < rest.len || stream->is_all) {
            return true;
        }
        if (!fill(stream, info)) {
            return false;
        }
    }
}

/* Goes on at the line behind the one on which a row starts that is wrong. */
static enum row_step recover(struct row_stream *stream, size_t scanned, struct err_info *info) {
    stream->reread += scanned;
    if (stream->reread > stream->passed + SPARE_BYTES) {
        stream->err = err_set(info, ERR_LIMIT, TEXT_CSV_QUOTES, stream->path, stream->line);
        return ROW_FAILED;
    }
    return skip_line(stream, info) ? ROW_READ : ROW_FAILED;
}

enum row_step row_stream_next(struct row_stream *stream, struct csv_row *row,
                              struct err_info *info) {
    enum row_step step = row_stream_peek(stream, row, info);
    if (step == ROW_READ) {
        row_stream_pass(stream, row->bytes);
    } else if (step != ROW_END && step != ROW_FAILED &&
               recover(stream, row->bytes, info) == ROW_FAILED) {
        step = ROW_FAILED;
    }
    return step;
}

const char *row_step_reason(enum row_step step) {
    return step == ROW_OPEN    ? TEXT_ROW_OPEN
           : step == ROW_STRAY ? TEXT_ROW_STRAY
                               : TEXT_ROW_TOO_LONG;
}
