/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/csv.h"

#include "base/csv.h"
#include "texts.h"

void csv_init(struct csv *csv, struct str text, const struct source *source) {
    *csv = (struct csv){.rest = text, .next_line = 1, .source = source};
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        csv->rest = str_slice(text, 3, text.len);
    }
}

/* Scans the next row that is no empty line; false when there is none. */
static bool scan(struct csv *csv, struct csv_row *row, enum csv_end *end) {
    do {
        csv->line = csv->next_line;
        if (csv->rest.len == 0) {
            return false;
        }
        *end = csv_scan(row, csv->rest, ',');
        csv->next_line += str_count(str_slice(csv->rest, 0, row->bytes), '\n');
        csv->rest = str_slice(csv->rest, row->bytes, csv->rest.len);
    } while (csv_row_is_empty(row));
    return true;
}

/* False when a quote stands where none may: lists are written by hand, so it is a mistake. */
static bool keep(struct csv *csv, const struct csv_row *row) {
    struct buf text = BUF_INIT;
    bool is_good = true;
    csv->field_count = row->count;
    for (size_t i = 0; i < row->count && i < row->room; i++) {
        const struct csv_field *field = &row->fields[i];
        is_good &= field->is_quoted || !field->has_quotes;
        buf_truncate(&text, 0);
        csv_field_add(&text, field);
        csv->fields[i] = arena_str(csv->source->arena, str_trim(buf_str(&text)));
    }
    buf_release(&text);
    return is_good;
}

bool csv_next(struct csv *csv) {
    struct csv_field fields[CSV_FIELDS];
    struct csv_row row = {.fields = fields, .room = CSV_FIELDS};
    enum csv_end end = CSV_LAST;
    csv->field_count = 0;
    if (!scan(csv, &row, &end)) {
        return false;
    }
    if (end == CSV_OPEN || end == CSV_STRAY || !keep(csv, &row)) {
        fault_error(csv->source, csv->line, TEXT_CSV_QUOTE);
        csv->rest = STR("");
        return false;
    }
    return true;
}
