/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Titles of laws and decrees that a province names, as phrases of which nothing is to be said: an
 * editor can't write them more simply. Those of one word need no entry. Titles as on
 * https://wetten.overheid.nl. Static. */
#ifndef INDEXER_LAW_TITLES_H
#define INDEXER_LAW_TITLES_H

#include "check/phrases.h"

const struct phrase *law_titles(size_t *count);

#endif
