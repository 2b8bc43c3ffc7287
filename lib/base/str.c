/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

struct str str_from(const char *text) {
    return text ? (struct str){text, strlen(text)} : (struct str){"", 0};
}

bool str_equal(struct str a, struct str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int str_compare(struct str a, struct str b) {
    size_t shortest = a.len < b.len ? a.len : b.len;
    int order = shortest ? memcmp(a.ptr, b.ptr, shortest) : 0;
    if (order != 0) {
        return order;
    }
    return (a.len > b.len) - (a.len < b.len);
}

static int compare(const void *a, const void *b) {
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

bool str_in_sorted(struct str word, const struct str *sorted, size_t len) {
    return bsearch(&word, sorted, len, sizeof word, compare) != NULL;
}

bool str_starts_with(struct str text, struct str prefix) {
    return text.len >= prefix.len && str_equal(str_slice(text, 0, prefix.len), prefix);
}

bool str_ends_with(struct str text, struct str suffix) {
    return text.len >= suffix.len &&
           str_equal(str_slice(text, text.len - suffix.len, text.len), suffix);
}

struct str str_slice(struct str text, size_t from, size_t to) {
    to = to < text.len ? to : text.len;
    from = from < to ? from : to;
    return text.ptr ? (struct str){text.ptr + from, to - from} : text;
}

size_t str_find(struct str text, struct str needle, size_t from) {
    if (needle.len == 0) {
        return from < text.len ? from : text.len;
    }
    while (from < text.len && text.len - from >= needle.len) {
        const char *hit = memchr(text.ptr + from, needle.ptr[0], text.len - from - needle.len + 1);
        if (!hit) {
            break;
        }
        from = (size_t)(hit - text.ptr);
        if (memcmp(hit, needle.ptr, needle.len) == 0) {
            return from;
        }
        from++;
    }
    return text.len;
}

size_t str_count(struct str text, char c) {
    size_t count = 0;
    for (const char *hit; text.len > 0 && (hit = memchr(text.ptr, c, text.len)); count++) {
        text = str_slice(text, (size_t)(hit - text.ptr) + 1, text.len);
    }
    return count;
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str str_trim(struct str text) {
    while (text.len > 0 && is_space(text.ptr[0])) {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && is_space(text.ptr[text.len - 1])) {
        text.len--;
    }
    return text;
}

struct str str_cut(struct str *rest, char separator) {
    const char *hit = rest->len ? memchr(rest->ptr, separator, rest->len) : NULL;
    if (!hit) {
        struct str all = *rest;
        *rest = (struct str){NULL, 0};
        return all;
    }
    size_t len = (size_t)(hit - rest->ptr);
    struct str piece = {rest->ptr, len};
    *rest = (struct str){hit + 1, rest->len - len - 1};
    return piece;
}

void str_make_printable(char *text, char instead) {
    for (; *text; text++) {
        if ((unsigned char)*text < 0x20 || *text == 0x7f) {
            *text = instead;
        }
    }
}

bool str_to_number(struct str text, unsigned long maximum, unsigned long *out) {
    unsigned long value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') {
            return false;
        }
        unsigned long digit = (unsigned long)(text.ptr[i] - '0');
        if (value > (maximum - digit) / 10 || digit > maximum) {
            return false;
        }
        value = value * 10 + digit;
    }
    *out = value;
    return text.len > 0;
}

unsigned long long str_hash(struct str text) {
    unsigned long long hash = 14695981039346656037ULL;
    for (size_t i = 0; i < text.len; i++) {
        hash = (hash ^ (unsigned char)text.ptr[i]) * 1099511628211ULL;
    }
    return hash;
}
