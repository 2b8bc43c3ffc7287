/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/terms.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { GRAM_LETTERS = 5 };

struct collector {
    struct arena *arena;
    struct text_term *items; /* owned while collecting */
    size_t len;
    size_t capacity;
};

static void add(struct collector *list, enum schema_road road, struct str text, size_t token) {
    list->items = mem_grow(list->items, &list->capacity, list->len, sizeof *list->items);
    list->items[list->len++] = (struct text_term){road, text, token};
}

static void add_parts(struct collector *list, const struct word *word, size_t token) {
    for (size_t i = 0; i < word->part_count; i++) {
        add(list, ROAD_PART, word->parts[i], token);
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

static void add_pair(struct collector *list, struct str first, struct str second, size_t token) {
    char *text = arena_alloc(list->arena, first.len + 1 + second.len, 1);
    memcpy(text, first.ptr, first.len);
    text[first.len] = ' ';
    memcpy(text + first.len + 1, second.ptr, second.len);
    add(list, ROAD_PAIR, (struct str){text, first.len + 1 + second.len}, token);
}

struct text_terms terms_of(const struct analysis *analysis, struct arena *arena) {
    struct collector list = {.arena = arena};
    const struct word *previous = NULL; /* that is no function word */
    for (size_t i = 0; i < analysis->len; i++) {
        const struct word *word = analysis->tokens[i].word;
        add(&list, ROAD_WORD, word->text, i);
        add(&list, ROAD_STEM, word->stem, i);
        add_parts(&list, word, i);
        if (word->kind == WORD_STOP) {
            continue;
        }
        if (previous) {
            add_pair(&list, previous->stem, word->stem, i);
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
