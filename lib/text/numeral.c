/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/numeral.h"

#include <stdio.h>

struct numeral {
    struct str word;
    unsigned value;
};

static const struct numeral below_twenty[] = {
    {STR_INIT("nul"), 0},       {STR_INIT("een"), 1},        {STR_INIT("twee"), 2},
    {STR_INIT("drie"), 3},      {STR_INIT("vier"), 4},       {STR_INIT("vijf"), 5},
    {STR_INIT("zes"), 6},       {STR_INIT("zeven"), 7},      {STR_INIT("acht"), 8},
    {STR_INIT("negen"), 9},     {STR_INIT("tien"), 10},      {STR_INIT("elf"), 11},
    {STR_INIT("twaalf"), 12},   {STR_INIT("dertien"), 13},   {STR_INIT("veertien"), 14},
    {STR_INIT("vijftien"), 15}, {STR_INIT("zestien"), 16},   {STR_INIT("zeventien"), 17},
    {STR_INIT("achttien"), 18}, {STR_INIT("negentien"), 19},
};

static const struct numeral tens[] = {
    {STR_INIT("twintig"), 20}, {STR_INIT("dertig"), 30},   {STR_INIT("veertig"), 40},
    {STR_INIT("vijftig"), 50}, {STR_INIT("zestig"), 60},   {STR_INIT("zeventig"), 70},
    {STR_INIT("tachtig"), 80}, {STR_INIT("negentig"), 90},
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool find(const struct numeral *list, size_t len, struct str word, unsigned *value) {
    for (size_t i = 0; i < len; i++) {
        if (str_equal(list[i].word, word)) {
            *value = list[i].value;
            return true;
        }
    }
    return false;
}

/* veertien, dertig, drieentwintig: units and tens with en between them. */
static bool below_hundred(struct str word, unsigned *value) {
    if (find(below_twenty, COUNT(below_twenty), word, value) ||
        find(tens, COUNT(tens), word, value)) {
        return true;
    }
    for (size_t i = 0; i < COUNT(tens); i++) {
        unsigned unit = 0;
        size_t rest = tens[i].word.len + 2;
        struct str front = str_slice(word, 0, word.len > rest ? word.len - rest : 0);
        if (front.len > 0 && str_ends_with(word, tens[i].word) &&
            str_starts_with(str_slice(word, front.len, word.len), STR("en")) &&
            find(below_twenty, COUNT(below_twenty), front, &unit) && unit > 0 && unit < 10) {
            *value = tens[i].value + unit;
            return true;
        }
    }
    return false;
}

typedef bool parser(struct str word, unsigned *value);

/* What stands before and behind a word such as honderd; each may be missing. */
static bool around(struct str word, struct str middle, unsigned unit, parser *part,
                   unsigned *value) {
    size_t at = str_find(word, middle, 0);
    if (at == word.len) {
        return part(word, value);
    }
    unsigned times = 1;
    unsigned rest = 0;
    struct str before = str_slice(word, 0, at);
    struct str behind = str_slice(word, at + middle.len, word.len);
    if ((before.len > 0 && !part(before, &times)) || (behind.len > 0 && !part(behind, &rest)) ||
        times == 0) {
        return false;
    }
    *value = times * unit + rest;
    return true;
}

static bool below_thousand(struct str word, unsigned *value) {
    return around(word, STR("honderd"), 100, below_hundred, value) && *value < 1000;
}

struct str numeral_digits(char out[NUMERAL_DIGITS], struct str word) {
    unsigned value = 0;
    if (str_equal(word, STR("een")) ||
        !around(word, STR("duizend"), 1000, below_thousand, &value)) {
        return STR("");
    }
    int len = snprintf(out, NUMERAL_DIGITS, "%u", value);
    return (struct str){out, (size_t)len};
}
