/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts_pieces.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/fold.h"

/* The sign that stands for its look-alikes; 0 for a letter, ' ' for white space. */
static uint32_t plain_sign(uint32_t code_point) {
    switch (code_point) {
    case 0xA0:   /* no-break space */
    case 0x2009: /* thin space */
    case 0x202F: /* narrow no-break space */
        return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xB4:
    case '`':
        return '\'';
    default:
        break;
    }
    bool letter = code_point == 0xAD || (code_point >= 0xC0 && code_point != SIGN_TIMES &&
                                         (code_point < 0x2000 || code_point > 0x2BFF));
    return letter ? 0 : code_point;
}

static uint32_t sign_of(uint32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return 0;
    }
    if (c == '\t' || c == '\r') {
        return ' ';
    }
    return c == '`' || c >= 0x80 ? plain_sign(c) : c;
}

static enum piece_kind kind_of(uint32_t sign) {
    if (sign == 0) {
        return PIECE_WORD;
    }
    if (sign == '\n') {
        return PIECE_LINE;
    }
    return sign >= '0' && sign <= '9' ? PIECE_DIGITS : PIECE_SIGN;
}

/* Length of the character at `at`, and its sign; a byte that is no UTF-8 counts as a strange one.
 */
static size_t character(struct str text, size_t at, uint32_t *sign) {
    uint32_t code_point = 0;
    size_t len = utf8_decode(str_slice(text, at, text.len), &code_point);
    *sign = len > 0 ? sign_of(code_point) : 0xFFFD;
    return len > 0 ? len : 1;
}

static size_t run_end(struct str text, size_t at, enum piece_kind kind) {
    while (at < text.len) {
        uint32_t sign = 0;
        size_t len = character(text, at, &sign);
        if (kind_of(sign) != kind) {
            break;
        }
        at += len;
    }
    return at;
}

static struct str text_of(struct pieces *pieces, const struct piece *piece) {
    struct str raw = str_slice(pieces->text, piece->start, piece->end);
    if (piece->kind != PIECE_WORD) {
        return raw;
    }
    char folded[LIMIT_FOLDED_BYTES];
    size_t len = fold(folded, raw);
    bool same = str_equal((struct str){folded, len}, raw);
    return same ? raw : arena_str(&pieces->folded, (struct str){folded, len});
}

void pieces_init(struct pieces *pieces, struct str text) {
    *pieces = (struct pieces){.text = text, .folded = ARENA_INIT};
    bool spaced = true;
    for (size_t at = 0; at < text.len;) {
        struct piece piece = {.start = at};
        piece.end = at + character(text, at, &piece.sign);
        piece.kind = kind_of(piece.sign);
        piece.spaced = spaced || piece.kind == PIECE_LINE;
        spaced = piece.sign == ' ';
        if (piece.kind == PIECE_WORD || piece.kind == PIECE_DIGITS) {
            piece.end = run_end(text, piece.end, piece.kind);
        }
        at = piece.end;
        if (spaced) {
            continue;
        }
        piece.text = text_of(pieces, &piece);
        spaced = piece.kind == PIECE_LINE;
        pieces->items =
            mem_grow(pieces->items, &pieces->capacity, pieces->len, sizeof *pieces->items);
        pieces->items[pieces->len++] = piece;
    }
}

void pieces_release(struct pieces *pieces) {
    free(pieces->items);
    arena_release(&pieces->folded);
    *pieces = (struct pieces){.folded = ARENA_INIT};
}

const struct piece *piece_at(const struct pieces *pieces, size_t at) {
    static const struct piece end = {.kind = PIECE_END, .text = STR_INIT(""), .spaced = true};
    return at < pieces->len ? &pieces->items[at] : &end;
}

bool piece_is(const struct pieces *pieces, size_t at, struct str word) {
    const struct piece *piece = piece_at(pieces, at);
    return piece->kind == PIECE_WORD && str_equal(piece->text, word);
}

bool piece_is_in(const struct pieces *pieces, size_t at, const struct str *sorted, size_t len) {
    const struct piece *piece = piece_at(pieces, at);
    return piece->kind == PIECE_WORD && str_in_sorted(piece->text, sorted, len);
}

bool piece_is_sign(const struct pieces *pieces, size_t at, uint32_t sign) {
    const struct piece *piece = piece_at(pieces, at);
    return piece->kind == PIECE_SIGN && piece->sign == sign;
}

bool piece_joins(const struct pieces *pieces, size_t at, enum piece_kind kind) {
    const struct piece *piece = piece_at(pieces, at);
    return piece->kind == kind && !piece->spaced;
}

bool piece_joins_sign(const struct pieces *pieces, size_t at, uint32_t sign) {
    return piece_is_sign(pieces, at, sign) && !piece_at(pieces, at)->spaced;
}

bool piece_begins_number(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    if (piece->kind != PIECE_DIGITS && piece->kind != PIECE_WORD) {
        return false;
    }
    if (piece->spaced || at == 0) {
        return true;
    }
    const struct piece *before = piece_at(pieces, at - 1);
    bool after_digits =
        at >= 2 && !before->spaced && piece_at(pieces, at - 2)->kind == PIECE_DIGITS;
    bool inside =
        before->sign == '.' || before->sign == '/' || before->sign == ',' || before->sign == ':';
    return before->kind == PIECE_SIGN && !(inside && after_digits);
}

static bool is_small_letter(char c) {
    return (c >= 'a' && c <= 'z') || c == '\'';
}

bool piece_ends_sentence(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    if (piece->kind == PIECE_LINE || piece->kind == PIECE_END) {
        return true;
    }
    const struct piece *next = piece_at(pieces, at + 1);
    if (piece->kind != PIECE_SIGN || !next->spaced) {
        return false;
    }
    if (piece->sign == '?' || piece->sign == '!') {
        return true;
    }
    if (piece->sign != '.' || next->kind == PIECE_END) {
        return piece->sign == '.';
    }
    bool abbreviated = at > 0 && piece_at(pieces, at - 1)->kind == PIECE_WORD &&
                       piece_at(pieces, at - 1)->text.len <= 3;
    return !is_small_letter(pieces->text.ptr[next->start]) &&
           !(abbreviated && next->kind == PIECE_DIGITS);
}

size_t piece_joint(const struct pieces *pieces, size_t at, bool *closed) {
    *closed = true;
    if (piece_is_sign(pieces, at, '-')) {
        return 1;
    }
    if (piece_is(pieces, at, STR("t")) && piece_joins_sign(pieces, at + 1, '/') &&
        piece_is(pieces, at + 2, STR("m"))) {
        return 3;
    }
    if (piece_is(pieces, at, STR("tot"))) {
        bool including =
            piece_is(pieces, at + 1, STR("en")) && piece_is(pieces, at + 2, STR("met"));
        return including ? 3 : 1;
    }
    *closed = false;
    static const struct str words[] = {STR_INIT("a"), STR_INIT("en"), STR_INIT("of")};
    return PIECE_IN(pieces, at, words) ? 1 : 0;
}
