/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The routes that the server has for clients, from its own table. Apart from the tests that use it,
 * as the server and the client under test have types of the same names. */
#ifndef TESTS_HTTP_ROUTE_LIST_H
#define TESTS_HTTP_ROUTE_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct listed_route {
    const char *path; /* "/v1/artikelen/{id}"; static */
    bool takes_get;
    bool takes_post;
};

size_t route_list_len(void);
struct listed_route route_list_at(size_t i);

/* The path of the route that answers an address without its query; "" when there is none. */
const char *route_list_find(const char *address);

#endif
