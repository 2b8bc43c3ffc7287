/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Fills an empty store of counts with made-up questions, for demonstrations:
 *
 *   demo_year --index DIR --store ADDRESS [--last-day YYYY-MM-DD] [--seed N] [--contacts N]
 *             [--searches N]
 *
 * From the first day that a store keeps up to the last day (today), with so many contacts and
 * questions of visitors and programs a year (17,000 and 400,000). The same again for the same seed,
 * index and last day. */
#include <getopt.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/exit_code.h"
#include "traffic.h"

enum { MOST_A_YEAR = 100 * 1000 * 1000 };

enum option_code {
    OPTION_INDEX = 1,
    OPTION_STORE,
    OPTION_LAST_DAY,
    OPTION_SEED,
    OPTION_CONTACTS,
    OPTION_SEARCHES
};

static const struct option long_options[] = {
    {"index", required_argument, NULL, OPTION_INDEX},
    {"store", required_argument, NULL, OPTION_STORE},
    {"last-day", required_argument, NULL, OPTION_LAST_DAY},
    {"seed", required_argument, NULL, OPTION_SEED},
    {"contacts", required_argument, NULL, OPTION_CONTACTS},
    {"searches", required_argument, NULL, OPTION_SEARCHES},
    {NULL, 0, NULL, 0},
};

static bool read_number(uint32_t *out) {
    unsigned long number = 0;
    bool is_number = str_to_number(str_from(optarg), MOST_A_YEAR, &number);
    *out = (uint32_t)number;
    return is_number;
}

static bool read_day(int32_t *out) {
    bool is_day = date_is_valid(str_from(optarg));
    *out = is_day ? date_to_number(str_from(optarg)) : 0;
    return is_day;
}

static bool read_option(struct traffic_order *out, int option) {
    uint32_t seed = 0;
    switch (option) {
    case OPTION_INDEX:
        out->index = optarg;
        return true;
    case OPTION_STORE:
        out->store = optarg;
        return true;
    case OPTION_LAST_DAY:
        return read_day(&out->last_day);
    case OPTION_SEED:
        if (!read_number(&seed)) {
            return false;
        }
        out->seed = seed;
        return true;
    case OPTION_CONTACTS:
        return read_number(&out->contacts);
    case OPTION_SEARCHES:
        return read_number(&out->searches);
    default:
        return false;
    }
}

static bool read_options(struct traffic_order *out, int argc, char **argv) {
    int option = 0;
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        if (!read_option(out, option)) {
            return false;
        }
    }
    return out->index && out->store && optind == argc;
}

int main(int argc, char **argv) {
    struct traffic_order order = {.last_day = date_number_today(),
                                  .seed = TRAFFIC_SEED,
                                  .contacts = TRAFFIC_CONTACTS,
                                  .searches = TRAFFIC_SEARCHES};
    struct traffic_sum sum;
    struct err_info info;
    if (!read_options(&order, argc, argv)) {
        fputs("Usage: demo_year --index DIR --store ADDRESS [--last-day YYYY-MM-DD] [--seed N]"
              " [--contacts N] [--searches N]\n",
              stderr);
        return EXIT_USAGE;
    }
    double begun = clock_s();
    if (traffic_write(&sum, &order, &info) != ERR_OK) {
        fprintf(stderr, "demo_year: %s\n", info.text);
        return info.code == ERR_INVALID ? EXIT_USAGE : EXIT_ENVIRONMENT;
    }
    printf("%llu made-up events of %u days, %.1f s\n", (unsigned long long)sum.events, sum.days,
           clock_s() - begun);
    return EXIT_FINE;
}
