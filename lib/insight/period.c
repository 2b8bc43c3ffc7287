/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/period.h"

#include <stdio.h>
#include <string.h>

enum { MONTH_BYTES = 7 }; /* YYYY-MM */

/* The month that a day is in. */
static struct period month_of(struct str day) {
    struct period month = {.is_month = true};
    snprintf(month.first, sizeof month.first, "%.*s-01", MONTH_BYTES, day.ptr);
    char next[DATE_BYTES + 1];
    memcpy(next, month.first, sizeof next);
    for (int32_t number = date_to_number(str_from(month.first));
         memcmp(next, month.first, MONTH_BYTES) == 0; date_from_number(next, ++number)) {
        memcpy(month.last, next, sizeof month.last);
    }
    return month;
}

/* Before 1970 nobody counted here, and from year 1 on a period has one before it. */
static bool is_day(struct str text) {
    return date_is_valid(text) && str_compare(text, STR("1970-01-01")) >= 0;
}

bool period_read_month(struct period *out, struct str text) {
    char day[DATE_BYTES + 1];
    if (text.len != MONTH_BYTES) {
        return false;
    }
    snprintf(day, sizeof day, "%.*s-01", STR_ARGS(text));
    if (!is_day(str_from(day))) {
        return false;
    }
    *out = month_of(str_from(day));
    return true;
}

bool period_read_day(struct period *out, struct str text) {
    if (!is_day(text)) {
        return false;
    }
    *out = (struct period){.is_month = false};
    memcpy(out->first, text.ptr, DATE_BYTES);
    memcpy(out->last, text.ptr, DATE_BYTES);
    return true;
}

enum { WEEK = 7, MONTHS_A_YEAR = 12 };

struct period period_days_until(const struct period *day, int32_t days) {
    struct period period = *day;
    date_from_number(period.first, date_to_number(str_from(day->last)) - days + 1);
    return period;
}

static struct period days_earlier(const struct period *period, int32_t days) {
    struct period earlier = *period;
    date_from_number(earlier.first, date_to_number(str_from(period->first)) - days);
    date_from_number(earlier.last, date_to_number(str_from(period->last)) - days);
    return earlier;
}

struct period period_earlier(const struct period *period) {
    if (!period->is_month) {
        return days_earlier(period, WEEK);
    }
    struct period earlier = *period;
    for (int i = 0; i < MONTHS_A_YEAR; i++) {
        earlier = period_before(&earlier);
    }
    return earlier;
}

struct period period_after(const struct period *period) {
    struct period after = {.is_month = false};
    date_from_number(after.first, date_to_number(str_from(period->last)) + 1);
    memcpy(after.last, after.first, sizeof after.last);
    return period->is_month ? month_of(str_from(after.first)) : after;
}

struct period period_before(const struct period *period) {
    struct period before = {.is_month = false};
    date_from_number(before.first, date_to_number(str_from(period->first)) - 1);
    memcpy(before.last, before.first, sizeof before.last);
    return period->is_month ? month_of(str_from(before.first)) : before;
}
