/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Days, as far as telling a day of birth from another number asks for. */
#include "insight/redact_find.h"

size_t month_name(const struct cells *cells, size_t at) {
    static const char *const names[] = {
        "januari", "februari", "maart",    "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december", "jan",   "feb", "mrt",  "apr",  "jun",      "jul",
        "aug",     "sep",      "sept",     "okt",   "nov", "dec",  NULL};
    return cells_match_any(cells, at, names);
}

static unsigned number_of(const struct digits *digits) {
    unsigned value = 0;
    for (size_t i = 0; i < digits->len; i++) {
        value = value * 10 + digits->value[i];
    }
    return value;
}

/* Digits that stand together; up to five, so that a longer number is seen to be longer. */
static struct digits read_number(const struct cells *cells, size_t at) {
    return digits_read(cells, at, (struct digits_form){"", 0, 5});
}

static bool is_between(const struct digits *digits, unsigned first, unsigned last) {
    unsigned value = number_of(digits);
    return digits->len > 0 && digits->len <= 2 && value >= first && value <= last;
}

/* 1958-03-12 */
static size_t year_first_end(const struct cells *cells, size_t at) {
    struct digits year = read_number(cells, at);
    size_t month_at = cells_skip(cells, year.end[year.len], "-/.", 1);
    struct digits month = read_number(cells, month_at);
    size_t day_at = cells_skip(cells, month.end[month.len], "-/.", 1);
    struct digits day = read_number(cells, day_at);
    bool is_date = year.len == 4 && month_at > year.end[4] && is_between(&month, 1, 12) &&
                   day_at > month.end[month.len] && is_between(&day, 1, 31);
    return is_date ? day.end[day.len] : 0;
}

/* The place after the month and what stands around it; behind the day. */
static size_t skip_month(const struct cells *cells, size_t at) {
    size_t name_at = cells_skip(cells, at, " -", 1);
    size_t name = name_at > at ? month_name(cells, name_at) : 0;
    if (name > 0) {
        size_t to = name_at + name;
        return cells_skip(cells, to, " .-'", 2);
    }
    size_t month_at = cells_skip(cells, at, "-/. ", 3);
    struct digits month = read_number(cells, month_at);
    size_t to = month.end[month.len];
    bool is_month = month_at > at && is_between(&month, 1, 12);
    return is_month && cell_is_in(cell(cells, to), "-/. '") ? cells_skip(cells, to, "-/. '", 3)
                                                            : at;
}

size_t date_end(const struct cells *cells, size_t at) {
    struct digits day = read_number(cells, at);
    if (!is_between(&day, 1, 31)) {
        return year_first_end(cells, at);
    }
    size_t year_at = skip_month(cells, day.end[day.len]);
    struct digits year = read_number(cells, year_at);
    bool is_date = year_at > day.end[day.len] && (year.len == 2 || year.len == 4);
    return is_date && !cell_is_alnum(cell(cells, year.end[year.len])) ? year.end[year.len] : 0;
}

bool find_date_before(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_digit(cell(cells, at)) || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    size_t to = date_end(cells, at);
    size_t word = cells_skip(cells, to, " ,", 2);
    *out = (struct piece){at, to, REDACT_BIRTH};
    return to > 0 && cells_match_word(cells, word, "geboren") > 0;
}
