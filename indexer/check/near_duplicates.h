/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles that say nearly the same, so that an editor joins them: a visitor should find one.
 *
 * A text is seen as the set of its runs of three words (shingles), without capitals and accents.
 * How alike two texts are is the part of all their shingles that both have (Jaccard). Of a text
 * only a sketch is kept: one permutation hashing (Li, Owen, Zhang, NIPS 2012), in 80 bytes
 *
 *   shingle → hash → bin, value       the least value in each bin, as one byte; 0 when empty
 *
 * Two sketches are as alike as the part of their bins that agree, of those not empty in both; with
 * 80 bins the error is about 0.05. Only articles that agree in a whole band of four bins are
 * compared at all.
 *
 * One thread at a time.
 *   struct near_duplicates *all = near_duplicates_new();
 *   near_duplicates_add(all, i, text); …
 *   const struct near_duplicate *found = near_duplicates_find(all, &count);
 *   near_duplicates_free(all); */
#ifndef INDEXER_NEAR_DUPLICATES_H
#define INDEXER_NEAR_DUPLICATES_H

#include <stdint.h>

#include "base/str.h"

enum {
    /* Shorter texts are left out: one other word changes three of eighteen shingles, and that may
       be the word that matters (a place, a number). */
    NEAR_DUPLICATES_WORDS = 20,
};

/* From here on two texts are nearly the same. In the knowledge base no two articles have more than
 * 0.12; of 168 answers about corona four have 0.8 or more, and one more has 0.5. An article of 100
 * words with a sentence of ten words more has 0.9, with a third of it written anew 0.5. */
#define NEAR_DUPLICATES_LIKENESS 0.8

struct near_duplicate {
    uint32_t number;
    uint32_t other;  /* added before it */
    double likeness; /* 0 to 1, estimated */
};

struct near_duplicates;

struct near_duplicates *near_duplicates_new(void);
void near_duplicates_free(struct near_duplicates *all);

/* Adds the article with this number; the text is not kept. False when it is too short. */
bool near_duplicates_add(struct near_duplicates *all, uint32_t number, struct str text);

/* Each article that is nearly the same as one added before it, with the nearest of those (of
 * equals an early one), in the order in which they were added. So of two that are alike only the
 * later one is there. Valid until the next call. */
const struct near_duplicate *near_duplicates_find(struct near_duplicates *all, size_t *count);

#endif
