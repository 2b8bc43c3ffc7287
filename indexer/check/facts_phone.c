/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Telephone numbers, in whatever groups they are written. */
#include "check/facts_readers.h"

#include "text/codes.h"

enum {
    MOST_DIGITS = 14,   /* 0031 (0) and nine */
    WIDEST_GAP = 3,     /* signs between two groups: (070) - 441 */
    LEAST_MISTYPED = 8, /* digits of what is still meant as a number: one or two too few */
    MOST_MISTYPED = 12, /* or too many */
    SHORT_DIGITS = 3,   /* 112 */
    CUE_PIECES = 4,     /* how far before 112 "bel" may stand */
};

#define NONE SIZE_MAX

/* The groups of digits read so far. */
struct groups {
    char digits[MOST_DIGITS];
    size_t len;
    size_t count;
    size_t first_len;
    size_t to; /* behind the last group */
};

static bool add_group(struct groups *groups, const struct piece *piece) {
    if (groups->len + piece->text.len > MOST_DIGITS) {
        return false;
    }
    for (size_t i = 0; i < piece->text.len; i++) {
        groups->digits[groups->len++] = piece->text.ptr[i];
    }
    groups->first_len = groups->count == 0 ? piece->text.len : groups->first_len;
    groups->count++;
    return true;
}

static bool is_separator(const struct pieces *pieces, size_t at) {
    static const char signs[] = "-().";
    const struct piece *piece = piece_at(pieces, at);
    for (const char *sign = signs; *sign; sign++) {
        if (piece->kind == PIECE_SIGN && piece->sign == (unsigned char)*sign) {
            return piece->sign != '.' || piece_joins(pieces, at + 1, PIECE_DIGITS);
        }
    }
    return false;
}

/* The next group of digits, or NONE when the number ends before it. */
static size_t next_group(const struct pieces *pieces, size_t at) {
    for (int gap = 0; gap <= WIDEST_GAP; gap++, at++) {
        if (piece_at(pieces, at)->kind == PIECE_DIGITS) {
            return at;
        }
        if (!is_separator(pieces, at)) {
            break;
        }
    }
    return NONE;
}

/* A number that has a digit too few or too many is one all the same. */
static bool is_mistyped(const struct groups *groups) {
    return groups->digits[0] == '0' && groups->count >= 2 && groups->first_len >= 2 &&
           groups->first_len <= 4 && groups->len >= LEAST_MISTYPED && groups->len <= MOST_MISTYPED;
}

static bool may_begin(const struct pieces *pieces, size_t at, bool plus) {
    struct str first = piece_at(pieces, at)->text;
    if (plus) {
        return str_starts_with(first, STR("31"));
    }
    return str_starts_with(first, STR("0")) || str_starts_with(first, STR("140")) ||
           str_equal(first, STR("14"));
}

bool fact_read_phone(struct found *out, const struct pieces *pieces, size_t at,
                     struct arena *arena) {
    bool plus = piece_is_sign(pieces, at, '+');
    struct groups groups = {.len = 0};
    struct str best = STR("");
    size_t group = plus || piece_is_sign(pieces, at, '(') ? at + 1 : at;
    if (piece_at(pieces, group)->kind != PIECE_DIGITS || !may_begin(pieces, group, plus) ||
        (group == at && !piece_begins_number(pieces, at))) {
        return false;
    }
    *out = (struct found){.kind = FACT_TELEFOON, .from = at};
    while (group != NONE && add_group(&groups, piece_at(pieces, group))) {
        char canonical[CODE_BYTES];
        groups.to = group + 1;
        struct str number = phone_canonical(canonical, (struct str){groups.digits, groups.len});
        if (number.len > 0) {
            best = arena_str(arena, number);
            out->to = groups.to;
        }
        group = next_group(pieces, groups.to);
    }
    if (best.len == 0 && is_mistyped(&groups)) {
        best = arena_str(arena, (struct str){groups.digits, groups.len});
        out->to = groups.to;
    }
    out->value = best;
    return best.len > 0;
}

static bool is_called(const struct pieces *pieces, size_t at) {
    static const struct str cues[] = {
        STR_INIT("alarmnummer"), STR_INIT("bel"),    STR_INIT("bellen"),   STR_INIT("belt"),
        STR_INIT("gebeld"),      STR_INIT("nummer"), STR_INIT("telefoon"),
    };
    bool called = PIECE_IN(pieces, at + 1, cues);
    for (size_t back = 1; back <= CUE_PIECES && back <= at && !called; back++) {
        called = PIECE_IN(pieces, at - back, cues);
    }
    return called;
}

/* 112, and what else of three digits reads as a number to call. */
bool fact_read_short_phone(struct found *out, const struct pieces *pieces, size_t at,
                           struct arena *arena) {
    const struct piece *piece = piece_at(pieces, at);
    static const struct str lines[] = {STR_INIT("artikel"), STR_INIT("bus"), STR_INIT("buslijn"),
                                       STR_INIT("knooppunt"), STR_INIT("lijn")};
    const struct piece *next = piece_at(pieces, at + 1);
    bool whole = next->spaced || next->kind != PIECE_SIGN || piece_at(pieces, at + 2)->spaced;
    if (piece->kind != PIECE_DIGITS || piece->text.len != SHORT_DIGITS ||
        piece->text.ptr[0] != '1' || !piece_begins_number(pieces, at) || !whole ||
        is_measure(pieces, at + 1) || (at > 0 && PIECE_IN(pieces, at - 1, lines)) ||
        (!str_equal(piece->text, STR("112")) && !is_called(pieces, at))) {
        return false;
    }
    *out = (struct found){FACT_TELEFOON, at, at + 1, arena_str(arena, piece->text)};
    return true;
}
