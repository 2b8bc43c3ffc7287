/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include <stdint.h>

#include "variants/walk.h"

static void add_code_point(struct buf *out, uint32_t code) {
    if (code < 0x80) {
        buf_add_char(out, (char)code);
    } else if (code < 0x800) {
        buf_add_char(out, (char)(0xC0 | code >> 6));
        buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        buf_add_char(out, (char)(0xE0 | code >> 12));
        buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3F)));
        buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    } else {
        buf_add_char(out, (char)(0xF0 | (code >> 18 & 7)));
        buf_add_char(out, (char)(0x80 | (code >> 12 & 0x3F)));
        buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3F)));
        buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    }
}

static uint32_t hex_value(struct str digits) {
    uint32_t value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.ptr[i];
        uint32_t digit = c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 0x20) - 'a' + 10);
        value = value * 16 + (digit & 0xF);
    }
    return value;
}

/* Reads what stands behind a backslash and returns its length. What stands for white space is a
 * space; anything unknown, which YAML refuses, is taken as it stands. */
static size_t read_escape(struct buf *out, struct str rest) {
    char c = rest.ptr[0];
    size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
        add_code_point(out, hex_value(str_slice(rest, 1, 1 + digits)));
        return 1 + digits < rest.len ? 1 + digits : rest.len;
    }
    size_t line_end = str_starts_with(rest, STR("\r\n")) ? 2 : c == '\n' ? 1 : 0;
    if (line_end > 0) { /* joins the lines, without the spaces in front of the second */
        while (line_end < rest.len && (rest.ptr[line_end] == ' ' || rest.ptr[line_end] == '\t')) {
            line_end++;
        }
        return line_end;
    }
    if (walk_is_one_of(c, "ntr_NLP")) {
        c = ' ';
    }
    buf_add_char(out, c);
    return 1;
}

void walk_scalar_read(struct buf *out, struct str text, struct walk_scalar scalar) {
    struct str inside = str_slice(text, scalar.start, scalar.end);
    bool quoted = scalar.style == WALK_SINGLE || scalar.style == WALK_DOUBLE;
    if (!quoted) {
        buf_add(out, inside);
        return;
    }
    inside = str_slice(inside, 1, inside.len - 1);
    for (size_t i = 0; i < inside.len; i++) {
        char c = inside.ptr[i];
        bool more = i + 1 < inside.len;
        if (c == '\\' && scalar.style == WALK_DOUBLE && more) {
            i += read_escape(out, str_slice(inside, i + 1, inside.len));
        } else {
            buf_add_char(out, c);
            i += c == '\'' && scalar.style == WALK_SINGLE ? 1 : 0;
        }
    }
}
