/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/wording.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "variants/variant_texts.h"

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t count_spaces(struct str text) {
    size_t len = 0;
    while (len < text.len && is_space(text.ptr[len])) {
        len++;
    }
    return len;
}

/* Appends text with each run of white space as one space, and none at its ends. */
static void add_tidied(struct buf *out, struct str text) {
    text = str_trim(text);
    for (size_t i = 0; i < text.len;) {
        size_t spaces = count_spaces(str_slice(text, i, text.len));
        buf_add(out, spaces > 0 ? STR(" ") : str_slice(text, i, i + 1));
        i += spaces > 0 ? spaces : 1;
    }
}

void wording_add_key(struct buf *out, struct str wording) {
    struct buf folded = BUF_INIT;
    char word[LIMIT_FOLDED_BYTES];
    for (size_t at = 0; at < wording.len;) {
        size_t to = at;
        while (to < wording.len && !is_space(wording.ptr[to]) && to - at < LIMIT_WORD_BYTES) {
            to++;
        }
        if (to == at) {
            buf_add_char(&folded, ' ');
            at++;
            continue;
        }
        to = to < wording.len ? utf8_floor(wording, to) : to;
        size_t len = fold(word, str_slice(wording, at, to));
        buf_add(&folded, (struct str){word, len});
        at = to;
    }
    add_tidied(out, buf_str(&folded));
    buf_release(&folded);
}

/* Control characters (C0, C1), what YAML takes for a line end or refuses, and what makes text read
 * otherwise than it stands. */
static bool is_forbidden(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
}

static bool has_forbidden(struct str text) {
    uint32_t c = 0;
    for (size_t at = 0; at < text.len;) {
        size_t len = utf8_decode(str_slice(text, at, text.len), &c);
        if (len == 0 || is_forbidden(c)) {
            return true;
        }
        at += len;
    }
    return false;
}

enum err wording_check(struct str wording, size_t number, struct err_info *info) {
    if (wording.len > LIMIT_WORDING_BYTES) {
        return err_set(info, ERR_INVALID, TEXT_WORDING_SIZE, number, LIMIT_WORDING_BYTES);
    }
    if (has_forbidden(wording)) {
        return err_set(info, ERR_INVALID, TEXT_WORDING_CHARS, number);
    }
    struct buf key = BUF_INIT;
    wording_add_key(&key, wording);
    bool is_empty = key.len == 0;
    buf_release(&key);
    return is_empty ? err_set(info, ERR_INVALID, TEXT_WORDING_EMPTY, number) : ERR_OK;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Words that YAML reads as a truth or as nothing, some of them only in its older version. */
static bool is_reserved(struct str text) {
    static const struct str words[] = {
        STR_INIT("false"), STR_INIT("n"),    STR_INIT("no"), STR_INIT("null"), STR_INIT("off"),
        STR_INIT("on"),    STR_INIT("true"), STR_INIT("y"),  STR_INIT("yes"),
    };
    char lower[8];
    size_t len = 0;
    for (; len < text.len && len < sizeof lower; len++) {
        char c = text.ptr[len];
        lower[len] = (char)(is_letter(c) ? c | 0x20 : c);
    }
    return len == text.len && STR_IN(((struct str){lower, len}), words);
}

/* Certain is what begins with a letter and holds none of the signs that YAML knows. */
static bool is_plain(struct str text, bool in_flow) {
    struct str safe = in_flow ? STR(" -.'/();+!") : STR(" -.'/();+!,?");
    bool first_is_word = is_letter(text.ptr[0]) || (unsigned char)text.ptr[0] >= 0xC3;
    if (!first_is_word || is_reserved(text)) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool is_word = is_letter(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
        if (!is_word && str_find(safe, (struct str){&c, 1}, 0) == safe.len) {
            return false;
        }
    }
    return true;
}

void wording_write(struct buf *out, struct str wording, bool in_flow) {
    struct buf tidied = BUF_INIT;
    add_tidied(&tidied, wording);
    struct str text = buf_str(&tidied);
    if (is_plain(text, in_flow)) {
        buf_add(out, text);
    } else {
        buf_add_char(out, '"');
        for (size_t i = 0; i < text.len; i++) {
            if (text.ptr[i] == '"' || text.ptr[i] == '\\') {
                buf_add_char(out, '\\');
            }
            buf_add_char(out, text.ptr[i]);
        }
        buf_add_char(out, '"');
    }
    buf_release(&tidied);
}
