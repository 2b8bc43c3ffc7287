/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/moment.h"

#include "base/date.h"

enum { HOUR_MIN = 60, DAY_MIN = 24 * HOUR_MIN };

static bool take(struct str *rest, char sign) {
    bool is_there = rest->len > 0 && rest->ptr[0] == sign;
    *rest = str_slice(*rest, is_there, rest->len);
    return is_there;
}

/* Two digits. */
static bool take_number(struct str *rest, unsigned long most, unsigned long *out) {
    bool is_number = rest->len >= 2 && str_to_number(str_slice(*rest, 0, 2), most, out);
    *rest = str_slice(*rest, is_number ? 2 : 0, rest->len);
    return is_number;
}

/* "10:05", in minutes. */
static bool take_clock(struct str *rest, long *out) {
    unsigned long hours = 0;
    unsigned long minutes = 0;
    if (!take_number(rest, 23, &hours) || !take(rest, ':') || !take_number(rest, 59, &minutes)) {
        return false;
    }
    *out = (long)(hours * HOUR_MIN + minutes);
    return true;
}

/* ":30.25", with a leap second; or nothing. */
static bool take_seconds(struct str *rest) {
    unsigned long seconds = 0;
    if (!take(rest, ':')) {
        return true;
    }
    bool is_good = take_number(rest, 60, &seconds);
    if (is_good && take(rest, '.')) {
        size_t digits = 0;
        while (digits < rest->len && rest->ptr[digits] >= '0' && rest->ptr[digits] <= '9') {
            digits++;
        }
        *rest = str_slice(*rest, digits, rest->len);
        is_good = digits > 0;
    }
    return is_good;
}

/* "Z" or "+02:00": how far that clock is ahead of UTC, in minutes. */
static bool take_zone(struct str *rest, long *out) {
    *out = 0;
    if (take(rest, 'Z') || take(rest, 'z')) {
        return true;
    }
    bool is_behind = take(rest, '-');
    if (!is_behind && !take(rest, '+')) {
        return false;
    }
    bool is_good = take_clock(rest, out);
    *out = is_behind ? -*out : *out;
    return is_good;
}

bool moment_day(int32_t *out, struct str text) {
    struct str day = str_slice(text, 0, text.len < DATE_BYTES ? text.len : DATE_BYTES);
    struct str rest = str_slice(text, day.len, text.len);
    long clock = 0;
    long ahead = 0;
    if (!date_is_valid(day)) {
        return false;
    }
    *out = date_to_number(day);
    if (rest.len == 0) {
        return true;
    }
    if (!(take(&rest, 'T') || take(&rest, 't')) || !take_clock(&rest, &clock) ||
        !take_seconds(&rest) || !take_zone(&rest, &ahead) || rest.len > 0) {
        return false;
    }
    long utc = clock - ahead;
    *out += utc < 0 ? -1 : utc >= DAY_MIN;
    return true;
}
