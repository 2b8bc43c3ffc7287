/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/likeness.h"

#include "search/document.h"
#include "search/query.h"
#include "search/terms.h"

/* Words of a question and one way to say them otherwise. */
struct synonym_words {
    struct word_bag words;
    struct word_bag instead;
};

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

/* Adds the words of a text; without weights when it only matters which they are. */
static void add_words(struct word_bag *bag, struct session *session, struct str text,
                      bool weighed) {
    struct arena arena = ARENA_INIT;
    struct analysis analysis = analyse(session->analyser, text);
    struct text_terms terms = terms_of(&analysis, &arena);
    for (size_t i = 0; i < terms.len; i++) {
        const struct text_term *term = &terms.items[i];
        uint64_t *kept = term->road == ROAD_PART ? table_get(&bag->weights, term->text) : NULL;
        if (kept && *kept == 0) {
            bool stopword = analysis.tokens[term->token].word->kind == WORD_STOP;
            double weight = weighed ? weight_of(session, term->text) : 0;
            weight *= stopword ? query_stopword_weight : 1;
            *kept = 1 + (uint64_t)(weight / weight_unit);
            bag->sum += weight;
        }
    }
    arena_release(&arena);
}

static void add_text(struct word_bag *bag, struct session *session, struct str text) {
    add_words(bag, session, text, true);
}

static void word_bag_init(struct word_bag *out, struct session *session, struct str text) {
    *out = (struct word_bag){TABLE_INIT, 0};
    add_text(out, session, text);
}

static void word_bag_release(struct word_bag *bag) {
    table_release(&bag->weights);
}

/* ## The question */

struct synonym_place {
    struct str words; /* as they stand in the question */
    struct str instead;
};

/* Pairs of words and a synonym. Copied, because reading either ends the analysis they come from. */
static struct synonym_place *find_synonyms(struct session *session, struct str vraag,
                                           struct arena *arena, size_t *count) {
    const struct synonyms *list = session->generation->synonyms;
    struct analysis analysis = analyse(session->analyser, vraag);
    size_t match_count = 0;
    const struct synonym_match *matches =
        list ? synonyms_find(list, &analysis, arena, &match_count) : NULL;
    size_t room = 0;
    for (size_t i = 0; i < match_count; i++) {
        room += matches[i].count;
    }
    struct synonym_place *places = arena_alloc(arena, room, sizeof *places);
    *count = 0;
    for (size_t i = 0; i < match_count; i++) {
        const struct token *first = &analysis.tokens[matches[i].first];
        const struct token *last = first + matches[i].len - 1;
        for (size_t k = 0; k < matches[i].count; k++) {
            places[(*count)++] = (struct synonym_place){str_slice(vraag, first->start, last->end),
                                                        matches[i].alternatives[k].text};
        }
    }
    return places;
}

void asked_words_init(struct asked_words *out, struct session *session, struct str vraag,
                      struct arena *arena) {
    size_t count = 0;
    struct synonym_place *places = find_synonyms(session, vraag, arena, &count);
    *out = (struct asked_words){.synonyms = arena_alloc(arena, count, sizeof *out->synonyms),
                                .synonym_count = count};
    word_bag_init(&out->said, session, vraag);
    word_bag_init(&out->meant, session, vraag);
    for (size_t i = 0; i < count; i++) {
        word_bag_init(&out->synonyms[i].words, session, places[i].words);
        word_bag_init(&out->synonyms[i].instead, session, places[i].instead);
        add_text(&out->meant, session, places[i].instead);
    }
}

void asked_words_release(struct asked_words *asked) {
    word_bag_release(&asked->said);
    word_bag_release(&asked->meant);
    for (size_t i = 0; i < asked->synonym_count; i++) {
        word_bag_release(&asked->synonyms[i].words);
        word_bag_release(&asked->synonyms[i].instead);
    }
}

/* ## The title */

/* Weight of the words that stand in both. */
static double shared(const struct word_bag *bag, const struct word_bag *other) {
    double sum = 0;
    for (size_t i = 0; i < bag->weights.capacity; i++) {
        const struct table_slot *slot = &bag->weights.slots[i];
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
                      const struct asked_words *asked, struct str title) {
    struct word_bag bag;
    word_bag_init(&bag, session, title);
    if (bag.sum > 0) {
        double common = shared(&bag, &asked->meant);
        double both = 2 * common / (asked->said.sum + bag.sum);
        if (both > best->both) {
            *best = (struct best_title){both, common / bag.sum};
        }
    }
    word_bag_release(&bag);
}

static double title_in_asked(struct session *session, const struct asked_words *asked,
                             const struct record *record) {
    struct best_title best = {0, 0};
    try_title(&best, session, asked, record->titel);
    try_title(&best, session, asked, record->vraag);
    try_title(&best, session, asked, document_lead(session->analyser, record));
    for (size_t i = 0; i < record->varianten.len; i++) {
        try_title(&best, session, asked, record->varianten.items[i]);
    }
    return best.in_asked;
}

/* ## The article */

static void add_article(struct word_bag *bag, struct session *session,
                        const struct record *record) {
    add_words(bag, session, record->titel, false);
    add_words(bag, session, record->vraag, false);
    for (size_t i = 0; i < record->varianten.len; i++) {
        add_words(bag, session, record->varianten.items[i], false);
    }
    for (size_t i = 0; i < record->trefwoorden.len; i++) {
        add_words(bag, session, record->trefwoorden.items[i], false);
    }
    for (size_t i = 0; i < record->section_count; i++) {
        add_words(bag, session, record->sections[i].heading, false);
        add_words(bag, session, record->sections[i].text, false);
    }
}

static bool has_all(const struct word_bag *article, const struct word_bag *words) {
    for (size_t i = 0; i < words->weights.capacity; i++) {
        const struct table_slot *slot = &words->weights.slots[i];
        if (slot->key.ptr && !table_find(&article->weights, slot->key)) {
            return false;
        }
    }
    return true;
}

static bool has_word(const struct word_bag *article, const struct asked_words *asked,
                     struct str word) {
    if (table_find(&article->weights, word)) {
        return true;
    }
    for (size_t i = 0; i < asked->synonym_count; i++) {
        const struct synonym_words *synonym = &asked->synonyms[i];
        if (table_find(&synonym->words.weights, word) && has_all(article, &synonym->instead)) {
            return true;
        }
    }
    return false;
}

static double asked_in_article(struct session *session, const struct asked_words *asked,
                               const struct record *record) {
    struct word_bag article = {TABLE_INIT, 0};
    add_article(&article, session, record);
    double share = 0;
    for (size_t i = 0; i < asked->said.weights.capacity; i++) {
        const struct table_slot *slot = &asked->said.weights.slots[i];
        if (slot->key.ptr && has_word(&article, asked, slot->key)) {
            share += (double)slot->value * weight_unit / asked->said.sum;
        }
    }
    word_bag_release(&article);
    return share;
}

struct likeness likeness_of(struct session *session, const struct asked_words *asked,
                            const struct record *record) {
    if (asked->said.sum <= 0) {
        return (struct likeness){0, 0};
    }
    return (struct likeness){title_in_asked(session, asked, record),
                             asked_in_article(session, asked, record)};
}
