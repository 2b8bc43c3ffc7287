/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/query_builder.h"

#include <math.h>

#include "base/clock.h"
#include "base/memory.h"

/* Weights, found on the even halves of four Dutch collections; see docs/decisions/ranking.md. */

/* How much a term counts by its road. Parts carry most: they are where all forms of a word and its
 * compounds meet. */
const double builder_road_weights[ROAD_COUNT] = {
    [ROAD_WORD] = 0.32, [ROAD_STEM] = 0.64, [ROAD_PART] = 1.6, [ROAD_PAIR] = 0.2, [ROAD_GRAM] = 0.3,
};

/* Rare words count more, but less so than plain BM25 has it: idf to this power. */
static const double rarity_power = 0.6;

/* BM25F: how soon more of the same stops counting. */
#define K1 1.76

/* Brings scores back from impacts to occurrences, so that they do not depend on SCHEMA_IMPACT. */
static const double score_unit = (K1 + 1) / (K1 * SCHEMA_IMPACT + 1);

/* A search gets this much even when the time is over: Xapian takes 0 for no limit. */
static const double least_time_s = 0.001;

bool query_is_late(const struct session *session) {
    return clock_s() >= session->until_s;
}

struct xc_search_options query_options(const struct session *session, uint32_t offset,
                                       uint32_t limit) {
    double left_s = session->until_s - clock_s();
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.offset = offset;
    options.limit = limit;
    options.k1 = K1 * SCHEMA_IMPACT;
    options.b = 0; /* the impacts are corrected for length already */
    options.time_limit_s = left_s > least_time_s ? left_s : least_time_s;
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
    struct xc_search_options options = query_options(session, 0, limit);
    options.time_limit_s = 0; /* an answer made from half of the articles could be wrong and sure */
    options.values = slots;
    options.value_count = 1;
    struct xc_error error;
    return xc_search(out, session->reader, query->builder, root, &options, &error) == XC_OK
               ? ERR_OK
               : query_error(&error, info);
}

void node_list_add(struct node_list *list, xc_node node) {
    list->nodes = mem_grow(list->nodes, &list->capacity, list->len, sizeof *list->nodes);
    list->nodes[list->len++] = node;
}

uint32_t builder_frequency(struct query_builder *builder, struct str term) {
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

xc_node builder_term(struct query_builder *builder, struct str term, uint32_t frequency,
                     double weight) {
    if (frequency == 0) {
        return XC_NOTHING;
    }
    double wanted = query_rarity(builder->documents, frequency);
    double factor = weight * wanted / rarity_in_xapian(builder, frequency) * score_unit;
    return xc_query_scale(builder->query, xc_query_term(builder->query, term, 1), factor);
}

void builder_add_leaf(struct query_builder *builder, struct query_leaf leaf, bool strong) {
    builder->leaves.items = mem_grow(builder->leaves.items, &builder->leaves.capacity,
                                     builder->leaves.len, sizeof *builder->leaves.items);
    builder->leaves.items[builder->leaves.len++] = leaf;
    node_list_add(strong ? &builder->strong : &builder->weak, leaf.node);
}

void builder_add_stem(struct query_builder *builder, struct str text, uint32_t frequency) {
    builder->stems.items = mem_grow(builder->stems.items, &builder->stems.capacity,
                                    builder->stems.len, sizeof *builder->stems.items);
    builder->stems.items[builder->stems.len++] = (struct query_stem){
        arena_str(builder->arena, text), query_rarity(builder->documents, frequency)};
}
