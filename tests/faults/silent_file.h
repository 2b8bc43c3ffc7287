/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Files of SQLite on a disk that can stop answering, as a network disk does. */
#ifndef TESTS_SILENT_FILE_H
#define TESTS_SILENT_FILE_H

#include <stdbool.h>

/* From now on what SQLite opens is on such a disk. Not while other threads open something. */
void silent_file_install(void);

/* Between these, who writes waits. */
void silent_file_begin(void);
void silent_file_end(void);

/* Waits until somebody waits so; false when nobody does within the limit. */
bool silent_file_wait(int limit_ms);

/* Waits until a file was closed since silent_file_end. */
bool silent_file_wait_for_close(int limit_ms);

#endif
