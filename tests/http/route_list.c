/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "route_list.h"

#include "routes.h"

size_t route_list_len(void) {
    return routes_public.len;
}

struct listed_route route_list_at(size_t i) {
    const struct route *route = &routes_public.routes[i];
    return (struct listed_route){route->path.ptr, route->methods & METHOD_GET,
                                 route->methods & METHOD_POST};
}

const char *route_list_find(const char *address) {
    struct str name;
    struct str path = str_from(address);
    const struct route *route = route_find(&routes_public, str_cut(&path, '?'), &name);
    return route ? route->path.ptr : "";
}
