/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which pages of others may read our answers in a visitor's browser (Cross-Origin Resource Sharing,
 * Fetch standard), such as a municipality's site with our search box. Never with credentials: what
 * needs a role is not open to them, and a page acts for nobody. */
#ifndef SERVER_CORS_H
#define SERVER_CORS_H

#include "handlers.h"
#include "routes.h"

/* Whether text is an origin as browsers write it, so that it can be listed: "https://www.leiden.nl"
 * or with a port; small letters, no path. Not "null", which any sandboxed page is, nor "*". */
bool cors_is_origin(struct str text);

/* Whether the operator listed an origin. */
bool cors_is_listed(const struct settings *settings, struct str origin);

/* Adds the headers that a route's origin asks for. For a listed origin that asks what it may do
 * (OPTIONS with Access-Control-Request-Method) that too. An origin that is not listed gets none, so
 * its browser keeps the answer from the page. No route (NULL) asks for nothing. */
void cors_add(struct call *call, const struct route *route);

#endif
