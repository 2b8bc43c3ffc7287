/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/csv.h"

#include <string.h>

/* Bytes of the line end at `at`; that of a text that ends on CR may yet become CRLF. */
static size_t line_end(struct str text, size_t at) {
    if (at == text.len || text.ptr[at] == '\n') {
        return at < text.len;
    }
    bool has_feed = at + 1 < text.len && text.ptr[at + 1] == '\n';
    return text.ptr[at] == '\r' && (has_feed || at + 1 == text.len) ? 1 + has_feed : 0;
}

/* Where a field without quotes ends. */
static size_t scan_bare(struct csv_field *field, struct str text, size_t at, char separator) {
    size_t from = at;
    while (at < text.len && text.ptr[at] != separator) {
        char c = text.ptr[at];
        if (c == '\n' || (c == '\r' && line_end(text, at) > 0)) {
            break;
        }
        field->has_quotes |= c == '"';
        at++;
    }
    field->text = str_slice(text, from, at);
    return at;
}

/* Where a field with quotes ends, behind the closing one; false when there is none. */
static bool scan_quoted(struct csv_field *field, struct str text, size_t *at) {
    size_t from = ++*at;
    field->is_quoted = true;
    for (;;) {
        const char *quote = *at < text.len ? memchr(text.ptr + *at, '"', text.len - *at) : NULL;
        *at = quote ? (size_t)(quote - text.ptr) + 1 : text.len;
        if (!quote) {
            return false;
        }
        if (*at == text.len || text.ptr[*at] != '"') {
            field->text = str_slice(text, from, *at - 1);
            return true;
        }
        field->has_quotes = true;
        ++*at;
    }
}

enum csv_end csv_scan(struct csv_row *row, struct str text, char separator) {
    row->count = 0;
    for (row->bytes = 0;; row->bytes++) {
        struct csv_field field = {.is_quoted = false};
        if (row->bytes == text.len || text.ptr[row->bytes] != '"') {
            row->bytes = scan_bare(&field, text, row->bytes, separator);
        } else if (!scan_quoted(&field, text, &row->bytes)) {
            return CSV_OPEN;
        }
        if (row->count < row->room) {
            row->fields[row->count] = field;
        }
        row->count++;
        if (row->bytes == text.len || text.ptr[row->bytes] != separator) {
            break;
        }
    }
    size_t end = line_end(text, row->bytes);
    if (end == 0 && row->bytes < text.len) {
        return CSV_STRAY;
    }
    row->bytes += end;
    return end > 0 && text.ptr[row->bytes - 1] == '\n' ? CSV_ROW : CSV_LAST;
}

bool csv_row_is_empty(const struct csv_row *row) {
    return row->count == 1 && row->fields[0].text.len == 0 && !row->fields[0].is_quoted;
}

void csv_field_add(struct buf *out, const struct csv_field *field) {
    struct str rest = field->text;
    if (!field->is_quoted || !field->has_quotes) {
        buf_add(out, rest);
        return;
    }
    while (rest.len > 0) {
        size_t quote = str_find(rest, STR("\""), 0);
        buf_add(out, str_slice(rest, 0, quote + 1));
        rest = str_slice(rest, quote + 2, rest.len);
    }
}
