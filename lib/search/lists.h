/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the articles that search and pages need: themes and organisations. Kept in each
 * database as JSON metadata, so that a generation is complete in itself. Immutable once read. */
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

struct lists {
    const struct thema *themas;
    size_t thema_count;
    const struct organisatie *organisaties;
    size_t organisatie_count;
};

/* NULL when the key is not in the list. */
const struct thema *lists_find_thema(const struct lists *lists, struct str sleutel);
const struct organisatie *lists_find_organisatie(const struct lists *lists, struct str sleutel);

/* Whether the key is that of the organisation this knowledge base is of; an article of another one
 * is a referral. */
bool lists_is_own(struct str sleutel);

/* Appends the lists as JSON to *out. */
void lists_write(struct buf *out, const struct lists *lists);

/* Reads what lists_write wrote; texts and lists are in the arena. ERR_CORRUPT. */
enum err lists_read(struct lists *out, struct str json, struct arena *arena, struct err_info *info);

#endif
