/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "dice.h"

/* SplitMix64 (Steele, Lea and Flood 2014). */
static uint64_t next(struct dice *dice) {
    dice->state += 0x9E3779B97F4A7C15U;
    uint64_t mixed = dice->state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
}

struct dice dice_of(uint64_t seed, uint64_t number) {
    struct dice first = {seed};
    struct dice second = {next(&first) ^ number};
    return (struct dice){next(&second)};
}

double dice_roll(struct dice *dice) {
    return (double)(next(dice) >> 11) / 9007199254740992.0; /* 53 bits, as many as a double has */
}

size_t dice_below(struct dice *dice, size_t limit) {
    return (size_t)(next(dice) % limit);
}

bool dice_hit(struct dice *dice, double share) {
    return dice_roll(dice) < share;
}

size_t dice_pick(struct dice *dice, const double *sums, size_t len) {
    double wanted = dice_roll(dice) * sums[len - 1];
    size_t first = 0;
    size_t last = len - 1;
    while (first < last) {
        size_t middle = first + (last - first) / 2;
        if (sums[middle] > wanted) {
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    return first;
}
