/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which address is answered by whom, for which roles, and which origins may read it. Two tables:
 * what clients can reach, and what only the operator's own listener has (health). */
#ifndef SERVER_ROUTES_H
#define SERVER_ROUTES_H

#include "handlers.h"

/* Bits; GET includes HEAD. */
enum method { METHOD_GET = 1, METHOD_POST = 2 };

/* Pages of which origins may read an answer (CORS). */
enum origin {
    ORIGIN_OWN,    /* none but our own */
    ORIGIN_LISTED, /* and those that the operator lists: what a search box elsewhere needs */
    ORIGIN_ANY,    /* every: what is open by rule, such as the description of the API */
};

struct route {
    struct str path; /* a segment in braces is left open: /v1/artikelen/{id}; one at most */
    handler_fn handler;
    unsigned methods; /* bits of enum method */
    unsigned roles;   /* bits of enum role: one of them is needed; ROLE_NONE: open to everyone */
    enum origin origin;
};

struct route_table {
    const struct route *routes;
    size_t len;
    size_t first; /* number of the first route */
};

/* Room for the numbers of all routes of both tables: what is counted by route has this many. */
enum { ROUTES_MAX = 96 };

/* Number of a route of the table: each of both tables has its own. ROUTES_MAX for NULL, no route.
 */
size_t route_number(const struct route_table *table, const struct route *route);

extern const struct route_table routes_public;
extern const struct route_table routes_admin;

/* The route of a path, and what stands where it has its open segment ("" when it has none). NULL
 * when there is none. */
const struct route *route_find(const struct route_table *table, struct str path, struct str *name);

#endif
