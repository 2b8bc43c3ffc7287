/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What may be kept of a question, for who counts which questions are asked: only words that are
 * known, and without the order, endings and places that make the same question look different.
 *
 *   "Er zit een kuil in het fietspad bij Jansen in Gouda!"
 *   tekst   er zit een kuil in het fietspad bij … in gouda
 *   groep   fietspad kuil zit
 *
 * A word is known when the articles that the session sees have it, when it is in the Dutch word
 * list (names there do not count), when it is made of such words and written in small letters, or
 * when it names a place of gemeenten.csv. A number is known when articles have it,
 * and that of a road always. */
#ifndef SEARCH_WORDING_H
#define SEARCH_WORDING_H

#include "search/index_set.h"

enum { WORDING_BYTES = 160 };

struct wording {
    char tekst[WORDING_BYTES];       /* UTF-8; "" when nothing may be kept */
    char groep[WORDING_BYTES];       /* the stems of what it is about, sorted, each once */
    const struct gemeente *gemeente; /* of a place that it names; NULL: none. Of the generation */
};

/* vraag: what was asked, personal data taken out before (insight/redact.h): of words in square
 * brackets nothing is kept. Longer than fits is cut at a word. */
void wording_of(struct wording *out, struct session *session, struct str vraag);

#endif
