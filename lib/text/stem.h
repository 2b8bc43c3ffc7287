/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch stemming: Snowball's Porter-style algorithm from libstemmer
 * (https://snowballstem.org/algorithms/dutch_porter/stemmer.html), and then without a double
 * consonant at the end: bruggen → brug. Threads: a stemmer is used by one thread at a time. */
#ifndef TEXT_STEM_H
#define TEXT_STEM_H

#include "base/str.h"

struct stemmer;

struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *stemmer);

/* Stem of a folded word; belongs to the stemmer, valid until the next call. */
struct str stem(struct stemmer *stemmer, struct str word);

#endif
