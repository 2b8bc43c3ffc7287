/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/similar.h"

#include <stdlib.h>

#include "base/memory.h"
#include "search/filters.h"
#include "search/query_builder.h"
#include "search/stored.h"

/* Terms of the article that are looked for. More cost time and bring what is said in passing. */
enum { TELLING_TERMS = 30 };

/* As much of the text as is read: what an article is about is said in its first pages. */
enum { TEXT_BYTES = 16 * 1024 };

/* How soon a term that stands there more often stops counting, in occurrences in the text. */
static const double often_enough = 4;

/* An article that has less than this of what the article itself has is about something else: with
 * 0.2 a swimming lake brought bridges and road damage, with 0.3 hardly anything was left. */
static const double alike_share = 0.25;

/* A term of the article, and how much it tells about it. */
struct telling {
    struct term_name name;
    enum schema_road road;
    uint32_t documents; /* that have it */
    double count;       /* in occurrences in the text: those in a title count for more */
    double weight;
};

struct telling_list {
    struct telling *items;
    size_t len;
    size_t capacity;
    struct table places; /* name → 1 + place in items */
};

/* ## The terms of the article */

static void count_term(struct telling_list *list, const struct text_term *term, double count) {
    struct term_name name = term_name(term->road, term->text);
    uint64_t *place = table_get(&list->places, term_name_str(&name));
    if (*place == 0) {
        list->items = mem_grow(list->items, &list->capacity, list->len, sizeof *list->items);
        list->items[list->len++] = (struct telling){.name = name, .road = term->road};
        *place = list->len;
    }
    list->items[*place - 1].count += count;
}

/* Parts say what it is about, stems and pairs how that is said; letters are for typing errors. */
static bool tells(const struct text_term *term, const struct analysis *analysis) {
    bool road = term->road == ROAD_PART || term->road == ROAD_STEM || term->road == ROAD_PAIR;
    return road && analysis->tokens[term->token].word->kind != WORD_STOP;
}

static void add_text(struct telling_list *list, struct session *session, struct str text,
                     enum schema_field field) {
    struct arena arena = ARENA_INIT;
    struct analysis analysis = analyse(session->analyser, text);
    struct text_terms terms = terms_of(&analysis, &arena);
    for (size_t i = 0; i < terms.len; i++) {
        if (tells(&terms.items[i], &analysis)) {
            count_term(list, &terms.items[i], schema_weights[field].weight * terms.items[i].share);
        }
    }
    arena_release(&arena);
}

static void add_texts(struct telling_list *list, struct session *session, struct str_list texts,
                      enum schema_field field) {
    for (size_t i = 0; i < texts.len; i++) {
        add_text(list, session, texts.items[i], field);
    }
}

static void add_article(struct telling_list *list, struct session *session,
                        const struct record *article) {
    add_text(list, session, article->titel, FIELD_TITEL);
    add_text(list, session, article->vraag, FIELD_VRAAG);
    add_texts(list, session, article->varianten, FIELD_VARIANTEN);
    add_texts(list, session, article->trefwoorden, FIELD_TREFWOORDEN);
    size_t room = TEXT_BYTES;
    for (size_t i = 0; i < article->section_count && room > 0; i++) {
        struct str text = str_slice(article->sections[i].text, 0, room);
        add_text(list, session, article->sections[i].heading, FIELD_KOPPEN);
        add_text(list, session, text, FIELD_TEKST);
        room -= text.len;
    }
    analyser_trim(session->analyser);
}

static int compare_telling(const void *a, const void *b) {
    const struct telling *left = a;
    const struct telling *right = b;
    if (left->weight != right->weight) {
        return left->weight > right->weight ? -1 : 1;
    }
    return str_compare(term_name_str(&left->name), term_name_str(&right->name));
}

/* Puts the most telling first: rare words that stand there often, or in a title. What no other
 * article has finds nothing. */
static void weigh(struct telling_list *list, struct query_builder *builder) {
    for (size_t i = 0; i < list->len; i++) {
        struct telling *term = &list->items[i];
        term->documents = builder_frequency(builder, term_name_str(&term->name));
        double often = term->count / (term->count + often_enough);
        term->weight = term->documents < 2 ? 0
                                           : builder_road_weights[term->road] * often *
                                                 query_rarity(builder->documents, term->documents);
    }
    if (list->len > 0) {
        qsort(list->items, list->len, sizeof *list->items, compare_telling);
    }
}

static xc_node telling_node(struct query_builder *builder, struct telling_list *list) {
    struct node_list nodes = {0};
    for (size_t i = 0; i < list->len && i < TELLING_TERMS && list->items[i].weight > 0; i++) {
        const struct telling *term = &list->items[i];
        double often = term->count / (term->count + often_enough);
        node_list_add(&nodes, builder_term(builder, term_name_str(&term->name), term->documents,
                                           builder_road_weights[term->road] * often));
    }
    xc_node node = xc_query_or(builder->query, nodes.nodes, nodes.len);
    free(nodes.nodes);
    return node;
}

/* ## What has them too */

static bool is_there(const struct similar *similar, struct str id) {
    for (size_t i = 0; i < similar->len; i++) {
        if (str_equal(similar->records[i].id, id)) {
            return true;
        }
    }
    return false;
}

static void add_named(struct similar *out, struct session *session, const struct record *article,
                      struct arena *arena) {
    for (size_t i = 0; i < article->verwant.len && out->len < SIMILAR_ARTICLES; i++) {
        struct str id = article->verwant.items[i];
        bool new = !str_equal(id, article->id) && !is_there(out, id);
        struct record *record = &out->records[out->len];
        if (new &&search_find_article(record, session, id, arena, NULL) == ERR_OK) {
            out->len++;
        }
    }
    out->named = out->len;
}

/* The weight of the article itself by its own terms. It has them all, so hardly any other can have
 * more; where many do, the best of those is the measure. */
static double own_weight(const xc_hits *hits, struct str id) {
    for (size_t i = 0; i < xc_hits_count(hits); i++) {
        if (str_equal(xc_hits_at(hits, i).values[0], id)) {
            return xc_hits_at(hits, i).weight;
        }
    }
    return xc_hits_count(hits) > 0 ? xc_hits_at(hits, 0).weight : 0;
}

static enum err add_found(struct similar *out, const struct query_builder *builder,
                          const xc_hits *hits, const struct record *article) {
    double lowest = alike_share * own_weight(hits, article->id);
    enum err err = ERR_OK;
    for (size_t i = 0; i < xc_hits_count(hits) && out->len < SIMILAR_ARTICLES; i++) {
        struct xc_hit hit = xc_hits_at(hits, i);
        struct str id = hit.values[0];
        if (hit.weight < lowest || err != ERR_OK) {
            break;
        }
        if (!str_equal(id, article->id) && !is_there(out, id)) {
            err = stored_record(&out->records[out->len++], builder->session->reader, hit.document,
                                builder->arena, builder->info);
        }
    }
    return err;
}

/* Those named and the article itself may be among the hits, so as many more are asked for. */
static enum err find_alike(struct similar *out, struct query_builder *builder,
                           const struct record *article) {
    struct telling_list list = {.places = TABLE_INIT};
    struct session *session = builder->session;
    add_article(&list, session, article);
    weigh(&list, builder);
    struct query query = {.builder = builder->query, .root = telling_node(builder, &list)};
    table_release(&list.places);
    free(list.items);
    if (session->audience == AUDIENCE_PUBLIC) {
        query.root = filters_valid_today(query.builder, query.root);
    }
    xc_hits *hits = NULL;
    enum err err = builder->err;
    if (err == ERR_OK) {
        err = query_find_ids(&hits, &query, query.root, session, 2 * SIMILAR_ARTICLES + 1,
                             builder->info);
    }
    if (err == ERR_OK) {
        err = add_found(out, builder, hits, article);
    }
    xc_hits_free(hits);
    return err;
}

enum err similar_find(struct similar *out, struct session *session, const struct record *article,
                      struct arena *arena, struct err_info *info) {
    *out = (struct similar){.len = 0};
    add_named(out, session, article, arena);
    struct query_builder builder = {
        .query = xc_query_new(), .session = session, .arena = arena, .info = info};
    struct xc_error error;
    enum err err = xc_reader_document_count(session->reader, &builder.documents, &error) == XC_OK
                       ? find_alike(out, &builder, article)
                       : query_error(&error, info);
    xc_query_free(builder.query);
    return err;
}
