/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Asking side of the schema: turns a question into a Xapian query. Every word counts; which roads
 * it takes and how much each weighs is in query.c, with the reason. */
#ifndef SEARCH_QUERY_H
#define SEARCH_QUERY_H

#include "search/corrections.h"
#include "search/index_set.h"
#include "search/search.h"
#include "search/terms.h"

/* How a word of the question reaches the index. */
struct query_leaf {
    xc_node node;
    struct str word;       /* of the question, folded; several for a synonym */
    struct str way;        /* schema_road_name, "synoniem", "vorm" or "vastgezet" */
    enum schema_road road; /* ROAD_COUNT when the way is none */
    struct str term;       /* what it is looking for; of a pin, until when */
    struct str synonym;    /* as in the list; "" when it is none */
    xc_node instead;       /* of a synonym: texts that have it without the visitor's own words */
    struct str typed;      /* what the visitor typed, when the word was mended; "" otherwise */
};

/* A word stem that a text may hold because of this question, for snippets. */
struct query_stem {
    struct str stem;
    double weight; /* how rare: larger is more telling */
};

struct query {
    xc_query *builder; /* owned by the query */
    xc_node root;
    struct query_leaf *leaves;
    size_t leaf_count;
    const struct query_stem *stems; /* of words and parts; no function words unless all are */
    size_t stem_count;
    size_t words;     /* of the question, without function words */
    size_t unknown;   /* of those, how many occur in no form */
    bool finds_words; /* a word of the question occurs, in some form; else only letters are alike */
};

/* Builds the query for a question, after which its time starts; filters of a request come on top
 * (filters.h). Everything but the builder is in the arena. Free with query_release, also after an
 * error. ERR_ENVIRONMENT, ERR_CORRUPT. */
enum err query_init(struct query *out, struct session *session, struct str vraag,
                    struct arena *arena, struct err_info *info);
void query_release(struct query *query);

/* What a word weighs that stands in `with` of `all` documents: rare words more (idf as in BM25, to
 * a power found by measuring). */
double query_rarity(uint32_t all, uint32_t with);

/* Function words weigh this much of it. */
extern const double query_stopword_weight;

/* Says of each leaf what was typed for it, when the question was mended. Arena. */
void query_mark_typed(struct query *query, const struct corrections *corrections,
                      struct arena *arena);

/* Options for running it: the weighting that the impacts of schema.h are made for, and what is left
 * of the time since query_init. */
struct xc_search_options query_options(const struct session *session, uint32_t offset,
                                       uint32_t limit);

/* Whether the time since query_init is over: leave out what is not needed. */
bool query_is_late(const struct session *session);

/* Runs a node of the query for the ids of its best documents alone, each in values[0] of its hit,
 * however long it takes (which is less than counting all).
 * The caller frees *out. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err query_find_ids(xc_hits **out, const struct query *query, xc_node root,
                        struct session *session, uint32_t limit, struct err_info *info);

/* Passes a Xapian failure on: XC_CORRUPT and XC_MODIFIED become ERR_CORRUPT, XC_NOT_FOUND
 * ERR_NOT_FOUND, the rest ERR_ENVIRONMENT. */
enum err query_error(const struct xc_error *error, struct err_info *info);

#endif
