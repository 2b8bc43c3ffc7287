/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which articles changed: of a month in it, of a day since the day before. */
#ifndef REPORT_CHANGES_H
#define REPORT_CHANGES_H

#include <jansson.h>

#include "insight/report.h"
#include "search/search.h"

enum { CHANGES_ROWS = 50 };

/* [{artikel, thema, gewijzigd}], newest first, of at most CHANGES_ROWS; empty for a broken index.
 */
json_t *changes_in(const struct report *report, struct session *session);

#endif
