/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/analyse.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/table.h"
#include "text/base_form.h"
#include "text/compound.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/stem.h"
#include "text/stopwords.h"
#include "text/tokenise.h"

enum {
    /* Remembered words before a trim forgets them: some 20 MB, more than a large collection has. */
    LIMIT_REMEMBERED = 100000,
    /* Parts of one word: those of the word, and of its parts once more. */
    LIMIT_PARTS = 3 * COMPOUND_PARTS,
};

struct analyser {
    struct stemmer *stemmer;
    struct table known; /* word as it stands in the text → 1 + place in words */
    struct word **words;
    size_t word_count;
    size_t word_capacity;
    struct arena arena; /* the words */
    struct token *tokens;
    size_t token_capacity;
};

struct analyser *analyser_new(void) {
    struct analyser *analyser = mem_alloc(1, sizeof *analyser);
    analyser->stemmer = stemmer_new();
    return analyser;
}

void analyser_free(struct analyser *analyser) {
    if (!analyser) {
        return;
    }
    stemmer_free(analyser->stemmer);
    table_release(&analyser->known);
    arena_release(&analyser->arena);
    free(analyser->words);
    free(analyser->tokens);
    free(analyser);
}

void analyser_trim(struct analyser *analyser) {
    if (analyser->word_count > LIMIT_REMEMBERED) {
        table_clear(&analyser->known);
        arena_clear(&analyser->arena);
        analyser->word_count = 0;
    }
}

/* ## One word */

struct parts {
    struct str stems[LIMIT_PARTS];
    size_t len;
};

static struct str copy_of_stem(struct analyser *analyser, struct str text) {
    return arena_str(&analyser->arena, stem(analyser->stemmer, text));
}

static void add_stem(struct parts *parts, struct str stemmed) {
    for (size_t i = 0; i < parts->len; i++) {
        if (str_equal(parts->stems[i], stemmed)) {
            return;
        }
    }
    if (parts->len < LIMIT_PARTS) {
        parts->stems[parts->len++] = stemmed;
    }
}

static void add_part(struct analyser *analyser, struct parts *parts, struct str part) {
    if (!is_stopword(part)) {
        char verb[LIMIT_FOLDED_BYTES];
        add_stem(parts, copy_of_stem(analyser, verb_of_noun(verb, part)));
    }
}

/* As terms.h writes a verb and its loose particle: neem ... op is opneem. */
static void add_separable(struct analyser *analyser, struct parts *parts, struct str base,
                          size_t particle) {
    struct str verb = copy_of_stem(analyser, str_slice(base, particle, base.len));
    char *joined = arena_alloc(&analyser->arena, particle + verb.len, 1);
    memcpy(joined, base.ptr, particle);
    memcpy(joined + particle, verb.ptr, verb.len);
    add_stem(parts, (struct str){joined, particle + verb.len});
    if (!is_light_verb(verb)) {
        add_stem(parts, verb);
    }
}

/* rij- is of rijden in rijbewijs; a rij alone is a row. */
static struct str as_first_part(struct str part) {
    return str_equal(part, STR("rij")) ? STR("rijden") : part;
}

/* The parts of a compound, and the parts of those: grondwater in grondwateronttrekking is also
 * found by water. */
static void add_compound_parts(struct analyser *analyser, struct parts *parts, struct str word) {
    struct str outer[COMPOUND_PARTS];
    size_t outer_count = compound_split(outer, word);
    for (size_t i = 0; i < outer_count; i++) {
        add_part(analyser, parts, i == 0 ? as_first_part(outer[i]) : outer[i]);
        struct str inner[COMPOUND_PARTS];
        size_t inner_count = compound_split(inner, outer[i]);
        for (size_t k = 0; k < inner_count; k++) {
            add_part(analyser, parts, inner[k]);
        }
    }
}

static bool has_digit(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9') {
            return true;
        }
    }
    return false;
}

/* Pieces between hyphens: zee-egel is also found by zee and by egel. Of numbers only pieces that
 * are words or codes count: the 4 of 4-persoons says nothing. */
static void add_hyphen_parts(struct analyser *analyser, struct parts *parts, struct str folded) {
    struct str rest = folded;
    while (rest.ptr) {
        struct str piece = str_cut(&rest, '-');
        bool counts = piece.len > 1 && (!has_digit(piece) || piece.ptr[0] > '9');
        if (counts) {
            add_part(analyser, parts, piece);
            add_compound_parts(analyser, parts, piece);
        }
    }
}

/* Without the signs that join: e-mail → email, m.e.r → mer. Numbers keep theirs, as 2026-10-01 and
 * 12:30 mean nothing without. */
static struct str without_joins(struct arena *arena, struct str folded) {
    char *kept = arena_alloc(arena, folded.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < folded.len; i++) {
        char c = folded.ptr[i];
        if (c != '-' && c != '\'' && c != '.') {
            kept[len++] = c;
        }
    }
    return (struct str){kept, len};
}

/* Compounds by their parts (fietspad: fiets, pad), separable verbs also without their particle
 * (aanmelden: aanmelden, melden), nouns of a verb by that verb (registratie: registreren),
 * those of an adjective also by that (gladheid: glad). */
static void add_parts(struct analyser *analyser, struct parts *parts, struct str word) {
    char out[LIMIT_FOLDED_BYTES];
    size_t particle = 0;
    struct str base = base_form(out, word, &particle);
    add_compound_parts(analyser, parts, base);
    if (parts->len > 0) {
        return;
    }
    char verb[LIMIT_FOLDED_BYTES];
    if (particle > 0) {
        add_separable(analyser, parts, base, particle);
    } else if (!str_equal(verb_of_noun(verb, base), base)) {
        add_part(analyser, parts, base);
    } else if (adjective_of_noun(base).len > 0) {
        add_part(analyser, parts, base);
        add_part(analyser, parts, adjective_of_noun(base));
    }
}

/* Plural and genitive with 's (auto's, Anna's) have the stem of the word before it. */
static struct str stem_source(struct str folded, struct str text) {
    bool genitive = str_ends_with(folded, STR("'s")) && text.len > 2;
    return genitive ? str_slice(text, 0, text.len - 1) : text;
}

static void derive(struct analyser *analyser, struct word *word, struct str folded) {
    struct arena *arena = &analyser->arena;
    struct parts parts = {.len = 0};
    bool hyphened = str_find(folded, STR("-"), 0) < folded.len;
    word->kind = is_stopword(folded) ? WORD_STOP : has_digit(folded) ? WORD_NUMBER : WORD_PLAIN;
    if (word->kind == WORD_NUMBER) {
        word->text = arena_str(arena, folded);
    } else {
        word->text = without_joins(arena, folded);
    }
    word->stem = word->text;
    if (word->kind == WORD_PLAIN) {
        struct str source = stem_source(folded, word->text);
        char digits[NUMERAL_DIGITS];
        struct str value = numeral_digits(digits, word->text);
        word->stem = value.len > 0 ? arena_str(arena, value) : copy_of_stem(analyser, source);
        if (!hyphened && value.len == 0) {
            add_parts(analyser, &parts, source);
        }
    }
    if (hyphened) {
        add_hyphen_parts(analyser, &parts, folded);
    }
    if (parts.len == 1 && str_equal(parts.stems[0], word->stem)) {
        parts.len = 0; /* says nothing new: vergunning and vergunnen have one stem */
    }
    struct str *kept = arena_alloc(arena, parts.len, sizeof *kept);
    memcpy(kept, parts.stems, parts.len * sizeof *kept);
    word->parts = kept;
    word->part_count = parts.len;
}

static const struct word *word_for(struct analyser *analyser, struct str as_written) {
    as_written = str_slice(as_written, 0, LIMIT_WORD_BYTES + 1); /* fold() cuts what is longer */
    uint64_t *place = table_get(&analyser->known, as_written);
    if (*place > 0) {
        return analyser->words[*place - 1];
    }
    analyser->words = mem_grow(analyser->words, &analyser->word_capacity, analyser->word_count,
                               sizeof(struct word *));
    struct word *word = arena_alloc(&analyser->arena, 1, sizeof *word);
    char folded[LIMIT_FOLDED_BYTES];
    size_t len = fold(folded, as_written);
    derive(analyser, word, (struct str){folded, len});
    analyser->words[analyser->word_count++] = word;
    *place = analyser->word_count;
    return word;
}

/* ## A text */

struct analysis analyse(struct analyser *analyser, struct str text) {
    size_t count = 0;
    size_t at = 0;
    size_t start = 0;
    while (tokenise_next(text, &at, &start)) {
        const struct word *word = word_for(analyser, str_slice(text, start, at));
        if (word->text.len == 0) {
            continue; /* nothing but invisible characters */
        }
        analyser->tokens =
            mem_grow(analyser->tokens, &analyser->token_capacity, count, sizeof *analyser->tokens);
        analyser->tokens[count++] = (struct token){start, at, word};
    }
    return (struct analysis){analyser->tokens, count};
}
