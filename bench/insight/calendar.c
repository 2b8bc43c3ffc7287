/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "calendar.h"

#include "base/date.h"
#include "dice.h"
#include "insight/store_purge.h"

/* The contact centre has no more lines than for so many times as usual. */
#define CONTACTS_MOST 3.0
#define GROWTH .08 /* from the first day to the last */

enum { STORM_FIRST = 5, STORM_DAYS = 20 }; /* of a month */

/* From Monday. */
static const double searches_by_weekday[] = {1.2, 1.15, 1.1, 1.1, 1.0, .5, .5};
static const double contacts_by_weekday[] = {1.35, 1.2, 1.1, 1.1, .95, .06, .05};

/* New Year, King's Day, Liberation Day, Christmas. */
static const char *const holidays[] = {"-01-01", "-04-27", "-05-05", "-12-25", "-12-26"};

static bool is_holiday(struct str date) {
    for (size_t i = 0; i < sizeof holidays / sizeof *holidays; i++) {
        if (str_ends_with(date, str_from(holidays[i]))) {
            return true;
        }
    }
    return false;
}

/* The day of the storm of a month: there is one in January, in February and in November. */
static bool find_storm(int32_t *out, int32_t day, uint64_t seed) {
    static const char *const months[] = {"01", "02", "11"};
    char date[DATE_BYTES + 1];
    date_from_number(date, day);
    int32_t of_month = (date[8] - '0') * 10 + date[9] - '0';
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if (str_equal((struct str){date + 5, 2}, str_from(months[i]))) {
            struct dice dice = dice_of(seed, str_hash((struct str){date, 7}));
            *out = day - of_month + STORM_FIRST + (int32_t)dice_below(&dice, STORM_DAYS);
            return true;
        }
    }
    return false;
}

/* On the day itself, and on those behind it while all is cleared away. */
static double storm_on(int32_t day, uint64_t seed) {
    static const double times[] = {8, 1.8, 1.3};
    int32_t storm = 0;
    bool is_behind = find_storm(&storm, day, seed) && day >= storm &&
                     day < storm + (int32_t)(sizeof times / sizeof *times);
    return is_behind ? times[day - storm] : 1;
}

/* How busy a day is, 1 on an average one. */
struct bustle {
    double searches;
    double contacts;
};

static struct bustle describe(struct calendar_day *out, int32_t day, uint64_t seed) {
    char date[DATE_BYTES + 1];
    date_from_number(date, day);
    unsigned weekday = (unsigned)(day + 3) % 7; /* 1970-01-01 was a Thursday */
    weekday = is_holiday(str_from(date)) ? 6 : weekday;
    *out = (struct calendar_day){
        .day = day,
        .month = (unsigned)((date[5] - '0') * 10 + (date[6] - '0') - 1),
        .is_free = weekday >= 5,
        .storm = storm_on(day, seed),
    };
    struct dice dice = dice_of(seed, (uint64_t)day);
    double chance = .9 + .2 * dice_roll(&dice);
    return (struct bustle){
        searches_by_weekday[weekday] * chance * out->storm,
        contacts_by_weekday[weekday] * chance *
            (out->storm < CONTACTS_MOST ? out->storm : CONTACTS_MOST),
    };
}

/* What is left of a number goes to the next day, so that all days come to the sum. */
static uint32_t take(double *rest, double share) {
    *rest += share;
    uint32_t whole = (uint32_t)*rest;
    *rest -= whole;
    return whole;
}

void calendar_make(struct calendar *out, int32_t last_day, uint64_t seed, uint32_t searches,
                   uint32_t contacts) {
    struct bustle bustle[CALENDAR_MOST];
    struct bustle year = {0, 0};
    int32_t first =
        retention_on(last_day, &(struct question_rule){QUESTION_TIMES_LEAST, 1}).counts_from;
    *out = (struct calendar){.len = (size_t)(last_day - first) + 1};
    for (size_t i = 0; i < out->len; i++) {
        bustle[i] = describe(&out->days[i], first + (int32_t)i, seed);
        out->days[i].progress = (double)(i + 1) / (double)out->len;
        bustle[i].searches *= 1 + GROWTH * out->days[i].progress;
        bustle[i].contacts *= 1 + GROWTH * out->days[i].progress;
        if (i + CALENDAR_YEAR >= out->len) {
            year.searches += bustle[i].searches;
            year.contacts += bustle[i].contacts;
        }
    }
    struct bustle rest = {.5, .5};
    for (size_t i = 0; i < out->len; i++) {
        out->days[i].searches = take(&rest.searches, bustle[i].searches / year.searches * searches);
        out->days[i].contacts = take(&rest.contacts, bustle[i].contacts / year.contacts * contacts);
    }
}
