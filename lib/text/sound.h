/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How a Dutch word sounds, roughly: spellings that people take for each other get the same form.
 *
 *   ij → ei, au → ou, c → k, z → s, v → f, ch → g, th → t, ph → f, dt and d at the end → t, y → i,
 *   q → k, x → ks, doubled letters once (straat → strat, onthefing = ontheffing) */
#ifndef TEXT_SOUND_H
#define TEXT_SOUND_H

#include "base/limits.h"
#include "base/str.h"

/* Room that sound_of() needs: an x becomes two letters. */
enum { LIMIT_SOUND_BYTES = 2 * (LIMIT_WORD_BYTES + 4) };

/* Writes the sound of a folded word to out (LIMIT_SOUND_BYTES of the caller); returns its length.
 * Other bytes than a–z stay as they are. */
size_t sound_of(char *out, struct str word);

#endif
