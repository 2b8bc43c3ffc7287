/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Exports of contact centres. The first byte says how the rest is read; with HAS_HEAD it is rows
 * below a line of names, which are also read where a block of reading ends in them, at the byte
 * that the second says: that must make no difference. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "import/contact_csv.h"

enum {
    ENCODINGS = 3,    /* first byte, modulo */
    HAS_HEAD = 0x40,  /* first byte */
    IS_TABBED = 0x80, /* first byte */
    BLOCK_BYTES = 64 * 1024,
    WINDOW_BYTES = 2 * BLOCK_BYTES, /* where a block ends first is between rows, or in one */
    FILLING_ROWS = 2,
    PATH_BYTES = 64,
};

static const struct str head = STR_INIT("datum;kanaal;vraag;thema;uitkomst\n");

static bool is_plain(struct str text) {
    char before = ' ';
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < ' ' || c == 0x7F || (c == ' ' && before == ' ')) {
            return false;
        }
        before = text.ptr[i];
    }
    return utf8_is_valid(text) && (text.len == 0 || before != ' ');
}

static void check_contact(const struct contact *contact, int32_t today) {
    if (contact->reason.ptr) {
        fuzz_require(contact->reason.len > 0 && is_plain(contact->reason), "a reason is a line");
        return;
    }
    fuzz_require(contact->vraag.len > 0 && is_plain(contact->vraag), "a question is plain");
    fuzz_require(is_plain(contact->thema), "a theme is plain");
    fuzz_require(contact->day <= today + 1 && contact->day >= date_to_number(STR("2000-01-01")),
                 "a day is in range");
    fuzz_require(contact->kanaal >= VIA_CHAT && contact->kanaal < VIA_COUNT, "a person spoke");
    fuzz_require(contact->uitkomst == OUTCOME_NONE ||
                     (contact->uitkomst >= OUTCOME_BEANTWOORD && contact->uitkomst < OUTCOME_COUNT),
                 "an outcome is that of a contact");
}

static void write_contact(struct buf *out, const struct contact *contact, size_t line) {
    buf_format(out, "%zu %d %d %d %.*s|%.*s|%.*s\n", line, (int)contact->day, (int)contact->kanaal,
               (int)contact->uitkomst, STR_ARGS(contact->vraag), STR_ARGS(contact->thema),
               STR_ARGS(contact->reason));
}

/* Writes down all that is read of the file at path behind so many filling rows. */
static void read_all(struct buf *out, const char *path, const struct import_columns *columns,
                     size_t filling) {
    struct contact_csv *csv;
    struct contact contact;
    struct err_info info = ERR_INFO_INIT;
    int32_t today = date_to_number(STR("2026-10-14"));
    size_t before = 0;
    if (contact_csv_open(&csv, path, columns, today, &info) != ERR_OK) {
        fuzz_require(info.code == ERR_INVALID && info.text[0] != '\0', "no export is told");
        return;
    }
    enum contact_step step;
    while ((step = contact_csv_next(csv, &contact, &info)) != CONTACT_END) {
        fuzz_require(step != CONTACT_FAILED, "small files are read to their end");
        fuzz_require(contact.line > before, "lines go up");
        before = contact.line;
        check_contact(&contact, today);
        if (contact.line > filling + 1 || filling == 0) {
            write_contact(out, &contact, contact.line - filling);
        }
    }
    contact_csv_close(csv);
}

/* Rows of so many bytes in all, each with a single column; in quotes, as that is the quickest. */
static void fill(struct buf *out, size_t bytes) {
    for (size_t rows = FILLING_ROWS; rows > 0; rows--) {
        size_t len = bytes / rows;
        memset(buf_reserve(out, len), 'x', len);
        out->ptr[out->len] = '"';
        out->len += len;
        out->ptr[out->len - 2] = '"';
        out->ptr[out->len - 1] = '\n';
        bytes -= len;
    }
}

static void write_file(FILE *file, struct str text) {
    fuzz_require(ftruncate(fileno(file), 0) == 0 &&
                     pwrite(fileno(file), text.ptr, text.len, 0) == (ssize_t)text.len,
                 "there is a file to read");
}

/* The text behind a line of names, or as it is; in between are `filling` bytes of rows. */
static void read_text(struct buf *out, struct str text, const struct import_columns *columns,
                      bool has_head, size_t filling) {
    static FILE *file;
    char path[PATH_BYTES];
    struct buf whole = BUF_INIT;
    if (!file) {
        file = tmpfile();
    }
    fuzz_require(file != NULL, "there is a file to write");
    snprintf(path, sizeof path, "/proc/self/fd/%d", fileno(file));
    buf_add(&whole, has_head ? head : STR(""));
    if (filling > 0) {
        fill(&whole, filling);
    }
    buf_add(&whole, text);
    write_file(file, buf_str(&whole));
    read_all(out, path, columns, filling > 0 ? FILLING_ROWS : 0);
    buf_release(&whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) {
        return 0;
    }
    struct str text = {(const char *)data + 2, size - 2};
    struct import_columns columns;
    struct buf plain = BUF_INIT;
    struct buf moved = BUF_INIT;
    bool has_head = (data[0] & HAS_HEAD) != 0;
    import_columns_init(&columns);
    columns.encoding = (enum encoding)((data[0] & ~(HAS_HEAD | IS_TABBED)) % ENCODINGS);
    columns.separator = (data[0] & IS_TABBED) != 0 ? '\t' : '\0';
    read_text(&plain, text, &columns, has_head, 0);
    if (has_head && data[1] <= text.len) {
        read_text(&moved, text, &columns, true, WINDOW_BYTES - head.len - data[1]);
        fuzz_require(str_equal(buf_str(&plain), buf_str(&moved)), "blocks may end anywhere");
    }
    import_columns_release(&columns);
    buf_release(&moved);
    buf_release(&plain);
    return 0;
}
