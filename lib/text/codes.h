/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What people write in more than one way, in one: so that N 207 finds N207.
 *
 *   a road          N 207, N-207, n.207                            n207
 *   a telephone     (070) 441 66 22, 070-4416622, +31 70 441 66 22 0704416622
 *                   14 070, 0800 - 1234                            14070, 08001234
 *   a date          1 oktober 2026, 1 okt. 2026, 1-10-2026,
 *                   1/10/2026, 1.10.2026                           2026-10-01
 *   a time          9.00, 9:00, 9u, 9 uur, 9u00                    09:00
 *   an amount       1.250, 1.250,00, 1250,00                       1250
 *
 * Said once, the other spelling is left as it stands too. What could be two things (9.00 is a time
 * and a price) becomes one of them in every text, so that it still meets itself. */
#ifndef TEXT_CODES_H
#define TEXT_CODES_H

#include "text/analyse.h"

enum { CODE_BYTES = 24 };

/* The code that begins with token `at`, in `out`; empty when none does, or when the token is
 * written as the code is. */
struct str code_at(char out[CODE_BYTES], const struct analysis *analysis, size_t at);

/* The same, with the number of tokens that it takes: 2 for N 207; 1 when there is no code. */
struct str code_read(char out[CODE_BYTES], const struct analysis *analysis, size_t at,
                     size_t *tokens);

/* A telephone number given as its digits alone, as it is written above; empty when they are no
 * whole number. out may not hold the digits. */
struct str phone_canonical(char out[CODE_BYTES], struct str digits);

/* The number of a month by its folded name or the usual abbreviation: its first three letters,
 * mrt, sept; 0 when it is none. */
int month_find(struct str name);

#endif
