/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether a plain Dutch text can be read at level B1, and if not, where it goes wrong: which
 * sentence, which words, and a simpler word. Paragraphs and items of a list end in '\n', cells of a
 * table in " · ".
 *
 * What counts as one word: a number (070 441 66 22), a web or e-mail address, the title of a law
 * (Wet open overheid). Their syllables do not count, nor are simpler words given for what is in
 * them or for names (a capital inside a sentence).
 *
 * Averages are over whole sentences, with a mark at the end: headings, items of a list and cells
 * would hide long sentences. There are none for less than READABILITY_SENTENCES and
 * READABILITY_WORDS: in a shorter text one sentence or one long name decides.
 *
 *   struct readability *b1 = readability_new(analyser, words, count);
 *   struct analysis analysis = analyse(analyser, text);
 *   findings = readability_check(b1, text, &analysis, &arena, &count);
 *
 * A struct readability is immutable: any number of threads may read, each with its own analyser. */
#ifndef INDEXER_READABILITY_H
#define INDEXER_READABILITY_H

#include "base/arena.h"
#include "base/buf.h"
#include "check/phrases.h"

enum {
    READABILITY_SENTENCE_WORDS = 20, /* in the longest sentence that is fine */
    READABILITY_AVERAGE_WORDS = 12,
    READABILITY_SCORE = 60,     /* the lowest that is fine */
    READABILITY_SENTENCES = 5,  /* for averages; below: one more word in one sentence is */
    READABILITY_WORDS = 50,     /* 0.25 in the average, one more syllable 1.5 in the score */
    READABILITY_HARD_WORDS = 3, /* that are named; an editor begins with these */
    /* Of one text; an editor repairs these first. */
    LIMIT_READABILITY_FINDINGS = 50,
};

enum readability_kind {
    READABILITY_LONG_SENTENCE,
    READABILITY_JARGON,       /* a word or expression; once in a text, where it first stands */
    READABILITY_LONG_AVERAGE, /* once; points at the longest sentence */
    /* Once. Flesch as Douma fitted it to Dutch (W.H. Douma, De leesbaarheid van landbouwbladen,
       Wageningen 1960): 206.84 - 0.93 * words a sentence - 77 * syllables a word. Points at the
       longest sentence or, when it's the words, at the first of those that weigh most. */
    READABILITY_LOW_SCORE,
};

struct readability_finding {
    enum readability_kind kind;
    size_t offset;              /* bytes, in the text */
    size_t len;                 /* bytes */
    size_t words;               /* of the sentence that is pointed at; 0 when a word is */
    double value;               /* words a sentence, or the score */
    struct str simpler;         /* JARGON: "voor", "met of door"; belongs to the readability */
    struct str_list hard_words; /* LOW_SCORE: in the text, the heaviest first; else none */
};

struct readability;

/* list: hard words and what to write instead. The texts are copied. */
struct readability *readability_new(struct analyser *analyser, const struct phrase *list,
                                    size_t count);
void readability_free(struct readability *readability);

/* What is wrong with the text, sentences and words in its order, then the averages; at most
 * LIMIT_READABILITY_FINDINGS and two. text: any bytes; analysis: of this text. Arena; what is
 * pointed at is borrowed from the text. */
const struct readability_finding *readability_check(const struct readability *readability,
                                                    struct str text,
                                                    const struct analysis *analysis,
                                                    struct arena *arena, size_t *count);

/* Adds what an editor should know, in Dutch. text: the one that was checked, valid UTF-8. */
void readability_explain(struct buf *out, const struct readability_finding *finding,
                         struct str text);

#endif
