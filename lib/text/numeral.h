/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch numbers written in letters: veertien, drieëntwintig, tweehonderdvijftig, duizend. */
#ifndef TEXT_NUMERAL_H
#define TEXT_NUMERAL_H

#include "base/str.h"

enum { NUMERAL_DIGITS = 8 };

/* The value of a folded word in digits, in `out`; empty when it is no number. Up to 999 999; een
 * is no number by itself, as it is mostly the article. */
struct str numeral_digits(char out[NUMERAL_DIGITS], struct str word);

#endif
