/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What people write in more than one way, in one: so that N 207 finds N207.
 *
 *   a road          N 207                          n207
 *   a telephone     070 441 66 11, 070-4416611     0704416611
 *   a date          1 oktober 2026, 1-10-2026      2026-10-01
 *
 * Said once, the other spelling is left as it stands too. */
#ifndef TEXT_CODES_H
#define TEXT_CODES_H

#include "text/analyse.h"

enum { CODE_BYTES = 24 };

/* The code that begins with token `at`, in `out`; empty when none does. */
struct str code_at(char out[CODE_BYTES], const struct analysis *analysis, size_t at);

#endif
