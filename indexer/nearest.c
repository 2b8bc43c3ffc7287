/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "nearest.h"

#include <ctype.h>

/* Longer words are not typing errors of ours, and the row below stays on the stack. */
enum { WORD_BYTES = 64 };

static char lower(char c) {
    return (char)tolower((unsigned char)c);
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Letters to insert, drop or replace to turn a into b; upper and lower case are one. */
static size_t distance(struct str a, struct str b) {
    size_t row[WORD_BYTES + 1];
    for (size_t j = 0; j <= b.len; j++) {
        row[j] = j;
    }
    for (size_t i = 0; i < a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < b.len; j++) {
            size_t replaced = diagonal + (lower(a.ptr[i]) != lower(b.ptr[j]));
            diagonal = row[j + 1];
            row[j + 1] = least(replaced, least(diagonal, row[j]) + 1);
        }
    }
    return row[b.len];
}

struct str nearest_find(struct str word, const struct str *choices, size_t count) {
    struct str best = STR("");
    size_t best_distance = word.len / 3 + 2;
    for (size_t i = 0; i < count && word.len <= WORD_BYTES; i++) {
        if (choices[i].len > WORD_BYTES) {
            continue;
        }
        size_t found = distance(word, choices[i]);
        if (found < best_distance && found < choices[i].len) {
            best = choices[i];
            best_distance = found;
        }
    }
    return best;
}
