/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A change to a file as a unified diff, for `git apply` and `patch -p1`. */
#ifndef VARIANTS_DIFF_H
#define VARIANTS_DIFF_H

#include "base/buf.h"

/* One run of whole lines that changes. */
struct diff_change {
    size_t at;        /* start of a line in the old text */
    size_t cut;       /* bytes of whole lines that go */
    struct str lines; /* whole lines that come, each with its end; borrowed */
};

/* Appends the diff of one file: its two names (path without a/ or b/, no control characters, quotes
 * or backslashes) and one hunk with three lines of context. */
void diff_write(struct buf *out, struct str path, struct str old, struct diff_change change);

#endif
