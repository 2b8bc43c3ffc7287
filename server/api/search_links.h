/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Links between the pages of a search result or a list: in the document (`_links`) and as a Link
 * header. */
#ifndef SERVER_SEARCH_LINKS_H
#define SERVER_SEARCH_LINKS_H

#include "handlers.h"
#include "search/search.h"

/* Appends "?q=…&thema=…&page=…": the parameters of a request, for another page of it. */
void search_links_query(struct buf *out, const struct search_request *request, uint32_t page);

/* The same for the page that is asked for: two requests that mean the same have the same. Arena. */
struct str search_links_own(const struct search_request *request, struct arena *arena);

/* The last page of so many results, at least 1; and the last one that can be asked for, which for
 * a search is the end of the window. */
uint32_t search_links_pages(const struct search_request *request, uint32_t total);
uint32_t search_links_last(const struct search_request *request, uint32_t total);

/* Adds `_links` (self, prev, next) to the document and, for GET, the Link header (also first,
 * last). A question that came in a body is not put into an address. */
void search_links_add(json_t *json, struct call *call, const struct search_request *request,
                      uint32_t last);

#endif
