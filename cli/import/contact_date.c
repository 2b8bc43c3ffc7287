/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/contact_date.h"

#include "base/date.h"
#include "text/codes.h"
#include "text/fold.h"

enum {
    CENTURY = 2000,
    MONTH_BYTES = 9, /* september */
    ZONE_LETTERS = 4 /* CEST */
};

struct parts {
    unsigned long year;
    unsigned long month;
    unsigned long day;
};

/* Each of these takes what it reads off the front of *rest, and is false when that is not there. */

static bool take_char(struct str *rest, char c) {
    bool is_there = rest->len > 0 && rest->ptr[0] == c;
    *rest = str_slice(*rest, is_there, rest->len);
    return is_there;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* All that come, up to most. */
static struct str take_run(struct str *rest, bool (*is_part)(char), size_t most) {
    size_t len = 0;
    while (len < rest->len && len < most && is_part(rest->ptr[len])) {
        len++;
    }
    struct str run = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return run;
}

static bool take_number(struct str *rest, size_t least, size_t most, unsigned long *out) {
    struct str digits = take_run(rest, is_digit, most);
    return digits.len >= least && str_to_number(digits, 9999, out);
}

static bool take_month_name(struct str *rest, unsigned long *out) {
    char folded[LIMIT_FOLDED_BYTES];
    struct str name = take_run(rest, is_letter, MONTH_BYTES);
    *out = (unsigned long)month_find((struct str){folded, fold(folded, name)});
    take_char(rest, '.');
    return *out > 0;
}

static bool take_year(struct str *rest, unsigned long *out) {
    struct str digits = take_run(rest, is_digit, 4);
    bool is_year = (digits.len == 2 || digits.len == 4) && str_to_number(digits, 9999, out);
    if (is_year && digits.len == 2) {
        *out += CENTURY;
    }
    return is_year;
}

/* 2026-10-14 */
static bool take_year_first(struct str *rest, struct parts *out) {
    return take_number(rest, 4, 4, &out->year) && take_char(rest, '-') &&
           take_number(rest, 2, 2, &out->month) && take_char(rest, '-') &&
           take_number(rest, 2, 2, &out->day);
}

/* 14-10-2026, 14 okt. 2026 */
static bool take_day_first(struct str *rest, struct parts *out) {
    if (!take_number(rest, 1, 2, &out->day) || rest->len < 2) {
        return false;
    }
    char joint = rest->ptr[0];
    if ((joint != '-' && joint != '/' && joint != ' ') || !take_char(rest, joint)) {
        return false;
    }
    bool has_month = is_digit(rest->ptr[0]) ? joint != ' ' && take_number(rest, 1, 2, &out->month)
                                            : joint != '/' && take_month_name(rest, &out->month);
    return has_month && take_char(rest, joint) && take_year(rest, &out->year);
}

/* "" or Z, CET, +02:00, +0200 */
static bool is_zone(struct str rest) {
    unsigned long hours;
    unsigned long minutes;
    take_char(&rest, ' ');
    if (take_char(&rest, '+') || take_char(&rest, '-')) {
        bool is_offset = take_number(&rest, 2, 2, &hours);
        take_char(&rest, ':');
        return is_offset &&
               (rest.len == 0 || (take_number(&rest, 2, 2, &minutes) && rest.len == 0));
    }
    take_run(&rest, is_letter, ZONE_LETTERS);
    return rest.len == 0;
}

/* "" or a time of the day. */
static bool is_time(struct str rest) {
    unsigned long hour;
    unsigned long minute;
    unsigned long second = 0;
    if (rest.len == 0) {
        return true;
    }
    if ((!take_char(&rest, 'T') && !take_char(&rest, ' ')) || !take_number(&rest, 1, 2, &hour) ||
        !take_char(&rest, ':') || !take_number(&rest, 2, 2, &minute)) {
        return false;
    }
    if (take_char(&rest, ':')) {
        if (!take_number(&rest, 2, 2, &second)) {
            return false;
        }
        if (take_char(&rest, '.')) {
            take_run(&rest, is_digit, 9);
        }
    }
    return hour < 24 && minute < 60 && second <= 60 && is_zone(rest);
}

bool contact_date_read(struct str text, int32_t *out) {
    struct parts parts = {0, 0, 0};
    struct str rest = text;
    if (!take_year_first(&rest, &parts)) {
        rest = text;
        if (!take_day_first(&rest, &parts)) {
            return false;
        }
    }
    return is_time(rest) && date_compose(parts.year, parts.month, parts.day, out);
}
