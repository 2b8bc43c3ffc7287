/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch stemming: irregular forms are made regular (base_form.h), then Snowball's Porter-style
 * algorithm from libstemmer (https://snowballstem.org/algorithms/dutch_porter/stemmer.html), then
 * what the Dutch spelling does at the end of a word: bruggen → brug, huizen → huis, brieven →
 * brief. Singulars that look like a plural (fiets, haven) are left as they are, so that they meet
 * fietsen and havens. Threads: a stemmer is used by one thread at a time. */
#ifndef TEXT_STEM_H
#define TEXT_STEM_H

#include "base/str.h"

struct stemmer;

struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *stemmer);

/* Stem of a folded word; belongs to the stemmer, valid until the next call. */
struct str stem(struct stemmer *stemmer, struct str word);

#endif
