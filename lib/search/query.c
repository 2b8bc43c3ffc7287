/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "search/filters.h"
#include "search/query_builder.h"
#include "search/quotes.h"
#include "text/lexicon.h"
#include "text/yes_no.h"

/* A function word beside words with a meaning. */
const double query_stopword_weight = 0.2;

/* Adjectives and adverbs (nieuw, snel, altijd) say less than nouns and verbs. */
static const double description_weight = 0.8;

/* An article that editors put on top: more than any words give. */
static const double pin_weight = 100;

/* ## The words of the question */

/* How often a term of the question stands in it; it becomes one leaf. */
struct counted_term {
    struct term_name name;
    const struct text_term *term;
    double count; /* in shares of a word */
};

static size_t count_terms(struct counted_term *counted, struct query_builder *builder,
                          struct text_terms terms) {
    size_t len = 0;
    for (size_t i = 0; i < terms.len; i++) {
        struct term_name name = term_name(terms.items[i].road, terms.items[i].text);
        uint64_t *place = table_get(&builder->leaf_places, term_name_str(&name));
        if (*place == 0) {
            counted[len++] = (struct counted_term){name, &terms.items[i], 0};
            *place = len;
        }
        counted[*place - 1].count += terms.items[i].share;
    }
    return len;
}

/* A function word, where the question has others to go by. */
static bool is_aside(const struct query_builder *builder, const struct word *word) {
    return word->kind == WORD_STOP && !builder->only_stopwords;
}

static bool is_strong(const struct query_builder *builder, enum schema_road road,
                      const struct word *word) {
    bool whole = road == ROAD_WORD || road == ROAD_STEM || road == ROAD_PART;
    return whole && !is_aside(builder, word);
}

static bool is_description(const struct word *word) {
    unsigned flags = word->kind == WORD_PLAIN ? lexicon_find(word->text) : 0;
    return (flags & LEXICON_WORD) && !(flags & (LEXICON_NOUN | LEXICON_VERB));
}

static double word_weight(const struct query_builder *builder, const struct word *word) {
    if (is_aside(builder, word)) {
        return query_stopword_weight;
    }
    return is_description(word) ? description_weight : 1.0;
}

static void add_word_leaf(struct query_builder *builder, const struct counted_term *counted,
                          const struct word *word, xc_node node) {
    const struct text_term *term = counted->term;
    bool strong = is_strong(builder, term->road, word);
    struct query_leaf leaf = {.node = node,
                              .word = arena_str(builder->arena, word->text),
                              .way = schema_road_name(term->road),
                              .road = term->road,
                              .term = arena_str(builder->arena, term->text)};
    builder_add_leaf(builder, leaf, strong);
    builder->token_known[term->token] = builder->token_known[term->token] || strong;
}

static void add_words(struct query_builder *builder, const struct analysis *question,
                      struct text_terms terms) {
    struct counted_term *counted = mem_alloc(terms.len, sizeof *counted);
    size_t len = count_terms(counted, builder, terms);
    for (size_t i = 0; i < len; i++) {
        const struct text_term *term = counted[i].term;
        const struct word *word = question->tokens[term->token].word;
        struct str name = term_name_str(&counted[i].name);
        uint32_t frequency = builder_frequency(builder, name);
        if (term->road == ROAD_PART && !is_aside(builder, word)) {
            builder_add_stem(builder, term->text, frequency);
        }
        double weight =
            builder_road_weights[term->road] * counted[i].count * word_weight(builder, word);
        xc_node node = builder_term(builder, name, frequency, weight);
        if (node != XC_NOTHING) {
            add_word_leaf(builder, &counted[i], word, node);
        }
    }
    free(counted);
}

/* A question full of words that occur nowhere is not understood. */
static void count_unknown(struct query *out, struct query_builder *builder,
                          const struct analysis *question) {
    for (size_t i = 0; i < question->len; i++) {
        bool counts = !is_aside(builder, question->tokens[i].word);
        bool unknown = counts && !builder->token_known[i];
        out->words += counts;
        out->unknown += unknown;
    }
}

/* ## The kind of question */

/* A question for yes or no prefers articles that begin with it, by this share of what its words
 * weigh (docs/decisions/ranking.md). */
static const double yes_no_share = 0.45;

static void add_yes_or_no(struct query_builder *builder, const struct analysis *question) {
    struct term_name name = term_name_prefixed(SCHEMA_PREFIX_VORM, STR(SCHEMA_VORM_JA_NEE));
    struct str term = term_name_str(&name);
    const struct token *verb = yes_no_verb(question);
    if (!verb || builder_frequency(builder, term) == 0) {
        return;
    }
    double sum = 0;
    for (size_t i = 0; i < builder->stems.len; i++) {
        sum += builder->stems.items[i].weight;
    }
    xc_node answers = xc_query_term(builder->query, term, 1);
    struct query_leaf leaf = {.node =
                                  xc_query_constant(builder->query, answers, yes_no_share * sum),
                              .word = arena_str(builder->arena, verb->word->text),
                              .way = STR("vorm"),
                              .road = ROAD_COUNT,
                              .term = STR("ja of nee")};
    builder_add_leaf(builder, leaf, false);
}

/* ## Pinned articles */

static void add_pin(struct query_builder *builder, const struct analysis *question,
                    struct str vraag) {
    const struct session *session = builder->session;
    const struct pins *pins = session->generation->pins[session->audience];
    const struct pin *pin = pins ? pins_find(pins, question) : NULL;
    if (pin) {
        struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, pin->artikel);
        xc_node article = xc_query_term(builder->query, term_name_str(&name), 1);
        xc_node node = xc_query_constant(builder->query, article, pin_weight);
        struct str until = arena_format(builder->arena, "tot en met %.*s", STR_ARGS(pin->tot));
        struct query_leaf leaf = {.node = node,
                                  .word = vraag,
                                  .way = STR("vastgezet"),
                                  .road = ROAD_COUNT,
                                  .term = until};
        builder_add_leaf(builder, leaf, true);
    }
}

/* ## Quotations */

/* The words one after the other, as they were typed; function words too. */
static xc_node phrase(struct query_builder *builder, struct str text) {
    struct analysis analysis = analyse(builder->session->analyser, text);
    struct str *terms = arena_alloc(builder->arena, analysis.len, sizeof *terms);
    for (size_t i = 0; i < analysis.len; i++) {
        struct term_name name = term_name(ROAD_WORD, analysis.tokens[i].word->text);
        terms[i] = arena_str(builder->arena, term_name_str(&name));
    }
    return xc_query_phrase(builder->query, terms, analysis.len, (uint32_t)analysis.len);
}

static xc_node add_quotations(struct query_builder *builder, xc_node node, struct str vraag) {
    struct str quoted;
    while (quotes_next(&vraag, &quoted)) {
        if (analyse(builder->session->analyser, quoted).len == 0) {
            continue; /* nothing between the marks */
        }
        node = xc_query_filter(builder->query, node, phrase(builder, quoted));
    }
    return node;
}

/* ## All together */

static bool has_only_stopwords(const struct analysis *question) {
    for (size_t i = 0; i < question->len; i++) {
        if (question->tokens[i].word->kind != WORD_STOP) {
            return false;
        }
    }
    return true;
}

/* Letters in a row that an article must share with a word of the question when no word of it
 * occurs: this many grams, so seven letters or the first six. Less is chance: vuurwerk is not
 * about vuur. */
enum { GRAMS_IN_A_ROW = 3 };

static bool is_row(struct text_terms terms, size_t first) {
    for (size_t i = first; i < first + GRAMS_IN_A_ROW; i++) {
        if (terms.items[i].road != ROAD_GRAM || terms.items[i].token != terms.items[first].token) {
            return false;
        }
    }
    return true;
}

/* Articles that have so many letters of a word in a row; the grams of a word stand together. */
static xc_node alike_node(struct query_builder *builder, struct text_terms terms) {
    struct node_list rows = {0};
    for (size_t first = 0; first + GRAMS_IN_A_ROW <= terms.len; first++) {
        if (!is_row(terms, first)) {
            continue;
        }
        xc_node nodes[GRAMS_IN_A_ROW];
        for (size_t i = 0; i < GRAMS_IN_A_ROW; i++) {
            struct term_name name = term_name(ROAD_GRAM, terms.items[first + i].text);
            nodes[i] = xc_query_term(builder->query, term_name_str(&name), 1);
        }
        node_list_add(&rows, xc_query_and(builder->query, nodes, GRAMS_IN_A_ROW));
    }
    xc_node node = xc_query_or(builder->query, rows.nodes, rows.len);
    free(rows.nodes);
    return node;
}

/* What adds weight matters only where something matches; when nothing does, an article that has
 * much of a word in letters still gives a page. */
static xc_node matching_node(struct query_builder *builder, struct text_terms terms) {
    xc_node weak = xc_query_or(builder->query, builder->weak.nodes, builder->weak.len);
    if (builder->strong.len == 0) {
        return xc_query_filter(builder->query, weak, alike_node(builder, terms));
    }
    xc_node strong = xc_query_or(builder->query, builder->strong.nodes, builder->strong.len);
    return weak == XC_NOTHING ? strong : xc_query_and_maybe(builder->query, strong, weak);
}

static void *to_arena(struct arena *arena, void *items, size_t count, size_t size) {
    void *kept = arena_alloc(arena, count, size);
    if (count > 0) {
        memcpy(kept, items, count * size);
    }
    free(items);
    return kept;
}

enum err query_init(struct query *out, struct session *session, struct str vraag,
                    struct arena *arena, struct err_info *info) {
    *out = (struct query){.builder = xc_query_new()};
    struct query_builder builder = {
        .query = out->builder, .session = session, .arena = arena, .info = info};
    struct xc_error error;
    if (xc_reader_document_count(session->reader, &builder.documents, &error) != XC_OK) {
        return query_error(&error, info);
    }
    struct analysis question = analyse(session->analyser, vraag);
    builder.only_stopwords = has_only_stopwords(&question);
    builder.token_known = arena_alloc(arena, question.len, sizeof *builder.token_known);
    struct text_terms terms = terms_of(&question, arena);
    add_words(&builder, &question, terms);
    builder_add_synonyms(&builder, &question);
    count_unknown(out, &builder, &question);
    add_yes_or_no(&builder, &question);
    add_pin(&builder, &question, vraag);
    out->finds_words = builder.strong.len > 0;
    out->root = add_quotations(&builder, matching_node(&builder, terms), vraag);
    if (session->audience == AUDIENCE_PUBLIC) {
        out->root = filters_valid_today(out->builder, out->root);
    }
    out->leaves =
        to_arena(arena, builder.leaves.items, builder.leaves.len, sizeof *builder.leaves.items);
    out->leaf_count = builder.leaves.len;
    out->stems =
        to_arena(arena, builder.stems.items, builder.stems.len, sizeof *builder.stems.items);
    out->stem_count = builder.stems.len;
    free(builder.strong.nodes);
    free(builder.weak.nodes);
    table_release(&builder.leaf_places);
    session->until_s = clock_s() + session->time_limit_s;
    return builder.err;
}

void query_mark_typed(struct query *query, const struct corrections *corrections,
                      struct arena *arena) {
    for (size_t i = 0; i < query->leaf_count; i++) {
        struct query_leaf *leaf = &query->leaves[i];
        leaf->typed = corrections_typed(corrections, leaf->word, arena);
    }
}

void query_release(struct query *query) {
    xc_query_free(query->builder);
    query->builder = NULL;
}
