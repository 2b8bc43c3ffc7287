/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where sentences of plain Dutch text end, for cutting passages: when in doubt they go on, as half
 * a sentence is harder to read than two. */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/str.h"

/* Whether a sentence ends just before byte `at` of text. Only at white space or the end of the
 * text; always at a line end, not behind an abbreviation. */
bool sentence_ends(struct str text, size_t at);

/* Whether text ends in a sign that keeps it apart from what follows: . , ; : ? ! or …, with or
 * without quotation marks or brackets behind it. */
bool sentence_has_sign(struct str text);

#endif
