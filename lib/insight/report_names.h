/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the parts of a report are called, in JSON as in CSV. For the files report_*.c only. */
#ifndef INSIGHT_REPORT_NAMES_H
#define INSIGHT_REPORT_NAMES_H

#include "insight/report.h"

/* "zoekvragen", "zonderResultaat". */
extern const char *const measure_names[MEASURE_COUNT];

struct part_name {
    const char *list; /* in the document */
    const char *key;  /* what a key of it is */
    bool is_compared; /* with the periods before */
};

/* By enum store_group, from STORE_CHANNELS to STORE_REFERRALS. */
extern const struct part_name part_names[STORE_GROUP_COUNT];

/* Outcomes that stand together, first and last of them. */
struct outcome_part {
    const char *name; /* in the document */
    const char *part; /* in CSV */
    enum measure what;
    enum event_outcome first;
    enum event_outcome last;
};

enum { OUTCOME_PARTS = 2 };
extern const struct outcome_part outcome_parts[OUTCOME_PARTS];

struct question_part {
    const char *list; /* in the document */
    const char *key;  /* in CSV */
    const struct report_questions *questions;
};

enum { QUESTION_PARTS = 4 };

/* Fills out with the lists of questions of a report. */
void question_parts(struct question_part out[QUESTION_PARTS], const struct report *report);

#endif
