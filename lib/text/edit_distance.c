/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/edit_distance.h"

#include "text/sound.h"

/* Three rows of the table of errors between the first letters of a and the first ones of b:
 *
 *          k:  0   …   from-1  from  …  to   to+1   …  b.len
 *   row i-2          ·     ·    ·    ·   ·
 *   row i-1                ·    ·    ·   ·     ·
 *   row i              border   ·    ·   ·   border        from = i - most, to = i + most
 *
 * Left and right of the band there are more than `most` errors; the borders say so. */
struct table_rows {
    size_t room[3][LIMIT_SOUND_BYTES + 1];
    size_t *before; /* row i - 2 */
    size_t *above;  /* row i - 1 */
    size_t *row;
};

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

static size_t difference(size_t a, size_t b) {
    return a > b ? a - b : b - a;
}

static void next_row(struct table_rows *rows) {
    size_t *spare = rows->before;
    rows->before = rows->above;
    rows->above = rows->row;
    rows->row = spare;
}

/* Fewest errors between the first i letters of a and the first k of b. */
static size_t errors_at(const struct table_rows *rows, struct str a, struct str b, size_t i,
                        size_t k) {
    bool same = a.ptr[i - 1] == b.ptr[k - 1];
    size_t errors =
        smaller(rows->above[k - 1] + !same, smaller(rows->above[k], rows->row[k - 1]) + 1);
    bool swapped = i > 1 && k > 1 && a.ptr[i - 1] == b.ptr[k - 2] && a.ptr[i - 2] == b.ptr[k - 1];
    return swapped ? smaller(errors, rows->before[k - 2] + 1) : errors;
}

/* Fills row i; the smallest number in it. */
static size_t fill_row(struct table_rows *rows, struct str a, struct str b, size_t i, size_t most) {
    size_t from = i > most ? i - most : 1;
    size_t to = smaller(b.len, i + most);
    rows->row[from - 1] = from == 1 ? i : most + 1;
    size_t least = rows->row[from - 1];
    for (size_t k = from; k <= to; k++) {
        rows->row[k] = errors_at(rows, a, b, i, k);
        least = smaller(least, rows->row[k]);
    }
    if (to < b.len) {
        rows->row[to + 1] = most + 1;
    }
    return least;
}

/* Fills the table; the smallest number in its last row, or most + 1. rows->above is that row. */
static size_t fill_table(struct table_rows *rows, struct str a, struct str b, size_t most) {
    if (a.len > LIMIT_SOUND_BYTES || b.len > LIMIT_SOUND_BYTES) {
        return most + 1;
    }
    rows->before = rows->room[0];
    rows->above = rows->room[1];
    rows->row = rows->room[2];
    for (size_t k = 0; k <= b.len; k++) {
        rows->above[k] = k;
    }
    size_t least = 0;
    for (size_t i = 1; i <= a.len && least <= most; i++) {
        /* A later row is never less: a swap starts from two rows back, but costs one as well. */
        least = fill_row(rows, a, b, i, most);
        next_row(rows);
    }
    return smaller(least, most + 1);
}

size_t edit_distance(struct str a, struct str b, size_t most) {
    struct table_rows rows;
    if (difference(a.len, b.len) > most || fill_table(&rows, a, b, most) > most) {
        return most + 1;
    }
    return smaller(rows.above[b.len], most + 1);
}

size_t edit_distance_begin(struct str typed, struct str word, size_t most) {
    struct table_rows rows;
    struct str begin = str_slice(word, 0, typed.len + most); /* what is longer is further off */
    return typed.len <= begin.len + most ? fill_table(&rows, typed, begin, most) : most + 1;
}

uint32_t edit_letters(struct str text) {
    uint32_t letters = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z') {
            letters |= 1U << (text.ptr[i] - 'a');
        }
    }
    return letters;
}
