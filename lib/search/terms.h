/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The terms of a text, the same for an article and for a question: from each token of the analyser
 * the roads of schema.h. */
#ifndef SEARCH_TERMS_H
#define SEARCH_TERMS_H

#include "base/arena.h"
#include "base/limits.h"
#include "search/schema.h"
#include "text/analyse.h"
#include "xapian-c/xapian_c.h"

struct text_term {
    enum schema_road road;
    struct str text; /* without the letter of the road */
    size_t token;    /* place in the analysis of the word it came from (a pair: of its last word) */
    double share;    /* of its word: a compound of two parts has a half in each */
};

struct text_terms {
    const struct text_term *items;
    size_t len;
};

/* All terms of the tokens, in order, repeated as often as they stand there. The list is in the
 * arena; texts belong to the arena or to the analyser's words. */
struct text_terms terms_of(const struct analysis *analysis, struct arena *arena);

/* A term as it stands in the index: prefix and text, cut to what Xapian can hold. */
struct term_name {
    char bytes[LIMIT_TERM_BYTES];
    size_t len;
};
struct term_name term_name(enum schema_road road, struct str text);

/* The same for a condition: "XT" and a thema. */
struct term_name term_name_prefixed(const char *prefix, struct str text);

struct str term_name_str(const struct term_name *name);

/* Whether a document has this term; text without the letter of the road. */
bool term_occurs(xc_reader *reader, enum schema_road road, struct str text);

/* Whether more than one in so many documents have it. */
bool term_is_common(xc_reader *reader, enum schema_road road, struct str text, uint32_t one_in);

#endif
