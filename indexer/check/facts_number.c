/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts_readers.h"

#include <inttypes.h>

#include "text/numeral.h"

enum { MOST_DIGITS = 12, MOST_DECIMALS = 6 };

static const int64_t most_micros = (int64_t)1000000000000 * MICROS;

static int64_t add_digits(int64_t value, struct str digits) {
    for (size_t i = 0; i < digits.len; i++) {
        value = value * 10 + (digits.ptr[i] - '0');
    }
    return value;
}

/* What stands behind a comma, or behind a dot when it is no group of thousands. */
static void add_decimals(struct number *number, const struct pieces *pieces) {
    bool comma = piece_joins_sign(pieces, number->to, ',');
    bool dot = piece_joins_sign(pieces, number->to, '.');
    const struct piece *digits = piece_at(pieces, number->to + 1);
    size_t most = comma ? MOST_DECIMALS : 2;
    if ((!comma && !dot) || !piece_joins(pieces, number->to + 1, PIECE_DIGITS) ||
        digits->text.len > most) {
        return;
    }
    int64_t decimals = add_digits(0, digits->text);
    for (size_t i = digits->text.len; i < MOST_DECIMALS; i++) {
        decimals *= 10;
    }
    number->micros += decimals;
    number->to += 2;
}

static bool read_digits(struct number *out, const struct pieces *pieces, size_t at) {
    struct str digits = piece_at(pieces, at)->text;
    size_t count = digits.len;
    int64_t value = count <= MOST_DIGITS ? add_digits(0, digits) : 0;
    size_t to = at + 1;
    while (digits.len <= 3 && count <= MOST_DIGITS && piece_joins_sign(pieces, to, '.') &&
           piece_joins(pieces, to + 1, PIECE_DIGITS) && piece_at(pieces, to + 1)->text.len == 3) {
        count += 3;
        value = count <= MOST_DIGITS ? add_digits(value, piece_at(pieces, to + 1)->text) : 0;
        to += 2;
    }
    *out = (struct number){value * MICROS, to};
    if (count > MOST_DIGITS) {
        return false;
    }
    add_decimals(out, pieces);
    return true;
}

static bool numeral_value(int64_t *value, struct str word) {
    char digits[NUMERAL_DIGITS];
    struct str found = numeral_digits(digits, word);
    *value = add_digits(0, found);
    return found.len > 0;
}

/* Also twaalfhonderdvijftig: hundreds counted on above ten. */
static bool word_value(int64_t *value, const struct piece *piece) {
    struct str hundred = STR("honderd");
    int64_t rest = 0;
    if (piece->kind != PIECE_WORD || numeral_value(value, piece->text)) {
        return piece->kind == PIECE_WORD;
    }
    size_t at = str_find(piece->text, hundred, 0);
    struct str behind = str_slice(piece->text, at + hundred.len, piece->text.len);
    if (at == piece->text.len || !numeral_value(value, str_slice(piece->text, 0, at)) ||
        *value > 99 || (behind.len > 0 && (!numeral_value(&rest, behind) || rest > 99))) {
        return false;
    }
    *value = *value * 100 + rest;
    return true;
}

static bool read_words(struct number *out, const struct pieces *pieces, size_t at) {
    static const struct str one_and_half[] = {STR_INIT("anderhalf"), STR_INIT("anderhalve")};
    static const struct str half[] = {STR_INIT("half"), STR_INIT("halve")};
    int64_t value = 0;
    int64_t more = 0;
    *out = (struct number){MICROS, at + 1};
    if (PIECE_IN(pieces, at, one_and_half)) {
        out->micros += MICROS / 2;
        return true;
    }
    if (piece_is(pieces, at, STR("een"))) {
        return true;
    }
    if (!word_value(&value, piece_at(pieces, at))) {
        return false;
    }
    if (value >= 1000 && word_value(&more, piece_at(pieces, at + 1)) && more < 1000) {
        value += more;
        out->to++;
    }
    out->micros = value * MICROS;
    if (piece_is(pieces, out->to, STR("en")) && piece_is(pieces, out->to + 1, STR("een")) &&
        PIECE_IN(pieces, out->to + 2, half)) {
        out->micros += MICROS / 2;
        out->to += 3;
    }
    return true;
}

/* miljoen, mln. */
static bool multiply(struct number *number, const struct pieces *pieces) {
    static const struct {
        struct str word;
        int64_t times;
    } words[] = {
        {STR_INIT("honderd"), 100},     {STR_INIT("duizend"), 1000},
        {STR_INIT("miljoen"), 1000000}, {STR_INIT("mln"), 1000000},
        {STR_INIT("mio"), 1000000},     {STR_INIT("miljard"), 1000000000},
        {STR_INIT("mld"), 1000000000},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!piece_is(pieces, number->to, words[i].word)) {
            continue;
        }
        if (number->micros > most_micros / words[i].times) {
            return false;
        }
        number->micros *= words[i].times;
        bool dot = words[i].word.len == 3 && piece_joins_sign(pieces, number->to + 1, '.') &&
                   !piece_ends_sentence(pieces, number->to + 1);
        number->to += dot ? 2 : 1;
        return true;
    }
    return true;
}

bool number_read(struct number *out, const struct pieces *pieces, size_t at) {
    if (!piece_begins_number(pieces, at)) {
        return false;
    }
    bool in_digits = piece_at(pieces, at)->kind == PIECE_DIGITS;
    bool read = in_digits ? read_digits(out, pieces, at) : read_words(out, pieces, at);
    return read && multiply(out, pieces);
}

size_t number_listed(const struct pieces *pieces, size_t at) {
    static const struct str bounds[] = {
        STR_INIT("circa"),    STR_INIT("hoogstens"), STR_INIT("hooguit"),  STR_INIT("maximaal"),
        STR_INIT("minimaal"), STR_INIT("minstens"),  STR_INIT("ongeveer"),
    };
    bool closed;
    struct number next;
    size_t joint = piece_joint(pieces, at, &closed);
    size_t next_at = at + joint + (PIECE_IN(pieces, at + joint, bounds) ? 1 : 0);
    return joint > 0 && number_read(&next, pieces, next_at) ? next.to : 0;
}

struct str number_format(int64_t micros, struct arena *arena) {
    struct str text =
        arena_format(arena, "%" PRId64 ",%06" PRId64, micros / MICROS, micros % MICROS);
    while (str_ends_with(text, STR("0"))) {
        text.len--;
    }
    text.len -= str_ends_with(text, STR(",")) ? 1 : 0;
    return text;
}

bool is_measure(const struct pieces *pieces, size_t at) {
    static const struct str words[] = {
        STR_INIT("ampere"),   STR_INIT("centimeter"), STR_INIT("cm"),      STR_INIT("euro"),
        STR_INIT("graden"),   STR_INIT("ha"),         STR_INIT("hectare"), STR_INIT("kg"),
        STR_INIT("kilo"),     STR_INIT("kilometer"),  STR_INIT("km"),      STR_INIT("kubieke"),
        STR_INIT("kuub"),     STR_INIT("kwh"),        STR_INIT("liter"),   STR_INIT("m"),
        STR_INIT("meter"),    STR_INIT("mm"),         STR_INIT("mw"),      STR_INIT("procent"),
        STR_INIT("punten"),   STR_INIT("stuks"),      STR_INIT("ton"),     STR_INIT("vierkante"),
        STR_INIT("woningen"),
    };
    return piece_is_sign(pieces, at, '%') || PIECE_IN(pieces, at, words);
}
