/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the articles: each reader is given the same text. */
#include "base/buf.h"
#include "desk.h"
#include "fuzz.h"
#include "read/csv.h"
#include "read/kb_lists.h"

static void write_field(struct buf *out, struct str field) {
    buf_add_char(out, '"');
    for (size_t i = 0; i < field.len; i++) {
        buf_add(out, field.ptr[i] == '"' ? STR("\"\"") : str_slice(field, i, i + 1));
    }
    buf_add_char(out, '"');
}

/* Appends the rows, every field in quotes. */
static void copy_rows(struct buf *out, struct str text) {
    struct desk desk;
    struct csv csv;
    desk_open(&desk);
    csv_init(&csv, text, &desk.source);
    for (size_t before = 0; csv_next(&csv); before = csv.line) {
        fuzz_require(csv.line > before, "each row starts on a line of its own");
        for (size_t i = 0; i < csv.field_count && i < CSV_FIELDS; i++) {
            if (i > 0) {
                buf_add_char(out, ',');
            }
            write_field(out, csv.fields[i]);
        }
        buf_add_char(out, '\n');
    }
    desk_close(&desk);
}

static void check_rows(struct str text) {
    struct buf once = BUF_INIT;
    struct buf twice = BUF_INIT;
    copy_rows(&once, text);
    copy_rows(&twice, buf_str(&once));
    fuzz_require(str_equal(buf_str(&once), buf_str(&twice)), "rows are read as they were written");
    buf_release(&once);
    buf_release(&twice);
}

static void read_lists(struct str text) {
    static void (*const readers[])(struct content *, struct str, const struct source *) = {
        kb_read_themas, kb_read_organisaties, kb_read_gemeenten, kb_read_pins,
        kb_read_asked,  kb_read_synonyms,     kb_read_goldens,
    };
    struct content content;
    struct desk desk;
    content_init(&content, ORIGIN_KB);
    desk_open(&desk);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        readers[i](&content, text, &desk.source);
    }
    content_check(&content, &desk.faults);
    desk_close(&desk);
    content_release(&content);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = fuzz_utf8(data, size);
    check_rows(text);
    read_lists(text);
    return 0;
}
