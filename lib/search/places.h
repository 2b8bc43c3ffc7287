/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Finds the municipality that a question names, by its own name or by a place in it. Immutable, any
 * number of threads. */
#ifndef SEARCH_PLACES_H
#define SEARCH_PLACES_H

#include "search/lists.h"
#include "text/analyse.h"

struct places;

/* From the lists, which must outlive it. */
struct places *places_new(const struct lists *lists, struct analyser *analyser);
void places_free(struct places *places);

struct place_match {
    const struct gemeente *gemeente;
    size_t first; /* token */
    size_t len;   /* tokens */
};

/* The first place in a text, which the analysis is of; of two that begin alike the longest.
 *
 * A name that is also a word (Monster, Leiden) counts only behind a word such as in, bij or
 * gemeente, before a colon (Leiden: lantaarnpaal kapot), or with a capital that does not begin a
 * sentence. Where no name stands as it should, a
 * word behind such a word that is one typing error from one name is that name (in Dordrcht). */
bool places_find_in(struct place_match *out, const struct places *places, struct str text,
                    const struct analysis *analysis);

/* The municipality that a chosen value stands for: its key (den-haag), its name or a place in it,
 * also one that is a word. NULL when there is none. */
const struct gemeente *places_find_exact(const struct places *places, struct analyser *analyser,
                                         struct str value);

/* How a name of a list is like what was typed, best first. */
enum place_likeness {
    PLACE_SAME,
    PLACE_BEGINS, /* with it */
    PLACE_NEAR,   /* one or two typing errors away */
};

struct place_like {
    struct str naam; /* as in the list: of a municipality, or of a place in it */
    const struct gemeente *gemeente;
    enum place_likeness likeness;
};

enum { PLACES_LIKE = 6 };

/* The names that are like a value that was typed, best first; of a likeness in the order of the
 * list, each municipality once. A name that is in two municipalities gives two that are PLACE_SAME.
 * Returns how many. */
size_t places_find_like(struct place_like out[PLACES_LIKE], const struct places *places,
                        struct analyser *analyser, struct str value);

#endif
