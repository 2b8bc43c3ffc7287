/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/cell.h"

#include "base/utf8.h"

/* A byte of Windows-1252 becomes three at most. */
enum { LARGEST_GROWTH = 3 };

enum kind { KIND_TEXT, KIND_SPACE, KIND_CONTROL };

static enum kind kind_of_ascii(unsigned char c) {
    if (c > ' ' && c < 0x7F) {
        return KIND_TEXT;
    }
    /* Word processors write a line end within a paragraph as VT, and a page end as FF. */
    return c == ' ' || (c >= '\t' && c <= '\r') ? KIND_SPACE : KIND_CONTROL;
}

static enum kind kind_of(uint32_t code_point) {
    switch (code_point) {
    case 0x85: /* next line */
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
        return KIND_SPACE;
    default:
        break;
    }
    if (code_point >= 0x2000 && code_point <= 0x200A) {
        return KIND_SPACE;
    }
    return code_point < 0xA0 ? KIND_CONTROL : KIND_TEXT;
}

/* The character above ASCII that begins `from`: its bytes in the cell and what goes out; 0 when it
 * is not valid. */
static size_t read_above_ascii(struct str *out, enum kind *kind, struct str from,
                               enum encoding encoding) {
    if (encoding == ENCODING_WINDOWS_1252) {
        unsigned char byte = (unsigned char)from.ptr[0];
        *out = windows_1252_character(byte);
        *kind = byte == 0xA0 ? KIND_SPACE : KIND_TEXT;
        return 1;
    }
    uint32_t code_point = 0;
    size_t len = utf8_decode(from, &code_point);
    *out = str_slice(from, 0, len);
    *kind = kind_of(code_point);
    return len;
}

/* What was read of a cell: `end` is where the next goes, in room for all that may come. */
struct writing {
    char *start;
    char *end;
    bool is_spaced; /* a space is to come before what comes */
};

static void put(struct writing *writing, struct str character) {
    if (writing->is_spaced && writing->end > writing->start) {
        *writing->end++ = ' ';
    }
    writing->is_spaced = false;
    for (size_t i = 0; i < character.len; i++) { /* mostly one: not worth a call */
        *writing->end++ = character.ptr[i];
    }
}

static enum cell_fault read_characters(struct writing *writing, const struct csv_field *field,
                                       enum encoding encoding) {
    struct str text = field->text;
    for (size_t at = 0; at < text.len;) {
        struct str character = {text.ptr + at, 1};
        unsigned char c = (unsigned char)text.ptr[at];
        enum kind kind = kind_of_ascii(c);
        size_t len = c == '"' && field->is_quoted ? 2 : 1; /* doubled */
        if (c >= 0x80) {
            len = read_above_ascii(&character, &kind, str_slice(text, at, text.len), encoding);
        }
        if (len == 0) {
            return CELL_NOT_UTF8;
        }
        if (kind == KIND_CONTROL) {
            return CELL_CONTROL;
        }
        if (kind == KIND_SPACE) {
            writing->is_spaced = true;
        } else {
            put(writing, character);
        }
        at += len;
    }
    return CELL_FINE;
}

enum cell_fault cell_read(struct buf *out, const struct csv_field *field, enum encoding encoding) {
    buf_truncate(out, 0);
    if (field->text.len > LIMIT_CELL_BYTES) {
        return CELL_TOO_LONG;
    }
    char *start = buf_reserve(out, LARGEST_GROWTH * field->text.len);
    struct writing writing = {.start = start, .end = start};
    enum cell_fault fault = read_characters(&writing, field, encoding);
    out->len = (size_t)(writing.end - start);
    *writing.end = '\0';
    return fault;
}
