/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Words and expressions to look for in many texts, each with what to say of it. Capitals and
 * accents do not count. A word is also found in its other forms (realiseren: realiseert, evident:
 * evidente) when it is a base form, of which the stemmer only takes off endings. Other words
 * (middels, indien) only as they are, for their stem may be that of another word (middel,
 * indienen).
 *
 *   first stem → longest expression      "ten" → 3
 *   stems      → expression              "ten behoev van" → "voor"
 *
 * Immutable once made: any number of threads may read. */
#ifndef INDEXER_PHRASES_H
#define INDEXER_PHRASES_H

#include "text/analyse.h"

/* Longer expressions are left out. */
enum { LIMIT_PHRASE_WORDS = 8 };

struct phrase {
    struct str text;
    struct str says;
};

struct phrases;

/* The texts are copied. Of two that are the same the first counts. */
struct phrases *phrases_new(struct analyser *analyser, const struct phrase *list, size_t count);
void phrases_free(struct phrases *phrases);

/* The longest expression that begins with this token and its number of words, or NULL. */
const struct phrase *phrases_find(const struct phrases *phrases, const struct analysis *analysis,
                                  size_t at, size_t *words);

#endif
