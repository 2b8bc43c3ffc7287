/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A text whose words are analysed already, so that the words of any question can be found in it
 * again and again. A stem is kept as its hash (table_hash): 64 bits with a random seed, so that two
 * stems are never taken for one. Immutable; arena. */
#ifndef SEARCH_STEMMED_H
#define SEARCH_STEMMED_H

#include <stdint.h>

#include "base/arena.h"
#include "text/analyse.h"

struct stemmed_word {
    uint32_t start; /* bytes in the text */
    uint32_t end;
    uint32_t first; /* place of its stem in stems; those of its parts follow */
    uint32_t count; /* stem and parts */
};

struct stemmed {
    struct str text;
    const struct stemmed_word *words; /* in the order of the text */
    size_t word_count;
    const uint64_t *stems;
    size_t stem_count;
};

/* Analyses text, which must live as long as the result. */
struct stemmed stemmed_of(struct analyser *analyser, struct str text, struct arena *arena);

#endif
