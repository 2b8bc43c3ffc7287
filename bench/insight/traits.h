/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is known of the questions that a province gets: which subjects are asked for most, in which
 * months, and in which words that no article has. Made up, after what a province has to do with. */
#ifndef DEMO_TRAITS_H
#define DEMO_TRAITS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Texts between bars: "een|twee"; "" for none. */
struct trait {
    struct str id;         /* of an article; of a subject without one, a name */
    unsigned months[12];   /* how often in each, 100 is usual; all 0: steady */
    struct str season;     /* what is asked in months above 150; without an article, always */
    struct str storm;      /* what is asked because of a storm; "": nothing more than else */
    struct str referred;   /* to whom agents send this: a key of organisaties.csv; "" */
    unsigned places;       /* of 100 questions so many name a place; 0 is usual */
    bool is_thing;         /* that breaks and is reported */
    bool is_seldom_read;   /* what people want to know stands in the results already */
    bool is_disappointing; /* who reads it mostly says that it was of no use */
};

/* Of articles, those that are asked for most first. */
extern const struct trait article_traits[];
extern const size_t article_trait_count;

/* Of subjects that the knowledge base is not about, most asked first. */
extern const struct trait strange_traits[];
extern const size_t strange_trait_count;

#endif
