/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/terms.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/base_form.h"
#include "text/codes.h"
#include "text/lexicon.h"

enum {
    GRAM_LETTERS = 5,
    /* Words between a verb and its particle, as in: meld de schade aan de weg hier aan. */
    PARTICLE_DISTANCE = 8,
};

struct collector {
    struct arena *arena;
    struct text_term *items; /* owned while collecting */
    size_t len;
    size_t capacity;
};

static void add(struct collector *list, enum schema_road road, struct str text, size_t token) {
    list->items = mem_grow(list->items, &list->capacity, list->len, sizeof *list->items);
    list->items[list->len++] = (struct text_term){road, text, token, 1.0};
}

static void add_parts(struct collector *list, const struct word *word, size_t token) {
    for (size_t i = 0; i < word->part_count; i++) {
        add(list, ROAD_PART, word->parts[i], token);
        list->items[list->len - 1].share = 1.0 / (double)word->part_count;
    }
    if (word->part_count == 0) {
        add(list, ROAD_PART, word->stem, token);
    }
}

/* Of the word with an underscore before it, so that its beginning counts as such. Bytes, not
 * characters: folded Dutch is ASCII but for rare letters, which then make grams of their own on
 * both sides. */
static void add_grams(struct collector *list, struct str word, size_t token) {
    char *bytes = arena_alloc(list->arena, word.len + 1, 1);
    bytes[0] = '_';
    memcpy(bytes + 1, word.ptr, word.len);
    struct str text = {bytes, word.len + 1};
    for (size_t i = 0; i + GRAM_LETTERS <= text.len; i++) {
        add(list, ROAD_GRAM, str_slice(text, i, i + GRAM_LETTERS), token);
    }
}

static void add_joined(struct collector *list, enum schema_road road, struct str parts[3],
                       size_t token) {
    size_t len = parts[0].len + parts[1].len + parts[2].len;
    char *text = arena_alloc(list->arena, len, 1);
    memcpy(text, parts[0].ptr, parts[0].len);
    memcpy(text + parts[0].len, parts[1].ptr, parts[1].len);
    memcpy(text + parts[0].len + parts[1].len, parts[2].ptr, parts[2].len);
    add(list, road, (struct str){text, len}, token);
}

/* N 207 is also found as N207. */
static void add_code(struct collector *list, const struct analysis *analysis, size_t token) {
    char bytes[CODE_BYTES];
    struct str code = code_at(bytes, analysis, token);
    if (code.len > 0) {
        code = arena_str(list->arena, code);
        add(list, ROAD_WORD, code, token);
        add(list, ROAD_STEM, code, token);
        add(list, ROAD_PART, code, token);
    }
}

static bool joins_clauses(struct str word) {
    return str_equal(word, STR("en")) || str_equal(word, STR("of")) || str_equal(word, STR("maar"));
}

/* Before a sign, the end, or a word that joins: vul het formulier in en stuur het op. */
static bool ends_clause(const struct analysis *analysis, size_t i) {
    const struct token *tokens = analysis->tokens;
    return i + 1 == analysis->len || tokens[i + 1].start > tokens[i].end + 1 ||
           joins_clauses(tokens[i + 1].word->text);
}

/* A particle at the end of a clause goes with a verb before it: meld u aan is also aanmelden. */
static void add_separated_verbs(struct collector *list, const struct analysis *analysis,
                                size_t particle) {
    const struct word *word = analysis->tokens[particle].word;
    if (!is_particle(word->text) || !ends_clause(analysis, particle)) {
        return;
    }
    size_t first = particle > PARTICLE_DISTANCE ? particle - PARTICLE_DISTANCE : 0;
    for (size_t i = particle; i > first && !ends_clause(analysis, i - 1); i--) {
        const struct word *verb = analysis->tokens[i - 1].word;
        if (verb->kind == WORD_PLAIN && (lexicon_find(verb->text) & LEXICON_VERB)) {
            struct str joined[] = {word->text, verb->stem, STR("")};
            add_joined(list, ROAD_PART, joined, i - 1);
        }
    }
}

struct text_terms terms_of(const struct analysis *analysis, struct arena *arena) {
    struct collector list = {.arena = arena};
    const struct word *previous = NULL; /* that is no function word */
    for (size_t i = 0; i < analysis->len; i++) {
        const struct word *word = analysis->tokens[i].word;
        add(&list, ROAD_WORD, word->text, i);
        add(&list, ROAD_STEM, word->stem, i);
        add_parts(&list, word, i);
        add_code(&list, analysis, i);
        add_separated_verbs(&list, analysis, i);
        if (word->kind == WORD_STOP) {
            continue;
        }
        if (previous) {
            struct str pair[] = {previous->stem, STR(" "), word->stem};
            add_joined(&list, ROAD_PAIR, pair, i);
        }
        if (word->kind == WORD_PLAIN) {
            add_grams(&list, word->text, i);
        }
        previous = word;
    }
    struct text_term *items = arena_alloc(arena, list.len, sizeof *items);
    if (list.len > 0) {
        memcpy(items, list.items, list.len * sizeof *items);
    }
    free(list.items);
    return (struct text_terms){items, list.len};
}

static struct term_name join(struct str prefix, struct str text) {
    struct term_name name;
    memcpy(name.bytes, prefix.ptr, prefix.len);
    size_t room = sizeof name.bytes - prefix.len;
    size_t len = text.len < room ? text.len : room;
    if (len > 0) {
        memcpy(name.bytes + prefix.len, text.ptr, len);
    }
    name.len = prefix.len + len;
    return name;
}

struct term_name term_name(enum schema_road road, struct str text) {
    return join((struct str){&schema_road_letter[road], 1}, text);
}

struct term_name term_name_prefixed(const char *prefix, struct str text) {
    return join(str_from(prefix), text);
}

struct str term_name_str(const struct term_name *name) {
    return (struct str){name->bytes, name->len};
}

/* 0 for a broken index, which shows in the search itself. */
static uint32_t documents_with(xc_reader *reader, enum schema_road road, struct str text) {
    struct term_name name = term_name(road, text);
    uint32_t documents = 0;
    bool known = xc_reader_term_documents(reader, term_name_str(&name), &documents, NULL) == XC_OK;
    return known ? documents : 0;
}

bool term_occurs(xc_reader *reader, enum schema_road road, struct str text) {
    return documents_with(reader, road, text) > 0;
}

bool term_is_common(xc_reader *reader, enum schema_road road, struct str text, uint32_t one_in) {
    uint32_t all = 0;
    return xc_reader_document_count(reader, &all, NULL) == XC_OK &&
           (uint64_t)documents_with(reader, road, text) * one_in > all;
}
