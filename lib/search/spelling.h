/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* "Bedoelde u …?": words of a question that the index does not know, replaced by ones that it does.
 * The vocabulary is that of one database and of the lists that all may see, so a public question is
 * never answered with a word that stands only in texts for agents. Words that occur, numbers,
 * codes, abbreviations and good Dutch words are left alone. Immutable once made: any number of
 * threads may read. */
#ifndef SEARCH_SPELLING_H
#define SEARCH_SPELLING_H

#include "base/arena.h"
#include "base/error.h"
#include "text/analyse.h"
#include "xapian-c/xapian_c.h"

struct spelling;

/* Reads the words of a database. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err spelling_new(struct spelling **out, xc_reader *reader, struct err_info *info);
void spelling_free(struct spelling *spelling);

/* Whether a folded word is one that may hold a typing error: four letters or more and nothing else,
 * so no number and no code. */
bool spelling_is_correctable(struct str word);

/* Whether a word of a text is a name of its own: in capitals where the rest is not, or in capitals
 * and short where there is no rest. Such words have no typing errors. */
bool spelling_is_abbreviation(struct str text, const struct token *token);

/* Adds the words of a text that are right though no article may have them: synonyms, places. Before
 * the spelling is shared. */
void spelling_add(struct spelling *spelling, struct analyser *analyser, struct str text);

/* The word most like a folded one: fewest typing errors (of which those that sound the same count
 * least), then in most documents. "" when none is near enough. Owned by the spelling. */
struct str spelling_nearest(const struct spelling *spelling, struct str word);

/* The question with each unknown word replaced, as typed for the rest; "" when nothing is to be
 * replaced. Arena. The reader is of the database that the spelling was made from. */
struct str spelling_correct(const struct spelling *spelling, xc_reader *reader,
                            struct analyser *analyser, struct str question, struct arena *arena);

#endif
