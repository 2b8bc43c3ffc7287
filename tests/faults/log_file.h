/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What this program logs, in a file that the test reads. */
#ifndef TESTS_LOG_FILE_H
#define TESTS_LOG_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* Sends standard error to a file of its own in a folder; false when it can't. */
bool log_file_begin(const char *folder);

/* Back to where it went. */
void log_file_end(void);

/* How often the log says something. */
size_t log_file_count(const char *text);

/* Waits until it says something so often, at most a minute; fails when that is not how often. */
void log_file_wait(const char *text, size_t times);

#endif
