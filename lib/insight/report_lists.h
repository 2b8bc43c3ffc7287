/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists of a report: questions and articles that ask for attention. For report.c only. */
#ifndef INSIGHT_REPORT_LISTS_H
#define INSIGHT_REPORT_LISTS_H

#include "insight/report.h"

/* Reads and picks all lists of out, of which the periods and the rule are set. Arena. */
enum err report_lists_read(struct report *out, struct store *store, struct arena *arena,
                           struct err_info *info);

#endif
