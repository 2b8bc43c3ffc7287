/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A text as the finders of personal data see it: one byte for each character a reader sees, so that
 * a no-break space is a space, a digit of any script a digit, é an e, and what is invisible does
 * not tear a number apart. Letters that have no counterpart are x or X, other signs an asterisk.
 *
 *   text    b  s  n  U+00A0  ９  9  U+200B  8        found piece: from 4 to 7
 *   cells   b  s  n  ' '     9  9           8   →   b  s  n  ' '  TAKEN+BSN ×3
 *
 * For the redact_ files only. */
#ifndef INSIGHT_REDACT_CELLS_H
#define INSIGHT_REDACT_CELLS_H

#include "base/buf.h"

/* What can be found. */
enum redact_kind {
    REDACT_URL,
    REDACT_EMAIL,
    REDACT_IBAN,
    REDACT_CARD,
    REDACT_BTW,
    REDACT_BSN,
    REDACT_VNUMMER,
    REDACT_DOCUMENT,
    REDACT_BIRTH,
    REDACT_KVK,
    REDACT_PHONE,
    REDACT_IP,
    REDACT_PLATE,
    REDACT_ADDRESS,
    REDACT_NAME,
    REDACT_ALL, /* the whole text */
    REDACT_KIND_COUNT,
};

/* A cell of something found: this plus its kind. It is no letter, digit, space or sign. */
enum { CELL_TAKEN = 0x80 };

struct cells {
    unsigned char *ptr;
    size_t len;
    bool is_shouted; /* no small letter outside what was found */
};

/* Makes the cells of text in the memory of room. */
struct cells cells_of(struct buf *room, struct str text);

/* Appends text, with placeholders for what is taken in its cells. */
void cells_write(struct buf *out, struct str text, const struct cells *cells);

/* The length of a placeholder that stands at a place and what it stands for; 0 when none does. */
size_t cells_find_placeholder(const struct cells *cells, size_t at, enum redact_kind *out);

/* The cell at a place; a line end when it is outside, also for 0 - 1. */
unsigned char cell(const struct cells *cells, size_t at);

bool cell_is_digit(unsigned char c);
bool cell_is_upper(unsigned char c);
bool cell_is_lower(unsigned char c);
bool cell_is_letter(unsigned char c);
bool cell_is_alnum(unsigned char c);
bool cell_is_taken(unsigned char c);
bool cell_is_in(unsigned char c, const char *set); /* c is one of the set */
unsigned char cell_lower(unsigned char c);

/* Length of the phrase when it stands at a place, in any case; 0 when not. A dash in the phrase may
 * be a dash, a space or nothing in the text. What stands around it does not matter. */
size_t cells_match(const struct cells *cells, size_t at, const char *phrase);

/* The same, and no letter or digit stands around it. */
size_t cells_match_word(const struct cells *cells, size_t at, const char *phrase);

/* Whether one of the words stands there; words ends with NULL. Its length, or 0. */
size_t cells_match_any(const struct cells *cells, size_t at, const char *const *words);

/* The place after at most `most` cells of the set. */
size_t cells_skip(const struct cells *cells, size_t at, const char *set, size_t most);

/* The place after the letters and digits that stand here. */
size_t cells_word_end(const struct cells *cells, size_t at);

enum { DIGITS_MOST = 20 };

struct digits {
    unsigned char value[DIGITS_MOST];
    size_t end[DIGITS_MOST + 1]; /* end[n]: the place after n digits */
    size_t len;
};

struct digits_form {
    const char *separators; /* that may stand between two digits */
    size_t gap;             /* how many at most */
    size_t most;            /* digits, at most DIGITS_MOST */
};

/* Reads the digits that begin at a place. */
struct digits digits_read(const struct cells *cells, size_t at, struct digits_form form);

/* Adds the digits of more behind those of digits, as far as there is room. */
void digits_join(struct digits *digits, const struct digits *more);

/* How many digits stand together at the start. */
size_t digits_first_group(const struct digits *digits, size_t at);

#endif
