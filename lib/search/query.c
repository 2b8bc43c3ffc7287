/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/query.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/table.h"
#include "search/filters.h"
#include "search/quotes.h"
#include "text/lexicon.h"

/* Weights, found on the even halves of four Dutch collections; see docs/decisions/ranking.md. */

/* How much a term counts by its road. Parts carry most: they are where all forms of a word and its
 * compounds meet. */
static const double road_weights[ROAD_COUNT] = {
    [ROAD_WORD] = 0.32, [ROAD_STEM] = 0.64, [ROAD_PART] = 1.6, [ROAD_PAIR] = 0.2, [ROAD_GRAM] = 0.3,
};

/* A function word beside words with a meaning. */
const double query_stopword_weight = 0.2;

/* Adjectives and adverbs (nieuw, snel, altijd) say less than nouns and verbs. */
static const double description_weight = 0.8;

/* A word that is not the visitor's own but a synonym of it. */
static const double synonym_weight = 0.5;

/* Rare words count more, but less so than plain BM25 has it: idf to this power. */
static const double rarity_power = 0.6;

/* BM25F: how soon more of the same stops counting. */
#define K1 1.76

/* Brings scores back from impacts to occurrences, so that they do not depend on SCHEMA_IMPACT. */
static const double score_unit = (K1 + 1) / (K1 * SCHEMA_IMPACT + 1);

/* An article that editors put on top: more than any words give. */
static const double pin_weight = 100;

/* A search that takes longer stops improving its hits; an ordinary one takes a millisecond. */
static const double time_limit_s = 1.0;

struct xc_search_options query_options(uint32_t offset, uint32_t limit) {
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.offset = offset;
    options.limit = limit;
    options.k1 = K1 * SCHEMA_IMPACT;
    options.b = 0; /* the impacts are corrected for length already */
    options.time_limit_s = time_limit_s;
    return options;
}

enum err query_error(const struct xc_error *error, struct err_info *info) {
    enum err code = ERR_ENVIRONMENT;
    if (error->status == XC_CORRUPT || error->status == XC_MODIFIED) {
        code = ERR_CORRUPT;
    } else if (error->status == XC_NOT_FOUND) {
        code = ERR_NOT_FOUND;
    }
    return err_set(info, code, "index: %s", error->message);
}

enum err query_find_ids(xc_hits **out, const struct query *query, xc_node root,
                        struct session *session, uint32_t limit, struct err_info *info) {
    static const uint32_t slots[] = {SLOT_ID};
    struct xc_search_options options = query_options(0, limit);
    options.values = slots;
    options.value_count = 1;
    struct xc_error error;
    return xc_search(out, session->reader, query->builder, root, &options, &error) == XC_OK
               ? ERR_OK
               : query_error(&error, info);
}

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

static void add_node(struct node_list *list, xc_node node) {
    list->nodes = mem_grow(list->nodes, &list->capacity, list->len, sizeof *list->nodes);
    list->nodes[list->len++] = node;
}

static uint32_t document_frequency(struct query_builder *builder, struct str term) {
    uint32_t count = 0;
    struct xc_error error;
    if (builder->err == ERR_OK &&
        xc_reader_term_documents(builder->session->reader, term, &count, &error) != XC_OK) {
        builder->err = query_error(&error, builder->info);
    }
    return count;
}

/* idf in Lucene's form, always positive: ln(1 + (N − n + ½) / (n + ½)). */
double query_rarity(uint32_t all, uint32_t with) {
    return pow(log(1 + ((double)all - with + 0.5) / (with + 0.5)), rarity_power);
}

/* The idf that Xapian will use (weight/bm25weight.cc), so that it can be replaced by ours. */
static double rarity_in_xapian(const struct query_builder *builder, uint32_t frequency) {
    double all = builder->documents;
    double with = frequency;
    double odds = (all - with + 0.5) / (with + 0.5);
    return log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/* A node for a term in the index, with its weight; XC_NOTHING when no document has it. */
static xc_node weighted_term(struct query_builder *builder, struct str term, double weight) {
    uint32_t frequency = document_frequency(builder, term);
    if (frequency == 0) {
        return XC_NOTHING;
    }
    double wanted = query_rarity(builder->documents, frequency);
    double factor = weight * wanted / rarity_in_xapian(builder, frequency) * score_unit;
    return xc_query_scale(builder->query, xc_query_term(builder->query, term, 1), factor);
}

static void add_leaf(struct query_builder *builder, struct query_leaf leaf, bool strong) {
    builder->leaves.items = mem_grow(builder->leaves.items, &builder->leaves.capacity,
                                     builder->leaves.len, sizeof *builder->leaves.items);
    builder->leaves.items[builder->leaves.len++] = leaf;
    add_node(strong ? &builder->strong : &builder->weak, leaf.node);
}

static void add_stem(struct query_builder *builder, struct str text) {
    struct term_name name = term_name(ROAD_PART, text);
    uint32_t frequency = document_frequency(builder, term_name_str(&name));
    builder->stems.items = mem_grow(builder->stems.items, &builder->stems.capacity,
                                    builder->stems.len, sizeof *builder->stems.items);
    builder->stems.items[builder->stems.len++] = (struct query_stem){
        arena_str(builder->arena, text), query_rarity(builder->documents, frequency)};
}

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

static bool is_strong(const struct query_builder *builder, enum schema_road road, bool stopword) {
    bool whole = road == ROAD_WORD || road == ROAD_STEM || road == ROAD_PART;
    return whole && (!stopword || builder->only_stopwords);
}

static bool is_description(const struct word *word) {
    unsigned flags = word->kind == WORD_PLAIN ? lexicon_find(word->text) : 0;
    return (flags & LEXICON_WORD) && !(flags & (LEXICON_NOUN | LEXICON_VERB));
}

static void add_words(struct query_builder *builder, const struct analysis *question) {
    struct text_terms terms = terms_of(question, builder->arena);
    struct counted_term *counted = mem_alloc(terms.len, sizeof *counted);
    size_t len = count_terms(counted, builder, terms);
    for (size_t i = 0; i < len; i++) {
        const struct text_term *term = counted[i].term;
        const struct word *word = question->tokens[term->token].word;
        bool stopword = word->kind == WORD_STOP && !builder->only_stopwords;
        double weight = road_weights[term->road] * counted[i].count;
        weight *= stopword               ? query_stopword_weight
                  : is_description(word) ? description_weight
                                         : 1.0;
        if (term->road == ROAD_PART && !stopword) {
            add_stem(builder, term->text);
        }
        xc_node node = weighted_term(builder, term_name_str(&counted[i].name), weight);
        if (node != XC_NOTHING) {
            struct query_leaf leaf = {.node = node,
                                      .word = arena_str(builder->arena, word->text),
                                      .way = schema_road_name(term->road),
                                      .term = arena_str(builder->arena, term->text)};
            bool strong = is_strong(builder, term->road, stopword);
            add_leaf(builder, leaf, strong);
            builder->token_known[term->token] = builder->token_known[term->token] || strong;
        }
    }
    free(counted);
}

/* A question full of words that occur nowhere is not understood. */
static void count_unknown(struct query *out, struct query_builder *builder,
                          const struct analysis *question) {
    for (size_t i = 0; i < question->len; i++) {
        bool stopword = question->tokens[i].word->kind == WORD_STOP && !builder->only_stopwords;
        bool unknown = !stopword && !builder->token_known[i];
        out->words += !stopword;
        out->unknown += unknown;
    }
}

/* ## Synonyms */

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
        double weight = synonym_weight * road_weights[roads[i]] * share;
        nodes[count] = weighted_term(builder, term_name_str(&name), weight);
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
            add_node(&nodes, leaf->node);
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

static void add_synonyms(struct query_builder *builder, const struct analysis *question) {
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
            struct query_leaf leaf = {
                .node = node, .word = said, .way = STR("synoniem"), .term = term};
            leaf.synonym = other->text;
            leaf.instead = own == XC_NOTHING ? node : xc_query_and_not(builder->query, node, own);
            add_leaf(builder, leaf, true);
            for (size_t w = 0; w < other->len; w++) {
                add_stem(builder, other->stems[w]);
            }
        }
    }
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
        struct query_leaf leaf = {
            .node = node, .word = vraag, .way = STR("vastgezet"), .term = until};
        add_leaf(builder, leaf, true);
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

/* What adds weight matters only where something matches; when nothing does, likeness in letters
 * alone still gives a page. */
static xc_node matching_node(struct query_builder *builder) {
    xc_node weak = xc_query_or(builder->query, builder->weak.nodes, builder->weak.len);
    if (builder->strong.len == 0) {
        return weak;
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
                    const struct search_request *filters, struct arena *arena,
                    struct err_info *info) {
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
    add_words(&builder, &question);
    count_unknown(out, &builder, &question);
    add_synonyms(&builder, &question);
    add_pin(&builder, &question, vraag);
    out->finds_words = builder.strong.len > 0;
    out->root = add_quotations(&builder, matching_node(&builder), vraag);
    if (session->audience == AUDIENCE_PUBLIC) {
        out->root = filters_valid_today(out->builder, out->root);
    }
    if (filters) {
        out->root = filters_apply(out->builder, out->root, filters);
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
    return builder.err;
}

static bool has_word(const struct analysis *question, struct str word) {
    for (size_t i = 0; i < question->len; i++) {
        if (str_equal(question->tokens[i].word->text, word)) {
            return true;
        }
    }
    return false;
}

void query_mark_corrected(struct query *query, struct session *session, struct str original) {
    struct analysis question = analyse(session->analyser, original);
    for (size_t i = 0; i < query->leaf_count; i++) {
        struct query_leaf *leaf = &query->leaves[i];
        struct str rest = leaf->word;
        while (rest.len > 0) {
            leaf->corrected = !has_word(&question, str_cut(&rest, ' ')) || leaf->corrected;
        }
    }
}

void query_release(struct query *query) {
    xc_query_free(query->builder);
    query->builder = NULL;
}
