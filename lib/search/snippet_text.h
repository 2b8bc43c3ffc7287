/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What of an article a snippet is cut from. */
#ifndef SEARCH_SNIPPET_TEXT_H
#define SEARCH_SNIPPET_TEXT_H

#include "search/record.h"

/* The text as it can stand on one line: items and rows that ended with their line get a sign. The
 * line ends stay, single, as places to cut. Arena. */
struct str snippet_text_line(struct str text, struct arena *arena);

/* What to show of an article when its best section has only a heading, or there is none: its
 * question, or else the first text it has; "" when there is none. */
struct str snippet_text_spare(const struct record *record);

#endif
