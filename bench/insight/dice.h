/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Numbers that look random, the same at each run and on each machine for the same seed. */
#ifndef DEMO_DICE_H
#define DEMO_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dice {
    uint64_t state; /* begins with the seed */
};

/* Dice of their own for each number: what one does with them changes nothing for others. */
struct dice dice_of(uint64_t seed, uint64_t number);

/* 0 to 1, 1 not included. */
double dice_roll(struct dice *dice);

/* 0 to limit, limit not included; limit is at least 1. */
size_t dice_below(struct dice *dice, size_t limit);

/* True in so many of all cases: .25 is one in four. */
bool dice_hit(struct dice *dice, double share);

/* Which of len, by running sums of their weights; the last sum is above 0. */
size_t dice_pick(struct dice *dice, const double *sums, size_t len);

#endif
