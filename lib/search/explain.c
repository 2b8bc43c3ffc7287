/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/explain.h"

#include <stdlib.h>

/* Xapian does not say what each term of a query gave; so each is asked for this one document. */
struct explainer {
    struct session *session;
    const struct query *query;
    const struct query_leaf *leaf; /* the one looked at now */
    struct arena *arena;
    struct err_info *info;
};

static bool field_has(struct explainer *explainer, struct str text) {
    struct analysis analysis = analyse(explainer->session->analyser, text);
    struct text_terms terms = terms_of(&analysis, explainer->arena);
    for (size_t i = 0; i < terms.len; i++) {
        bool same_way = str_equal(schema_road_name(terms.items[i].road), explainer->leaf->way) ||
                        str_equal(explainer->leaf->way, STR("synoniem"));
        if (same_way && str_equal(terms.items[i].text, explainer->leaf->term)) {
            return true;
        }
    }
    return false;
}

static bool list_has(struct explainer *explainer, struct str_list list) {
    for (size_t i = 0; i < list.len; i++) {
        if (field_has(explainer, list.items[i])) {
            return true;
        }
    }
    return false;
}

/* The weightiest field in which the term stands. */
static enum schema_field field_of(struct explainer *explainer, const struct record *record) {
    if (field_has(explainer, record->titel) || field_has(explainer, record->vraag)) {
        return FIELD_TITEL;
    }
    if (list_has(explainer, record->varianten) || list_has(explainer, record->trefwoorden)) {
        return FIELD_VARIANTEN;
    }
    for (size_t i = 0; i < record->section_count; i++) {
        if (field_has(explainer, record->sections[i].heading)) {
            return FIELD_KOPPEN;
        }
    }
    for (size_t i = 0; i < record->section_count; i++) {
        if (field_has(explainer, record->sections[i].text)) {
            return FIELD_TEKST;
        }
    }
    return FIELD_KANALEN;
}

static enum err leaf_weight(double *out, struct explainer *explainer, struct str id) {
    xc_query *builder = explainer->query->builder;
    struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, id);
    xc_node only = xc_query_term(builder, term_name_str(&name), 1);
    xc_node root = xc_query_filter(builder, explainer->leaf->node, only);
    struct xc_search_options options = query_options(0, 1);
    xc_hits *hits = NULL;
    struct xc_error error;
    *out = 0;
    if (xc_search(&hits, explainer->session->reader, builder, root, &options, &error) != XC_OK) {
        return query_error(&error, explainer->info);
    }
    if (xc_hits_count(hits) > 0) {
        *out = xc_hits_at(hits, 0).weight;
    }
    xc_hits_free(hits);
    return ERR_OK;
}

static int compare_explanations(const void *a, const void *b) {
    double left = ((const struct explanation *)a)->gewicht;
    double right = ((const struct explanation *)b)->gewicht;
    return (left < right) - (left > right);
}

enum err explain_hit(struct search_hit *hit, struct session *session, const struct query *query,
                     struct arena *arena, struct err_info *info) {
    struct explainer explainer = {session, query, NULL, arena, info};
    struct explanation *lines = arena_alloc(arena, query->leaf_count, sizeof *lines);
    size_t len = 0;
    for (size_t i = 0; i < query->leaf_count; i++) {
        explainer.leaf = &query->leaves[i];
        double weight = 0;
        enum err err = leaf_weight(&weight, &explainer, hit->record.id);
        if (err != ERR_OK) {
            return err;
        }
        if (weight > 0) {
            bool pinned = str_equal(explainer.leaf->way, STR("vastgezet"));
            struct str way =
                explainer.leaf->corrected && !pinned ? STR("correctie") : explainer.leaf->way;
            struct str field =
                pinned ? STR("redactie") : schema_field_name(field_of(&explainer, &hit->record));
            lines[len++] = (struct explanation){explainer.leaf->word, way, field,
                                                explainer.leaf->term, weight};
        }
    }
    if (len > 0) {
        qsort(lines, len, sizeof *lines, compare_explanations);
    }
    hit->explanations = lines;
    hit->explanation_count = len;
    return ERR_OK;
}

/* ## Synonyms */

static xc_node any_of(xc_query *builder, const struct search_hit *hits, size_t count,
                      struct arena *arena) {
    xc_node *nodes = arena_alloc(arena, count, sizeof *nodes);
    for (size_t i = 0; i < count; i++) {
        struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, hits[i].record.id);
        nodes[i] = xc_query_term(builder, term_name_str(&name), 1);
    }
    return xc_query_or(builder, nodes, count);
}

static bool has_synonym(const struct search_hit *hit, struct str word) {
    for (size_t i = 0; i < hit->synonym_count; i++) {
        if (str_equal(hit->synonyms[i].woord, word)) {
            return true;
        }
    }
    return false;
}

/* One synonym for a word is enough to say why the article is there. */
static void add_synonym(struct search_hit *hits, size_t count, const struct query_leaf *leaf,
                        struct str id) {
    for (size_t i = 0; i < count; i++) {
        if (str_equal(hits[i].record.id, id) && !has_synonym(&hits[i], leaf->word)) {
            hits[i].synonyms[hits[i].synonym_count++] =
                (struct synonym_hit){leaf->word, leaf->synonym};
        }
    }
}

enum err explain_synonyms(struct search_hit *hits, size_t count, struct session *session,
                          const struct query *query, struct arena *arena, struct err_info *info) {
    xc_node ids = any_of(query->builder, hits, count, arena);
    for (size_t i = 0; i < count; i++) {
        hits[i].synonyms = arena_alloc(arena, query->leaf_count, sizeof *hits[i].synonyms);
    }
    for (size_t i = 0; i < query->leaf_count && count > 0; i++) {
        const struct query_leaf *leaf = &query->leaves[i];
        if (leaf->synonym.len == 0) {
            continue;
        }
        xc_hits *found = NULL;
        xc_node root = xc_query_filter(query->builder, leaf->instead, ids);
        enum err err = query_find_ids(&found, query, root, session, (uint32_t)count, info);
        if (err != ERR_OK) {
            return err;
        }
        for (size_t k = 0; k < xc_hits_count(found); k++) {
            add_synonym(hits, count, leaf, xc_hits_at(found, k).values[0]);
        }
        xc_hits_free(found);
    }
    return ERR_OK;
}
