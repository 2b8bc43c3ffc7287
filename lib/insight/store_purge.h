/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is too old to keep goes from the store, and is not left in its file. */
#ifndef INSIGHT_STORE_PURGE_H
#define INSIGHT_STORE_PURGE_H

#include "insight/store_questions.h"

struct retention {
    int32_t counts_from;       /* first day of which counts are kept; base/date.h */
    int32_t questions_from;    /* first day of which questions are kept that few asked */
    struct question_rule rule; /* what few is, in a calendar month */
};

/* What is kept on a day: counts of 13 months before the present one, so that the last month can be
 * compared with the same one a year earlier; questions that few asked of the month before and the
 * present one, so that a report can still be made of them. */
struct retention retention_on(int32_t today, const struct question_rule *rule);

struct purged {
    uint64_t counts;    /* rows */
    uint64_t questions; /* rows of questions, and of wordings, that few used */
};

/* Removes what retention does not keep, all or nothing. Of a question that many asked in wordings
 * of few, the words of its group stay. */
enum err store_purge(struct purged *out, struct store *store, const struct retention *keep,
                     struct err_info *info);

#endif
