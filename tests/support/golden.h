/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Golden files: lines `input TAB expected`, `#` starts a comment line. */
#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

#include "base/buf.h"
#include "base/str.h"

/* Computes the answer for one input. */
typedef void (*golden_fn)(struct buf *out, struct str input, void *payload);

/* Runs all lines of a file and prints each difference. Returns the number of differences, or -1
 * when the file can't be read or holds no line. */
int golden_run(const char *path, golden_fn compute, void *payload);

#endif
