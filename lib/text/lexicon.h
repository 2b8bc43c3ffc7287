/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The Dutch word list, compiled into the program: about half a million word forms made at build
 * time from Debian's hunspell-nl (OpenTaal) by build_lexicon.c. Says which words there are, and
 * walks them letter by letter, which is what splitting compounds needs.
 *
 * Form: a minimal acyclic automaton (Daciuk e.a., "Incremental Construction of Minimal Acyclic
 * Finite-State Automata", 2000). The out-edges of a state stand next to each other:
 *
 *   edge (32 bits): | target state 19 | flags of the word that ends here 7 | last edge 1 | letter 5
 * |
 *
 * Immutable, any number of threads. Words are a–z only: folded, so café stands as cafe. */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include <stdint.h>

#include "base/str.h"

enum lexicon_flag {
    LEXICON_WORD = 1,  /* a word of itself */
    LEXICON_NAME = 2,  /* a name: known, but no part of a compound */
    LEXICON_FIRST = 4, /* may begin a compound */
    LEXICON_LAST = 8,  /* may end a compound */
    LEXICON_NOUN = 16, /* has endings of a noun */
    LEXICON_VERB = 32, /* has endings of a verb */
    LEXICON_INFINITIVE = 64,
};

/* A state of the automaton; 0 means: no word goes on like this. */
typedef uint32_t lexicon_state;

lexicon_state lexicon_start(void);

/* Follows one letter. *flags are those of the word that ends with it, 0 when none does. A state
 * with nothing behind it is 0. */
lexicon_state lexicon_step(lexicon_state state, char letter, unsigned *flags);

/* Tells one word list from another: the program is built with that of the machine it is built on.
 * Reads all of it the first time. */
unsigned long long lexicon_checksum(void);

/* Flags of a whole word, 0 when it is not in the list. */
unsigned lexicon_find(struct str word);

#endif
