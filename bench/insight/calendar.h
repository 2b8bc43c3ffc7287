/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How busy each day is: weekdays more than weekends, storms far more, the year on the whole a bit
 * more and more. */
#ifndef DEMO_CALENDAR_H
#define DEMO_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CALENDAR_MOST = 430, /* days: 13 months and the one that runs */
    CALENDAR_YEAR = 365,
};

struct calendar_day {
    int32_t day;       /* base/date.h */
    unsigned month;    /* 0 is January */
    bool is_free;      /* weekend or holiday: the contact centre is closed */
    double storm;      /* so many times as usual is asked because of one; 1: no storm */
    double progress;   /* of the whole time, 0 to 1 */
    uint32_t searches; /* questions on the website and by programs */
    uint32_t contacts;
};

struct calendar {
    struct calendar_day days[CALENDAR_MOST];
    size_t len;
};

/* The days that a store keeps on last_day (insight/store_purge.h). Of the last CALENDAR_YEAR days
 * the questions come to `searches` and `contacts` in all. */
void calendar_make(struct calendar *out, int32_t last_day, uint64_t seed, uint32_t searches,
                   uint32_t contacts);

#endif
