/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Today, as articles write dates. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

struct date {
    char text[11]; /* YYYY-MM-DD, zero-terminated; dates compare as texts */
};

/* The date in UTC. */
struct date today_utc(void);

#endif
