/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Numbers that are told by their digits alone: telephone numbers and BSNs. */
#include <string.h>

#include "insight/checksum.h"
#include "insight/redact_find.h"

/* ## Telephone */

/* Whether a word that ends here says that a number follows: "tel06…". */
static bool is_behind_word(const struct cells *cells, size_t at) {
    static const char *const words[] = {"tel", "bel", "gsm", "mobiel", "telefoon"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i]);
        if (at >= len && !cell_is_alnum(cell(cells, at - len - 1)) &&
            cells_match(cells, at - len, words[i]) > 0) {
            return true;
        }
    }
    return false;
}

/* A part of a decimal number or of a code is no start. */
static bool starts_phone(const struct cells *cells, size_t at) {
    unsigned char before = cell(cells, at - 1);
    bool is_fraction = cell_is_in(before, ".,") && cell_is_digit(cell(cells, at - 2));
    return !is_fraction && (!cell_is_alnum(before) || is_behind_word(cells, at));
}

/* The place after what may stand between the parts: up to three signs, and the (0) that is left
 * out from abroad. */
static size_t skip_phone_gap(const struct cells *cells, size_t at) {
    size_t to = cells_skip(cells, at, " .-/", 3);
    size_t zero = cells_match(cells, to, "(0)");
    return zero > 0 ? cells_skip(cells, to + zero, " .-/", 3) : to;
}

/* The place after exactly this many digits, when no other follows at once; else 0. */
static size_t end_after(const struct digits *digits, size_t count, const struct cells *cells) {
    return digits->len >= count && !cell_is_digit(cell(cells, digits->end[count]))
               ? digits->end[count]
               : 0;
}

/* Behind +31: nine digits, with or without the 0. */
static size_t dutch_end(const struct cells *cells, size_t at) {
    at = skip_phone_gap(cells, at);
    at += cell(cells, at) == '0';
    struct digits digits = digits_read(cells, at, (struct digits_form){" .-/", 3, 10});
    return digits.len > 0 && digits.value[0] > 0 ? end_after(&digits, 9, cells) : 0;
}

/* Behind + or 00: the number of a country and 8 to 13 digits more. */
static size_t foreign_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){" -./", 1, 16});
    bool has_start = digits.len > 1 && digits.value[0] > 0 && digits.end[2] == at + 2;
    size_t to = 0;
    for (size_t count = 15; has_start && count >= 10 && to == 0; count--) {
        to = end_after(&digits, count, cells);
    }
    return to;
}

static size_t international_end(const struct cells *cells, size_t at) {
    size_t from = at + 1;
    if (cell(cells, at) == '+') {
        from = cells_skip(cells, from, " ", 1);
    } else if (cells_match(cells, at, "00") > 0) {
        from = at + 2;
    } else if (cells_match(cells, at, "31") > 0) { /* 31 6 12345678 */
        size_t mobile = skip_phone_gap(cells, at + 2);
        return cell(cells, mobile) == '6' ? dutch_end(cells, mobile) : 0;
    } else {
        return 0;
    }
    bool is_dutch = cells_match(cells, from, "31") > 0;
    size_t to = is_dutch ? dutch_end(cells, from + 2) : 0;
    return to > 0 ? to : foreign_end(cells, from);
}

/* Numbers of services and of organisations, which anyone may know. */
static bool is_service(const struct digits *digits) {
    const unsigned char *value = digits->value;
    bool is_paid = (value[1] == 8 || value[1] == 9) && value[2] == 0;
    return is_paid || (value[1] == 8 && value[2] == 8);
}

/* 06-12-2024: a day, as its year is written in full. */
static bool is_day(const struct cells *cells, size_t at) {
    size_t to = date_end(cells, at);
    bool has_year = to > at + 5 && cell_is_in(cell(cells, to - 5), "-./");
    struct digits year = digits_read(cells, to - 4, (struct digits_form){"", 0, 4});
    return has_year && year.len == 4;
}

/* The first part of a number; an o in the place of its 0 is a slip of the pen. */
static struct digits read_area(const struct cells *cells, size_t at) {
    const struct digits_form form = {"", 0, 11};
    if (cell_lower(cell(cells, at)) != 'o') {
        return digits_read(cells, at, form);
    }
    struct digits rest = digits_read(cells, at + 1, form);
    struct digits area = {.end = {at, at + 1}, .len = 1};
    digits_join(&area, &rest);
    return area;
}

/* 06 12345678, (070) 441 66 22. The first part is 06 or of three digits at least: 01-02-2024 10 is
 * no number, and 06-12-2024 10 neither. */
static size_t national_end(const struct cells *cells, size_t at) {
    bool is_open = cell(cells, at) == '(';
    at += is_open;
    struct digits number = read_area(cells, at);
    size_t area = number.len;
    if (area < 2 || area > 10 || number.value[0] != 0 || (area == 2 && number.value[1] != 6) ||
        is_day(cells, at)) {
        return 0;
    }
    size_t next = number.end[area];
    next += is_open && cell(cells, next) == ')';
    next = skip_phone_gap(cells, next);
    struct digits rest = digits_read(cells, next, (struct digits_form){" .-", 1, 11 - area});
    digits_join(&number, &rest);
    bool is_number = number.len >= 10 && number.value[1] > 0 && !is_service(&number);
    return is_number ? end_after(&number, 10, cells) : 0;
}

bool find_phone(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_in(cell(cells, at), "+(oO03") || !starts_phone(cells, at)) {
        return false;
    }
    size_t to = international_end(cells, at);
    to = to > 0 ? to : national_end(cells, at);
    *out = (struct piece){at, to, REDACT_PHONE};
    return to > 0;
}

/* ## BSN without a word before it */

/* 111.222.333 euro passes too. */
static bool is_amount(const struct cells *cells, size_t at, size_t to) {
    size_t before = at - (cell(cells, at - 1) == ' ');
    bool has_sign = cell(cells, before - 1) == '$' ||
                    (before >= 3 && cells_match_word(cells, before - 3, "eur") > 0);
    return has_sign || cells_match_word(cells, cells_skip(cells, to, " ", 1), "euro") > 0;
}

/* Whether the number runs on, on the left or on the right, so that these nine are a part of it. A
 * space does not go on with what is written without spaces. */
static bool runs_on(const struct cells *cells, size_t at, size_t to) {
    bool has_space = false;
    for (size_t i = at; i < to; i++) {
        has_space |= cell(cells, i) == ' ';
    }
    const char *joints = has_space ? " .,-" : ".,-";
    return (cell_is_in(cell(cells, at - 1), joints) && cell_is_digit(cell(cells, at - 2))) ||
           (cell_is_in(cell(cells, to), joints) && cell_is_digit(cell(cells, to + 1)));
}

bool find_bsn(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_digit(cell(cells, at)) || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    struct digits digits = digits_read(cells, at, (struct digits_form){" .-/", 3, 9});
    size_t to = digits.end[digits.len];
    *out = (struct piece){at, to, REDACT_BSN};
    return digits.len == 9 && checksum_is_bsn(digits.value, 9) && !cell_is_alnum(cell(cells, to)) &&
           !runs_on(cells, at, to) && !is_amount(cells, at, to);
}
