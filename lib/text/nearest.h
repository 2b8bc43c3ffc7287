/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* "Bedoelde u …?": the choice that a mistyped word is nearest to. */
#ifndef TEXT_NEAREST_H
#define TEXT_NEAREST_H

#include "base/str.h"

/* The choice with the fewest typing errors (edit_distance.h; capitals do not count), or "" when
 * none is near enough to be meant. */
struct str nearest_find(struct str word, const struct str *choices, size_t count);

/* The same, of a text in each of count structs: first is that of the first, size that of a struct.
 *   nearest_find_in(key, &themas[0].sleutel, sizeof *themas, thema_count) */
struct str nearest_find_in(struct str word, const struct str *first, size_t size, size_t count);

#endif
