/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A text cut in pieces that the readers of facts put together: runs of letters, runs of digits and
 * single signs. Finer than tokenise.h, where 9.00-17.00 is one word. For the facts_ files only. */
#ifndef INDEXER_FACTS_PIECES_H
#define INDEXER_FACTS_PIECES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum piece_kind {
    PIECE_END, /* before the first and behind the last piece */
    PIECE_WORD,
    PIECE_DIGITS,
    PIECE_SIGN,
    PIECE_LINE, /* the end of a paragraph */
};

enum { SIGN_EURO = 0x20AC, SIGN_CELL = 0xB7, SIGN_TIMES = 0xD7 };

struct piece {
    enum piece_kind kind;
    uint32_t sign;   /* code point; every dash is '-', every apostrophe '\'' */
    struct str text; /* a word folded, digits as written */
    size_t start;    /* bytes */
    size_t end;
    bool spaced; /* white space stands before it */
    bool taken;  /* part of a fact */
};

struct pieces {
    struct str text; /* borrowed */
    struct piece *items;
    size_t len;
    size_t capacity;
    struct arena folded;
};

/* Cuts text, which must outlive the pieces. */
void pieces_init(struct pieces *pieces, struct str text);
void pieces_release(struct pieces *pieces);

/* The piece at `at`, or one of kind PIECE_END. Valid as long as pieces. */
const struct piece *piece_at(const struct pieces *pieces, size_t at);

/* Whether the piece is this folded word, or one of a list in byte order. */
bool piece_is(const struct pieces *pieces, size_t at, struct str word);
bool piece_is_in(const struct pieces *pieces, size_t at, const struct str *sorted, size_t len);
#define PIECE_IN(pieces, at, sorted)                                                               \
    piece_is_in(pieces, at, sorted, sizeof(sorted) / sizeof *(sorted))

/* Whether the piece is this sign. */
bool piece_is_sign(const struct pieces *pieces, size_t at, uint32_t sign);

/* Whether the piece is of this kind and stands against the one before it. */
bool piece_joins(const struct pieces *pieces, size_t at, enum piece_kind kind);
bool piece_joins_sign(const struct pieces *pieces, size_t at, uint32_t sign);

/* Whether a number can begin here: not inside N207, 3.12 or 2026-10. */
bool piece_begins_number(const struct pieces *pieces, size_t at);

/* Whether a sentence ends with the piece at `at`. */
bool piece_ends_sentence(const struct pieces *pieces, size_t at);

/* Number of pieces, from `at`, of what joins two values: tot, tot en met, t/m, en, of, a dash; 0
 * for anything else. *closed tells what makes a stretch (tot) from what makes a list (en). */
size_t piece_joint(const struct pieces *pieces, size_t at, bool *closed);

#endif
