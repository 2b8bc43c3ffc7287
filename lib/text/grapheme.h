/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Characters as a reader sees them (Unicode UAX #29): a letter with its accents is one, and so is
 * an emoji that is made of several code points. */
#ifndef TEXT_GRAPHEME_H
#define TEXT_GRAPHEME_H

#include "base/str.h"

/* Largest cut position ≤ at that splits no such character. `from` is one at or before `at`; it
 * comes back when all between is one character. Text must be valid UTF-8. */
size_t grapheme_floor(struct str text, size_t from, size_t at);

#endif
