/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How much a question and an article say the same: of the words of the one, weighed by how rare
 * they are, which share the other has too. Words meet as in a search: by stem, by part and by
 * synonym. */
#ifndef SEARCH_LIKENESS_H
#define SEARCH_LIKENESS_H

#include "base/arena.h"
#include "base/table.h"
#include "search/index_set.h"
#include "search/record.h"

/* The different words of a text and what they weigh. */
struct word_bag {
    struct table weights; /* stem or part → weight */
    double sum;
};

/* A question, read for comparing it with articles. */
struct asked_words {
    struct word_bag said;           /* its words */
    struct word_bag meant;          /* and their synonyms */
    struct synonym_words *synonyms; /* which word by which synonym; arena */
    size_t synonym_count;
};

/* Reads a question; the session gives analyser, synonyms and frequencies. */
void asked_words_init(struct asked_words *out, struct session *session, struct str vraag,
                      struct arena *arena);
void asked_words_release(struct asked_words *asked);

/* Both from 0 to 1. */
struct likeness {
    double title_in_asked;   /* of the title, what is in the question */
    double asked_in_article; /* of the question, what is in the article */
};

/* As title counts the one of titel, vraag and varianten that is most like the question. */
struct likeness likeness_of(struct session *session, const struct asked_words *asked,
                            const struct record *record);

#endif
