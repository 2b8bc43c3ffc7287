/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How far a long job is: on a terminal a bar with rate and time left, elsewhere a line for each ten
 * per cent. What takes less than a second shows nothing.
 * Threads: any may add. */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stddef.h>
#include <stdio.h>

struct progress;

/* total: things to do; what they are called, in Dutch: "regels"; both texts are borrowed. */
struct progress *progress_new(FILE *out, size_t total, const char *what);

/* This many more are done. NULL is fine: nobody looks. */
void progress_add(struct progress *progress, size_t done);

/* Takes the bar away. */
void progress_free(struct progress *progress);

#endif
