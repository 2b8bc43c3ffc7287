/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What people ask about, and in which words: of each article those of the article itself, in frames
 * in which people put them. */
#ifndef DEMO_SUBJECTS_H
#define DEMO_SUBJECTS_H

#include "base/arena.h"
#include "base/error.h"
#include "dice.h"
#include "search/index_set.h"
#include "traits.h"

struct wordings {
    const struct str *items; /* most used first */
    const double *sums;      /* running sums of how much each is used */
    size_t len;
};

struct subject {
    struct str id;             /* of the article; "" for what no article is about */
    const struct trait *trait; /* a steady one when nothing is known */
    double weight;             /* how often it is asked for, beside the others */
    struct str sentence;       /* the whole question, as a suggestion has it; "" without article */
    bool has_roads;            /* a question may name the number of a road */
    struct wordings usual;
    struct wordings season; /* len 0: none */
    struct wordings storm;  /* the same */
};

enum { SUBJECTS_MOST = 200 };

struct subjects {
    struct subject items[SUBJECTS_MOST];
    size_t len;
    const struct lists *lists; /* of the session */
    struct wordings places;    /* that questions name */
};

/* Reads the articles that the session sees, at most 100 of them. Texts are in the arena.
 * ERR_NOT_FOUND (an index without articles), and those of listing_run. */
enum err subjects_read(struct subjects *out, struct session *session, struct arena *arena,
                       struct err_info *info);

#endif
