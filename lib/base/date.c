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

struct day {
    unsigned long year;
    unsigned long month;
    unsigned long day;
};

static bool exists(const struct day *day) {
    return day->year <= 9999 && day->month >= 1 && day->month <= 12 && day->day >= 1 &&
           day->day <= days_in_month(day->year, day->month);
}

static bool read_day(struct day *out, struct str text) {
    *out = (struct day){0};
    return text.len == DATE_BYTES && text.ptr[4] == '-' && text.ptr[7] == '-' &&
           str_to_number(str_slice(text, 0, 4), 9999, &out->year) &&
           str_to_number(str_slice(text, 5, 7), 12, &out->month) &&
           str_to_number(str_slice(text, 8, 10), 31, &out->day) && exists(out);
}

bool date_is_valid(struct str text) {
    struct day day;
    return read_day(&day, text);
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

static int32_t number_of(const struct day *day) {
    long number = days_before(day->year) - days_before(1970) + (long)day->day - 1;
    for (unsigned long month = 1; month < day->month; month++) {
        number += (long)days_in_month(day->year, month);
    }
    return (int32_t)number;
}

int32_t date_to_number(struct str day) {
    struct day read;
    bool valid = read_day(&read, day);
    assert(valid);
    (void)valid;
    return number_of(&read);
}

bool date_compose(unsigned long year, unsigned long month, unsigned long day, int32_t *out) {
    struct day made = {year, month, day};
    bool is_day = exists(&made);
    if (is_day) {
        *out = number_of(&made);
    }
    return is_day;
}

void date_now(char out[32]) {
    struct tm utc = now_utc();
    strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

bool date_to_seconds(struct str moment, long long *out) {
    struct str day = str_slice(moment, 0, DATE_BYTES);
    unsigned long hour = 0;
    unsigned long minute = 0;
    unsigned long second = 0;
    /* YYYY-MM-DDTHH:MM:SSZ; the last minute of a day may have a second more. */
    bool is_good = moment.len == 20 && date_is_valid(day) && date_to_number(day) >= 0 &&
                   moment.ptr[10] == 'T' && moment.ptr[13] == ':' && moment.ptr[16] == ':' &&
                   moment.ptr[19] == 'Z' && str_to_number(str_slice(moment, 11, 13), 23, &hour) &&
                   str_to_number(str_slice(moment, 14, 16), 59, &minute) &&
                   str_to_number(str_slice(moment, 17, 19), 60, &second);
    if (is_good) {
        *out = (long long)date_to_number(day) * SECONDS_A_DAY +
               (long long)(hour * 3600 + minute * 60 + second);
    }
    return is_good;
}
