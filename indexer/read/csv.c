/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/csv.h"

#include "base/buf.h"
#include "texts.h"

void csv_init(struct csv *csv, struct str text, const struct source *source) {
    *csv = (struct csv){.rest = text, .next_line = 1, .source = source};
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        csv->rest = str_slice(text, 3, text.len);
    }
}

static bool at(const struct csv *csv, char c) {
    return csv->rest.len > 0 && csv->rest.ptr[0] == c;
}

static bool at_line_end(const struct csv *csv) {
    return csv->rest.len == 0 || at(csv, '\n') || str_starts_with(csv->rest, STR("\r\n"));
}

static void advance(struct csv *csv) {
    csv->next_line += at(csv, '\n');
    csv->rest = str_slice(csv->rest, 1, csv->rest.len);
}

/* A field in quotes; false when they do not close. */
static bool read_quoted(struct csv *csv, struct buf *field) {
    advance(csv);
    while (csv->rest.len > 0) {
        if (at(csv, '"')) {
            advance(csv);
            if (!at(csv, '"')) {
                return at_line_end(csv) || at(csv, ',');
            }
        }
        buf_add_char(field, csv->rest.ptr[0]);
        advance(csv);
    }
    return false;
}

/* A field without quotes; false when there is one in it. */
static bool read_bare(struct csv *csv, struct buf *field) {
    while (!at_line_end(csv) && !at(csv, ',')) {
        if (at(csv, '"')) {
            return false;
        }
        buf_add_char(field, csv->rest.ptr[0]);
        advance(csv);
    }
    return true;
}

static bool read_field(struct csv *csv) {
    struct buf field = BUF_INIT;
    bool good = at(csv, '"') ? read_quoted(csv, &field) : read_bare(csv, &field);
    if (csv->field_count < CSV_FIELDS) {
        csv->fields[csv->field_count] = arena_str(csv->source->arena, str_trim(buf_str(&field)));
    }
    csv->field_count++;
    buf_release(&field);
    return good;
}

static void skip_line_end(struct csv *csv) {
    if (at(csv, '\r')) {
        advance(csv);
    }
    advance(csv);
}

bool csv_next(struct csv *csv) {
    while (csv->rest.len > 0 && at_line_end(csv)) {
        skip_line_end(csv);
    }
    csv->field_count = 0;
    csv->line = csv->next_line;
    if (csv->rest.len == 0) {
        return false;
    }
    for (;;) {
        if (!read_field(csv)) {
            fault_error(csv->source, csv->line, TEXT_CSV_QUOTE);
            csv->rest = STR("");
            return false;
        }
        if (!at(csv, ',')) {
            break;
        }
        advance(csv);
    }
    if (csv->rest.len > 0) {
        skip_line_end(csv);
    }
    return true;
}
