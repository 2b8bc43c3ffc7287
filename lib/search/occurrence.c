/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/occurrence.h"

#include "search/document.h"

/* What the reading of one article shares. */
struct reading {
    struct occurrences *out;
    struct session *session;
    enum schema_field field; /* the one being read */
    struct arena scratch;
    struct arena *arena;
};

/* The names under which a leaf may stand in the index: the first word of a synonym may be whole or
 * a part. The number of names. */
static size_t leaf_names(struct term_name names[2], const struct query_leaf *leaf) {
    if (leaf->road < ROAD_COUNT) {
        names[0] = term_name(leaf->road, leaf->term);
        return 1;
    }
    struct str rest = leaf->term;
    struct str first = str_cut(&rest, ' ');
    names[0] = term_name(ROAD_STEM, first);
    names[1] = term_name(ROAD_PART, first);
    return leaf->synonym.len > 0 ? 2 : 0;
}

static void want(struct occurrences *occurrences, const struct query_leaf *leaf) {
    struct term_name names[2];
    size_t count = leaf_names(names, leaf);
    for (size_t i = 0; i < count; i++) {
        uint64_t *place = table_get(&occurrences->places, term_name_str(&names[i]));
        *place = *place ? *place : ++occurrences->len;
    }
}

/* ## Reading */

/* Whether the term comes from this word alone, so that the word is what it met. */
static bool has_term(const struct word *word, struct str term) {
    bool has = str_equal(word->text, term) || str_equal(word->stem, term);
    for (size_t i = 0; i < word->part_count; i++) {
        has = has || str_equal(word->parts[i], term);
    }
    return has;
}

static struct str word_at(struct str text, const struct token *token) {
    return str_slice(text, token->start, token->end);
}

/* Function words between the two are left out. */
static struct str pair_text(struct reading *reading, struct str text,
                            const struct analysis *analysis, size_t second) {
    size_t first = second;
    do {
        first--;
    } while (first > 0 && analysis->tokens[first].word->kind == WORD_STOP);
    return arena_format(
        reading->arena, "%.*s%s%.*s", STR_ARGS(word_at(text, &analysis->tokens[first])),
        first + 1 < second ? " … " : " ", STR_ARGS(word_at(text, &analysis->tokens[second])));
}

static struct str met_text(struct reading *reading, struct str text,
                           const struct analysis *analysis, const struct text_term *term) {
    const struct token *token = &analysis->tokens[term->token];
    if (term->road == ROAD_GRAM) {
        return STR("");
    }
    if (term->road == ROAD_PAIR && term->token > 0) {
        return pair_text(reading, text, analysis, term->token);
    }
    return arena_str(reading->arena,
                     has_term(token->word, term->text) ? word_at(text, token) : term->text);
}

static void read_text(struct reading *reading, struct str text) {
    arena_clear(&reading->scratch);
    struct analysis analysis = analyse(reading->session->analyser, text);
    struct text_terms terms = terms_of(&analysis, &reading->scratch);
    for (size_t i = 0; i < terms.len; i++) {
        struct term_name name = term_name(terms.items[i].road, terms.items[i].text);
        const uint64_t *place = table_find(&reading->out->places, term_name_str(&name));
        struct occurrence *met = place ? &reading->out->items[*place - 1] : NULL;
        if (met && !met->found) {
            *met = (struct occurrence){true, reading->field,
                                       met_text(reading, text, &analysis, &terms.items[i])};
        }
    }
}

static void read_list(struct reading *reading, struct str_list list) {
    for (size_t i = 0; i < list.len; i++) {
        read_text(reading, list.items[i]);
    }
}

/* The weightiest field first; see document.c for what is in which. */
static void read_article(struct reading *reading, const struct record *record) {
    reading->field = FIELD_TITEL;
    read_text(reading, record->titel);
    read_text(reading, document_lead(reading->session->analyser, record));
    reading->field = FIELD_VRAAG;
    read_text(reading, record->vraag);
    reading->field = FIELD_VARIANTEN;
    read_list(reading, record->varianten);
    reading->field = FIELD_TREFWOORDEN;
    read_list(reading, record->trefwoorden);
    reading->field = FIELD_KOPPEN;
    for (size_t i = 0; i < record->section_count; i++) {
        read_text(reading, record->sections[i].heading);
    }
    reading->field = FIELD_TEKST;
    for (size_t i = 0; i < record->section_count; i++) {
        read_text(reading, record->sections[i].text);
    }
    reading->field = FIELD_KANALEN;
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        read_text(reading, record->kanalen[i].text);
    }
    read_text(reading, record->intern.text);
}

void occurrences_init(struct occurrences *out, struct session *session, const struct query *query,
                      const struct record *record, struct arena *arena) {
    *out = (struct occurrences){.places = TABLE_INIT};
    for (size_t i = 0; i < query->leaf_count; i++) {
        want(out, &query->leaves[i]);
    }
    out->items = arena_alloc(arena, out->len, sizeof *out->items);
    struct reading reading = {.out = out, .session = session, .arena = arena};
    read_article(&reading, record);
    arena_release(&reading.scratch);
}

void occurrences_release(struct occurrences *occurrences) {
    table_release(&occurrences->places);
}

const struct occurrence *occurrences_find(const struct occurrences *occurrences,
                                          const struct query_leaf *leaf) {
    struct term_name names[2];
    size_t count = leaf_names(names, leaf);
    const struct occurrence *best = NULL;
    for (size_t i = 0; i < count; i++) {
        const uint64_t *place = table_find(&occurrences->places, term_name_str(&names[i]));
        const struct occurrence *met = place ? &occurrences->items[*place - 1] : NULL;
        if (met && met->found && (!best || met->field < best->field)) {
            best = met;
        }
    }
    return best;
}
