/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Finds the words of a Dutch text by byte offsets. A word is a run of letters, digits and marks,
 * with inside it, between two of those:
 *
 *   an apostrophe      auto's, zo'n            a hyphen         e-mail, zee-egel, 070-4416611
 *   a dot, comma, colon or slash between digits: 14.070, 12:30, 24/7
 *   a dot between single letters: m.e.r. (the last dot is not part of it)
 *
 * Everything else separates, as do bytes that are not valid UTF-8. */
#ifndef TEXT_TOKENISE_H
#define TEXT_TOKENISE_H

#include "base/str.h"

/* Finds the next word at or after byte *at; then [*start, *at) is that word. False at the end. */
bool tokenise_next(struct str text, size_t *at, size_t *start);

#endif
