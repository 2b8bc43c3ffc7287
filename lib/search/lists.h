/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the articles that search and pages need: themes, organisations, municipalities.
 * Kept in each database as JSON metadata, so that a generation is complete in itself. Immutable
 * once read. */
#ifndef SEARCH_LISTS_H
#define SEARCH_LISTS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

struct thema {
    struct str sleutel;
    struct str naam;
    struct str omschrijving;
};

/* "" where unknown. */
struct organisatie {
    struct str sleutel;
    struct str naam;
    struct str telefoon;
    struct str email;
    struct str url;
    struct str waarvoor; /* what it is for, in a phrase */
};

/* A municipality with what else is responsible there; "" where unknown. */
struct gemeente {
    struct str sleutel;
    struct str naam;
    struct str_list plaatsen; /* other names and places within it */
    struct str waterschap;    /* the main one: a key of organisaties.csv */
    struct str omgevingsdienst;
    struct str telefoon;
    struct str url;
};

struct lists {
    const struct thema *themas;
    size_t thema_count;
    const struct organisatie *organisaties;
    size_t organisatie_count;
    const struct gemeente *gemeenten;
    size_t gemeente_count;
};

/* NULL when the key is not in the list. */
const struct thema *lists_find_thema(const struct lists *lists, struct str sleutel);
const struct organisatie *lists_find_organisatie(const struct lists *lists, struct str sleutel);

/* Whether the key is that of the organisation this knowledge base is of; an article of another one
 * is a referral. */
bool lists_is_own(struct str sleutel);

/* That organisation itself; NULL when it is not in the list. */
const struct organisatie *lists_find_own(const struct lists *lists);

/* Whether the key stands for another organisation in each place: who it is, one only knows there.
 */
bool lists_needs_place(struct str sleutel);

/* Who answers for the articles of an organisation at a place (NULL when no place is known): the
 * municipality itself, its water board or its omgevingsdienst where the key stands for all of them,
 * else the organisation. False when it is our own, or unknown. Texts are those of the lists; a name
 * that is made up of two is in the arena. */
bool lists_refer(struct organisatie *out, const struct lists *lists, struct str sleutel,
                 const struct gemeente *place, struct arena *arena);

/* Appends the lists as JSON to *out. */
void lists_write(struct buf *out, const struct lists *lists);

/* Reads what lists_write wrote; texts and lists are in the arena. ERR_CORRUPT. */
enum err lists_read(struct lists *out, struct str json, struct arena *arena, struct err_info *info);

#endif
