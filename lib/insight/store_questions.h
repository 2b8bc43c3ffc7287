/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which questions were asked, how often. In the same file as the counts, and with the same rules
 * for its use and its errors (store.h). Of a question the store has words that may be kept
 * (event.h), and a group that is the same for questions that ask the same.
 *
 * What is read has only what many people asked (k-anonymity: Sweeney 2002): a group when it came
 * often enough on enough days, and a wording when that did too; else the words of the group, which
 * all of them used. */
#ifndef INSIGHT_STORE_QUESTIONS_H
#define INSIGHT_STORE_QUESTIONS_H

#include "insight/store.h"

/* When a question may be shown. */
struct question_rule {
    uint32_t times; /* QUESTION_TIMES_LEAST or more */
    uint32_t days;  /* 1 or more */
};

/* Fewer than five people are too few to hide among (docs/privacy.nl.md). */
enum { QUESTION_TIMES_LEAST = 5, QUESTION_TIMES_MOST = 1000000, QUESTION_DAYS_MOST = 31 };

struct question {
    struct str groep;
    struct str vraag;   /* the wording that was used most; groep when none may be shown */
    struct str artikel; /* that came first most often, or that an agent gave; "" */
    uint64_t count;
    uint64_t days;      /* on which it was asked */
    uint64_t not_found; /* of count: searches that found nothing */
    uint64_t answers;   /* of count: questions for an answer */
    uint64_t doubt;     /* of answers: not answered */
    uint64_t contacts;  /* of count: told to an agent */
    uint64_t recent;    /* of count: on the last day of the period */
};

struct question_list {
    struct question *questions; /* most asked first, then by group */
    size_t len;
};

enum { QUESTIONS_READ = 2000 };

/* The questions of a period that may be shown, at most QUESTIONS_READ. Arena. */
enum err store_questions_read(struct question_list *out, struct store *store,
                              const struct period *period, const struct question_rule *rule,
                              struct arena *arena, struct err_info *info);

/* How often a group was asked in a period; 0 when that may not be shown. */
enum err store_question_count(uint64_t *out, struct store *store, struct str groep,
                              const struct period *period, const struct question_rule *rule,
                              struct err_info *info);

struct place_count {
    struct str verwijzing; /* key of an organisation, or "" */
    struct str gemeente;   /* key; arena, as the other */
    uint64_t count;
};

struct place_list {
    struct place_count *places; /* most first */
    size_t len;
};

enum { PLACES_READ = 100 };

/* The municipalities that questions of a period were about, with to whom they were referred. */
enum err store_places_read(struct place_list *out, struct store *store, const struct period *period,
                           struct arena *arena, struct err_info *info);

#endif
