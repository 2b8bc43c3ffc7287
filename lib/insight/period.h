/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a report is about: a day or a month. */
#ifndef INSIGHT_PERIOD_H
#define INSIGHT_PERIOD_H

#include "base/date.h"

struct period {
    bool is_month;
    char first[DATE_BYTES + 1]; /* YYYY-MM-DD */
    char last[DATE_BYTES + 1];  /* it counts too */
};

/* Reads "2026-10" or "2026-10-14", from 1970 on; false when that does not exist. */
bool period_read_month(struct period *out, struct str text);
bool period_read_day(struct period *out, struct str text);

/* The day or month before it. */
struct period period_before(const struct period *period);

/* The one behind it. */
struct period period_after(const struct period *period);

/* The same month a year earlier; the same day a week earlier. */
struct period period_earlier(const struct period *period);

/* The days up to and with a period of a day, so many in all. */
struct period period_days_until(const struct period *day, int32_t days);

#endif
