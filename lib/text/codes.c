/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/codes.h"

#include <stdio.h>
#include <string.h>

enum {
    ROAD_DIGITS = 3,  /* N999 */
    MOST_DIGITS = 14, /* 0031 (0) and nine */
    FULL_PHONE = 10,  /* a Dutch number with its area */
    WIDEST_GAP = 3,   /* bytes between groups of a number: 070 - 441 */
    LAST_YEAR = 2100, /* a date has a year from 1900 to here */
    NOT_A_NUMBER = -1,
};

struct found {
    struct str text;
    size_t tokens;
};

static const struct found nothing = {{"", 0}, 1};

static struct str text_at(const struct analysis *analysis, size_t at) {
    return at < analysis->len ? analysis->tokens[at].word->text : STR("");
}

/* Bytes between a token and the one before it. */
static size_t gap_before(const struct analysis *analysis, size_t at) {
    return analysis->tokens[at].start - analysis->tokens[at - 1].end;
}

/* Whether the token stands behind the one before it with one sign between them: a space. */
static bool follows(const struct analysis *analysis, size_t at) {
    return at < analysis->len && gap_before(analysis, at) == 1;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Number of digits at the begin of a text. */
static size_t digits_in(struct str text) {
    size_t count = 0;
    while (count < text.len && is_digit(text.ptr[count])) {
        count++;
    }
    return count;
}

/* The value of a text of digits alone; NOT_A_NUMBER when it is something else, or too large. */
static int number(struct str text) {
    unsigned long value = 0;
    return str_to_number(text, 9999, &value) ? (int)value : NOT_A_NUMBER;
}

/* ## Roads */

static struct found road(char out[CODE_BYTES], struct str letter, struct str digits,
                         size_t tokens) {
    if (letter.len != 1 || !strchr("aens", letter.ptr[0]) || digits.len > ROAD_DIGITS ||
        number(digits) < 1) {
        return nothing;
    }
    int len = snprintf(out, CODE_BYTES, "%c%.*s", letter.ptr[0], STR_ARGS(digits));
    return (struct found){{out, (size_t)len}, tokens};
}

/* N 207 */
static struct found road_apart(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    return follows(analysis, at + 1)
               ? road(out, text_at(analysis, at), text_at(analysis, at + 1), 2)
               : nothing;
}

/* N-207 */
static struct found road_hyphened(char out[CODE_BYTES], struct str text) {
    struct str letter = str_cut(&text, '-');
    return text.ptr ? road(out, letter, text, 1) : nothing;
}

/* ## Dates */

static struct found date(char out[CODE_BYTES], int day, int month, int year, size_t tokens) {
    if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > LAST_YEAR) {
        return nothing;
    }
    int len = snprintf(out, CODE_BYTES, "%04d-%02d-%02d", year, month, day);
    return (struct found){{out, (size_t)len}, tokens};
}

/* 1-10-2026, 1/10/2026, 1.10.2026 */
static struct found date_in_digits(char out[CODE_BYTES], struct str text) {
    size_t first = digits_in(text);
    char separator = '\0';
    if (first < text.len) {
        separator = text.ptr[first];
    }
    if (separator == '\0' || !strchr("-/.", (int)separator)) {
        return nothing;
    }
    int day = number(str_cut(&text, separator));
    int month = number(str_cut(&text, separator));
    return text.ptr ? date(out, day, month, number(text), 1) : nothing;
}

int month_find(struct str name) {
    static const struct str months[] = {
        STR_INIT("januari"),   STR_INIT("februari"), STR_INIT("maart"),    STR_INIT("april"),
        STR_INIT("mei"),       STR_INIT("juni"),     STR_INIT("juli"),     STR_INIT("augustus"),
        STR_INIT("september"), STR_INIT("oktober"),  STR_INIT("november"), STR_INIT("december"),
    };
    for (int i = 0; i < 12; i++) {
        bool abbreviated = name.len == 3 && str_starts_with(months[i], name);
        if (abbreviated || str_equal(months[i], name)) {
            return i + 1;
        }
    }
    return str_equal(name, STR("mrt")) ? 3 : str_equal(name, STR("sept")) ? 9 : 0;
}

/* 1 oktober 2026 */
static struct found date_in_words(char out[CODE_BYTES], const struct analysis *analysis,
                                  size_t at) {
    return date(out, number(text_at(analysis, at)), month_find(text_at(analysis, at + 1)),
                number(text_at(analysis, at + 2)), 3);
}

/* ## Telephone numbers */

/* How a number may begin, what goes there instead, and how many digits it then has in all. The
 * longer begins stand first. */
struct phone_kind {
    struct str begin;
    struct str instead;
    size_t least;
    size_t most;
};

static const struct phone_kind phone_kinds[] = {
    {STR_INIT("00310"), STR_INIT("0"), 14, 14},
    {STR_INIT("0031"), STR_INIT("0"), 13, 13},
    {STR_INIT("310"), STR_INIT("0"), 12, 12},
    {STR_INIT("31"), STR_INIT("0"), 11, 11},
    {STR_INIT("0800"), STR_INIT("0800"), 8, 11},
    {STR_INIT("090"), STR_INIT("090"), 8, 11},
    {STR_INIT("0"), STR_INIT("0"), FULL_PHONE, FULL_PHONE},
    {STR_INIT("140"), STR_INIT("140"), 5, 6}, /* a municipality: 14 070 */
};

static const struct phone_kind *kind_of_phone(struct str digits) {
    for (size_t i = 0; i < sizeof phone_kinds / sizeof *phone_kinds; i++) {
        if (str_starts_with(digits, phone_kinds[i].begin)) {
            return &phone_kinds[i];
        }
    }
    return NULL;
}

/* Adds the digits of one token; false when it holds something else, or there is no more room. */
static bool add_digits(char digits[MOST_DIGITS], size_t *len, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '-' && (!is_digit(text.ptr[i]) || *len == MOST_DIGITS)) {
            return false;
        }
        if (text.ptr[i] != '-') {
            digits[(*len)++] = text.ptr[i];
        }
    }
    return true;
}

struct str phone_canonical(char out[CODE_BYTES], struct str digits) {
    const struct phone_kind *kind = kind_of_phone(digits);
    if (!kind || digits.len < kind->least || digits.len > kind->most) {
        return STR("");
    }
    struct str rest = str_slice(digits, kind->begin.len, digits.len);
    int len = snprintf(out, CODE_BYTES, "%.*s%.*s", STR_ARGS(kind->instead), STR_ARGS(rest));
    return (struct str){out, (size_t)len};
}

/* Groups of digits near each other, as many as make a number of its kind; the longest one. */
static struct found phone(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    char digits[MOST_DIGITS];
    size_t len = 0;
    struct found best = nothing;
    for (size_t i = at; i < analysis->len; i++) {
        bool near = i == at || gap_before(analysis, i) <= WIDEST_GAP;
        if (!near || !add_digits(digits, &len, text_at(analysis, i))) {
            break;
        }
        struct str number = phone_canonical(out, (struct str){digits, len});
        if (number.len > 0) {
            best = (struct found){number, i - at + 1};
        }
    }
    return best;
}

/* ## Times and amounts */

static struct found time_of_day(char out[CODE_BYTES], struct str hours, struct str minutes,
                                size_t tokens) {
    int hour = number(hours);
    int minute = minutes.len > 0 ? number(minutes) : 0;
    bool fits = hours.len <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    if (!fits || (minutes.len != 0 && minutes.len != 2)) {
        return nothing;
    }
    int len = snprintf(out, CODE_BYTES, "%02d:%02d", hour, minute);
    return (struct found){{out, (size_t)len}, tokens};
}

/* 9.00, 9:00, 9u, 9u30, 9uur, 9 uur */
static struct found time_written(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    struct str text = text_at(analysis, at);
    struct str hours = str_slice(text, 0, digits_in(text));
    struct str rest = str_slice(text, hours.len, text.len);
    if (rest.len == 0) {
        bool said = follows(analysis, at + 1) && str_equal(text_at(analysis, at + 1), STR("uur"));
        return said ? time_of_day(out, hours, STR(""), 2) : nothing;
    }
    if (str_equal(rest, STR("uur"))) {
        return time_of_day(out, hours, STR(""), 1);
    }
    struct str minutes = str_slice(rest, 1, rest.len);
    bool joined = strchr(".:", rest.ptr[0]) && minutes.len > 0;
    return joined || rest.ptr[0] == 'u' ? time_of_day(out, hours, minutes, 1) : nothing;
}

/* 1.250, 1.250,50, 1250,00: without dots between thousands, and without zeros behind the comma. A
 * dot before two digits or one is something else: an article of a law, a version. */
static struct found amount(char out[CODE_BYTES], struct str text) {
    struct str cents = text;
    struct str whole = str_cut(&cents, ',');
    if (cents.len == 0 && cents.ptr) {
        return nothing;
    }
    size_t len = 0;
    size_t group = digits_in(whole);
    bool grouped = whole.ptr[0] != '0' && group <= 3;
    for (size_t at = 0; at < whole.len; at += group + 1) {
        group = digits_in(str_slice(whole, at, whole.len));
        bool sound = at == 0 ? group > 0 : grouped && group == 3;
        bool ends = at + group == whole.len || whole.ptr[at + group] == '.';
        if (!sound || !ends || len + group + cents.len + 1 >= CODE_BYTES) {
            return nothing;
        }
        memcpy(out + len, whole.ptr + at, group);
        len += group;
    }
    if (cents.len != digits_in(cents) || (cents.ptr && cents.len != 2)) {
        return nothing;
    }
    if (cents.ptr && !str_equal(cents, STR("00"))) {
        out[len++] = ',';
        memcpy(out + len, cents.ptr, cents.len);
        len += cents.len;
    }
    return (struct found){{out, len}, 1};
}

/* ## All of them */

static struct found find(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    struct str text = text_at(analysis, at);
    if (analysis->tokens[at].word->kind != WORD_NUMBER) {
        return road_apart(out, analysis, at);
    }
    if (!is_digit(text.ptr[0])) {
        return road_hyphened(out, text);
    }
    struct found found = date_in_digits(out, text);
    if (found.text.len == 0) {
        found = date_in_words(out, analysis, at);
    }
    if (found.text.len == 0) {
        found = phone(out, analysis, at);
    }
    if (found.text.len == 0) {
        found = time_written(out, analysis, at);
    }
    return found.text.len > 0 ? found : amount(out, text);
}

struct str code_read(char out[CODE_BYTES], const struct analysis *analysis, size_t at,
                     size_t *tokens) {
    struct found found = find(out, analysis, at);
    bool written_so = found.tokens == 1 && str_equal(found.text, text_at(analysis, at));
    *tokens = found.tokens;
    return written_so ? STR("") : found.text;
}

struct str code_at(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    size_t tokens = 0;
    return code_read(out, analysis, at, &tokens);
}
