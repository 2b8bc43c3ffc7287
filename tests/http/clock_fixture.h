/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A clock that a test sets, for the servers that it starts (libfaketime). It begins at noon of the
 * day on which the test began, so that a test is over before midnight. */
#ifndef TESTS_HTTP_CLOCK_FIXTURE_H
#define TESTS_HTTP_CLOCK_FIXTURE_H

#include <stdbool.h>
#include <stdint.h>

enum { DAY_S = 24 * 60 * 60 };

/* Makes it, in ACCESS_FOLDER, which is there. */
void clock_make(void);

/* The day on which the test began; base/date.h. */
int32_t clock_first_day(void);

/* Seconds from the real time to the noon that it began at. */
long clock_noon_s(void);

/* The time, in seconds or days from that noon. Servers that have this clock follow at once. */
void clock_set(long seconds);
void clock_set_day(int days);

/* Whether what is started from now on has this clock. */
void clock_use(bool ours);

#endif
