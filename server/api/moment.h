/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* When something took place, as clients write it. */
#ifndef SERVER_MOMENT_H
#define SERVER_MOMENT_H

#include <stdint.h>

#include "base/str.h"

enum { MOMENT_BYTES = 40 }; /* a day, and a time with a zone */

/* The day (base/date.h) of "2026-10-14", or the day in UTC of "2026-10-14T00:30:00.5+02:00" (RFC
 * 3339; seconds may be left out): 13 October. False when it is neither. */
bool moment_day(int32_t *out, struct str text);

#endif
