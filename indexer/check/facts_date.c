/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dates, also those without a day or a year. */
#include "check/facts_readers.h"

#include "text/codes.h"
#include "text/numeral.h"

enum {
    FIRST_YEAR = 1900, /* as codes.c reads dates */
    LAST_YEAR = 2100,
    LIST_DAYS = 8, /* days of one month in a row: 1, 2 en 3 mei */
};

struct day {
    unsigned long year; /* 0 when not said */
    unsigned long month;
    unsigned long day;
};

static unsigned long value_of(struct str digits, unsigned long most) {
    unsigned long value = 0;
    return str_to_number(digits, most, &value) ? value : 0;
}

static unsigned long year_at(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    bool four = piece->kind == PIECE_DIGITS && piece->text.len == 4;
    unsigned long year = four ? value_of(piece->text, LAST_YEAR) : 0;
    return year >= FIRST_YEAR ? year : 0;
}

static bool say_date(struct found *out, struct day day, struct arena *arena) {
    if (day.month > 12 || day.day > 31) {
        return false;
    }
    out->value = arena_format(arena, "%04lu-%02lu-%02lu", day.year, day.month, day.day);
    return true;
}

/* ## In digits: 1-10-2026, 1/10/26, 2026-10-01 */

static bool read_digits(struct found *out, const struct pieces *pieces, size_t at,
                        struct arena *arena) {
    const struct piece *first = piece_at(pieces, at);
    uint32_t sign = piece_at(pieces, at + 1)->sign;
    bool joined =
        (sign == '-' || sign == '/' || sign == '.') && piece_joins_sign(pieces, at + 1, sign) &&
        piece_joins(pieces, at + 2, PIECE_DIGITS) && piece_joins_sign(pieces, at + 3, sign) &&
        piece_joins(pieces, at + 4, PIECE_DIGITS);
    if (!joined || first->kind != PIECE_DIGITS) {
        return false;
    }
    struct str last = piece_at(pieces, at + 4)->text;
    struct day day = {.month = value_of(piece_at(pieces, at + 2)->text, 12)};
    if (first->text.len == 4 && sign == '-') {
        day.year = year_at(pieces, at);
        day.day = value_of(last, 31);
    } else {
        day.day = value_of(first->text, 31);
        day.year =
            last.len == 2 && sign != '.' ? 2000 + value_of(last, 99) : year_at(pieces, at + 4);
    }
    out->to = at + 5;
    return day.year > 0 && day.month > 0 && day.day > 0 && say_date(out, day, arena);
}

/* ## In words: 1 oktober 2026, 1 okt., oktober 2026 */

/* Reads a month and perhaps a year; returns the piece behind it, or 0. */
static size_t read_month(struct day *day, const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    int month = piece->kind == PIECE_WORD ? month_find(piece->text) : 0;
    if (month == 0) {
        return 0;
    }
    size_t to = at + 1;
    bool dot =
        piece->text.len <= 4 && piece_joins_sign(pieces, to, '.') && year_at(pieces, to + 1) > 0;
    size_t year = dot ? to + 1 : to;
    day->month = (unsigned long)month;
    day->year = year_at(pieces, year);
    return day->year > 0 ? year + 1 : to;
}

/* A day of the month; returns the piece behind it, or 0. */
static size_t read_day(unsigned long *day, const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    char digits[NUMERAL_DIGITS];
    if (!piece_begins_number(pieces, at)) {
        return 0;
    }
    struct str number =
        piece->kind == PIECE_WORD ? numeral_digits(digits, piece->text) : piece->text;
    *day = number.len > 0 ? value_of(number, 31) : 0;
    static const struct str ordinal[] = {STR_INIT("de"), STR_INIT("e"), STR_INIT("ste")};
    bool ordered = piece_joins(pieces, at + 1, PIECE_WORD) && PIECE_IN(pieces, at + 1, ordinal);
    return *day == 0 ? 0 : at + (ordered ? 2 : 1);
}

/* 1 in: 1 oktober, 1 tot en met 5 oktober, 1, 3 en 5 oktober. */
static bool read_words(struct found *out, const struct pieces *pieces, size_t at,
                       struct arena *arena) {
    struct day day = {0, 0, 0};
    size_t next = read_day(&day.day, pieces, at);
    out->to = next;
    for (int i = 0; i < LIST_DAYS && next > 0; i++) {
        size_t behind = read_month(&day, pieces, next);
        if (behind > 0) {
            out->to = i == 0 ? behind : out->to;
            return say_date(out, day, arena);
        }
        bool closed;
        size_t joint = piece_is_sign(pieces, next, ',') ? 1 : piece_joint(pieces, next, &closed);
        unsigned long other;
        next = joint > 0 ? read_day(&other, pieces, next + joint) : 0;
    }
    return false;
}

/* A month without a day: its whole name, or with a year. */
static bool read_loose_month(struct found *out, const struct pieces *pieces, size_t at,
                             struct arena *arena) {
    struct day day = {0, 0, 0};
    out->to = read_month(&day, pieces, at);
    bool whole = piece_at(pieces, at)->text.len > 4 || piece_is(pieces, at, STR("mei")) ||
                 piece_is(pieces, at, STR("juni")) || piece_is(pieces, at, STR("juli"));
    return out->to > 0 && (day.year > 0 || whole) && say_date(out, day, arena);
}

/* Whether what stands before a number of four digits makes it a year. */
static bool is_year(const struct pieces *pieces, size_t at) {
    static const struct str before[] = {
        STR_INIT("begin"),  STR_INIT("eind"),  STR_INIT("herfst"),   STR_INIT("in"),
        STR_INIT("jaar"),   STR_INIT("medio"), STR_INIT("met"),      STR_INIT("na"),
        STR_INIT("najaar"), STR_INIT("sinds"), STR_INIT("tot"),      STR_INIT("uit"),
        STR_INIT("vanaf"),  STR_INIT("voor"),  STR_INIT("voorjaar"), STR_INIT("winter"),
        STR_INIT("zomer"),
    };
    static const struct str seasons[] = {
        STR_INIT("begin"),  STR_INIT("einde"),    STR_INIT("herfst"), STR_INIT("loop"),
        STR_INIT("najaar"), STR_INIT("voorjaar"), STR_INIT("winter"), STR_INIT("zomer"),
    };
    return at > 0 &&
           (PIECE_IN(pieces, at - 1, before) ||
            (at > 1 && piece_is(pieces, at - 1, STR("van")) && PIECE_IN(pieces, at - 2, seasons)));
}

/* tot 2032, het voorjaar van 2029 */
static bool read_loose_year(struct found *out, const struct pieces *pieces, size_t at,
                            struct arena *arena) {
    const struct piece *next = piece_at(pieces, at + 1);
    struct day day = {year_at(pieces, at), 0, 0};
    bool alone = next->spaced || (next->kind == PIECE_SIGN && piece_at(pieces, at + 2)->spaced);
    out->to = at + 1;
    return day.year > 0 && alone && piece_begins_number(pieces, at) && is_year(pieces, at) &&
           !is_measure(pieces, at + 1) && say_date(out, day, arena);
}

bool fact_read_date(struct found *out, const struct pieces *pieces, size_t at,
                    struct arena *arena) {
    out->kind = FACT_DATUM;
    out->from = at;
    return (piece_begins_number(pieces, at) &&
            (read_digits(out, pieces, at, arena) || read_words(out, pieces, at, arena))) ||
           read_loose_month(out, pieces, at, arena) || read_loose_year(out, pieces, at, arena);
}
