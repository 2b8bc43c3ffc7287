/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What indexing is measured against: one Xapian writer, used as its manual shows. */
#ifndef BENCH_SINGLE_WRITER_H
#define BENCH_SINGLE_WRITER_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Writes the documents of the database at source, in their order, to a new one at target: terms,
 * frequencies, positions, values and data are taken out some documents at a time, outside the
 * clock; inside it they become documents, which are added, and one commit. False after a message.
 */
bool single_writer_run(const char *source, const char *target, double *seconds);

#ifdef __cplusplus
}
#endif

#endif
