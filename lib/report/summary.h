/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report in a few plain Dutch sentences, for who has one minute. */
#ifndef REPORT_SUMMARY_H
#define REPORT_SUMMARY_H

#include <jansson.h>

#include "insight/report.h"

/* An array of sentences; what has nothing to say is left out. document: that of the report, with
 * names, for titles and names. */
json_t *summary_of(const struct report *report, const json_t *document);

#endif
