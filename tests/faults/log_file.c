/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "log_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"

enum { WAITS = 6000, WAIT_NS = 10000000 };

static char path[128];
static int usual_stderr = -1;

bool log_file_begin(const char *folder) {
    static int number;
    snprintf(path, sizeof path, "%s/log-%d", folder, ++number);
    usual_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    bool good = usual_stderr >= 0 && fd >= 0 && dup2(fd, STDERR_FILENO) >= 0;
    close(fd);
    return good;
}

void log_file_end(void) {
    dup2(usual_stderr, STDERR_FILENO);
    close(usual_stderr);
}

size_t log_file_count(const char *text) {
    struct buf log = BUF_INIT;
    assert_int_equal(file_read(&log, path, LIMIT_LIST_BYTES, NULL), ERR_OK);
    size_t count = 0;
    struct str needle = str_from(text);
    struct str all = buf_str(&log);
    for (size_t at = str_find(all, needle, 0); at < all.len; at = str_find(all, needle, at + 1)) {
        count++;
    }
    buf_release(&log);
    return count;
}

void log_file_wait(const char *text, size_t times) {
    for (int i = 0; i < WAITS && log_file_count(text) < times; i++) {
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_int_equal(log_file_count(text), times);
}
