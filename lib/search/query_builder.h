/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the makers of a query share: terms with their weights, and the list of ways in which a word
 * of the question reaches the index. For query*.c and similar.c alone; query.h is the door. */
#ifndef SEARCH_QUERY_BUILDER_H
#define SEARCH_QUERY_BUILDER_H

#include "base/table.h"
#include "search/query.h"

struct node_list {
    xc_node *nodes;
    size_t len;
    size_t capacity;
};

struct leaf_list {
    struct query_leaf *items;
    size_t len;
    size_t capacity;
};

struct stem_list {
    struct query_stem *items;
    size_t len;
    size_t capacity;
};

struct query_builder {
    xc_query *query;
    struct session *session;
    struct arena *arena;
    uint32_t documents; /* in the database */
    bool only_stopwords;
    bool *token_known;        /* by token of the question: whether it occurs in some form; arena */
    struct table leaf_places; /* term with its prefix → 1 + place in leaves */
    struct leaf_list leaves;
    struct stem_list stems;
    struct node_list strong; /* a document must have one of these */
    struct node_list weak;   /* these only add weight */
    enum err err;            /* the first one */
    struct err_info *info;
};

/* How much a term counts by its road. */
extern const double builder_road_weights[ROAD_COUNT];

void node_list_add(struct node_list *list, xc_node node);

/* In how many documents a term with its prefix stands; 0 after an error, which builder->err keeps.
 */
uint32_t builder_frequency(struct query_builder *builder, struct str term);

/* A node for a term that stands in so many documents, with its weight; XC_NOTHING when in none. */
xc_node builder_term(struct query_builder *builder, struct str term, uint32_t frequency,
                     double weight);

/* Adds a way to the index; a document must have one of the strong ones. */
void builder_add_leaf(struct query_builder *builder, struct query_leaf leaf, bool strong);

/* Adds a stem that snippets look for, and in how many documents it is a part. */
void builder_add_stem(struct query_builder *builder, struct str text, uint32_t frequency);

/* Adds what the synonym list gives for the words of the question. */
void builder_add_synonyms(struct query_builder *builder, const struct analysis *question);

#endif
