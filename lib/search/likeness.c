/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/likeness.h"

#include "search/document.h"
#include "search/query.h"

/* Weights are kept as whole numbers of this size. */
static const double weight_unit = 1e-6;

/* 0 for a broken index, which shows in the search itself. */
static double weight_of(struct session *session, struct str part) {
    struct term_name name = term_name(ROAD_PART, part);
    uint32_t all = 0;
    uint32_t with = 0;
    bool known =
        xc_reader_document_count(session->reader, &all, NULL) == XC_OK &&
        xc_reader_term_documents(session->reader, term_name_str(&name), &with, NULL) == XC_OK;
    return known ? query_rarity(all, with) : 0;
}

static void add_text(struct word_bag *bag, struct session *session, struct str text) {
    struct arena arena = ARENA_INIT;
    struct analysis analysis = analyse(session->analyser, text);
    struct text_terms terms = terms_of(&analysis, &arena);
    for (size_t i = 0; i < terms.len; i++) {
        const struct text_term *term = &terms.items[i];
        uint64_t *kept = term->road == ROAD_PART ? table_get(&bag->weights, term->text) : NULL;
        if (kept && *kept == 0) {
            bool stopword = analysis.tokens[term->token].word->kind == WORD_STOP;
            double weight = weight_of(session, term->text);
            weight *= stopword ? query_stopword_weight : 1;
            *kept = 1 + (uint64_t)(weight / weight_unit);
            bag->sum += weight;
        }
    }
    arena_release(&arena);
}

void word_bag_init(struct word_bag *out, struct session *session, struct str text) {
    *out = (struct word_bag){TABLE_INIT, 0};
    add_text(out, session, text);
}

void word_bag_release(struct word_bag *bag) {
    table_release(&bag->weights);
}

/* Weight of the words that stand in both. */
static double shared(const struct word_bag *asked, const struct word_bag *other) {
    double sum = 0;
    for (size_t i = 0; i < asked->weights.capacity; i++) {
        const struct table_slot *slot = &asked->weights.slots[i];
        if (slot->key.ptr && table_find(&other->weights, slot->key)) {
            sum += (double)slot->value * weight_unit;
        }
    }
    return sum;
}

/* The title that is most like the question so far. */
struct best_title {
    double both;     /* shared weight against that of both (Dice's coefficient) */
    double in_asked; /* of the title, what is in the question */
};

static void try_title(struct best_title *best, struct session *session,
                      const struct word_bag *asked, struct str title) {
    struct word_bag bag;
    word_bag_init(&bag, session, title);
    if (bag.sum > 0) {
        double common = shared(asked, &bag);
        double both = 2 * common / (asked->sum + bag.sum);
        if (both > best->both) {
            *best = (struct best_title){both, common / bag.sum};
        }
    }
    word_bag_release(&bag);
}

static double share_in_article(struct session *session, const struct word_bag *asked,
                               const struct record *record) {
    struct word_bag bag;
    word_bag_init(&bag, session, record->titel);
    add_text(&bag, session, record->vraag);
    for (size_t i = 0; i < record->varianten.len; i++) {
        add_text(&bag, session, record->varianten.items[i]);
    }
    for (size_t i = 0; i < record->section_count; i++) {
        add_text(&bag, session, record->sections[i].heading);
        add_text(&bag, session, record->sections[i].text);
    }
    double share = shared(asked, &bag) / asked->sum;
    word_bag_release(&bag);
    return share;
}

struct likeness likeness_of(struct session *session, const struct word_bag *asked,
                            const struct record *record) {
    if (asked->sum <= 0) {
        return (struct likeness){0, 0};
    }
    struct best_title best = {0, 0};
    try_title(&best, session, asked, record->titel);
    try_title(&best, session, asked, record->vraag);
    try_title(&best, session, asked, document_lead(session->analyser, record));
    for (size_t i = 0; i < record->varianten.len; i++) {
        try_title(&best, session, asked, record->varianten.items[i]);
    }
    return (struct likeness){best.in_asked, share_in_article(session, asked, record)};
}
