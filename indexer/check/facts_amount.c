/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Amounts of money and shares: a number and what it counts. */
#include "check/facts_readers.h"

/* ## Amounts */

/* Pieces of what says that the number before it counts euros; 0 for anything else. */
static size_t euros_behind(const struct pieces *pieces, size_t at, bool *cents) {
    static const struct str euro_words[] = {STR_INIT("eur"), STR_INIT("euro")};
    static const struct str cent_words[] = {STR_INIT("cent"), STR_INIT("cents"),
                                            STR_INIT("eurocent")};
    *cents = PIECE_IN(pieces, at, cent_words);
    bool found = *cents || PIECE_IN(pieces, at, euro_words) || piece_is_sign(pieces, at, SIGN_EURO);
    return found ? 1 : 0;
}

/* ,- and ,-- behind an amount. */
static size_t no_cents_behind(const struct pieces *pieces, size_t at) {
    if (!piece_joins_sign(pieces, at, ',') || !piece_joins_sign(pieces, at + 1, '-')) {
        return 0;
    }
    return piece_joins_sign(pieces, at + 2, '-') ? 3 : 2;
}

static bool say_amount(struct found *out, const struct number *number, struct arena *arena) {
    out->kind = FACT_BEDRAG;
    out->to = number->to;
    out->value = number_format(number->micros, arena);
    return true;
}

bool fact_read_amount(struct found *out, const struct pieces *pieces, size_t at,
                      struct arena *arena) {
    struct number number;
    bool cents;
    out->from = at;
    size_t sign = euros_behind(pieces, at, &cents);
    if (sign > 0 && !cents && number_read(&number, pieces, at + sign)) {
        number.to += no_cents_behind(pieces, number.to);
        return say_amount(out, &number, arena);
    }
    if (!number_read(&number, pieces, at)) {
        return false;
    }
    size_t no_cents = no_cents_behind(pieces, number.to);
    number.to += no_cents;
    size_t behind = euros_behind(pieces, number.to, &cents);
    if (behind > 0 || no_cents > 0) {
        number.micros /= cents ? 100 : 1;
        number.to += behind;
        return say_amount(out, &number, arena);
    }
    size_t next = number_listed(pieces, number.to);
    if (next == 0 || euros_behind(pieces, next, &cents) == 0 || cents) {
        return false;
    }
    return say_amount(out, &number, arena);
}

/* ## Shares */

static bool is_percent(const struct pieces *pieces, size_t at) {
    static const struct str words[] = {STR_INIT("pct"), STR_INIT("percent"), STR_INIT("procent"),
                                       STR_INIT("procents")};
    return piece_is_sign(pieces, at, '%') || PIECE_IN(pieces, at, words);
}

/* What a broken number is a part of: derde, kwart, … 0 for anything else. */
static int64_t denominator(const struct pieces *pieces, size_t at) {
    static const struct {
        struct str word;
        int64_t parts;
    } words[] = {
        {STR_INIT("derde"), 3},  {STR_INIT("kwart"), 4},   {STR_INIT("vierde"), 4},
        {STR_INIT("vijfde"), 5}, {STR_INIT("tiende"), 10},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (piece_is(pieces, at, words[i].word)) {
            return words[i].parts;
        }
    }
    return 0;
}

/* een kwart, twee derde van; not een derde partij, kwart over negen. */
static bool reads_as_share(const struct pieces *pieces, size_t next, int64_t count, int64_t parts) {
    static const struct str other[] = {STR_INIT("eeuw"), STR_INIT("jaar"), STR_INIT("liter"),
                                       STR_INIT("na"),   STR_INIT("over"), STR_INIT("uur"),
                                       STR_INIT("voor")};
    static const struct str of[] = {STR_INIT("deel"), STR_INIT("van")};
    if (parts == 4) {
        return !PIECE_IN(pieces, next, other);
    }
    return count > 1 || PIECE_IN(pieces, next, of);
}

static bool read_broken(struct found *out, const struct pieces *pieces, size_t at,
                        int64_t *micros) {
    static const struct str joined[] = {STR_INIT("driekwart"), STR_INIT("eenderde"),
                                        STR_INIT("tweederde")};
    static const struct str long_words[] = {STR_INIT("jaar"), STR_INIT("uur")};
    if (piece_is(pieces, at, STR("de")) && piece_is(pieces, at + 1, STR("helft"))) {
        *micros = (int64_t)50 * MICROS;
        out->to = at + 2;
        return true;
    }
    if (PIECE_IN(pieces, at, joined) && !PIECE_IN(pieces, at + 1, long_words)) {
        char first = piece_at(pieces, at)->text.ptr[0];
        *micros = first == 'd' ? (int64_t)75 * MICROS
                               : (first == 'e' ? 1 : 2) * (int64_t)100 * MICROS / 3;
        out->to = at + 1;
        return true;
    }
    struct number number;
    int64_t parts = denominator(pieces, at + 1);
    if (parts == 0 || !number_read(&number, pieces, at) || number.micros >= parts * MICROS ||
        !reads_as_share(pieces, at + 2, number.micros / MICROS, parts)) {
        return false;
    }
    *micros = number.micros * 100 / parts;
    out->to = at + 2;
    return true;
}

bool fact_read_share(struct found *out, const struct pieces *pieces, size_t at,
                     struct arena *arena) {
    struct number number = {0, 0};
    out->kind = FACT_PERCENTAGE;
    out->from = at;
    if (!read_broken(out, pieces, at, &number.micros)) {
        if (!number_read(&number, pieces, at)) {
            return false;
        }
        size_t next = number_listed(pieces, number.to);
        bool percent = is_percent(pieces, number.to);
        if (!percent && (next == 0 || !is_percent(pieces, next))) {
            return false;
        }
        out->to = number.to + (percent ? 1 : 0);
    }
    out->value = number_format(number.micros, arena);
    return true;
}
