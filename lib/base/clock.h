/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Time for measuring how long something takes; for days and moments there is date.h. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

/* Seconds since a moment that stays the same while the machine is on; never goes back. */
double clock_s(void);

#endif
