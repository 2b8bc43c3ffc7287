/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether two texts say the same: each fact (facts.h) of one is sought in the other.
 *
 * A text for a channel may leave facts out, and say less of one: a date without its year, a site
 * without the page, hours without the days. A fact that the article does not have is a difference;
 * when the article has another in its place, that one is pointed at.
 *
 *   struct facts article, channel;
 *   facts_read(&article, article_text, &arena);
 *   facts_read(&channel, channel_text, &arena);
 *   struct differences found;
 *   agreement_compare(&found, &(struct agreement_side){&article, links}, &channel, &arena);
 *   for (size_t i = 0; i < found.len; i++) {
 *       … found.items[i].fact, found.items[i].instead …
 *   }
 *
 * Nothing is remembered between calls. */
#ifndef INDEXER_AGREEMENT_H
#define INDEXER_AGREEMENT_H

#include "check/facts.h"

/* Differences told of one pair of texts; an editor repairs these first. */
enum { AGREEMENT_MOST = 100 };

struct difference {
    const struct fact *fact;    /* belongs to the channel's facts, or to those of `one` */
    const struct fact *instead; /* what the other text has; NULL when nothing can be pointed at */
};

struct differences {
    const struct difference *items; /* in the order of the text; contradictions by kind first */
    size_t len;                     /* at most AGREEMENT_MOST */
};

/* An article as channels are held against it. */
struct agreement_side {
    const struct facts *facts; /* of its title, question and text */
    struct str_list links;     /* addresses of the links in it, as written */
};

/* Finds the facts of a channel that differ from the article. Arena. Takes time in proportion to
 * both. */
void agreement_compare(struct differences *out, const struct agreement_side *article,
                       const struct facts *channel, struct arena *arena);

/* Finds what two articles on one subject say differently: facts of one kind with the same words
 * around them, of which neither article has the value of the other. Few false alarms come before
 * finding all; so facts that stand alone are passed over. `instead` is never NULL. Arena. */
void agreement_contradictions(struct differences *out, const struct facts *one,
                              const struct facts *other, struct arena *arena);

#endif
