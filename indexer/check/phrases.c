/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/phrases.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/table.h"

enum forms {
    FORM_ITSELF, /* the stem may be that of another word: middels, middel */
    FORM_VERB,   /* an infinitive */
    FORM_NOUN,   /* a noun or adjective that is its own stem */
};

struct phrase_word {
    struct str text;
    enum forms forms;
};

struct entry {
    struct phrase phrase;
    const struct phrase_word *words;
    size_t len;
    size_t next; /* 1 + place of the next with the same stems, 0 for none */
};

/* Most words of a text begin no expression: a look at a few letters saves looking them up. */
enum { FILTER_BITS = 4096 };

struct phrases {
    struct arena arena;
    struct entry *entries;
    size_t count;
    uint8_t filter[FILTER_BITS / 8]; /* of first stems */
    struct table longest;            /* first stem → words of the longest expression */
    struct table by_stems;           /* stems → 1 + place in entries */
};

static size_t filter_bit(struct str stem) {
    if (stem.len == 0) {
        return 0;
    }
    size_t first = (unsigned char)stem.ptr[0];
    size_t last = (unsigned char)stem.ptr[stem.len - 1];
    return (first * 37 + last * 11 + stem.len) % FILTER_BITS;
}

static bool may_begin(const struct phrases *phrases, struct str stem) {
    size_t bit = filter_bit(stem);
    return phrases->filter[bit / 8] >> (bit % 8) & 1;
}

/* ## Stems of an expression as one key */

struct key {
    char room[LIMIT_PHRASE_WORDS * (LIMIT_WORD_BYTES + 8)];
    size_t len;
};

/* False when there is no room, for a stem that is longer than any word in the list. */
static bool key_add(struct key *key, struct str stem) {
    if (stem.len + 1 > sizeof key->room - key->len) {
        return false;
    }
    memcpy(key->room + key->len, stem.ptr, stem.len);
    key->room[key->len + stem.len] = ' ';
    key->len += stem.len + 1;
    return true;
}

static bool key_set(struct key *key, const struct token *tokens, size_t count) {
    key->len = 0;
    for (size_t i = 0; i < count; i++) {
        if (!key_add(key, tokens[i].word->stem)) {
            return false;
        }
    }
    return true;
}

/* ## Making */

static enum forms forms_of(const struct word *word) {
    struct str text = word->text;
    /* The last letters change: verwerven, verwerf; coördineren, coördineer. */
    size_t sure = word->stem.len > 2 ? word->stem.len - 2 : 0;
    if (word->kind != WORD_PLAIN) {
        return FORM_ITSELF;
    }
    if (str_ends_with(text, STR("en")) && str_starts_with(text, str_slice(word->stem, 0, sure))) {
        return FORM_VERB;
    }
    return str_equal(text, word->stem) ? FORM_NOUN : FORM_ITSELF;
}

/* Whether text, which has the same stem, is a form of the word; the stem of realiseren is also that
 * of realiseerbaar. */
static bool is_form(const struct phrase_word *word, struct str text) {
    bool plural = str_ends_with(text, STR("en"));
    bool past = str_ends_with(text, STR("de")) || str_ends_with(text, STR("te"));
    switch (word->forms) {
    case FORM_VERB:
        return plural || past || str_ends_with(text, STR("t")) ||
               (str_ends_with(text, STR("d")) && !str_ends_with(text, STR("heid")));
    case FORM_NOUN:
        return text.len <= word->text.len + 2 &&
               (plural || str_ends_with(text, STR("e")) || str_ends_with(text, STR("s")));
    default:
        return false;
    }
}

static bool is_same(const struct entry *entry, const struct token *tokens) {
    for (size_t i = 0; i < entry->len; i++) {
        if (!str_equal(entry->words[i].text, tokens[i].word->text)) {
            return false;
        }
    }
    return true;
}

static bool is_known(const struct phrases *phrases, size_t place, const struct token *tokens) {
    for (; place > 0; place = phrases->entries[place - 1].next) {
        if (is_same(&phrases->entries[place - 1], tokens)) {
            return true;
        }
    }
    return false;
}

/* phrase: its texts are in the arena. */
static void add(struct phrases *phrases, const struct phrase *phrase,
                const struct analysis *analysis) {
    const struct token *tokens = analysis->tokens;
    struct key key;
    if (analysis->len == 0 || analysis->len > LIMIT_PHRASE_WORDS ||
        !key_set(&key, tokens, analysis->len)) {
        return;
    }
    uint64_t *place = table_get(&phrases->by_stems, (struct str){key.room, key.len});
    if (is_known(phrases, (size_t)*place, tokens)) {
        return;
    }
    struct phrase_word *words = arena_alloc(&phrases->arena, analysis->len, sizeof *words);
    for (size_t i = 0; i < analysis->len; i++) {
        const struct word *word = tokens[i].word;
        words[i] = (struct phrase_word){arena_str(&phrases->arena, word->text), forms_of(word)};
    }
    struct entry *entry = &phrases->entries[phrases->count++];
    entry->phrase = *phrase;
    entry->words = words;
    entry->len = analysis->len;
    entry->next = (size_t)*place;
    *place = phrases->count;
    size_t bit = filter_bit(tokens[0].word->stem);
    phrases->filter[bit / 8] |= (uint8_t)(1U << (bit % 8));
    uint64_t *longest = table_get(&phrases->longest, tokens[0].word->stem);
    *longest = analysis->len > *longest ? analysis->len : *longest;
}

static bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'o' || c == 'u';
}

/* The form with an e of an adjective with a double vowel, which the stemmer takes for another word:
 * adequaat, adequate. "" for other words. */
static struct str with_e(char out[LIMIT_WORD_BYTES], const struct analysis *analysis) {
    struct str text = analysis->len == 1 ? analysis->tokens[0].word->text : STR("");
    if (text.len < 4 || text.len >= LIMIT_WORD_BYTES) {
        return STR("");
    }
    const char *end = text.ptr + text.len;
    bool doubled = end[-3] == end[-2] && is_vowel(end[-2]) && !is_vowel(end[-1]);
    if (!doubled) {
        return STR("");
    }
    memcpy(out, text.ptr, text.len - 2);
    out[text.len - 2] = end[-1];
    out[text.len - 1] = 'e';
    return (struct str){out, text.len};
}

struct phrases *phrases_new(struct analyser *analyser, const struct phrase *list, size_t count) {
    struct phrases *phrases = mem_alloc(1, sizeof *phrases);
    phrases->entries = mem_alloc(count, 2 * sizeof *phrases->entries);
    for (size_t i = 0; i < count; i++) {
        struct analysis analysis = analyse(analyser, list[i].text);
        char room[LIMIT_WORD_BYTES];
        struct str other = with_e(room, &analysis);
        struct phrase phrase = {arena_str(&phrases->arena, list[i].text),
                                arena_str(&phrases->arena, list[i].says)};
        add(phrases, &phrase, &analysis);
        if (other.len > 0) {
            analysis = analyse(analyser, other);
            add(phrases, &phrase, &analysis);
        }
    }
    return phrases;
}

void phrases_free(struct phrases *phrases) {
    if (phrases) {
        arena_release(&phrases->arena);
        table_release(&phrases->longest);
        table_release(&phrases->by_stems);
        free(phrases->entries);
        free(phrases);
    }
}

/* ## Finding */

/* Of what has these stems, the one whose exact words are the same too. */
static const struct entry *find_exact(const struct phrases *phrases, size_t place,
                                      const struct token *tokens) {
    for (; place > 0; place = phrases->entries[place - 1].next) {
        const struct entry *entry = &phrases->entries[place - 1];
        bool same = true;
        for (size_t i = 0; same && i < entry->len; i++) {
            const struct word *word = tokens[i].word;
            same = str_equal(entry->words[i].text, word->text) ||
                   (word->kind == WORD_PLAIN && is_form(&entry->words[i], word->text));
        }
        if (same) {
            return entry;
        }
    }
    return NULL;
}

const struct phrase *phrases_find(const struct phrases *phrases, const struct analysis *analysis,
                                  size_t at, size_t *words) {
    const struct token *tokens = analysis->tokens + at;
    struct str first = tokens[0].word->stem;
    const uint64_t *longest =
        may_begin(phrases, first) ? table_find(&phrases->longest, first) : NULL;
    size_t left = analysis->len - at;
    for (size_t len = !longest ? 0 : *longest < left ? (size_t)*longest : left; len > 0; len--) {
        struct key key;
        const uint64_t *place = NULL;
        if (key_set(&key, tokens, len)) {
            place = table_find(&phrases->by_stems, (struct str){key.room, key.len});
        }
        const struct entry *entry = place ? find_exact(phrases, (size_t)*place, tokens) : NULL;
        if (entry) {
            *words = len;
            return &entry->phrase;
        }
    }
    return NULL;
}
