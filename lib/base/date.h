/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Calendar days as text, YYYY-MM-DD: so they compare as bytes. And moments as text, in UTC. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdint.h>

#include "base/str.h"

enum { DATE_BYTES = 10 };

/* Whether text is a day that exists, written YYYY-MM-DD. */
bool date_is_valid(struct str text);

/* Whether what holds up to and including last_day is over on the day `today`; what has no last day
 * ("") never is. Both are valid days. today is given, so that one question has one day. */
bool date_is_over(struct str last_day, struct str today);

/* Writes today, UTC, with a zero byte behind it. */
void date_today(char out[DATE_BYTES + 1]);

/* Today, UTC, as a number: days since 1970-01-01. Cheap: for what happens thousands of times a
 * second. */
int32_t date_number_today(void);

/* Writes the day with this number, of the years 1 to 9999, with a zero byte behind it. */
void date_from_number(char out[DATE_BYTES + 1], int32_t number);

/* The number of a valid day. */
int32_t date_to_number(struct str day);

/* The number of a day of the years 0 to 9999; false when there is none such, as 30 February. */
bool date_compose(unsigned long year, unsigned long month, unsigned long day, int32_t *out);

/* Writes this moment, UTC: 2026-11-24T10:00:00Z, with a zero byte behind it. */
void date_now(char out[32]);

/* Seconds since 1970 of a moment written like that, from 1970 on; false when it is none. */
bool date_to_seconds(struct str moment, long long *out);

#endif
