/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Number plates: the layouts of the RDW since 1951. */
#include "insight/redact_find.h"

/* X is a letter and 9 a digit; the dash is what stands between the groups. */
static const char *const layouts[] = {
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9",
    "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
};

static size_t match_layout(const struct cells *cells, size_t at, const char *layout,
                           unsigned char separator) {
    for (; *layout; layout++) {
        unsigned char c = cell(cells, at);
        bool fits = *layout == '-'   ? separator == 0 || c == separator
                    : *layout == '9' ? cell_is_digit(c)
                                     : cell_is_letter(c);
        if (!fits) {
            return 0;
        }
        at += *layout != '-' || separator != 0;
    }
    return at;
}

size_t plate_end(const struct cells *cells, size_t at, unsigned char separator) {
    if (cell_is_alnum(cell(cells, at - 1))) {
        return 0;
    }
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        size_t to = match_layout(cells, at, layouts[i], separator);
        if (to > 0 && !cell_is_alnum(cell(cells, to))) {
            return to;
        }
    }
    return 0;
}

/* 1-mei-24 is a day and 10-en-12 a list; capitals in a row are of a plate. */
static bool has_word(const struct cells *cells, size_t at, size_t to) {
    for (size_t i = at; i < to; i++) {
        if (month_name(cells, i) > 0) {
            return true;
        }
        if (cell_is_lower(cell(cells, i)) && cells_match_word(cells, i, "en") > 0) {
            return true;
        }
    }
    return false;
}

bool find_plate(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_alnum(cell(cells, at))) {
        return false;
    }
    size_t to = plate_end(cells, at, '-');
    bool goes_on = cell(cells, to) == '-' && cell_is_alnum(cell(cells, to + 1));
    *out = (struct piece){at, to, REDACT_PLATE};
    return to > 0 && !goes_on && !has_word(cells, at, to);
}
