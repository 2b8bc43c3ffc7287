/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/corrections.h"

/* The words of both questions, and how far they have been compared. */
struct comparison {
    struct str_list typed;
    struct str_list read;
    size_t typed_at;
    size_t read_at;
    struct arena *arena;
};

/* The analyser keeps tokens of one text only; so the words are copied. */
static struct str_list words_of(struct analyser *analyser, struct str text, struct arena *arena) {
    struct analysis analysis = analyse(analyser, text);
    struct str *words = arena_alloc(arena, analysis.len, sizeof *words);
    for (size_t i = 0; i < analysis.len; i++) {
        words[i] = arena_str(arena, analysis.tokens[i].word->text);
    }
    return (struct str_list){words, analysis.len};
}

static bool has(struct str_list words, struct str word) {
    for (size_t i = 0; i < words.len; i++) {
        if (str_equal(words.items[i], word)) {
            return true;
        }
    }
    return false;
}

static bool both_are_at_end(const struct comparison *words, size_t typed, size_t read) {
    return typed == words->typed.len && read == words->read.len;
}

/* Finds the nearest places behind these from which both go on alike, or end. */
static void find_next_alike(const struct comparison *words, size_t *typed, size_t *read) {
    size_t most = words->typed.len - words->typed_at + words->read.len - words->read_at;
    for (size_t steps = 0; steps <= most; steps++) {
        for (size_t k = 0; k <= steps; k++) {
            *typed = words->typed_at + k;
            *read = words->read_at + steps - k;
            bool alike = *typed < words->typed.len && *read < words->read.len &&
                         str_equal(words->typed.items[*typed], words->read.items[*read]);
            if (alike || both_are_at_end(words, *typed, *read)) {
                return;
            }
        }
    }
}

static struct str joined(const struct comparison *words, size_t end) {
    struct str text = STR("");
    for (size_t i = words->typed_at; i < end; i++) {
        text = arena_format(words->arena, "%.*s%s%.*s", STR_ARGS(text), text.len ? " " : "",
                            STR_ARGS(words->typed.items[i]));
    }
    return text;
}

/* Adds what differs up to two places; word by word when there are as many on both sides. */
static size_t add_changes(struct correction *items, const struct comparison *words,
                          size_t typed_end, size_t read_end) {
    size_t len = 0;
    bool pairs = typed_end - words->typed_at == read_end - words->read_at;
    struct str all = joined(words, typed_end);
    for (size_t i = words->read_at; i < read_end; i++) {
        struct str read = words->read.items[i];
        if (!has(words->typed, read)) {
            size_t other = words->typed_at + i - words->read_at;
            items[len++] = (struct correction){read, pairs ? words->typed.items[other] : all};
        }
    }
    return len;
}

struct corrections corrections_of(struct analyser *analyser, struct str typed, struct str read,
                                  struct arena *arena) {
    struct comparison words = {.arena = arena};
    words.typed = words_of(analyser, typed, arena);
    words.read = words_of(analyser, read, arena);
    struct correction *items = arena_alloc(arena, words.read.len, sizeof *items);
    size_t len = 0;
    while (words.read_at < words.read.len) {
        size_t typed_end = 0;
        size_t read_end = 0;
        find_next_alike(&words, &typed_end, &read_end);
        len += add_changes(&items[len], &words, typed_end, read_end);
        words.typed_at = typed_end + 1;
        words.read_at = read_end + 1;
    }
    return (struct corrections){items, len};
}

static const struct correction *find(const struct corrections *corrections, struct str read) {
    for (size_t i = 0; i < corrections->len; i++) {
        if (str_equal(corrections->items[i].read, read)) {
            return &corrections->items[i];
        }
    }
    return NULL;
}

struct str corrections_typed(const struct corrections *corrections, struct str words,
                             struct arena *arena) {
    struct str typed = STR("");
    bool changed = false;
    while (words.len > 0) {
        struct str word = str_cut(&words, ' ');
        const struct correction *correction = find(corrections, word);
        changed = changed || correction;
        word = correction && correction->typed.len > 0 ? correction->typed : word;
        typed = arena_format(arena, "%.*s%s%.*s", STR_ARGS(typed), typed.len ? " " : "",
                             STR_ARGS(word));
    }
    return changed ? typed : STR("");
}
