/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What must hold of every record, whether it came from an editor or from an index. */
#ifndef FUZZ_RECORD_CHECK_H
#define FUZZ_RECORD_CHECK_H

#include "search/record.h"

/* What is written is read back, and written again it is the same bytes. */
void record_check_round_trip(const struct record *record);

/* Every text is UTF-8, which the readers of articles promise. */
void record_check_utf8(const struct record *record);

#endif
