/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Small things that kill_test.c needs: ending the test, paths and time. */
#ifndef TESTS_KILL_TOOLS_H
#define TESTS_KILL_TOOLS_H

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "base/error.h"

static inline void check(bool fine, const char *what) {
    if (!fine) {
        printf("FAILED: %s\n", what);
        exit(1);
    }
}

static inline void check_err(enum err err, const struct err_info *info) {
    check(err == ERR_OK, info->text);
}

/* Owned. */
static inline char *join(const char *folder, const char *name) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/%s", folder, name);
    return path.ptr;
}

static inline double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline void sleep_s(double seconds) {
    struct timespec rest = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

#endif
