/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/utf8.h"

static bool is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

size_t utf8_decode(struct str text, uint32_t *code_point) {
    if (text.len == 0) {
        return 0;
    }
    unsigned char first = (unsigned char)text.ptr[0];
    if (first < 0x80) {
        *code_point = first;
        return 1;
    }
    size_t len = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.len < len) {
        return 0;
    }
    uint32_t value = first & (0x7FU >> len);
    for (size_t i = 1; i < len; i++) {
        if (!is_continuation(text.ptr[i])) {
            return 0;
        }
        value = value << 6 | ((unsigned char)text.ptr[i] & 0x3F);
    }
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[len] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return 0;
    }
    *code_point = value;
    return len;
}

size_t utf8_find_invalid(struct str text) {
    size_t at = 0;
    while (at < text.len) {
        uint32_t code_point;
        bool is_ascii = (unsigned char)text.ptr[at] < 0x80; /* most is, and needs no more */
        size_t len = is_ascii ? 1 : utf8_decode(str_slice(text, at, text.len), &code_point);
        if (len == 0) {
            return at;
        }
        at += len;
    }
    return text.len;
}

bool utf8_is_valid(struct str text) {
    return utf8_find_invalid(text) == text.len;
}

size_t utf8_count(struct str text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += !is_continuation(text.ptr[i]);
    }
    return count;
}

size_t utf8_skip(struct str text, size_t from, size_t count) {
    size_t at = from;
    for (; count > 0 && at < text.len; count--) {
        do {
            at++;
        } while (at < text.len && is_continuation(text.ptr[at]));
    }
    return at;
}

size_t utf8_floor(struct str text, size_t offset) {
    if (offset >= text.len) {
        return text.len;
    }
    while (offset > 0 && is_continuation(text.ptr[offset])) {
        offset--;
    }
    return offset;
}
