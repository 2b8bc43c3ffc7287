/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How much a question and an article say the same: of the words of the one, weighed by how rare
 * they are, which share the other has too. Words meet as in a search: by stem and by part. */
#ifndef SEARCH_LIKENESS_H
#define SEARCH_LIKENESS_H

#include "base/table.h"
#include "search/index_set.h"
#include "search/record.h"

/* The different words of a text and what they weigh. */
struct word_bag {
    struct table weights; /* stem or part → weight */
    double sum;
};

/* Fills an empty bag; the session gives analyser and frequencies. */
void word_bag_init(struct word_bag *out, struct session *session, struct str text);
void word_bag_release(struct word_bag *bag);

/* Both from 0 to 1. */
struct likeness {
    double title_in_asked;   /* of the title, what is in the question */
    double asked_in_article; /* of the question, what is in the article */
};

/* As title counts the one of titel, vraag and varianten that is most like the question. */
struct likeness likeness_of(struct session *session, const struct word_bag *asked,
                            const struct record *record);

#endif
