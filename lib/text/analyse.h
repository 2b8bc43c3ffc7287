/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The one entry to our Dutch: text in, tokens out, each with where it stands in the text and the
 * terms it can be found by. Index, query and snippet all call this same function, so what is found
 * is also what is highlighted.
 *
 * What happens to a word: tokenise.h finds it, fold.h takes off case and accents, stem.h its
 * endings, compound.h opens it up. Results are remembered by word, as most words come back.
 *
 * Threads: an analyser is used by one thread at a time. */
#ifndef TEXT_ANALYSE_H
#define TEXT_ANALYSE_H

#include <stdint.h>

#include "base/str.h"

/* Raise this when the terms of any text change: an index made with another version is refused. */
#define ANALYSE_VERSION 3

enum word_kind {
    WORD_PLAIN,  /* a word of letters */
    WORD_STOP,   /* a function word: de, het, wat, … */
    WORD_NUMBER, /* digits alone or digits and letters: 14, 2026-10-01, n207 */
};

/* A folded word with everything derived from it. Owned by the analyser. */
struct word {
    struct str text;         /* folded: lower case, no accents, no apostrophes or hyphens */
    struct str stem;         /* equal to text for numbers and stop words; digits for veertien */
    const struct str *parts; /* stems of the parts of a compound or verb; none for a simple word */
    size_t part_count;
    enum word_kind kind;
};

/* One word in a text. */
struct token {
    size_t start; /* bytes, from the start of the text */
    size_t end;   /* bytes, behind the last one */
    const struct word *word;
};

struct analysis {
    const struct token *tokens; /* in the order of the text */
    size_t len;
};

struct analyser;

struct analyser *analyser_new(void);
void analyser_free(struct analyser *analyser);

/* Analyses UTF-8 text; bytes that are no UTF-8 separate words. The tokens are valid until the next
 * call, the words until analyser_trim. */
struct analysis analyse(struct analyser *analyser, struct str text);

/* Forgets remembered words when they have become many; call it between documents or requests. */
void analyser_trim(struct analyser *analyser);

#endif
