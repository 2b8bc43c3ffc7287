/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Times of the day: van 9.00 tot 17 uur, half acht 's avonds, 24 uur per dag. */
#include "check/facts_readers.h"

#include "text/numeral.h"

enum {
    HOUR = 60,
    NOON = 12 * HOUR,
    DAY = 24 * HOUR,
    EARLIEST = 7, /* na 2 uur and na 24 uur say how long, na 18 uur says when */
    LATEST = 23,
    CUE_PIECES = 6, /* how far before a time its days or part of the day may stand */
};

enum day_part { PART_NONE, PART_MORNING, PART_LATER, PART_NIGHT };

struct clock {
    int minutes; /* since midnight */
    size_t to;
    enum day_part part;
    bool said;   /* can be nothing but a time: 9:00, 9 uur, half acht */
    bool dotted; /* 9.00 */
    bool whole;  /* no minutes: 9, 9 uur */
};

/* ## One time */

/* avonds, vrijdagavond: by the end of the word. */
static enum day_part part_at(const struct pieces *pieces, size_t at) {
    static const struct {
        struct str ending;
        enum day_part part;
    } words[] = {
        {STR_INIT("avond"), PART_LATER},     {STR_INIT("avonds"), PART_LATER},
        {STR_INIT("middag"), PART_LATER},    {STR_INIT("middags"), PART_LATER},
        {STR_INIT("ochtend"), PART_MORNING}, {STR_INIT("ochtends"), PART_MORNING},
        {STR_INIT("morgens"), PART_MORNING}, {STR_INIT("nachts"), PART_NIGHT},
    };
    const struct piece *piece = piece_at(pieces, at);
    for (size_t i = 0; piece->kind == PIECE_WORD && i < sizeof words / sizeof *words; i++) {
        if (str_ends_with(piece->text, words[i].ending)) {
            return words[i].part;
        }
    }
    return PART_NONE;
}

/* 's avonds behind a time */
static void read_part(struct clock *clock, const struct pieces *pieces) {
    if (piece_is_sign(pieces, clock->to, '\'') && piece_is(pieces, clock->to + 1, STR("s"))) {
        clock->part = part_at(pieces, clock->to + 2);
        clock->to += clock->part == PART_NONE ? 0 : 3;
    }
}

/* The hour, in digits or as a word; -1 when there is none. */
static int hour_at(const struct pieces *pieces, size_t at, unsigned long most) {
    const struct piece *piece = piece_at(pieces, at);
    char digits[NUMERAL_DIGITS];
    unsigned long hour = 0;
    if (!piece_begins_number(pieces, at) || (piece->kind == PIECE_DIGITS && piece->text.len > 2)) {
        return -1;
    }
    struct str text = piece->kind == PIECE_WORD ? numeral_digits(digits, piece->text) : piece->text;
    return text.len > 0 && str_to_number(text, most, &hour) ? (int)hour : -1;
}

static int minutes_at(const struct pieces *pieces, size_t at) {
    const struct piece *piece = piece_at(pieces, at);
    unsigned long minutes = 0;
    bool two = piece_joins(pieces, at, PIECE_DIGITS) && piece->text.len == 2;
    return two && str_to_number(piece->text, 59, &minutes) ? (int)minutes : -1;
}

/* half acht, kwart over acht */
static bool read_spoken(struct clock *out, const struct pieces *pieces, size_t at) {
    bool half = piece_is(pieces, at, STR("half"));
    bool over = piece_is(pieces, at + 1, STR("over"));
    bool kwart =
        piece_is(pieces, at, STR("kwart")) && (over || piece_is(pieces, at + 1, STR("voor")));
    size_t hour_piece = at + (half ? 1 : 2);
    int hour = half || kwart ? hour_at(pieces, hour_piece, 12) : -1;
    if (hour < 1) {
        return false;
    }
    int shift = half ? -HOUR / 2 : over ? HOUR / 4 : -HOUR / 4;
    *out = (struct clock){.minutes = hour * HOUR + shift, .to = hour_piece + 1, .said = true};
    return true;
}

/* 9, 9.00, 9:00, 9u30; what follows may not make it a date, a version or 9,5. */
static bool read_written(struct clock *out, const struct pieces *pieces, size_t at) {
    int hour = hour_at(pieces, at, 24);
    if (hour < 0) {
        return false;
    }
    *out = (struct clock){.minutes = hour * HOUR, .to = at + 1, .whole = true};
    bool in_digits = piece_at(pieces, at)->kind == PIECE_DIGITS;
    bool colon = piece_joins_sign(pieces, at + 1, ':');
    bool dot = piece_joins_sign(pieces, at + 1, '.');
    bool letter =
        in_digits && piece_joins(pieces, at + 1, PIECE_WORD) && piece_is(pieces, at + 1, STR("u"));
    int minutes = minutes_at(pieces, at + 2);
    out->said = letter;
    out->to += letter ? 1 : 0;
    if (in_digits && minutes >= 0 && (colon || dot || letter)) {
        out->minutes += minutes;
        out->to = at + 3;
        out->said = !dot;
        out->dotted = dot;
        out->whole = false;
    }
    bool goes_on =
        (piece_joins_sign(pieces, out->to, '.') || piece_joins_sign(pieces, out->to, ',') ||
         piece_joins_sign(pieces, out->to, ':')) &&
        piece_joins(pieces, out->to + 1, PIECE_DIGITS);
    return !goes_on && out->minutes <= DAY;
}

static bool clock_read(struct clock *out, const struct pieces *pieces, size_t at) {
    static const struct str hour_words[] = {STR_INIT("h"), STR_INIT("u"), STR_INIT("uur")};
    if (!read_spoken(out, pieces, at)) {
        if (!read_written(out, pieces, at)) {
            return false;
        }
        if (PIECE_IN(pieces, out->to, hour_words)) {
            out->said = true;
            out->to++;
        }
    }
    read_part(out, pieces);
    return true;
}

static int in_part(int minutes, enum day_part part) {
    if (part == PART_LATER && minutes < NOON) {
        return minutes + NOON;
    }
    return part == PART_NIGHT && minutes >= NOON && minutes < NOON + HOUR ? minutes - NOON
                                                                          : minutes;
}

/* ## What stands before it */

static bool before_is(const struct pieces *pieces, size_t at, const struct str *sorted,
                      size_t len) {
    return at > 0 && piece_is_in(pieces, at - 1, sorted, len);
}
#define BEFORE_IN(pieces, at, sorted)                                                              \
    before_is(pieces, at, sorted, sizeof(sorted) / sizeof *(sorted))

/* The part of the day named shortly before; *days tells whether days are. */
static enum day_part part_before(const struct pieces *pieces, size_t at, bool *days) {
    enum day_part part = PART_NONE;
    *days = false;
    for (size_t back = 1; back <= CUE_PIECES && back <= at; back++) {
        size_t piece = at - back;
        struct days named;
        if (piece_ends_sentence(pieces, piece) || piece_at(pieces, piece)->kind == PIECE_DIGITS) {
            break;
        }
        *days = *days || days_read(&named, pieces, piece);
        part = part == PART_NONE ? part_at(pieces, piece) : part;
    }
    return part;
}

/* ## Stretches */

static void settle(struct clock *from, struct clock *to, enum day_part before) {
    enum day_part last = to->part != PART_NONE ? to->part : before;
    enum day_part first = from->part != PART_NONE ? from->part : last;
    bool unsaid = last == PART_NONE && first == PART_NONE;
    to->minutes = in_part(to->minutes, last);
    int moved = in_part(from->minutes, first);
    bool sound = from->part != PART_NONE || moved < to->minutes;
    from->minutes = sound ? moved : from->minutes;
    if (unsaid && to->whole && to->minutes < from->minutes && from->minutes <= NOON) {
        to->minutes += NOON; /* van 9 tot 5 */
    }
}

static bool read_stretch(struct found *out, const struct pieces *pieces, size_t at,
                         struct clock from, struct arena *arena) {
    static const struct str how_long[] = {
        STR_INIT("binnen"),   STR_INIT("duren"),     STR_INIT("duurt"),
        STR_INIT("elke"),     STR_INIT("gemiddeld"), STR_INIT("maximaal"),
        STR_INIT("minimaal"), STR_INIT("na"),        STR_INIT("ongeveer"),
    };
    static const struct str begin[] = {STR_INIT("tussen"), STR_INIT("van")};
    bool closed;
    struct clock to;
    size_t joint = piece_joint(pieces, from.to, &closed);
    bool between = at > 0 && piece_is(pieces, at - 1, STR("tussen"));
    closed = closed || (between && piece_is(pieces, from.to, STR("en")));
    if (joint == 0 || !closed || !clock_read(&to, pieces, from.to + joint) ||
        is_measure(pieces, to.to)) {
        return false;
    }
    bool days;
    enum day_part part = part_before(pieces, at, &days);
    bool cued = BEFORE_IN(pieces, at, begin) && (days || part != PART_NONE);
    bool said = from.said || to.said || (from.dotted && to.dotted) || cued;
    bool long_term = from.whole && to.whole && BEFORE_IN(pieces, at, how_long);
    if (!said || long_term) {
        return false;
    }
    settle(&from, &to, part);
    out->to = to.to;
    out->value = arena_format(arena, "%02d:%02d-%02d:%02d", from.minutes / HOUR,
                              from.minutes % HOUR, to.minutes / HOUR, to.minutes % HOUR);
    return true;
}

/* ## Moments */

/* 12.10 en 16.10 uur: the next one says that this is a time too. */
static bool is_listed(const struct pieces *pieces, size_t at) {
    bool closed;
    struct clock next;
    size_t joint = piece_is_sign(pieces, at, ',') ? 1 : piece_joint(pieces, at, &closed);
    return joint > 0 && clock_read(&next, pieces, at + joint) && next.said;
}

static bool is_moment(const struct clock *clock, const struct pieces *pieces, size_t at) {
    static const struct str exact[] = {STR_INIT("om"), STR_INIT("omstreeks"), STR_INIT("rond"),
                                       STR_INIT("tegen"), STR_INIT("vanaf")};
    static const struct str cues[] = {STR_INIT("na"), STR_INIT("tot"), STR_INIT("uiterlijk"),
                                      STR_INIT("voor")};
    static const struct str lasting[] = {STR_INIT("later"), STR_INIT("tevoren"), STR_INIT("van"),
                                         STR_INIT("vooraf")};
    bool when = BEFORE_IN(pieces, at, exact);
    bool cue = when || BEFORE_IN(pieces, at, cues);
    if (!clock->said) {
        return clock->dotted &&
               ((cue && !is_measure(pieces, clock->to)) || is_listed(pieces, clock->to));
    }
    if (!clock->whole || clock->part != PART_NONE || when) {
        return true;
    }
    bool fits = clock->minutes >= EARLIEST * HOUR && clock->minutes <= LATEST * HOUR;
    return cue && fits && !PIECE_IN(pieces, clock->to, lasting);
}

/* 24 uur per dag, dag en nacht, 24/7. Pieces, or 0. */
static size_t always(const struct pieces *pieces, size_t at) {
    static const struct str ready[] = {STR_INIT("bereikbaar"), STR_INIT("open")};
    bool hours = str_equal(piece_at(pieces, at)->text, STR("24"));
    if (hours && piece_is(pieces, at + 1, STR("uur")) && piece_is(pieces, at + 2, STR("per")) &&
        piece_is(pieces, at + 3, STR("dag"))) {
        return 4;
    }
    bool week = str_equal(piece_at(pieces, at + 2)->text, STR("7"));
    if ((hours && week && piece_joins_sign(pieces, at + 1, '/')) ||
        (piece_is(pieces, at, STR("dag")) && piece_is(pieces, at + 1, STR("en")) &&
         piece_is(pieces, at + 2, STR("nacht")))) {
        return 3;
    }
    return piece_is(pieces, at, STR("altijd")) && PIECE_IN(pieces, at + 1, ready) ? 2 : 0;
}

bool fact_read_time(struct found *out, const struct pieces *pieces, size_t at,
                    struct arena *arena) {
    struct clock clock;
    *out = (struct found){.kind = FACT_TIJDEN, .from = at, .to = at + always(pieces, at)};
    if (out->to > at) {
        out->value = STR("00:00-24:00");
        return true;
    }
    if (!clock_read(&clock, pieces, at)) {
        return false;
    }
    if (read_stretch(out, pieces, at, clock, arena)) {
        return true;
    }
    if (!is_moment(&clock, pieces, at)) {
        return false;
    }
    bool days;
    enum day_part part = clock.part != PART_NONE ? clock.part : part_before(pieces, at, &days);
    int minutes = in_part(clock.minutes, part);
    out->to = clock.to;
    out->value = arena_format(arena, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    return true;
}
