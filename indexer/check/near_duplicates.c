/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/near_duplicates.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/fold.h"
#include "text/tokenise.h"

enum {
    /* Of texts with a likeness of 0.8, all twenty bands differ in 3 of 100,000 pairs:
       (1 - 0.8^4)^20. Those with 0.3 meet in one of seven. */
    BINS = 80,
    BAND_BINS = 4,
    BANDS = BINS / BAND_BINS,
    SHINGLE_WORDS = 3,
    /* In a band that many share, an article is compared with the first ones and with those just
       before it: thousands of equal articles cost no more than thousands of different ones. */
    FIRST_ONES = 4,
    ONES_BEFORE = 8,
};

struct sketch {
    uint8_t bins[BINS]; /* 1 to 255; 0 when empty */
    uint32_t number;
};

struct near_duplicates {
    struct sketch *sketches; /* in the order in which they were added */
    size_t len;
    size_t capacity;
    struct near_duplicate *found;
};

struct near_duplicates *near_duplicates_new(void) {
    return mem_alloc(1, sizeof(struct near_duplicates));
}

void near_duplicates_free(struct near_duplicates *all) {
    if (all) {
        free(all->sketches);
        free(all->found);
        free(all);
    }
}

/* ## Sketching */

/* Finaliser of splitmix64 (Steele, Lea, Flood 2014): each bit in reaches each bit out. */
static uint64_t mix(uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

static uint64_t hash_of_word(struct str word) {
    char folded[LIMIT_FOLDED_BYTES];
    size_t len = fold(folded, word);
    return str_hash((struct str){folded, len});
}

/* The order of the words counts. */
static uint64_t hash_of_shingle(const uint64_t words[SHINGLE_WORDS]) {
    uint64_t hash = 0;
    for (size_t i = 0; i < SHINGLE_WORDS; i++) {
        hash = mix(hash ^ words[i]);
    }
    return hash;
}

static void add_shingle(uint32_t least[BINS], uint64_t hash) {
    size_t bin = (size_t)(((hash >> 32) * BINS) >> 32);
    uint32_t value = (uint32_t)hash;
    if (value < least[bin]) {
        least[bin] = value;
    }
}

/* Fills least; UINT32_MAX marks an empty bin. Returns the number of words. */
static size_t read_shingles(uint32_t least[BINS], struct str text) {
    memset(least, 0xFF, BINS * sizeof *least);
    uint64_t last[SHINGLE_WORDS] = {0};
    size_t count = 0;
    size_t at = 0;
    size_t start = 0;
    while (tokenise_next(text, &at, &start)) {
        memmove(last, last + 1, sizeof last - sizeof *last);
        last[SHINGLE_WORDS - 1] = hash_of_word(str_slice(text, start, at));
        count++;
        if (count >= SHINGLE_WORDS) {
            add_shingle(least, hash_of_shingle(last));
        }
    }
    return count;
}

bool near_duplicates_add(struct near_duplicates *all, uint32_t number, struct str text) {
    uint32_t least[BINS];
    if (read_shingles(least, text) < NEAR_DUPLICATES_WORDS) {
        return false;
    }
    all->sketches = mem_grow(all->sketches, &all->capacity, all->len, sizeof *all->sketches);
    struct sketch *sketch = &all->sketches[all->len++];
    sketch->number = number;
    for (size_t i = 0; i < BINS; i++) {
        sketch->bins[i] = (uint8_t)(least[i] == UINT32_MAX ? 0 : 1 + least[i] % 255);
    }
    return true;
}

/* ## Comparing */

static float likeness_of(const struct sketch *a, const struct sketch *b) {
    unsigned equal = 0;
    unsigned empty = 0;
    for (size_t i = 0; i < BINS; i++) {
        equal += a->bins[i] == b->bins[i];
        empty += (a->bins[i] | b->bins[i]) == 0;
    }
    return (float)(equal - empty) / (float)(BINS - empty);
}

struct nearest {
    uint32_t place;
    float likeness; /* 0 when there is none yet */
};

/* An article with one band of its sketch; 0 is a band without shingles. */
struct member {
    uint32_t band;
    uint32_t place;
};

static int by_band(const void *left, const void *right) {
    const struct member *a = left;
    const struct member *b = right;
    if (a->band != b->band) {
        return a->band < b->band ? -1 : 1;
    }
    return a->place < b->place ? -1 : a->place > b->place;
}

/* Keeps the nearest of what it has and this other one. A sketch that is quite equal stays. */
static void compare(const struct near_duplicates *all, struct nearest *nearest, uint32_t place,
                    uint32_t other) {
    struct nearest *mine = &nearest[place];
    if (mine->likeness >= 1) {
        return;
    }
    float likeness = likeness_of(&all->sketches[place], &all->sketches[other]);
    if (likeness > mine->likeness || (likeness >= mine->likeness && other < mine->place)) {
        *mine = (struct nearest){other, likeness};
    }
}

/* Compares the members of one band, in order of place, with those before them. */
static void compare_members(const struct near_duplicates *all, struct nearest *nearest,
                            const struct member *members, size_t count) {
    for (size_t i = 1; i < count; i++) {
        for (size_t k = 0; k < i && k < FIRST_ONES; k++) {
            compare(all, nearest, members[i].place, members[k].place);
        }
        size_t before = i > FIRST_ONES + ONES_BEFORE ? i - ONES_BEFORE : FIRST_ONES;
        for (size_t k = before; k < i; k++) {
            compare(all, nearest, members[i].place, members[k].place);
        }
    }
}

static void compare_in_band(const struct near_duplicates *all, struct nearest *nearest,
                            struct member *members, size_t band) {
    for (size_t i = 0; i < all->len; i++) {
        members[i].place = (uint32_t)i;
        memcpy(&members[i].band, all->sketches[i].bins + band * BAND_BINS, BAND_BINS);
    }
    qsort(members, all->len, sizeof *members, by_band);
    size_t start = 0;
    for (size_t i = 1; i <= all->len; i++) {
        if (i == all->len || members[i].band != members[start].band) {
            if (members[start].band != 0) {
                compare_members(all, nearest, members + start, i - start);
            }
            start = i;
        }
    }
}

const struct near_duplicate *near_duplicates_find(struct near_duplicates *all, size_t *count) {
    struct nearest *nearest = mem_alloc(all->len, sizeof *nearest);
    struct member *members = mem_alloc(all->len, sizeof *members);
    for (size_t band = 0; band < BANDS; band++) {
        compare_in_band(all, nearest, members, band);
    }
    free(members);
    free(all->found);
    all->found = mem_alloc(all->len, sizeof *all->found);
    *count = 0;
    for (size_t i = 0; i < all->len; i++) {
        if (nearest[i].likeness >= (float)NEAR_DUPLICATES_LIKENESS) {
            all->found[(*count)++] = (struct near_duplicate){all->sketches[i].number,
                                                             all->sketches[nearest[i].place].number,
                                                             nearest[i].likeness};
        }
    }
    free(nearest);
    return all->found;
}
