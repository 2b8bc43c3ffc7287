/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Quotation marks in a question: what stands between them must be in the article just so. */
#ifndef SEARCH_QUOTES_H
#define SEARCH_QUOTES_H

#include "base/str.h"

/* Cuts the next quoted piece off *rest, without its marks: "…", “…” or „…”. A mark that is not
 * closed is no quotation. False when there is none. */
bool quotes_next(struct str *rest, struct str *quoted);

#endif
