/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"

#include <time.h>

struct date today_utc(void) {
    struct date today;
    time_t now = time(NULL);
    struct tm parts;
    strftime(today.text, sizeof today.text, "%Y-%m-%d", gmtime_r(&now, &parts));
    return today;
}
