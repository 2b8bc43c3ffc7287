/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Terms: how long something takes or holds. */
#include "check/facts_readers.h"

#include <inttypes.h>

#include "text/numeral.h"

enum family { MINUTES, MONTHS, WORKDAYS };

struct unit {
    struct str word;
    enum family family;
    int64_t count; /* minutes, months or working days in it */
};

static const struct unit units[] = {
    {STR_INIT("minuut"), MINUTES, 1},     {STR_INIT("minuten"), MINUTES, 1},
    {STR_INIT("kwartier"), MINUTES, 15},  {STR_INIT("uur"), MINUTES, 60},
    {STR_INIT("uren"), MINUTES, 60},      {STR_INIT("dag"), MINUTES, 1440},
    {STR_INIT("dagen"), MINUTES, 1440},   {STR_INIT("etmaal"), MINUTES, 1440},
    {STR_INIT("etmalen"), MINUTES, 1440}, {STR_INIT("kalenderdagen"), MINUTES, 1440},
    {STR_INIT("week"), MINUTES, 10080},   {STR_INIT("weken"), MINUTES, 10080},
    {STR_INIT("maand"), MONTHS, 1},       {STR_INIT("maanden"), MONTHS, 1},
    {STR_INIT("kwartaal"), MONTHS, 3},    {STR_INIT("jaar"), MONTHS, 12},
    {STR_INIT("jaren"), MONTHS, 12},      {STR_INIT("werkdag"), WORKDAYS, 1},
    {STR_INIT("werkdagen"), WORKDAYS, 1},
};

enum { UNITS = sizeof units / sizeof *units, MOST = 1000000 };

static const struct str term_ending = STR_INIT("termijn");

/* The unit that a word is, perhaps with termijn behind it. NULL for another word. */
static const struct unit *unit_of(struct str word) {
    if (word.len > term_ending.len && str_ends_with(word, term_ending)) {
        word.len -= term_ending.len;
    }
    for (size_t i = 0; i < UNITS; i++) {
        if (str_equal(units[i].word, word)) {
            return &units[i];
        }
    }
    return NULL;
}

static const struct unit *unit_at(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    return piece->kind == PIECE_WORD ? unit_of(piece->text) : NULL;
}

static bool say_term(struct found *out, int64_t micros, const struct unit *unit,
                     struct arena *arena) {
    static const char *const names[] = {"min", "maand", "werkdag"};
    if (micros > (int64_t)MOST * MICROS) {
        return false;
    }
    struct str number = number_format(micros * unit->count, arena);
    out->value = arena_format(arena, "%.*s %s", STR_ARGS(number), names[unit->family]);
    return true;
}

/* The unit behind a number, with at most one word between: 6 volle weken, 6-wekentermijn. */
static const struct unit *unit_behind(const struct pieces *pieces, size_t at, size_t *to) {
    static const struct str between[] = {
        STR_INIT("aaneengesloten"), STR_INIT("extra"),     STR_INIT("gehele"),
        STR_INIT("hele"),           STR_INIT("kalender"),  STR_INIT("opeenvolgende"),
        STR_INIT("volle"),          STR_INIT("volledige"), STR_INIT("werkbare"),
    };
    size_t skipped = PIECE_IN(pieces, at, between) || piece_joins_sign(pieces, at, '-') ? 1 : 0;
    const struct unit *unit = unit_at(pieces, at + skipped);
    *to = at + skipped + 1;
    bool work = skipped > 0 && piece_is(pieces, at, STR("werkbare"));
    return unit && work ? unit_of(STR("werkdagen")) : unit;
}

/* ## A number and a unit */

/* 3 x 24 uur */
static void read_times(struct number *number, const struct pieces *pieces) {
    static const struct str words[] = {STR_INIT("keer"), STR_INIT("maal"), STR_INIT("x")};
    struct number next;
    bool times =
        PIECE_IN(pieces, number->to, words) || piece_is_sign(pieces, number->to, SIGN_TIMES);
    if (times && number->micros <= (int64_t)MOST * MICROS &&
        number_read(&next, pieces, number->to + 1) && next.micros <= (int64_t)MOST * MICROS) {
        number->micros = number->micros / MICROS * next.micros;
        number->to = next.to;
    }
}

/* een week is a term when it reads as one; een is mostly the article. */
static bool one_is_meant(const struct pieces *pieces, size_t at, size_t to) {
    static const struct str before[] = {
        STR_INIT("bijna"),     STR_INIT("binnen"),  STR_INIT("duren"),     STR_INIT("duurt"),
        STR_INIT("hoogstens"), STR_INIT("hooguit"), STR_INIT("maximaal"),  STR_INIT("minimaal"),
        STR_INIT("minstens"),  STR_INIT("na"),      STR_INIT("nog"),       STR_INIT("ongeveer"),
        STR_INIT("ruim"),      STR_INIT("tot"),     STR_INIT("uiterlijk"),
    };
    static const struct str behind[] = {
        STR_INIT("bedenktijd"), STR_INIT("de"),      STR_INIT("eerder"),  STR_INIT("extra"),
        STR_INIT("geldig"),     STR_INIT("lang"),    STR_INIT("later"),   STR_INIT("na"),
        STR_INIT("oud"),        STR_INIT("tevoren"), STR_INIT("uitstel"), STR_INIT("vooraf"),
        STR_INIT("voordat"),
    };
    const struct piece *piece = piece_at(pieces, at);
    bool accented = piece->end - piece->start > piece->text.len;
    bool van_tevoren = piece_is(pieces, to, STR("van")) && piece_is(pieces, to + 1, STR("tevoren"));
    bool de_tijd = !piece_is(pieces, to, STR("de")) || piece_is(pieces, to + 1, STR("tijd"));
    return accented || (at > 0 && PIECE_IN(pieces, at - 1, before)) || van_tevoren ||
           (PIECE_IN(pieces, to, behind) && de_tijd);
}

/* 7 dagen per week says how often, not how long. */
static bool is_often(const struct pieces *pieces, size_t to) {
    return piece_is(pieces, to, STR("per")) ||
           (piece_is(pieces, to, STR("in")) && piece_is(pieces, to + 1, STR("de")) &&
            piece_is(pieces, to + 2, STR("week")));
}

static bool read_counted(struct found *out, const struct pieces *pieces, size_t at,
                         struct arena *arena) {
    struct number number;
    if (!number_read(&number, pieces, at)) {
        return false;
    }
    read_times(&number, pieces);
    const struct unit *unit = unit_behind(pieces, number.to, &out->to);
    if (!unit) {
        size_t next = piece_is(pieces, at, STR("een")) ? 0 : number_listed(pieces, number.to);
        size_t behind;
        unit = next > 0 ? unit_behind(pieces, next, &behind) : NULL;
        out->to = number.to;
    }
    bool one = piece_is(pieces, at, STR("een"));
    if (!unit || (one && !one_is_meant(pieces, at, out->to)) || is_often(pieces, out->to)) {
        return false;
    }
    return say_term(out, number.micros, unit, arena);
}

/* ## In one word or with half */

/* Pieces of: half uur, halve dag, een half jaar, driekwart jaar; 0 for anything else. */
static size_t part_of_unit(const struct pieces *pieces, size_t at, int64_t *micros) {
    static const struct str halves[] = {STR_INIT("half"), STR_INIT("halve")};
    size_t skip = piece_is(pieces, at, STR("een")) ? 1 : 0;
    *micros = MICROS / 2;
    if (piece_is(pieces, at + skip, STR("driekwart"))) {
        *micros = (int64_t)MICROS / 4 * 3;
        return skip + 1;
    }
    return PIECE_IN(pieces, at + skip, halves) ? skip + 1 : 0;
}

static bool read_half(struct found *out, const struct pieces *pieces, size_t at,
                      struct arena *arena) {
    int64_t micros = 0;
    size_t pieces_of_half = part_of_unit(pieces, at, &micros);
    const struct unit *unit = pieces_of_half > 0 ? unit_at(pieces, at + pieces_of_half) : NULL;
    out->to = at + pieces_of_half + 1;
    return unit && say_term(out, micros, unit, arena);
}

/* halfjaar, zeswekentermijn */
static bool read_joined(struct found *out, const struct pieces *pieces, size_t at,
                        struct arena *arena) {
    struct str word = piece_at(pieces, at)->text;
    bool half = str_starts_with(word, STR("half"));
    bool term = str_ends_with(word, term_ending);
    if (piece_at(pieces, at)->kind != PIECE_WORD || (!half && !term)) {
        return false;
    }
    out->to = at + 1;
    if (half) {
        const struct unit *unit = unit_of(str_slice(word, STR("half").len, word.len));
        return unit && say_term(out, MICROS / 2, unit, arena);
    }
    word.len -= term_ending.len;
    for (size_t i = 0; i < UNITS; i++) {
        char digits[NUMERAL_DIGITS];
        unsigned long value = 0;
        struct str front = str_slice(word, 0, word.len - units[i].word.len);
        if (word.len > units[i].word.len && str_ends_with(word, units[i].word) &&
            str_to_number(numeral_digits(digits, front), MOST, &value)) {
            return say_term(out, (int64_t)value * MICROS, &units[i], arena);
        }
    }
    return false;
}

bool fact_read_term(struct found *out, const struct pieces *pieces, size_t at,
                    struct arena *arena) {
    out->kind = FACT_TERMIJN;
    out->from = at;
    return read_half(out, pieces, at, arena) || read_joined(out, pieces, at, arena) ||
           read_counted(out, pieces, at, arena);
}
