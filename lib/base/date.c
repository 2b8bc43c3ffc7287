/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"

#include <time.h>

static unsigned long days_in_month(unsigned long year, unsigned long month) {
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_is_valid(struct str text) {
    if (text.len != DATE_BYTES || text.ptr[4] != '-' || text.ptr[7] != '-') {
        return false;
    }
    unsigned long year = 0;
    unsigned long month = 0;
    unsigned long day = 0;
    return str_to_number(str_slice(text, 0, 4), 9999, &year) &&
           str_to_number(str_slice(text, 5, 7), 12, &month) &&
           str_to_number(str_slice(text, 8, 10), 31, &day) && month >= 1 && day >= 1 &&
           day <= days_in_month(year, month);
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

int64_t date_day_number(void) {
    const int64_t seconds_a_day = 86400;
    return (int64_t)time(NULL) / seconds_a_day;
}
