/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What an assistant may quote of an article: the sentences that say what is asked, word for word,
 * and the headings above them. */
#ifndef SEARCH_PASSAGE_H
#define SEARCH_PASSAGE_H

#include "search/snippet.h"

struct passage {
    struct str text;          /* whole sentences of one section as they stand there, line ends
                               * included; "" when the article has no text of its own */
    struct str anchor;        /* of that section; "" for what stands before the first heading */
    struct str_list headings; /* above it, outermost first, without the title */
};

/* The headings above a section of the record, its own as the last; outermost first, without the
 * title. Texts are the record's, the list is in the arena. */
struct str_list passage_headings(const struct record *record, const struct section *section,
                                 struct arena *arena);

/* The passage for the question that the maker was made for. Texts are the record's, lists in the
 * arena. */
struct passage passage_find(struct snippet_maker *maker, struct analyser *analyser,
                            const struct record *record, struct arena *arena);

#endif
