/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The report of a day or a month beside the one before it: how often, by which channel, about what,
 * with which outcome. As JSON and as CSV, with the same names in both (DESIGN §7). */
#ifndef INSIGHT_REPORT_H
#define INSIGHT_REPORT_H

#include <jansson.h>

#include "base/buf.h"
#include "insight/store.h"

/* What is counted. */
enum measure {
    MEASURE_ZOEKVRAGEN,
    MEASURE_ZONDER_RESULTAAT, /* of the zoekvragen */
    MEASURE_GELEZEN,          /* articles read */
    MEASURE_ANTWOORDEN,       /* questions for an answer, whatever the outcome */
    MEASURE_CONTACTMOMENTEN,
    MEASURE_NUTTIG,
    MEASURE_NIET_NUTTIG,
    MEASURE_MET_REDEN, /* of both */
    MEASURE_COUNT,
};

struct tally {
    uint64_t counts[MEASURE_COUNT];
};

struct report_row {
    struct str key;
    struct tally now;
    struct tally before; /* in the period before; zeros for days and articles */
};

struct report_part {
    struct report_row *rows; /* by key; channels in the order of the enum */
    size_t len;
};

struct report {
    struct period period;
    struct period before;
    struct tally total;
    struct tally total_before;
    /* All channels and days, zeros too; themes, articles (the STORE_TOP that occur most) and
     * referrals that occur. parts[STORE_TOTAL] is empty. */
    struct report_part parts[STORE_GROUP_COUNT];
    uint64_t outcomes[OUTCOME_COUNT];
};

/* Reads a report from the store at an address (store.h). Arena. Errors: those of store_open. */
enum err report_read(struct report *out, const char *store, const struct period *period,
                     struct arena *arena, struct err_info *info);

/* The report as a JSON document; json_decref it. */
json_t *report_json(const struct report *report);

/* Appends it as CSV (RFC 4180, UTF-8, first line the names): a line for each row of each part. */
void report_csv(struct buf *out, const struct report *report);

#endif
