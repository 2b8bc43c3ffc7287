/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch function words: words that say how a sentence hangs together, not what it is about. They
 * stay in the index, but weigh little in a question that has other words. */
#ifndef TEXT_STOPWORDS_H
#define TEXT_STOPWORDS_H

#include "base/str.h"

/* word: folded, apostrophes kept (zo'n). */
bool is_stopword(struct str word);

#endif
