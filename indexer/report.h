/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a run tells: faults and the result, for people or for other programs. */
#ifndef INDEXER_REPORT_H
#define INDEXER_REPORT_H

#include <stdio.h>

#include "base/error.h"
#include "check/links.h"
#include "faults.h"
#include "publish/publish.h"

struct report {
    const struct faults *faults;       /* settled */
    size_t articles;                   /* that were read, without those left out */
    size_t public_articles;            /* of those */
    size_t left_out;                   /* articles with errors */
    const struct published *published; /* NULL: nothing was published */
    const struct link_counts *links;   /* NULL: those to other sites were not asked */
    bool check_only;                   /* nothing was meant to be published */
    double duration_s;
};

/* Faults on stderr, the result on stdout. */
void report_print(const struct report *report);

/* All of it on stdout, as one JSON object on one line. */
void report_print_json(const struct report *report);

#endif
