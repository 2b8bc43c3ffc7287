/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/query_builder.h"

#include <stdlib.h>

/* A word that is not the visitor's own but a synonym of it. */
static const double synonym_weight = 0.5;

static struct str join_words(struct query_builder *builder, const struct synonym *synonym) {
    struct str joined = STR("");
    for (size_t i = 0; i < synonym->len; i++) {
        joined = arena_format(builder->arena, "%.*s%s%.*s", STR_ARGS(joined), i ? " " : "",
                              STR_ARGS(synonym->stems[i]));
    }
    return joined;
}

/* A word of a synonym, by itself or as part of a compound; XC_NOTHING when it occurs nowhere. */
static xc_node synonym_word(struct query_builder *builder, struct str word, double share) {
    static const enum schema_road roads[] = {ROAD_STEM, ROAD_PART};
    xc_node nodes[2];
    size_t count = 0;
    for (size_t i = 0; i < 2; i++) {
        struct term_name name = term_name(roads[i], word);
        double weight = synonym_weight * builder_road_weights[roads[i]] * share;
        uint32_t frequency = builder_frequency(builder, term_name_str(&name));
        nodes[count] = builder_term(builder, term_name_str(&name), frequency, weight);
        count += nodes[count] != XC_NOTHING;
    }
    return count > 0 ? xc_query_or(builder->query, nodes, count) : XC_NOTHING;
}

/* All words of the synonym together; each adds its share. */
static xc_node synonym_node(struct query_builder *builder, const struct synonym *synonym) {
    xc_node *nodes = arena_alloc(builder->arena, synonym->len, sizeof *nodes);
    for (size_t i = 0; i < synonym->len; i++) {
        nodes[i] = synonym_word(builder, synonym->stems[i], 1.0 / (double)synonym->len);
        if (nodes[i] == XC_NOTHING) {
            return XC_NOTHING;
        }
    }
    return xc_query_and(builder->query, nodes, synonym->len);
}

/* The words of the question that a rule is about. */
static struct str said_words(struct query_builder *builder, const struct analysis *question,
                             const struct synonym_match *match) {
    struct str said = STR("");
    for (size_t i = 0; i < match->len; i++) {
        said = arena_format(builder->arena, "%.*s%s%.*s", STR_ARGS(said), i ? " " : "",
                            STR_ARGS(question->tokens[match->first + i].word->text));
    }
    return said;
}

/* Texts with this word of the question in any of its forms. */
static xc_node own_word(struct query_builder *builder, const struct word *word) {
    struct node_list nodes = {0};
    for (size_t i = 0; i < builder->leaves.len; i++) {
        const struct query_leaf *leaf = &builder->leaves.items[i];
        if (str_equal(leaf->word, word->text) && str_equal(leaf->term, word->stem)) {
            node_list_add(&nodes, leaf->node);
        }
    }
    xc_node own = xc_query_or(builder->query, nodes.nodes, nodes.len);
    free(nodes.nodes);
    return own;
}

/* Texts with all words that a rule is about. */
static xc_node own_words(struct query_builder *builder, const struct analysis *question,
                         const struct synonym_match *match) {
    xc_node *nodes = arena_alloc(builder->arena, match->len, sizeof *nodes);
    for (size_t i = 0; i < match->len; i++) {
        nodes[i] = own_word(builder, question->tokens[match->first + i].word);
        if (nodes[i] == XC_NOTHING) {
            return XC_NOTHING;
        }
    }
    return xc_query_and(builder->query, nodes, match->len);
}

static void add_stems(struct query_builder *builder, const struct synonym *synonym) {
    for (size_t i = 0; i < synonym->len; i++) {
        struct term_name name = term_name(ROAD_PART, synonym->stems[i]);
        builder_add_stem(builder, synonym->stems[i],
                         builder_frequency(builder, term_name_str(&name)));
    }
}

/* A word that occurs by its synonym is understood. */
static void mark_known(struct query_builder *builder, const struct synonym_match *match) {
    for (size_t i = 0; i < match->len; i++) {
        builder->token_known[match->first + i] = true;
    }
}

void builder_add_synonyms(struct query_builder *builder, const struct analysis *question) {
    const struct synonyms *synonyms = builder->session->generation->synonyms;
    size_t count = 0;
    const struct synonym_match *matches =
        synonyms ? synonyms_find(synonyms, question, builder->arena, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        struct str said = said_words(builder, question, &matches[i]);
        xc_node own = own_words(builder, question, &matches[i]);
        for (size_t k = 0; k < matches[i].count; k++) {
            const struct synonym *other = &matches[i].alternatives[k];
            xc_node node = synonym_node(builder, other);
            if (node == XC_NOTHING) {
                continue;
            }
            struct str term = join_words(builder, other);
            struct query_leaf leaf = {.node = node,
                                      .word = said,
                                      .way = STR("synoniem"),
                                      .road = ROAD_COUNT,
                                      .term = term};
            leaf.synonym = other->text;
            leaf.instead = own == XC_NOTHING ? node : xc_query_and_not(builder->query, node, own);
            builder_add_leaf(builder, leaf, true);
            mark_known(builder, &matches[i]);
            add_stems(builder, other);
        }
    }
}
