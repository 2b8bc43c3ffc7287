/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Suggestions while typing: titles, questions and variants of articles in which every typed word is
 * found, the last one as the begin of a word. A word is also found by the begin of its parts: pad
 * offers fietspad. A word of four letters or more that begins none may have one typing
 * error, also while it is unfinished (onthefin offers ontheffing), and is else taken for the
 * nearest word there is; numbers and codes have to be right. Of offers that fit about as well, the
 * article that is asked for more often comes first. Made from one database, so the public is
 * offered public articles only. Immutable once made. */
#ifndef SEARCH_SUGGEST_H
#define SEARCH_SUGGEST_H

#include "base/arena.h"
#include "base/error.h"
#include "search/asked.h"
#include "search/spelling.h"
#include "text/analyse.h"
#include "xapian-c/xapian_c.h"

/* More are not read by anyone who types. */
enum { SUGGESTIONS = 8 };

struct suggestion {
    struct str text; /* what to show and to search: a title, question or variant */
    struct str id;   /* of the article */
};

struct suggester;

/* Reads all articles of a database; asked says how often each was asked for and is not needed any
 * more afterwards. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err suggester_new(struct suggester **out, xc_reader *reader, struct analyser *analyser,
                       const struct asked_counts *asked, struct err_info *info);
void suggester_free(struct suggester *suggester);

/* At most SUGGESTIONS suggestions for what was typed so far, best first, one an article; their
 * number. Texts are owned by the suggester. spelling (may be NULL) is of the same database. */
size_t suggest(struct suggestion out[SUGGESTIONS], const struct suggester *suggester,
               const struct spelling *spelling, struct analyser *analyser, struct str typed);

#endif
