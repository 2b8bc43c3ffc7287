/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/contact_head.h"

#include "import/cell.h"
#include "import/texts.h"

static const char separators[] = ";,\t";

struct reading {
    struct contact_head *head;
    struct row_stream *stream;
    const struct import_columns *columns;
    struct csv_field fields[LIMIT_COLUMNS];
    struct csv_row row;
    enum import_column twice; /* a column that is there twice; COLUMN_COUNT without */
};

/* ## Encoding */

/* A byte order mark goes before what was said. */
static enum err read_mark(struct reading *reading, struct err_info *info) {
    struct row_stream *stream = reading->stream;
    enum encoding *encoding = &reading->head->encoding;
    struct str ahead;
    enum err err = row_stream_ahead(stream, &ahead, info);
    if (err != ERR_OK) {
        return err;
    }
    if (str_starts_with(ahead, STR("\xFF\xFE")) || str_starts_with(ahead, STR("\xFE\xFF"))) {
        return err_set(info, ERR_INVALID, TEXT_CSV_UTF16, stream->path);
    }
    *encoding = reading->columns->encoding;
    if (str_starts_with(ahead, STR("\xEF\xBB\xBF"))) {
        *encoding = ENCODING_UTF8;
        row_stream_pass(stream, 3);
    }
    return *encoding == ENCODING_UNKNOWN ? encoding_find(encoding, stream->fd, stream->path, info)
                                         : ERR_OK;
}

/* ## Separator */

/* The line with which a CSV tells Excel its separator, which others take for a row. */
static enum err read_separator_line(struct reading *reading, struct err_info *info) {
    struct row_stream *stream = reading->stream;
    struct str ahead;
    enum err err = row_stream_ahead(stream, &ahead, info);
    if (err != ERR_OK || !str_starts_with(ahead, STR("sep="))) {
        return err;
    }
    size_t end = str_find(ahead, STR("\n"), 0);
    bool is_one = end > 4 && str_find(str_from(separators), str_slice(ahead, 4, 5), 0) < 3;
    if (!is_one || str_trim(str_slice(ahead, 5, end)).len > 0) {
        return err_set(info, ERR_INVALID, TEXT_CSV_SEPARATOR, stream->path);
    }
    stream->separator = ahead.ptr[4];
    row_stream_pass(stream, end < ahead.len ? end + 1 : end);
    return ERR_OK;
}

/* Finds our columns in the row that was scanned; how many. */
static size_t find_places(struct reading *reading) {
    struct contact_head *head = reading->head;
    struct buf name = BUF_INIT;
    size_t found = 0;
    reading->twice = COLUMN_COUNT;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        head->places[i] = ABSENT;
    }
    for (size_t i = 0; i < reading->row.count && i < LIMIT_COLUMNS; i++) {
        if (cell_read(&name, &reading->fields[i], head->encoding) != CELL_FINE) {
            continue;
        }
        for (enum import_column column = 0; column < COLUMN_COUNT; column++) {
            if (import_columns_is_name(reading->columns, column, buf_str(&name))) {
                reading->twice = head->places[column] == ABSENT ? reading->twice : column;
                found += head->places[column] == ABSENT;
                head->places[column] = i;
            }
        }
    }
    buf_release(&name);
    return found;
}

/* The separator with which most of our columns are found; of those the one with most columns. */
static void find_separator(struct reading *reading) {
    struct row_stream *stream = reading->stream;
    char best = separators[0];
    size_t best_found = 0;
    size_t best_count = 0;
    for (size_t i = 0; i < 3; i++) {
        stream->separator = separators[i];
        if (row_stream_peek(stream, &reading->row, NULL) != ROW_READ) {
            continue;
        }
        size_t found = find_places(reading);
        if (found > best_found || (found == best_found && reading->row.count > best_count)) {
            best = separators[i];
            best_found = found;
            best_count = reading->row.count;
        }
    }
    stream->separator = best;
}

/* ## Columns */

static enum err tell_missing(const struct reading *reading, struct err_info *info) {
    const struct import_columns *columns = reading->columns;
    struct buf names = BUF_INIT;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        bool is_wanted = columns->names[i].len > 0 && !columns->may_be_absent[i];
        if (is_wanted && reading->head->places[i] == ABSENT) {
            buf_format(&names, "%s`%.*s`", names.len > 0 ? ", " : "", STR_ARGS(columns->names[i]));
        }
    }
    enum err err = ERR_OK;
    if (names.len > 0) {
        err = err_set(info, ERR_INVALID, TEXT_CSV_COLUMNS_MISSING, reading->stream->path,
                      reading->stream->line, names.ptr);
    }
    buf_release(&names);
    return err;
}

static enum err read_names(struct reading *reading, struct err_info *info) {
    struct row_stream *stream = reading->stream;
    enum row_step step = row_stream_next(stream, &reading->row, info);
    if (step == ROW_FAILED) {
        return stream->err;
    }
    if (step == ROW_END) {
        return err_set(info, ERR_INVALID, TEXT_CSV_EMPTY, stream->path);
    }
    if (step != ROW_READ) {
        return err_set(info, ERR_INVALID, TEXT_CSV_HEADER, stream->path, stream->line,
                       row_step_reason(step));
    }
    if (reading->row.count > LIMIT_COLUMNS) {
        return err_set(info, ERR_INVALID, TEXT_CSV_COLUMNS, stream->path, stream->line,
                       LIMIT_COLUMNS);
    }
    find_places(reading);
    reading->head->count = reading->row.count;
    if (reading->twice < COLUMN_COUNT) {
        return err_set(info, ERR_INVALID, TEXT_CSV_COLUMN_TWICE, stream->path, stream->line,
                       STR_ARGS(reading->columns->names[reading->twice]));
    }
    return tell_missing(reading, info);
}

enum err contact_head_read(struct contact_head *out, struct row_stream *stream,
                           const struct import_columns *columns, struct err_info *info) {
    struct reading reading = {.head = out, .stream = stream, .columns = columns};
    reading.row = (struct csv_row){.fields = reading.fields, .room = LIMIT_COLUMNS};
    enum err err = read_mark(&reading, info);
    if (err == ERR_OK) {
        err = read_separator_line(&reading, info);
    }
    if (err != ERR_OK) {
        return err;
    }
    if (columns->separator != '\0') {
        stream->separator = columns->separator;
    } else if (stream->separator == '\0') {
        find_separator(&reading);
    }
    return read_names(&reading, info);
}
