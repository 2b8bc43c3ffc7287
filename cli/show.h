/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A search result for a person at a terminal. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stdio.h>

#include "search/search.h"

/* Prints the hits with title, snippet and place; on a terminal with colour and marked words. */
void show_result(FILE *out, const struct search_result *result, bool with_colour);

#endif
