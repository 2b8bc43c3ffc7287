/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "typing.h"

/* Of all questions so many: */
#define IN_SEASON .4    /* are about the season, in months that are busy for it */
#define IN_STORM .85    /* are about the storm, of subjects that it is about */
#define WITH_ROAD .06   /* name a road, of subjects that have roads */
#define WITH_ERROR .04  /* have a typing error */
#define AS_SENTENCE .15 /* have a capital and a question mark */

enum {
    BUSY_MONTH = 150,  /* of 100 */
    USUAL_PLACES = 3,  /* of 100 questions */
    WITH_MORE = 6,     /* only the wordings used most get a place or a road */
    ERRORS = 2,        /* different ones in a wording */
    ERROR_LETTERS = 6, /* shorter words are not mistyped */
    TALKER_TRIES = 4,  /* for a wording of several words */
    TALKER_SPACES = 2,
};

static const char *const roads[] = {"N207", "N209", "N210", "N211", "N213", "N215",
                                    "N217", "N222", "N223", "N441", "N57",  "N206"};

static const struct wordings *choose_wordings(const struct subject *subject,
                                              const struct calendar_day *day, struct dice *dice) {
    if (day->storm > 1 && subject->storm.len > 0 && dice_hit(dice, IN_STORM)) {
        return &subject->storm;
    }
    bool is_busy = subject->trait->months[day->month] > BUSY_MONTH;
    return is_busy && subject->season.len > 0 && dice_hit(dice, IN_SEASON) ? &subject->season
                                                                           : &subject->usual;
}

static size_t choose(const struct wordings *wordings, enum typist typist, struct dice *dice) {
    size_t chosen = dice_pick(dice, wordings->sums, wordings->len);
    for (int i = 0; typist == TYPIST_TALKER && i < TALKER_TRIES &&
                    str_count(wordings->items[chosen], ' ') < TALKER_SPACES;
         i++) {
        chosen = dice_pick(dice, wordings->sums, wordings->len);
    }
    return chosen;
}

static void add_more(struct buf *out, const struct subject *subject,
                     const struct subjects *subjects, struct dice *dice) {
    unsigned places = subject->trait->places > 0 ? subject->trait->places : USUAL_PLACES;
    if (dice_hit(dice, places / 100.0) && subjects->places.len > 0) {
        const struct wordings *names = &subjects->places;
        struct str place = names->items[dice_pick(dice, names->sums, names->len)];
        buf_format(out, " in %.*s", STR_ARGS(place));
    } else if (subject->has_roads && dice_hit(dice, WITH_ROAD)) {
        buf_format(out, " %s", roads[dice_below(dice, sizeof roads / sizeof *roads)]);
    }
}

/* ## Typing errors */

/* Where the longest word of a text begins; its length. */
static size_t find_longest(size_t *begin, struct str text) {
    size_t longest = 0;
    for (size_t at = 0; at < text.len;) {
        size_t end = str_find(text, STR(" "), at);
        if (end - at > longest) {
            *begin = at;
            longest = end - at;
        }
        at = end + 1;
    }
    return longest;
}

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Swaps two letters or leaves one out, not the first of a word. The same few errors for the same
 * text, as people make the same. */
static void make_error(struct buf *text, size_t from, uint64_t number) {
    struct str typed = str_slice(buf_str(text), from, text->len);
    size_t begin = 0;
    size_t len = find_longest(&begin, typed);
    struct dice dice = dice_of(str_hash(typed), number);
    if (len < ERROR_LETTERS) {
        return;
    }
    size_t at = from + begin + 1 + dice_below(&dice, len - 2);
    char *letters = text->ptr;
    if (!is_letter(letters[at]) || !is_letter(letters[at + 1])) {
        return;
    }
    if (dice_hit(&dice, .5)) {
        char first = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = first;
        return;
    }
    for (size_t i = at; i + 1 < text->len; i++) {
        letters[i] = letters[i + 1];
    }
    buf_truncate(text, text->len - 1);
}

static void make_sentence(struct buf *text, size_t from) {
    char first = text->ptr[from];
    if (first >= 'a' && first <= 'z') {
        text->ptr[from] = (char)(first - 'a' + 'A');
    }
    buf_add_char(text, '?');
}

void typing_make(struct buf *out, const struct subject *subject, const struct subjects *subjects,
                 const struct calendar_day *day, enum typist typist, struct dice *dice) {
    size_t from = out->len;
    const struct wordings *wordings = choose_wordings(subject, day, dice);
    size_t chosen = choose(wordings, typist, dice);
    buf_add(out, wordings->items[chosen]);
    if (chosen < WITH_MORE) {
        add_more(out, subject, subjects, dice);
    }
    if (typist == TYPIST_AGENT) {
        return;
    }
    if (dice_hit(dice, WITH_ERROR)) {
        make_error(out, from, dice_below(dice, ERRORS));
    }
    if (dice_hit(dice, AS_SENTENCE)) {
        make_sentence(out, from);
    }
}
