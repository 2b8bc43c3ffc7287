/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Days as Dutch programs and people write them. */
#ifndef CLI_REPORT_CONTACT_DATE_H
#define CLI_REPORT_CONTACT_DATE_H

#include <stdint.h>

#include "base/str.h"

/* The number (base/date.h) of a day:
 *
 *   14-10-2026, 14/10/2026, 14-10-26 (always of this century), 14 oktober 2026, 14 okt. 2026,
 *   14-okt-2026, 2026-10-14
 *
 * and a time behind it, which is dropped, with its zone: 14:05, 9:05:33, T14:05:33.250+02:00. The
 * day is that of the text, in whatever zone. False when it is none, or does not exist. */
bool contact_date_read(struct str text, int32_t *out);

#endif
