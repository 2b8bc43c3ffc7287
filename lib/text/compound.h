/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Opens up Dutch compounds: grondwateronttrekkingsvergunning → grondwater, onttrekking, vergunning.
 *
 * Every part is a word of the lexicon, at least three letters long; between parts an s may link,
 * other links (en, n, er) come with the word forms themselves. The parts cover the whole word,
 * without overlap. Of all ways to do so the cheapest is taken (costs: compound.c). A word that the
 * lexicon has as a whole is opened only when its parts are beyond doubt, so kantoor is not kant and
 * oor. Safe from any thread. */
#ifndef TEXT_COMPOUND_H
#define TEXT_COMPOUND_H

#include "base/str.h"

enum { COMPOUND_PARTS = 8 };

/* Splits a folded word; parts point into it, without their linking s. Returns the number of parts,
 * or 0 when it is no compound. */
size_t compound_split(struct str parts[COMPOUND_PARTS], struct str word);

#endif
