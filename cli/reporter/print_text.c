/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/print.h"

enum {
    COLUMNS = 16,    /* that a table may have */
    HEAD_WIDTH = 48, /* characters of the first column; longer is cut */
    CELL_WIDTH = 40, /* the same of another one */
};

struct column {
    size_t width;
    bool is_number;
};

static struct str text_at(const json_t *object, const char *member) {
    const json_t *value = json_object_get(object, member);
    return (struct str){json_string_value(value), json_string_length(value)};
}

/* ## Cells: a character takes a place, which is so for Dutch */

static bool begins_character(char byte) {
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static size_t width_of(struct str text) {
    size_t width = 0;
    for (size_t i = 0; i < text.len; i++) {
        width += begins_character(text.ptr[i]);
    }
    return width;
}

/* As many characters as fit, the last of them … when there are more. */
static void add_cut(struct buf *out, struct str text, size_t width) {
    if (width_of(text) <= width) {
        buf_add(out, text);
        return;
    }
    size_t end = 0;
    for (size_t seen = 0; seen < width; end++) {
        seen += begins_character(text.ptr[end]);
    }
    buf_add(out, str_slice(text, 0, end - 1));
    buf_add(out, STR("…"));
}

static void add_spaces(struct buf *out, size_t count) {
    for (size_t i = 0; i < count; i++) {
        buf_add_char(out, ' ');
    }
}

static void add_cell(struct buf *out, struct str text, const struct column *column, bool is_last) {
    size_t used = width_of(text);
    size_t room = used < column->width ? column->width - used : 0;
    add_spaces(out, column->is_number ? room : 0);
    add_cut(out, text, column->width);
    add_spaces(out, column->is_number || is_last ? 0 : room);
    buf_add(out, is_last ? STR("\n") : STR("  "));
}

/* ## Tables */

static void widen(struct column *column, struct str text, size_t most) {
    size_t width = width_of(text);
    width = width < most ? width : most;
    column->width = width > column->width ? width : column->width;
}

static size_t measure(struct column columns[COLUMNS], const json_t *table) {
    size_t count = 0;
    size_t i;
    size_t k;
    const json_t *item;
    const json_t *cell;
    json_array_foreach(json_object_get(table, "kolommen"), i, item) {
        if (count < COLUMNS) {
            columns[count].is_number = json_is_true(json_object_get(item, "isGetal"));
            widen(&columns[count++], text_at(item, "naam"), CELL_WIDTH);
        }
    }
    json_array_foreach(json_object_get(table, "rijen"), i, item) {
        widen(&columns[0], text_at(item, "kop"), HEAD_WIDTH);
        json_array_foreach(json_object_get(item, "cellen"), k, cell) {
            if (k + 1 < count) {
                widen(&columns[k + 1], text_at(cell, "tekst"), CELL_WIDTH);
            }
        }
    }
    return count;
}

static void print_rows(struct buf *out, const json_t *table, const struct column *columns,
                       size_t count) {
    size_t i;
    size_t k;
    const json_t *item;
    const json_t *cell;
    json_array_foreach(json_object_get(table, "kolommen"), i, item) {
        if (i < count) {
            add_cell(out, text_at(item, "naam"), &columns[i], i + 1 == count);
        }
    }
    json_array_foreach(json_object_get(table, "rijen"), i, item) {
        add_cell(out, text_at(item, "kop"), &columns[0], count == 1);
        json_array_foreach(json_object_get(item, "cellen"), k, cell) {
            if (k + 1 < count) {
                add_cell(out, text_at(cell, "tekst"), &columns[k + 1], k + 2 == count);
            }
        }
    }
}

static void print_table(struct buf *out, const json_t *table) {
    buf_format(out, "\n%.*s\n", STR_ARGS(text_at(table, "titel")));
    if (!json_is_true(json_object_get(table, "heeftRijen"))) {
        buf_format(out, "  %.*s\n", STR_ARGS(text_at(table, "leeg")));
        return;
    }
    struct column columns[COLUMNS] = {{.width = 0}};
    size_t count = measure(columns, table);
    print_rows(out, table, columns, count);
}

/* ## The report */

static void print_title(struct buf *out, struct str title, char line) {
    buf_format(out, "\n%.*s\n", STR_ARGS(title));
    for (size_t i = width_of(title); i > 0; i--) {
        buf_add_char(out, line);
    }
    buf_add_char(out, '\n');
}

static void print_variants(struct buf *out, const json_t *list) {
    size_t i;
    const json_t *row;
    if (json_array_size(list) > 0) {
        print_title(out, STR("Woorden van bezoekers om toe te voegen"), '=');
    }
    json_array_foreach(list, i, row) {
        buf_format(out, "\n%.*s\n%.*s", STR_ARGS(text_at(row, "artikel")),
                   STR_ARGS(text_at(row, "yaml")));
    }
}

void print_text(struct buf *out, const json_t *document) {
    size_t i;
    size_t k;
    const json_t *item;
    const json_t *table;
    buf_format(out, "Inzicht: %.*s\n\n", STR_ARGS(text_at(document, "periodeNaam")));
    json_array_foreach(json_object_get(document, "samenvatting"), i, item) {
        buf_format(out, "- %s\n", json_string_value(item));
    }
    json_array_foreach(json_object_get(document, "delen"), i, item) {
        print_title(out, text_at(item, "titel"), '=');
        json_array_foreach(json_object_get(item, "tabellen"), k, table) {
            print_table(out, table);
        }
    }
    print_variants(out, json_object_get(document, "varianten"));
}
