/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The names that belong to the keys in a report. */
#ifndef REPORT_NAMES_H
#define REPORT_NAMES_H

#include <jansson.h>

#include "search/search.h"

/* Adds to each object of all lists in the document, also within `varianten` and `inhoud`: to one
 * with `artikel` its `titel`, to one with `thema`, `organisatie` or `gemeente` its `naam` (of both
 * of the last that of the municipality). A key that the index does not know any more is its own
 * name; of what is null the name is null. */
void names_add(json_t *document, struct session *session);

/* The title of an article; the id itself when there is none any more. */
json_t *names_title(struct session *session, struct str id);

#endif
