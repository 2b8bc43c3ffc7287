/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Waits until something changes in a knowledge base (inotify). */
#ifndef INDEXER_WATCH_H
#define INDEXER_WATCH_H

#include <stdbool.h>

#include "base/error.h"

struct watch;

/* Starts looking at the lists in folder and at artikelen/ with all below it. From now on SIGINT and
 * SIGTERM end the waiting instead of the program. ERR_NOT_FOUND, ERR_ENVIRONMENT. */
enum err watch_open(struct watch **out, const char *folder, struct err_info *info);
void watch_close(struct watch *watch);

/* Waits for a change, and then until it is quiet for a moment, as an editor saves several files or
 * one file in steps. Also when the day changes, as articles come and go by date; and after
 * half a minute when the last run failed, as the cause may have passed. False when the program is
 * asked to stop. */
bool watch_wait(struct watch *watch, bool failed);

#endif
