/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How many syllables a Dutch word has, as it may be broken off at the end of a line: na-ti-o-naal,
 * bu-reau, zee-en. Rules and a short list of borrowed words; a few in a hundred are wrong
 * (tests/golden/syllables.tsv). */
#ifndef INDEXER_SYLLABLES_H
#define INDEXER_SYLLABLES_H

#include "base/str.h"

/* word: as it stands in the text, for capitals and accents count (RIVM, reëel). A letter that is
 * said by its name counts for one (tv, A-weg, m.e.r.), a number too. 0 without letters or digits.
 * Bytes that are no UTF-8 are passed over. */
size_t syllable_count(struct str word);

#endif
