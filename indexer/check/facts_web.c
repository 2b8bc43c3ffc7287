/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts_web.h"

#include <string.h>

#include "check/facts_readers.h"
#include "text/codes.h"

enum { MOST_BYTES = 2048 }; /* of an address; browsers send no longer ones */

static bool is_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static char to_lower(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static struct str lower(struct str text, struct arena *arena) {
    char *bytes = arena_alloc(arena, text.len + 1, 1);
    for (size_t i = 0; i < text.len; i++) {
        bytes[i] = to_lower(text.ptr[i]);
    }
    return (struct str){bytes, text.len};
}

/* labels of letters, digits and hyphens with dots between; the last one, of letters, goes to *top.
 */
static bool is_host(struct str host, struct str *top) {
    size_t labels = 0;
    struct str rest = host;
    while (rest.ptr) {
        *top = str_cut(&rest, '.');
        for (size_t i = 0; i < top->len; i++) {
            if (!is_alnum(top->ptr[i]) && top->ptr[i] != '-') {
                return false;
            }
        }
        if (top->len == 0) {
            return false;
        }
        labels++;
    }
    for (size_t i = 0; i < top->len; i++) {
        if (top->ptr[i] < 'A') {
            return false;
        }
    }
    return labels >= 2 && top->len >= 2;
}

static bool read_email(struct fact *out, struct str text, struct arena *arena) {
    struct str domain = text;
    struct str local = str_cut(&domain, '@');
    struct str top;
    if (!domain.ptr || local.len == 0 || !is_host(domain, &top)) {
        return false;
    }
    for (size_t i = 0; i < local.len; i++) {
        if (!is_alnum(local.ptr[i]) && (local.ptr[i] == '\0' || !strchr("._%+-'", local.ptr[i]))) {
            return false;
        }
    }
    out->kind = FACT_EMAIL;
    out->value = lower(text, arena);
    return true;
}

/* Cuts a prefix off, written in small letters or in capitals. */
static bool cut_prefix(struct str *text, struct str prefix) {
    if (text->len < prefix.len) {
        return false;
    }
    for (size_t i = 0; i < prefix.len; i++) {
        if (to_lower(text->ptr[i]) != prefix.ptr[i]) {
            return false;
        }
    }
    *text = str_slice(*text, prefix.len, text->len);
    return true;
}

static size_t host_len(struct str text) {
    size_t len = 0;
    while (len < text.len && text.ptr[len] != '\0' && !strchr("/?#:", text.ptr[len])) {
        len++;
    }
    return len;
}

/* host/path: without scheme, www, anchor and last slash. */
static bool read_url(struct fact *out, struct str text, struct arena *arena) {
    static const struct str tops[] = {STR_INIT("com"), STR_INIT("eu"), STR_INIT("info"),
                                      STR_INIT("net"), STR_INIT("nl"), STR_INIT("nu"),
                                      STR_INIT("org")};
    bool said = cut_prefix(&text, STR("https://")) || cut_prefix(&text, STR("http://"));
    said = cut_prefix(&text, STR("www.")) || said;
    size_t len = host_len(text);
    struct str host = str_slice(text, 0, len);
    struct str top = STR("");
    if (!is_host(host, &top) || (!said && !STR_IN(top, tops))) {
        return false;
    }
    struct str path = str_slice(text, len, text.len);
    path = str_cut(&path, '#');
    while (str_ends_with(path, STR("/"))) {
        path.len--;
    }
    host = lower(host, arena);
    out->kind = FACT_URL;
    out->value = arena_format(arena, "%.*s%.*s", STR_ARGS(host), STR_ARGS(path));
    return true;
}

bool web_address_read(struct fact *out, struct str text, struct arena *arena) {
    return text.len <= MOST_BYTES && str_find(text, STR("."), 0) < text.len &&
           (read_email(out, text, arena) || read_url(out, text, arena));
}

static bool read_tel(struct fact *out, struct str digits, struct arena *arena) {
    char bare[CODE_BYTES];
    char canonical[CODE_BYTES];
    size_t len = 0;
    for (size_t i = 0; i < digits.len && len < sizeof bare; i++) {
        if (digits.ptr[i] >= '0' && digits.ptr[i] <= '9') {
            bare[len++] = digits.ptr[i];
        }
    }
    struct str number = phone_canonical(canonical, (struct str){bare, len});
    out->kind = FACT_TELEFOON;
    out->value = arena_str(arena, number.len > 0 ? number : (struct str){bare, len});
    return len > 0;
}

bool fact_of_link(struct fact *out, struct str address, struct arena *arena) {
    *out = (struct fact){.value = STR("")};
    if (cut_prefix(&address, STR("tel:"))) {
        return read_tel(out, address, arena);
    }
    if (cut_prefix(&address, STR("mailto:"))) {
        return read_email(out, str_cut(&address, '?'), arena);
    }
    return read_url(out, address, arena) && address.ptr[0] != '/';
}

/* ## In a text */

static bool ends_address(char c) {
    return (unsigned char)c <= ' ' || (unsigned char)c >= 0x80 || strchr("<>()[]{}\",;|\\", c);
}

/* Whether an address may begin at this piece: not in the middle of one. */
static bool begins_address(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    if (piece->kind != PIECE_WORD && piece->kind != PIECE_DIGITS) {
        return false;
    }
    const struct piece *before = piece_at(pieces, at - 1);
    return at == 0 || piece->spaced || before->kind == PIECE_LINE ||
           (before->kind == PIECE_SIGN &&
            (before->sign >= 0x80 || !strchr("._-@/+%&=?#~", (int)before->sign)));
}

bool fact_read_web(struct found *out, const struct pieces *pieces, size_t at, struct arena *arena) {
    if (!begins_address(pieces, at)) {
        return false;
    }
    struct str text = str_slice(pieces->text, piece_at(pieces, at)->start, pieces->text.len);
    size_t len = 0;
    bool dotted = false;
    while (len < text.len && len < MOST_BYTES && !ends_address(text.ptr[len])) {
        dotted = dotted || text.ptr[len] == '.';
        len++;
    }
    while (len > 0 && strchr(".:!?-*_'", text.ptr[len - 1])) {
        len--;
    }
    struct fact fact;
    if (!dotted || !web_address_read(&fact, str_slice(text, 0, len), arena)) {
        return false;
    }
    size_t end = piece_at(pieces, at)->start + len;
    *out = (struct found){fact.kind, at, at + 1, fact.value};
    while (out->to < pieces->len && piece_at(pieces, out->to)->start < end) {
        out->to++;
    }
    return true;
}
