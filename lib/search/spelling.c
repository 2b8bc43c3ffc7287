/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/spelling.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/memory.h"
#include "search/terms.h"
#include "text/edit_distance.h"
#include "text/lexicon.h"
#include "text/sound.h"

enum {
    SHORTEST_WORD = 4,          /* shorter ones are like too many others */
    SHORTEST_FOR_TWO = 7,       /* two errors are only believed in a word this long */
    LIMIT_VOCABULARY = 1 << 20, /* words of a very large collection; the rest is not offered */
    /* Costs of errors, in points. */
    COST_ERROR = 10,
    COST_SAME_SOUND = 4, /* all differences together, when the words sound the same */
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

enum err spelling_new(struct spelling **out, xc_reader *reader, struct err_info *info) {
    *out = NULL;
    xc_vocabulary *terms = NULL;
    struct xc_error error;
    struct str prefix = {&schema_road_letter[ROAD_WORD], 1};
    if (xc_vocabulary_read(&terms, reader, prefix, LIMIT_VOCABULARY, &error) != XC_OK) {
        return err_set(info, ERR_CORRUPT, "index: %s", error.message);
    }
    struct spelling *spelling = mem_alloc(1, sizeof *spelling);
    spelling->words = mem_alloc(xc_vocabulary_count(terms), sizeof *spelling->words);
    for (size_t i = 0; i < xc_vocabulary_count(terms); i++) {
        struct xc_vocabulary_entry entry = xc_vocabulary_at(terms, i);
        struct str word = str_slice(entry.term, 1, entry.term.len);
        if (spelling_is_correctable(word)) {
            spelling->words[spelling->count++] = describe(&spelling->arena, word, entry.documents);
        }
    }
    xc_vocabulary_free(terms);
    *out = spelling;
    return ERR_OK;
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

/* Cost of taking one word for the other, as it is seen or as it is heard. */
static size_t cost_between(const struct known_word *typed, const struct known_word *known,
                           size_t most) {
    size_t seen = errors_between(&typed->seen, &known->seen, most) * COST_ERROR;
    size_t heard = errors_between(&typed->heard, &known->heard, most) * COST_ERROR;
    return smaller(seen, heard + COST_SAME_SOUND);
}

struct str spelling_nearest(const struct spelling *spelling, struct str word) {
    if (!spelling_is_correctable(word) || word.len > LIMIT_WORD_BYTES) {
        return STR("");
    }
    struct arena arena = ARENA_INIT;
    struct known_word typed = describe(&arena, word, 0);
    size_t most = word.len >= SHORTEST_FOR_TWO ? 2 : 1;
    size_t lowest = (most + 1) * COST_ERROR; /* not reached: more errors are another word */
    const struct known_word *best = NULL;
    for (size_t i = 0; i < spelling->count; i++) {
        const struct known_word *known = &spelling->words[i];
        size_t cost = cost_between(&typed, known, most);
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

static bool occurs(xc_reader *reader, enum schema_road road, struct str text) {
    struct term_name name = term_name(road, text);
    uint32_t documents = 0;
    return xc_reader_term_documents(reader, term_name_str(&name), &documents, NULL) == XC_OK &&
           documents > 0;
}

/* Whether a word is fine as it is: it occurs, in some form or by all its parts, or is good Dutch.
 */
static bool is_known(xc_reader *reader, const struct word *word) {
    if (word->kind != WORD_PLAIN || occurs(reader, ROAD_WORD, word->text) ||
        occurs(reader, ROAD_STEM, word->stem) || lexicon_find(word->text) != 0) {
        return true;
    }
    for (size_t i = 0; i < word->part_count; i++) {
        if (!occurs(reader, ROAD_PART, word->parts[i])) {
            return false;
        }
    }
    return word->part_count > 0;
}

struct str spelling_correct(const struct spelling *spelling, xc_reader *reader,
                            struct analyser *analyser, struct str question, struct arena *arena) {
    struct analysis analysis = analyse(analyser, question);
    struct buf corrected = BUF_INIT;
    size_t at = 0;
    for (size_t i = 0; i < analysis.len; i++) {
        const struct token *token = &analysis.tokens[i];
        if (is_known(reader, token->word)) {
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
