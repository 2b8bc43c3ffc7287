/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which section of an article answers a question best, and a passage of it with the words that hit
 * marked. Words are compared as the analyser sees them, so fietspaden is marked for fietspad. */
#ifndef SEARCH_SNIPPET_H
#define SEARCH_SNIPPET_H

#include "search/query.h"
#include "search/search.h"

/* Longest snippet, in characters (code points), … included; at some 6 a word about 36 words. */
enum { SNIPPET_CHARS = 220 };

/* Finds words of a question in texts; made once for all hits of a search. */
struct snippet_maker;

struct snippet_maker *snippet_maker_new(struct analyser *analyser, const struct query *query);
void snippet_maker_free(struct snippet_maker *maker);

/* The best section, the earlier one when equal; NULL when the article has none. */
const struct section *snippet_best_section(struct snippet_maker *maker,
                                           const struct record *record);

/* What to show of a hit: the text of its best section; when that has only a heading, or there is
 * none, its question, or else the first text it has. */
struct str snippet_source(const struct record *record, const struct section *best);

/* The best passage of at most SNIPPET_CHARS on one line, cut at words, with … where it was cut.
 * What stood on lines of its own without a sign gets one. Arena. */
struct snippet snippet_make(struct snippet_maker *maker, struct str text, struct arena *arena);

/* Whole sentences are at most this much longer than a snippet, on each side. */
enum { SENTENCE_CHARS = 400 };

/* The sentences of the text that the snippet would be of, as they stand there: nothing is added,
 * and a sentence is cut, at a word, only when it is longer than SENTENCE_CHARS. Borrows from text.
 */
struct str snippet_sentences(struct snippet_maker *maker, struct str text);

#endif
