/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/contact_csv.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "import/cell.h"
#include "import/contact_date.h"
#include "import/contact_head.h"
#include "import/row_stream.h"
#include "import/texts.h"

/* Of a word that is told: two words of this many letters are a channel, not a question. */
enum { LIMIT_TOLD_LETTERS = 30 };

struct contact_csv {
    const struct import_columns *columns;
    int fd;
    int32_t first_day;
    int32_t last_day;
    struct row_stream stream;
    struct contact_head head;
    struct csv_field fields[LIMIT_COLUMNS];
    struct csv_row row;
    struct buf cells[COLUMN_COUNT]; /* of the contact at hand; empty of a column that is absent */
    struct buf reason;
};

enum err contact_csv_open(struct contact_csv **out, const char *path,
                          const struct import_columns *columns, int32_t today,
                          struct err_info *info) {
    int fd;
    *out = NULL;
    enum err err = file_open(&fd, path, LIMIT_ROWS_MIB * 1024UL * 1024, info);
    if (err != ERR_OK) {
        return err == ERR_LIMIT ? err_set(info, err, TEXT_CSV_TOO_LARGE, path, LIMIT_ROWS_MIB)
                                : err;
    }
    struct contact_csv *csv = mem_alloc(1, sizeof *csv);
    *csv = (struct contact_csv){.columns = columns, .fd = fd, .last_day = today + 1};
    csv->first_day = date_to_number(STR("2000-01-01"));
    csv->row = (struct csv_row){.fields = csv->fields, .room = LIMIT_COLUMNS};
    row_stream_open(&csv->stream, fd, path);
    err = contact_head_read(&csv->head, &csv->stream, columns, info);
    if (err != ERR_OK) {
        contact_csv_close(csv);
        return err;
    }
    *out = csv;
    return ERR_OK;
}

void contact_csv_close(struct contact_csv *csv) {
    if (!csv) {
        return;
    }
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        buf_release(&csv->cells[i]);
    }
    buf_release(&csv->reason);
    row_stream_release(&csv->stream);
    close(csv->fd);
    free(csv);
}

/* ## Cells: each of these makes a reason when it is false */

static bool is_present(const struct contact_csv *csv, enum import_column column) {
    return csv->head.places[column] != ABSENT;
}

static bool read_cell(struct contact_csv *csv, enum import_column column) {
    struct str name = csv->columns->names[column];
    const struct csv_field *field = &csv->fields[csv->head.places[column]];
    switch (cell_read(&csv->cells[column], field, csv->head.encoding)) {
    case CELL_FINE:
        return true;
    case CELL_TOO_LONG:
        buf_format(&csv->reason, TEXT_CELL_TOO_LONG, STR_ARGS(name), LIMIT_CELL_BYTES);
        break;
    case CELL_CONTROL:
        buf_format(&csv->reason, TEXT_CELL_CONTROL, STR_ARGS(name));
        break;
    case CELL_NOT_UTF8:
        buf_format(&csv->reason, TEXT_CELL_NOT_UTF8, STR_ARGS(name));
        break;
    }
    return false;
}

static bool has_text(struct contact_csv *csv, enum import_column column) {
    if (csv->cells[column].len == 0) {
        buf_format(&csv->reason, TEXT_CELL_EMPTY, STR_ARGS(csv->columns->names[column]));
    }
    return csv->cells[column].len > 0;
}

static bool read_cells(struct contact_csv *csv) {
    if (csv->row.count != csv->head.count) {
        buf_format(&csv->reason, TEXT_ROW_FIELDS, csv->row.count, csv->head.count);
        return false;
    }
    for (enum import_column column = 0; column < COLUMN_COUNT; column++) {
        bool may_be_empty = column == COLUMN_THEMA || column == COLUMN_UITKOMST;
        if (is_present(csv, column) &&
            !(read_cell(csv, column) && (may_be_empty || has_text(csv, column)))) {
            return false;
        }
    }
    return true;
}

static bool read_day(struct contact_csv *csv, int32_t *out) {
    if (!contact_date_read(buf_str(&csv->cells[COLUMN_DATUM]), out)) {
        buf_format(&csv->reason, TEXT_DATE_WRONG, STR_ARGS(csv->columns->names[COLUMN_DATUM]));
        return false;
    }
    if (*out < csv->first_day) {
        buf_add(&csv->reason, STR(TEXT_DATE_EARLY));
    } else if (*out > csv->last_day) {
        buf_add(&csv->reason, STR(TEXT_DATE_LATE));
    }
    return csv->reason.len == 0;
}

/* The letters of Latin-1 and Latin Extended-A. */
static bool is_letter(uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7);
}

/* Whether a cell is a word, or two, as those for a channel are: else something stands in the wrong
 * column, and it may be about a person. */
static bool may_be_told(struct str cell) {
    size_t letters = 0;
    size_t spaces = 0;
    for (size_t at = 0; at < cell.len;) {
        uint32_t c = 0;
        at += utf8_decode(str_slice(cell, at, cell.len), &c);
        letters += is_letter(c);
        spaces += c == ' ';
        if (!is_letter(c) && c != ' ' && c != '-') {
            return false;
        }
    }
    return letters <= LIMIT_TOLD_LETTERS && spaces <= 1;
}

static bool refuse_word(struct contact_csv *csv, struct str text, enum import_column column) {
    struct str word = buf_str(&csv->cells[column]);
    buf_add(&csv->reason, text);
    if (may_be_told(word)) {
        buf_format(&csv->reason, " `%.*s`", STR_ARGS(word));
    }
    return false;
}

static bool read_channel(struct contact_csv *csv, enum event_channel *out) {
    *out = csv->columns->fixed_channel;
    return !is_present(csv, COLUMN_KANAAL) ||
           import_columns_channel(csv->columns, buf_str(&csv->cells[COLUMN_KANAAL]), out) ||
           refuse_word(csv, STR(TEXT_CHANNEL_UNKNOWN), COLUMN_KANAAL);
}

static bool read_outcome(struct contact_csv *csv, enum event_outcome *out) {
    struct str word = buf_str(&csv->cells[COLUMN_UITKOMST]);
    *out = OUTCOME_NONE;
    return word.len == 0 || import_columns_outcome(csv->columns, word, out) ||
           refuse_word(csv, STR(TEXT_OUTCOME_UNKNOWN), COLUMN_UITKOMST);
}

/* ## Rows */

static bool read_contact(struct contact_csv *csv, struct contact *out) {
    buf_truncate(&csv->reason, 0);
    if (!read_cells(csv) || !read_day(csv, &out->day) || !read_channel(csv, &out->kanaal) ||
        !read_outcome(csv, &out->uitkomst)) {
        return false;
    }
    out->vraag = buf_str(&csv->cells[COLUMN_VRAAG]);
    out->thema = buf_str(&csv->cells[COLUMN_THEMA]);
    return true;
}

/* Spreadsheets leave rows of nothing but separators behind. */
static bool is_blank(const struct csv_row *row) {
    for (size_t i = 0; i < row->count && i < row->room; i++) {
        if (row->fields[i].text.len > 0) {
            return false;
        }
    }
    return row->count <= row->room;
}

enum contact_step contact_csv_next(struct contact_csv *csv, struct contact *out,
                                   struct err_info *info) {
    enum row_step step;
    do {
        step = row_stream_next(&csv->stream, &csv->row, info);
    } while (step == ROW_READ && is_blank(&csv->row));
    *out = (struct contact){.line = csv->stream.line};
    if (step == ROW_END || step == ROW_FAILED) {
        return step == ROW_END ? CONTACT_END : CONTACT_FAILED;
    }
    if (step != ROW_READ) {
        out->reason = str_from(row_step_reason(step));
        return CONTACT_WRONG;
    }
    if (!read_contact(csv, out)) {
        *out = (struct contact){.line = csv->stream.line, .reason = buf_str(&csv->reason)};
        return CONTACT_WRONG;
    }
    return CONTACT_READ;
}
