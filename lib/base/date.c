/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"

#include <assert.h>
#include <stdio.h>
#include <time.h>

enum { SECONDS_A_DAY = 24 * 60 * 60 };

static unsigned long days_in_month(unsigned long year, unsigned long month) {
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

struct parts {
    unsigned long year;
    unsigned long month;
    unsigned long day;
};

static bool take_apart(struct parts *out, struct str text) {
    return text.len == DATE_BYTES && text.ptr[4] == '-' && text.ptr[7] == '-' &&
           str_to_number(str_slice(text, 0, 4), 9999, &out->year) &&
           str_to_number(str_slice(text, 5, 7), 12, &out->month) &&
           str_to_number(str_slice(text, 8, 10), 31, &out->day) && out->month >= 1 &&
           out->day >= 1 && out->day <= days_in_month(out->year, out->month);
}

bool date_is_valid(struct str text) {
    struct parts parts;
    return take_apart(&parts, text);
}

bool date_is_over(struct str last_day, struct str today) {
    return last_day.len > 0 && str_compare(last_day, today) < 0;
}

static struct tm now_utc(void) {
    time_t now = time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    return utc;
}

void date_today(char out[DATE_BYTES + 1]) {
    struct tm utc = now_utc();
    strftime(out, DATE_BYTES + 1, "%Y-%m-%d", &utc);
}

int32_t date_number_today(void) {
    return (int32_t)(time(NULL) / SECONDS_A_DAY);
}

void date_from_number(char out[DATE_BYTES + 1], int32_t number) {
    time_t moment = (time_t)number * SECONDS_A_DAY;
    struct tm utc;
    gmtime_r(&moment, &utc);
    /* glibc writes a year below 1000 with fewer digits. */
    snprintf(out, DATE_BYTES + 1, "%04u-%02u-%02u", (unsigned)(utc.tm_year + 1900) % 10000,
             (unsigned)(utc.tm_mon + 1) % 100, (unsigned)utc.tm_mday % 100);
}

/* Days of whole years before this one, leap days included, counted from year 0. */
static long days_before(unsigned long year) {
    unsigned long last = year - 1;
    return (long)(365 * year + (year > 0 ? last / 4 - last / 100 + last / 400 + 1 : 0));
}

int32_t date_to_number(struct str day) {
    struct parts parts = {0, 0, 0};
    bool valid = take_apart(&parts, day);
    assert(valid);
    (void)valid;
    long number = days_before(parts.year) - days_before(1970) + (long)parts.day - 1;
    for (unsigned long month = 1; month < parts.month; month++) {
        number += (long)days_in_month(parts.year, month);
    }
    return (int32_t)number;
}

void date_now(char out[32]) {
    struct tm utc = now_utc();
    strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}
