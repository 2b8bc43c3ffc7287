/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/date.h"
#include "search/explain.h"
#include "search/filters.h"
#include "search/query.h"
#include "search/question.h"
#include "search/snippet.h"
#include "search/stored.h"

struct str filter_name(enum filter filter) {
    static const struct str names[FILTER_COUNT] = {
        [FILTER_THEMA] = STR_INIT("thema"),
        [FILTER_DOELGROEP] = STR_INIT("doelgroep"),
        [FILTER_ORGANISATIE] = STR_INIT("organisatie"),
        [FILTER_GEMEENTE] = STR_INIT("gemeente"),
        [FILTER_TAAL] = STR_INIT("taal"),
    };
    return names[filter];
}

/* ## Facets */

static int compare_facet_values(const void *a, const void *b) {
    const struct facet_value *left = a;
    const struct facet_value *right = b;
    if (left->aantal != right->aantal) {
        return left->aantal > right->aantal ? -1 : 1;
    }
    return str_compare(left->waarde, right->waarde);
}

static void count_value(struct facet_value *values, size_t *len, struct str name, uint32_t count) {
    for (size_t i = 0; i < *len; i++) {
        if (str_equal(values[i].waarde, name)) {
            values[i].aantal += count;
            return;
        }
    }
    values[(*len)++] = (struct facet_value){name, count};
}

static size_t count_values(struct str text) {
    size_t values = 0;
    while (text.ptr) {
        str_cut(&text, SCHEMA_VALUE_SEPARATOR);
        values++;
    }
    return values;
}

/* A slot may hold several values; each counts. */
static struct facet read_facet(const xc_hits *hits, size_t place, struct arena *arena) {
    size_t room = 0;
    for (size_t i = 0; i < xc_hits_facet_count(hits, place); i++) {
        room += count_values(xc_hits_facet_at(hits, place, i).value);
    }
    struct facet_value *values = arena_alloc(arena, room, sizeof *values);
    size_t len = 0;
    for (size_t i = 0; i < xc_hits_facet_count(hits, place); i++) {
        struct xc_facet_value found = xc_hits_facet_at(hits, place, i);
        struct str rest = arena_str(arena, found.value);
        while (rest.ptr) {
            count_value(values, &len, str_cut(&rest, SCHEMA_VALUE_SEPARATOR), found.documents);
        }
    }
    if (len > 0) {
        qsort(values, len, sizeof *values, compare_facet_values);
    }
    return (struct facet){values, len};
}

/* ## Search */

/* What the steps of one search share. */
struct run {
    struct session *session;
    const struct search_request *request;
    struct str typed; /* the question as given, without a place */
    struct query query;
    bool found_words; /* the last query had a word that occurs */
    struct arena *arena;
    struct err_info *info;
};

/* Of all that explanations say, only the whole article knows. */
static enum err explain(struct search_hit *hit, struct run *run, uint32_t document) {
    struct record whole;
    enum err err = stored_record(&whole, run->session->reader, document, run->arena, run->info);
    return err == ERR_OK
               ? explain_hit(hit, &whole, run->session, &run->query, run->arena, run->info)
               : err;
}

/* The explanation of a hit takes longer than finding it: the last ones are the first to go. */
static enum err explain_in_time(struct search_result *out, struct search_hit *hit, struct run *run,
                                uint32_t document) {
    if (query_is_late(run->session)) {
        out->cut_short = true;
        return ERR_OK;
    }
    return explain(hit, run, document);
}

static enum err make_hit(struct search_hit *hit, struct run *run, struct snippet_maker *maker,
                         const struct xc_hit *found) {
    const struct shelved *article = NULL;
    enum err err = shelf_get(&article, run->session, found->document, run->arena, run->info);
    if (err != ERR_OK) {
        return err;
    }
    hit->score = found->weight;
    hit->record = article->record;
    const struct shelved_section *best = snippet_best_section(maker, article);
    hit->section = best ? best->section : NULL;
    bool has_text = best && best->line.text.len > 0;
    hit->snippet = snippet_make(maker, has_text ? &best->line : &article->spare, run->arena);
    return ERR_OK;
}

static enum err make_hits(struct search_result *out, struct run *run, const xc_hits *found) {
    struct search_hit *hits = arena_alloc(run->arena, xc_hits_count(found), sizeof *hits);
    struct snippet_maker *maker = snippet_maker_new(&run->query);
    enum err err = ERR_OK;
    for (size_t i = 0; i < xc_hits_count(found) && err == ERR_OK; i++) {
        struct xc_hit hit = xc_hits_at(found, i);
        err = make_hit(&hits[i], run, maker, &hit);
        if (err == ERR_OK && run->request->explain) {
            err = explain_in_time(out, &hits[i], run, hit.document);
        }
    }
    snippet_maker_free(maker);
    out->hits = hits;
    out->hit_count = xc_hits_count(found);
    return err == ERR_OK ? explain_synonyms(hits, out->hit_count, run->session, &run->query,
                                            run->arena, run->info)
                         : err;
}

/* Counts what a filter would find with other values: a second one can only be chosen when it is
 * seen. One more match, without hits. */
static enum err recount_facet(struct search_result *out, struct run *run, enum filter filter) {
    struct search_request others = *run->request;
    others.filters[filter] = (struct str_list){NULL, 0};
    struct xc_search_options options = query_options(run->session, 0, 0);
    options.check_at_least = UINT32_MAX;
    uint32_t column = filter;
    options.columns = run->session->generation->facets[run->session->audience];
    options.facets = &column;
    options.facet_count = 1;
    xc_query *builder = run->query.builder;
    xc_node root = filters_apply(builder, run->query.root, &others);
    xc_hits *hits = NULL;
    struct xc_error error;
    if (xc_search(&hits, run->session->reader, builder, root, &options, &error) != XC_OK) {
        return query_error(&error, run->info);
    }
    out->facets[filter] = read_facet(hits, 0, run->arena);
    out->cut_short = out->cut_short || xc_hits_is_cut(hits);
    xc_hits_free(hits);
    return ERR_OK;
}

static enum err read_facets(struct search_result *out, struct run *run, const xc_hits *hits) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < FILTER_COUNT && err == ERR_OK; i++) {
        if (run->request->filters[i].len > 0) {
            err = recount_facet(out, run, (enum filter)i);
        } else {
            out->facets[i] = read_facet(hits, i, run->arena);
        }
    }
    return err;
}

static const uint32_t all_columns[FILTER_COUNT] = {
    FILTER_THEMA, FILTER_DOELGROEP, FILTER_ORGANISATIE, FILTER_GEMEENTE, FILTER_TAAL};

static enum err run_query(struct search_result *out, struct run *run) {
    uint32_t page_size = run->request->page_size;
    struct xc_search_options options =
        query_options(run->session, (run->request->page - 1) * page_size, page_size);
    options.check_at_least = UINT32_MAX; /* facets and totals are over all matches */
    options.columns = run->session->generation->facets[run->session->audience];
    options.facets = all_columns;
    options.facet_count = FILTER_COUNT;
    xc_query *builder = run->query.builder;
    xc_node root = filters_apply(builder, run->query.root, run->request);
    xc_hits *hits = NULL;
    struct xc_error error;
    if (xc_search(&hits, run->session->reader, builder, root, &options, &error) != XC_OK) {
        return query_error(&error, run->info);
    }
    out->totaal = xc_hits_total(hits);
    out->cut_short = xc_hits_is_cut(hits);
    enum err err = read_facets(out, run, hits);
    if (err == ERR_OK) {
        err = make_hits(out, run, hits);
    }
    xc_hits_free(hits);
    return err;
}

static enum err run_question(struct search_result *out, struct run *run, struct str vraag) {
    enum err err = query_init(&run->query, run->session, vraag, run->arena, run->info);
    run->found_words = run->query.finds_words;
    if (err == ERR_OK) {
        if (run->request->explain) {
            struct corrections corrections =
                corrections_of(run->session->analyser, run->typed, vraag, run->arena);
            query_mark_typed(&run->query, &corrections, run->arena);
        }
        err = run_query(out, run);
    }
    query_release(&run->query);
    return err;
}

const struct gemeente *search_find_gemeente(struct session *session, struct str value) {
    return places_find_exact(session->generation->places, session->analyser, value);
}

/* A municipality that is filtered on goes before one that the question names. */
static const struct gemeente *find_place(struct run *run, const struct question *question) {
    const struct str_list *chosen = &run->request->filters[FILTER_GEMEENTE];
    if (chosen->len != 1) {
        return question->gemeente;
    }
    return search_find_gemeente(run->session, chosen->items[0]);
}

/* An article of our own that scores nearly as much as the first speaks against sending the visitor
 * away. */
static const double rival_share = 0.85;

static bool is_clearly_first(const struct search_result *result) {
    for (size_t i = 1; i < result->hit_count; i++) {
        const struct search_hit *hit = &result->hits[i];
        bool near = hit->score >= rival_share * result->hits[0].score;
        if (near && lists_is_own(hit->record.organisatie)) {
            return false;
        }
    }
    return true;
}

static void refer(struct search_result *out, struct run *run, const struct question *question) {
    const struct lists *lists = &run->session->generation->lists;
    struct organisatie *other = arena_alloc(run->arena, 1, sizeof *other);
    out->gemeente = find_place(run, question);
    if (out->hit_count > 0 && is_clearly_first(out) &&
        lists_refer(other, lists, out->hits[0].record.organisatie, out->gemeente, run->arena)) {
        out->referral = other;
    }
}

enum err search_run(struct search_result *out, struct session *session,
                    const struct search_request *request, struct arena *arena,
                    struct err_info *info) {
    double start_s = clock_s();
    *out = (struct search_result){0};
    struct run run = {.session = session, .request = request, .arena = arena, .info = info};
    struct question question = question_read(session, request->vraag, arena);
    run.typed = question.about;
    enum err err = run_question(out, &run, question.about);
    out->bedoelde_u = spelling_correct(session->generation->spelling[session->audience],
                                       session->reader, session->analyser, request->vraag, arena);
    if (err == ERR_OK && (!run.found_words || out->totaal == 0) && out->bedoelde_u.len > 0) {
        out->corrected = true;
        question = question_read(session, out->bedoelde_u, arena);
        err = run_question(out, &run, question.about);
    }
    refer(out, &run, &question);
    out->duration_ms = (clock_s() - start_s) * 1e3;
    return err;
}

/* ## One article */

enum err search_find_article(struct record *out, struct session *session, struct str id,
                             struct arena *arena, struct err_info *info) {
    struct term_name name = term_name_prefixed(SCHEMA_PREFIX_ID, id);
    struct xc_error error;
    uint32_t document = 0;
    if (xc_reader_find(session->reader, term_name_str(&name), &document, &error) != XC_OK) {
        return query_error(&error, info);
    }
    enum err err = stored_record(out, session->reader, document, arena, info);
    char today[DATE_BYTES + 1];
    date_today(today);
    bool over = err == ERR_OK && session->audience == AUDIENCE_PUBLIC &&
                date_is_over(out->geldig_tot, str_from(today));
    return over ? err_set(info, ERR_NOT_FOUND, "the article is no longer valid") : err;
}

/* ## While typing */

size_t search_suggest(struct suggestion out[SUGGESTIONS], struct session *session,
                      struct str typed) {
    const struct generation *generation = session->generation;
    return suggest(out, generation->suggester[session->audience],
                   generation->spelling[session->audience], session->analyser, typed);
}

/* ## Ranking alone */

enum err search_rank(struct ranking *out, struct session *session, struct str vraag, uint32_t limit,
                     struct arena *arena, struct err_info *info) {
    *out = (struct ranking){.len = 0};
    struct query query;
    enum err err = query_init(&query, session, vraag, arena, info);
    xc_hits *hits = NULL;
    if (err == ERR_OK) {
        err = query_find_ids(&hits, &query, query.root, session, limit, info);
    }
    if (err == ERR_OK) {
        struct ranked *ranked = arena_alloc(arena, xc_hits_count(hits), sizeof *ranked);
        for (size_t i = 0; i < xc_hits_count(hits); i++) {
            struct xc_hit hit = xc_hits_at(hits, i);
            ranked[i] = (struct ranked){arena_str(arena, hit.values[0]), hit.weight};
        }
        *out = (struct ranking){ranked, xc_hits_count(hits), query.words, query.unknown};
    }
    xc_hits_free(hits);
    query_release(&query);
    return err;
}
