/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How many typing errors lie between two texts: letters put in, left out, changed, or swapped with
 * their neighbour. Counted by bytes, so both are folded first (fold.h) where accents or capitals
 * should not count.
 *
 * This is optimal string alignment: the four errors of F. Damerau, "A technique for computer
 * detection and correction of spelling errors", CACM 7 (1964), with the restriction that no letter
 * takes part in two of them, by the dynamic programming of R. Wagner and M. Fischer, JACM 21
 * (1974), for a band around the diagonal alone: E. Ukkonen, "Algorithms for approximate string
 * matching", Information and Control 64 (1985).
 *
 * Texts longer than LIMIT_SOUND_BYTES (no word is) are always more than `most` apart. Any thread.
 */
#ifndef TEXT_EDIT_DISTANCE_H
#define TEXT_EDIT_DISTANCE_H

#include <stdint.h>

#include "base/str.h"

/* Errors between a and b, or most + 1 when there are more than `most`. */
size_t edit_distance(struct str a, struct str b, size_t most);

/* The same between what is typed so far and the begin of a word that it is nearest to: onthefin is
 * one error from ontheffin, with which ontheffing begins. */
size_t edit_distance_begin(struct str typed, struct str word, size_t most);

/* A bit for each letter a–z in the text, which tells most pairs apart at once: an error changes two
 * bits at most, and takes away one at most. */
uint32_t edit_letters(struct str text);

#endif
