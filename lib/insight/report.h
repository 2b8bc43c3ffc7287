/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The report of a day or a month beside two before it: how often, by which channel, about what,
 * with which outcome, and which questions many people asked (DESIGN §7). Keys only: the names that
 * belong to them an index knows (report/document.h). */
#ifndef INSIGHT_REPORT_H
#define INSIGHT_REPORT_H

#include <jansson.h>

#include "base/buf.h"
#include "insight/store_questions.h"

/* What is counted. */
enum measure {
    MEASURE_ZOEKVRAGEN,
    MEASURE_ZONDER_RESULTAAT, /* of the zoekvragen */
    MEASURE_GELEZEN,          /* articles read */
    MEASURE_ANTWOORDEN,       /* questions for an answer, whatever the outcome */
    MEASURE_CONTACTMOMENTEN,
    MEASURE_NUTTIG,
    MEASURE_NIET_NUTTIG,
    MEASURE_MET_REDEN,      /* of both */
    MEASURE_TWIJFEL,        /* of the antwoorden: asked back, or handed over */
    MEASURE_VOORSTELLEN,    /* suggestions chosen while typing */
    MEASURE_UIT_KENNISBANK, /* of the contactmomenten: with an article, that an agent used or that
                             * was found for one that was imported */
    MEASURE_COUNT,
};

struct tally {
    uint64_t counts[MEASURE_COUNT];
};

/* Questions asked, by whatever way. */
uint64_t tally_asked(const struct tally *tally);

struct report_row {
    struct str key;
    struct tally now;
    struct tally before;  /* zeros for days */
    struct tally earlier; /* the same */
};

struct report_part {
    struct report_row *rows; /* by key; channels in the order of the enum */
    size_t len;
};

struct report_question {
    struct question question;
    uint64_t before;  /* how often; 0 too when too few asked to tell */
    uint64_t earlier; /* the same */
};

struct report_questions {
    struct report_question *items;
    size_t len;
};

/* Lists of questions and of articles have no more than this. */
enum { REPORT_TOP = 25 };

struct report {
    struct period period;
    struct period before;
    struct period earlier; /* a year before a month, a week before a day */
    struct tally total;
    struct tally total_before;
    struct tally total_earlier;
    /* All channels and days, zeros too; themes, articles (the STORE_TOP that occur most) and
     * referrals that occur. parts[STORE_TOTAL] is empty. */
    struct report_part parts[STORE_GROUP_COUNT];
    uint64_t outcomes[OUTCOME_COUNT];
    struct question_rule rule;
    /* Of the last 8 days in the report of a day, as few questions are asked often enough on one. */
    struct question_list questions; /* all that may be shown */
    struct report_questions most;   /* asked */
    struct report_questions not_found;
    struct report_questions doubt;
    struct report_questions rising;       /* of a day: more than on the days before */
    struct store_article_list not_read;   /* found first, seldom read */
    struct store_article_list not_useful; /* read, and told to be of no use */
    struct place_list places;
};

/* Reads a report from the store at an address (store.h). Arena. Errors: those of store_open. */
enum err report_read(struct report *out, const char *store, const struct period *period,
                     const struct question_rule *rule, struct arena *arena, struct err_info *info);

/* The report as a JSON document; json_decref it. */
json_t *report_json(const struct report *report);

/* Appends it as CSV (RFC 4180, UTF-8, first line the names): a line for each row of each part. */
void report_csv(struct buf *out, const struct report *report);

#endif
