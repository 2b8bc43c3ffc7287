/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Days of the week: maandag tot en met vrijdag, ma-vr, op werkdagen, zon- en feestdagen. */
#include "check/facts_readers.h"

enum { WEEK = 7 };

static const struct str day_names[] = {
    STR_INIT("maandag"), STR_INIT("dinsdag"),  STR_INIT("woensdag"), STR_INIT("donderdag"),
    STR_INIT("vrijdag"), STR_INIT("zaterdag"), STR_INIT("zondag"),
};

/* maandag, maandags, maandagen, maandagochtend; the number of the day, or WEEK. */
static unsigned day_of(struct str word) {
    static const struct str endings[] = {
        STR_INIT(""),        STR_INIT("avond"),     STR_INIT("avonden"), STR_INIT("en"),
        STR_INIT("middag"),  STR_INIT("middagen"),  STR_INIT("morgen"),  STR_INIT("nacht"),
        STR_INIT("ochtend"), STR_INIT("ochtenden"), STR_INIT("s")};
    for (unsigned i = 0; i < WEEK; i++) {
        if (str_starts_with(word, day_names[i]) &&
            STR_IN(str_slice(word, day_names[i].len, word.len), endings)) {
            return i;
        }
    }
    return WEEK;
}

/* ma, di, …; these are words of their own too, so more must say that days are meant. */
static unsigned short_day_of(struct str word) {
    for (unsigned i = 0; i < WEEK; i++) {
        if (word.len == 2 && str_starts_with(day_names[i], word)) {
            return i;
        }
    }
    return WEEK;
}

/* Pieces of a day by its name or, where `shortened`, by its two letters; 0 when there is none. */
static size_t read_day(unsigned *day, const struct pieces *pieces, size_t at, bool shortened) {
    const struct piece *piece = piece_at(pieces, at);
    *day = WEEK;
    if (piece->kind != PIECE_WORD) {
        return 0;
    }
    *day = day_of(piece->text);
    if (*day < WEEK) {
        return 1;
    }
    *day = shortened ? short_day_of(piece->text) : WEEK;
    bool dot = piece_joins_sign(pieces, at + 1, '.') && !piece_ends_sentence(pieces, at + 1);
    return *day == WEEK ? 0 : dot ? 2 : 1;
}

static size_t joint_of_days(const struct pieces *pieces, size_t at, bool *closed) {
    *closed = false;
    static const struct str and_words[] = {STR_INIT("en"), STR_INIT("of")};
    if (piece_is_sign(pieces, at, ',') || piece_is_sign(pieces, at, '/')) {
        return 1;
    }
    if (PIECE_IN(pieces, at, and_words) && piece_is(pieces, at + 1, STR("op"))) {
        return 2;
    }
    return piece_joint(pieces, at, closed);
}

static unsigned stretch(unsigned from, unsigned to) {
    unsigned mask = 1U << from;
    for (unsigned day = from; day != to; day = (day + 1) % WEEK) {
        mask |= 1U << ((day + 1) % WEEK);
    }
    return mask;
}

/* Two letters are a day before another day, a time or the end of a cell. */
static bool begins_short(const struct pieces *pieces, size_t at) {
    unsigned day;
    unsigned next;
    bool closed;
    if (piece_at(pieces, at)->kind != PIECE_WORD ||
        short_day_of(piece_at(pieces, at)->text) == WEEK) {
        return false;
    }
    size_t to = at + read_day(&day, pieces, at, true);
    size_t joint = joint_of_days(pieces, to, &closed);
    bool listed = joint > 0 && read_day(&next, pieces, to + joint, true) > 0;
    bool celled = piece_is_sign(pieces, to, SIGN_CELL) || piece_is_sign(pieces, to, ':');
    return listed || celled || (day != WEEK - 1 && piece_at(pieces, to)->kind == PIECE_DIGITS);
}

/* One after another: dinsdag en donderdag, ma t/m do. */
static bool read_names(struct days *out, const struct pieces *pieces, size_t at) {
    unsigned day;
    bool shortened = begins_short(pieces, at);
    size_t len = read_day(&day, pieces, at, shortened);
    if (len == 0) {
        return false;
    }
    *out = (struct days){1U << day, at, at + len, true};
    for (;;) {
        bool closed;
        unsigned next;
        size_t joint = joint_of_days(pieces, out->to, &closed);
        len = joint > 0 ? read_day(&next, pieces, out->to + joint, shortened) : 0;
        if (len == 0) {
            return true;
        }
        out->mask |= closed ? stretch(day, next) : 1U << next;
        out->to += joint + len;
        day = next;
    }
}

/* Words for several days at once. Pieces, or 0. */
static size_t read_collective(struct days *out, const struct pieces *pieces, size_t at) {
    static const struct str work[] = {STR_INIT("doordeweeks"), STR_INIT("weekdagen"),
                                      STR_INIT("werkdag"), STR_INIT("werkdagen")};
    static const struct str weekend[] = {STR_INIT("weekeinde"), STR_INIT("weekeinden"),
                                         STR_INIT("weekend"), STR_INIT("weekenden")};
    static const struct str every[] = {STR_INIT("alle"), STR_INIT("elke"), STR_INIT("iedere")};
    static const struct str day[] = {STR_INIT("dag"), STR_INIT("dagen")};
    out->strong = false;
    if (PIECE_IN(pieces, at, work)) {
        out->mask = DAYS_WORK;
        out->strong = true;
        return 1;
    }
    if (piece_is(pieces, at, STR("door")) && piece_is(pieces, at + 1, STR("de")) &&
        piece_is(pieces, at + 2, STR("week"))) {
        out->mask = DAYS_WORK;
        return 3;
    }
    if (PIECE_IN(pieces, at, weekend)) {
        out->mask = DAYS_WEEKEND;
        return 1;
    }
    if (piece_is(pieces, at, STR("feestdagen"))) {
        out->mask = DAY_HOLIDAY;
        return 1;
    }
    if (piece_is(pieces, at, STR("zon")) && piece_is_sign(pieces, at + 1, '-') &&
        piece_is(pieces, at + 2, STR("en"))) {
        out->mask = 1U << (WEEK - 1);
        return 2;
    }
    out->mask = DAYS_ALL;
    if (PIECE_IN(pieces, at, every) && PIECE_IN(pieces, at + 1, day)) {
        return 2;
    }
    return piece_is(pieces, at, STR("dagelijks")) ? 1 : 0;
}

/* 5 werkdagen is a term. */
static bool is_counted(const struct pieces *pieces, size_t at) {
    struct number number;
    bool one = at > 0 && piece_is(pieces, at - 1, STR("een"));
    return at > 0 && !one && number_read(&number, pieces, at - 1) && number.to == at;
}

static bool read_group(struct days *out, const struct pieces *pieces, size_t at) {
    size_t len = read_collective(out, pieces, at);
    out->from = at;
    out->to = at + len;
    return (len > 0 && !is_counted(pieces, at)) || read_names(out, pieces, at);
}

bool days_read(struct days *out, const struct pieces *pieces, size_t at) {
    if (piece_at(pieces, at)->kind != PIECE_WORD || !read_group(out, pieces, at)) {
        return false;
    }
    for (;;) {
        bool closed;
        struct days more;
        size_t joint = joint_of_days(pieces, out->to, &closed);
        joint += joint > 0 && piece_is(pieces, out->to + joint, STR("op")) ? 1 : 0;
        if (joint == 0 || closed || !read_group(&more, pieces, out->to + joint)) {
            return true;
        }
        out->mask |= more.mask;
        out->to = more.to;
        out->strong = out->strong && more.strong;
    }
}

struct str days_format(unsigned mask, struct arena *arena) {
    char digits[WEEK + 1];
    size_t len = 0;
    for (unsigned day = 0; day <= WEEK; day++) {
        if (mask & (1U << day)) {
            digits[len++] = (char)('1' + day);
        }
    }
    return arena_str(arena, (struct str){digits, len});
}
