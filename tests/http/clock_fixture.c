/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "clock_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "access_fixture.h"
#include "base/file.h"

#define CLOCK_FILE ACCESS_FOLDER "/clock"

static int32_t first_day;
static long noon_s;

void clock_make(void) {
    time_t now = time(NULL);
    first_day = (int32_t)(now / DAY_S);
    noon_s = (long)(DAY_S / 2 - now % DAY_S);
    clock_set(0);
}

int32_t clock_first_day(void) {
    return first_day;
}

long clock_noon_s(void) {
    return noon_s;
}

/* In a file that is read at each look at the clock. Renamed, so that it is never read half. */
void clock_set(long seconds) {
    char text[32];
    snprintf(text, sizeof text, "%+ld\n", noon_s + seconds);
    assert_int_equal(file_write(CLOCK_FILE ".next", str_from(text), NULL), ERR_OK);
    assert_int_equal(rename(CLOCK_FILE ".next", CLOCK_FILE), 0);
}

void clock_set_day(int days) {
    clock_set((long)days * DAY_S);
}

void clock_use(bool ours) {
    static const char *const names[][2] = {{"LD_PRELOAD", FAKETIME},
                                           {"FAKETIME_DONT_FAKE_MONOTONIC", "1"},
                                           /* Or no thread waits for another at all. */
                                           {"FAKETIME_FORCE_MONOTONIC_FIX", "0"},
                                           {"FAKETIME_TIMESTAMP_FILE", CLOCK_FILE},
                                           {"FAKETIME_NO_CACHE", "1"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (ours) {
            setenv(names[i][0], names[i][1], 1);
        } else {
            unsetenv(names[i][0]);
        }
    }
}
