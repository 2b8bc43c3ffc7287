/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/spelling.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/memory.h"
#include "search/terms.h"
#include "text/base_form.h"
#include "text/edit_distance.h"
#include "text/lexicon.h"
#include "text/sound.h"

enum {
    SHORTEST_WORD = 4, /* shorter ones are like too many others */
    /* An error is believed in no more than a quarter of the letters: one in five, two in eight. A
     * word of four letters is one letter from a word of the index too often: PFAS, plas. */
    SHORTEST_FOR_ONE = 5,
    SHORTEST_FOR_TWO = 8,
    SHORTEST_FOR_OTHER_BEGIN = 7, /* ietspad is fietspad, but neem is not them */
    LONGEST_ABBREVIATION = 4,     /* that is a question by itself: PFAS */
    LIMIT_VOCABULARY = 1 << 20,   /* words of a very large collection; the rest is not offered */
    /* Costs of errors, in points. */
    COST_ERROR = 10,
    COST_SAME_SOUND = 4, /* all differences together, when the words sound the same */
    COST_TOO_FAR = 1000, /* more errors than are believed */
};

struct spelled {
    struct str text;
    uint32_t letters; /* edit_letters */
};

struct known_word {
    struct spelled seen;
    struct spelled heard; /* sound.h */
    uint32_t documents;   /* that hold it */
};

struct spelling {
    struct arena arena;
    struct known_word *words;
    size_t count;
    size_t capacity;
};

bool spelling_is_correctable(struct str word) {
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < 'a' || word.ptr[i] > 'z') {
            return false;
        }
    }
    return word.len >= SHORTEST_WORD;
}

static struct known_word describe(struct arena *arena, struct str text, uint32_t documents) {
    char sound[LIMIT_SOUND_BYTES];
    size_t len = sound_of(sound, text);
    struct str heard = arena_str(arena, (struct str){sound, len});
    struct str seen = arena_str(arena, text);
    return (struct known_word){{seen, edit_letters(seen)}, {heard, edit_letters(heard)}, documents};
}

static void add_word(struct spelling *spelling, struct str word, uint32_t documents) {
    spelling->words =
        mem_grow(spelling->words, &spelling->capacity, spelling->count, sizeof *spelling->words);
    spelling->words[spelling->count++] = describe(&spelling->arena, word, documents);
}

enum err spelling_new(struct spelling **out, xc_reader *reader, struct err_info *info) {
    *out = NULL;
    xc_vocabulary *terms = NULL;
    struct xc_error error;
    struct str prefix = {&schema_road_letter[ROAD_WORD], 1};
    if (xc_vocabulary_read(&terms, reader, prefix, LIMIT_VOCABULARY, &error) != XC_OK) {
        return err_set(info, ERR_CORRUPT, "index: %s", error.message);
    }
    struct spelling *spelling = mem_alloc(1, sizeof *spelling);
    for (size_t i = 0; i < xc_vocabulary_count(terms); i++) {
        struct xc_vocabulary_entry entry = xc_vocabulary_at(terms, i);
        struct str word = str_slice(entry.term, 1, entry.term.len);
        if (spelling_is_correctable(word)) {
            add_word(spelling, word, entry.documents);
        }
    }
    xc_vocabulary_free(terms);
    *out = spelling;
    return ERR_OK;
}

/* A word that articles have as well is in twice: it costs a comparison, and the first one wins. */
void spelling_add(struct spelling *spelling, struct analyser *analyser, struct str text) {
    struct analysis analysis = analyse(analyser, text);
    for (size_t i = 0; i < analysis.len; i++) {
        struct str word = analysis.tokens[i].word->text;
        if (spelling_is_correctable(word)) {
            add_word(spelling, word, 0);
        }
    }
}

void spelling_free(struct spelling *spelling) {
    if (spelling) {
        arena_release(&spelling->arena);
        free(spelling->words);
        free(spelling);
    }
}

/* ## Nearness */

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

static size_t difference(size_t a, size_t b) {
    return a > b ? a - b : b - a;
}

/* Errors between two texts, or more than `most`; lengths and letters tell most of them at once. */
static size_t errors_between(const struct spelled *a, const struct spelled *b, size_t most) {
    if (difference(a->text.len, b->text.len) > most ||
        (size_t)__builtin_popcount(a->letters ^ b->letters) > 2 * most) {
        return most + 1;
    }
    return edit_distance(a->text, b->text, most);
}

/* How many errors are believed in a word of so many letters. */
static size_t most_errors(size_t letters) {
    return letters < SHORTEST_FOR_ONE ? 0 : letters < SHORTEST_FOR_TWO ? 1 : 2;
}

static size_t shorter(struct str a, struct str b) {
    return a.len < b.len ? a.len : b.len;
}

static size_t cost_of_errors(const struct spelled *a, const struct spelled *b) {
    size_t most = most_errors(shorter(a->text, b->text));
    size_t errors = errors_between(a, b, most);
    return errors <= most ? errors * COST_ERROR : COST_TOO_FAR;
}

/* People know how a word begins: another first letter is another word, unless it sounds the same or
 * all the rest of a long word is right. */
static bool is_other_begin(const struct known_word *typed, const struct known_word *known,
                           size_t cost) {
    bool same = typed->seen.text.ptr[0] == known->seen.text.ptr[0] ||
                typed->heard.text.ptr[0] == known->heard.text.ptr[0];
    bool is_long = shorter(typed->seen.text, known->seen.text) >= SHORTEST_FOR_OTHER_BEGIN;
    return !same && !(is_long && cost <= COST_ERROR);
}

/* Cost of taking one word for the other, as it is seen or as it is heard. */
static size_t cost_between(const struct known_word *typed, const struct known_word *known) {
    size_t seen = cost_of_errors(&typed->seen, &known->seen);
    size_t heard = cost_of_errors(&typed->heard, &known->heard) + COST_SAME_SOUND;
    size_t cost = smaller(seen, heard);
    return is_other_begin(typed, known, cost) ? COST_TOO_FAR : cost;
}

struct str spelling_nearest(const struct spelling *spelling, struct str word) {
    if (!spelling_is_correctable(word) || word.len > LIMIT_WORD_BYTES) {
        return STR("");
    }
    struct arena arena = ARENA_INIT;
    struct known_word typed = describe(&arena, word, 0);
    size_t lowest = COST_TOO_FAR;
    const struct known_word *best = NULL;
    for (size_t i = 0; i < spelling->count; i++) {
        const struct known_word *known = &spelling->words[i];
        size_t cost = cost_between(&typed, known);
        bool better =
            cost < lowest || (best && cost == lowest && known->documents > best->documents);
        if (better) {
            lowest = cost;
            best = known;
        }
    }
    arena_release(&arena);
    return best ? best->seen.text : STR("");
}

/* ## A question */

/* The lexicon has few separable verbs as one word: aanraken is good by aan and raken. */
static bool is_good_dutch(struct str word) {
    char base[LIMIT_FOLDED_BYTES];
    size_t particle = 0;
    base_form(base, word, &particle);
    return particle > 0 || lexicon_find(word) != 0;
}

static bool is_in_vocabulary(const struct spelling *spelling, struct str word) {
    for (size_t i = 0; i < spelling->count; i++) {
        if (str_equal(spelling->words[i].seen.text, word)) {
            return true;
        }
    }
    return false;
}

/* Whether a word is fine as it is: it occurs, in some form or by all its parts, is good Dutch, or
 * was added. */
static bool is_known(const struct spelling *spelling, xc_reader *reader, const struct word *word) {
    if (word->kind != WORD_PLAIN || term_occurs(reader, ROAD_WORD, word->text) ||
        term_occurs(reader, ROAD_STEM, word->stem) || is_good_dutch(word->text) ||
        is_in_vocabulary(spelling, word->text)) {
        return true;
    }
    for (size_t i = 0; i < word->part_count; i++) {
        if (!term_occurs(reader, ROAD_PART, word->parts[i])) {
            return false;
        }
    }
    return word->part_count > 0;
}

static bool has_letter(struct str text, char first, char last) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= first && text.ptr[i] <= last) {
            return true;
        }
    }
    return false;
}

bool spelling_is_abbreviation(struct str text, const struct token *token) {
    struct str typed = str_slice(text, token->start, token->end);
    bool capitals = has_letter(typed, 'A', 'Z') && !has_letter(typed, 'a', 'z');
    bool others_small = has_letter(text, 'a', 'z');
    return capitals && (others_small || str_trim(text).len <= LONGEST_ABBREVIATION);
}

struct str spelling_correct(const struct spelling *spelling, xc_reader *reader,
                            struct analyser *analyser, struct str question, struct arena *arena) {
    struct analysis analysis = analyse(analyser, question);
    struct buf corrected = BUF_INIT;
    size_t at = 0;
    for (size_t i = 0; i < analysis.len; i++) {
        const struct token *token = &analysis.tokens[i];
        if (is_known(spelling, reader, token->word) || spelling_is_abbreviation(question, token)) {
            continue;
        }
        struct str nearest = spelling_nearest(spelling, token->word->text);
        if (nearest.len > 0) {
            buf_add(&corrected, str_slice(question, at, token->start));
            buf_add(&corrected, nearest);
            at = token->end;
        }
    }
    struct str result = STR("");
    if (at > 0) {
        buf_add(&corrected, str_slice(question, at, question.len));
        result = arena_str(arena, buf_str(&corrected));
    }
    buf_release(&corrected);
    return result;
}
