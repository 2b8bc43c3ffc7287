/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"

#include <time.h>

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

static bool read_day(struct day *out, struct str text) {
    *out = (struct day){0};
    return text.len == DATE_BYTES && text.ptr[4] == '-' && text.ptr[7] == '-' &&
           str_to_number(str_slice(text, 0, 4), 9999, &out->year) &&
           str_to_number(str_slice(text, 5, 7), 12, &out->month) &&
           str_to_number(str_slice(text, 8, 10), 31, &out->day) && out->month >= 1 &&
           out->day >= 1 && out->day <= days_in_month(out->year, out->month);
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

void date_now(char out[32]) {
    struct tm utc = now_utc();
    strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

/* Days since 1970-01-01, by the formula of POSIX ("Seconds Since the Epoch"). */
static unsigned long days_since_1970(const struct day *day) {
    unsigned long year = day->year;
    unsigned long days = (year - 1970) * 365 + (year - 1969) / 4 - (year - 1901) / 100 +
                         (year - 1601) / 400 + day->day - 1;
    for (unsigned long month = 1; month < day->month; month++) {
        days += days_in_month(year, month);
    }
    return days;
}

bool date_to_seconds(struct str moment, long long *out) {
    struct day day;
    unsigned long hour = 0;
    unsigned long minute = 0;
    unsigned long second = 0;
    /* YYYY-MM-DDTHH:MM:SSZ; the last minute of a day may have a second more. */
    bool is_good = moment.len == 20 && read_day(&day, str_slice(moment, 0, DATE_BYTES)) &&
                   day.year >= 1970 && moment.ptr[10] == 'T' && moment.ptr[13] == ':' &&
                   moment.ptr[16] == ':' && moment.ptr[19] == 'Z' &&
                   str_to_number(str_slice(moment, 11, 13), 23, &hour) &&
                   str_to_number(str_slice(moment, 14, 16), 59, &minute) &&
                   str_to_number(str_slice(moment, 17, 19), 60, &second);
    if (is_good) {
        unsigned long seconds = days_since_1970(&day) * 86400 + hour * 3600 + minute * 60 + second;
        *out = (long long)seconds;
    }
    return is_good;
}
