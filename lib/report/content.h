/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Does the information agree: what the indexer found (search/findings.h), as far as it asks for
 * work at the end of a period. */
#ifndef REPORT_CONTENT_H
#define REPORT_CONTENT_H

#include <jansson.h>

#include "insight/period.h"

enum { CONTENT_ROWS = 50 };

/* {kanalen, tegenspraak, controle, goudvragen, totalen}: lists of at most CONTENT_ROWS, and how
 * many there are of each; of controle only articles whose day has come by the last day of the
 * period. findings may be NULL: null then. */
json_t *content_of(const json_t *findings, const struct period *period);

#endif
