/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Numbers and days as Dutch people write them. Each appends to a buf. */
#ifndef REPORT_DUTCH_H
#define REPORT_DUTCH_H

#include <stdint.h>

#include "base/buf.h"
#include "insight/period.h"

/* 34120 as "34.120". */
void dutch_number(struct buf *out, uint64_t number);

/* "2026-11-16" as "16 november 2026"; another form stays as it is. */
void dutch_date(struct buf *out, struct str date);

/* "oktober 2026", or "14 oktober 2026". */
void dutch_period(struct buf *out, const struct period *period);

/* A part of a whole as "4%", "minder dan 1%", "100%"; nothing of nothing is "0%". */
void dutch_share(struct buf *out, uint64_t part, uint64_t whole);

/* How many more or less than before: "8% meer dan", "3% minder dan", "bijna evenveel als" (within
 * 1%), "evenveel als", "veel meer dan" (more than ten times). before is more than 0. */
void dutch_change(struct buf *out, uint64_t now, uint64_t before);

#endif
