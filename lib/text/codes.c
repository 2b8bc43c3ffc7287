/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/codes.h"

#include <stdio.h>
#include <string.h>

enum {
    ROAD_DIGITS = 3,  /* N999 */
    LEAST_PHONE = 5,  /* 14 070 */
    MOST_PHONE = 15,  /* E.164 */
    LAST_YEAR = 2100, /* a date has a year from 1900 to here */
};

static const struct str months[] = {
    STR_INIT("januari"),   STR_INIT("februari"), STR_INIT("maart"),    STR_INIT("april"),
    STR_INIT("mei"),       STR_INIT("juni"),     STR_INIT("juli"),     STR_INIT("augustus"),
    STR_INIT("september"), STR_INIT("oktober"),  STR_INIT("november"), STR_INIT("december"),
};

static struct str text_at(const struct analysis *analysis, size_t at) {
    return at < analysis->len ? analysis->tokens[at].word->text : STR("");
}

/* Whether the token stands behind the one before it with one sign between them: a space. */
static bool follows(const struct analysis *analysis, size_t at) {
    return at < analysis->len && analysis->tokens[at].start == analysis->tokens[at - 1].end + 1;
}

/* The value of a text of digits alone; -1 when it is something else. */
static int number(struct str text) {
    int value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || value > LAST_YEAR) {
            return -1;
        }
        value = value * 10 + (text.ptr[i] - '0');
    }
    return text.len > 0 ? value : -1;
}

static struct str road(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    struct str letter = text_at(analysis, at);
    struct str digits = text_at(analysis, at + 1);
    if (letter.len != 1 || !strchr("aens", letter.ptr[0]) || !follows(analysis, at + 1) ||
        digits.len > ROAD_DIGITS || number(digits) < 1) {
        return STR("");
    }
    int len = snprintf(out, CODE_BYTES, "%c%.*s", letter.ptr[0], STR_ARGS(digits));
    return (struct str){out, (size_t)len};
}

static struct str date(char out[CODE_BYTES], int day, int month, int year) {
    if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > LAST_YEAR) {
        return STR("");
    }
    int len = snprintf(out, CODE_BYTES, "%04d-%02d-%02d", year, month, day);
    return (struct str){out, (size_t)len};
}

/* 1-10-2026 */
static struct str date_in_digits(char out[CODE_BYTES], struct str text) {
    struct str rest = text;
    int day = number(str_cut(&rest, '-'));
    int month = number(str_cut(&rest, '-'));
    return rest.ptr ? date(out, day, month, number(rest)) : STR("");
}

/* 1 oktober 2026 */
static struct str date_in_words(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    struct str name = text_at(analysis, at + 1);
    for (int i = 0; i < 12; i++) {
        if (str_equal(months[i], name)) {
            return date(out, number(text_at(analysis, at)), i + 1,
                        number(text_at(analysis, at + 2)));
        }
    }
    return STR("");
}

/* Adds the digits of one token; false when it holds something else, or there is no more room. */
static bool add_digits(char out[CODE_BYTES], size_t *len, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        bool digit = text.ptr[i] >= '0' && text.ptr[i] <= '9';
        if ((!digit && text.ptr[i] != '-') || *len == MOST_PHONE) {
            return false;
        }
        if (digit) {
            out[(*len)++] = text.ptr[i];
        }
    }
    return true;
}

/* Tokens of digits with a space or hyphen between them: with a 0 in front, or 14 and an area. */
static struct str phone(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    struct str first = text_at(analysis, at);
    bool area = str_equal(first, STR("14")) && follows(analysis, at + 1) &&
                str_starts_with(text_at(analysis, at + 1), STR("0"));
    if (!area && !str_starts_with(first, STR("0"))) {
        return STR("");
    }
    size_t len = 0;
    size_t tokens = 0;
    while ((tokens == 0 || follows(analysis, at + tokens)) &&
           analysis->tokens[at + tokens].word->kind == WORD_NUMBER) {
        size_t before = len;
        if (!add_digits(out, &len, text_at(analysis, at + tokens))) {
            len = before;
            break;
        }
        tokens++;
    }
    bool joined = tokens > 1 || len < first.len;
    return joined && len >= LEAST_PHONE ? (struct str){out, len} : STR("");
}

struct str code_at(char out[CODE_BYTES], const struct analysis *analysis, size_t at) {
    if (analysis->tokens[at].word->kind != WORD_NUMBER) {
        return road(out, analysis, at);
    }
    struct str found = date_in_digits(out, text_at(analysis, at));
    if (found.len == 0) {
        found = date_in_words(out, analysis, at);
    }
    return found.len > 0 ? found : phone(out, analysis, at);
}
