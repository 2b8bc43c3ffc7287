/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A year of questions to a province, made up, in a store of counts: for demonstrations and to
 * measure reports with. The same order with the same index gives the same store. */
#ifndef DEMO_TRAFFIC_H
#define DEMO_TRAFFIC_H

#include <stdint.h>

#include "base/error.h"

struct traffic_order {
    const char *index; /* folder */
    const char *store; /* address (insight/store.h) */
    int32_t last_day;  /* base/date.h */
    uint64_t seed;
    uint32_t contacts; /* of a year */
    uint32_t searches; /* of a year: questions of visitors and programs, not those of agents */
};

enum { TRAFFIC_SEED = 1, TRAFFIC_CONTACTS = 17000, TRAFFIC_SEARCHES = 400000 };

struct traffic_sum {
    uint64_t events;
    uint32_t days;
};

/* Fills the store; ERR_INVALID when there are counts of these days in it already. And the errors
 * of index_set_open, store_open and store_add. */
enum err traffic_write(struct traffic_sum *out, const struct traffic_order *order,
                       struct err_info *info);

#endif
