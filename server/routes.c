/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "routes.h"

#include "handlers.h"
#include "reply.h"

enum { METHOD_GET = 1, METHOD_POST = 2 };

struct route {
    struct str path; /* ends in / when a name follows; the name has no / in it */
    unsigned methods;
    handler_fn handler;
};

static const struct route public_routes[] = {
    {STR_INIT("/v1"), METHOD_GET, handle_root},
    {STR_INIT("/v1/"), METHOD_GET, handle_root},
    {STR_INIT("/v1/_zoek"), METHOD_GET | METHOD_POST, handle_zoek},
    {STR_INIT("/v1/artikelen/"), METHOD_GET, handle_artikel},
    {STR_INIT("/v1/openapi.json"), METHOD_GET, handle_openapi},
    {STR_INIT("/"), METHOD_GET, handle_home_page},
    {STR_INIT("/zoeken"), METHOD_GET, handle_search_page},
    {STR_INIT("/artikel/"), METHOD_GET, handle_article_page},
    {STR_INIT("/static/"), METHOD_GET, handle_static},
    {STR_INIT("/robots.txt"), METHOD_GET, handle_robots},
};

static const struct route admin_routes[] = {
    {STR_INIT("/livez"), METHOD_GET, handle_livez},
    {STR_INIT("/readyz"), METHOD_GET, handle_readyz},
};

/* Whether the path is the route's; *name is what the route leaves open. */
static bool matches(const struct route *route, struct str path, struct str *name) {
    *name = STR("");
    if (str_equal(path, route->path)) {
        /* "/artikel/" alone is nothing; the two roots are complete in themselves. */
        return route->handler == handle_root || route->handler == handle_home_page ||
               !str_ends_with(route->path, STR("/"));
    }
    bool open = route->path.len > 1 && str_ends_with(route->path, STR("/")) &&
                route->handler != handle_root;
    if (!open || !str_starts_with(path, route->path)) {
        return false;
    }
    *name = str_slice(path, route->path.len, path.len);
    return str_find(*name, STR("/"), 0) == name->len;
}

static unsigned method_of(struct str name) {
    if (str_equal(name, STR("GET")) || str_equal(name, STR("HEAD"))) {
        return METHOD_GET;
    }
    return str_equal(name, STR("POST")) ? METHOD_POST : 0;
}

static void answer_method(struct call *call, const struct route *route) {
    bool posts = route->methods & METHOD_POST;
    http_add_header(call->response, "Allow",
                    posts ? STR("GET, HEAD, POST, OPTIONS") : STR("GET, HEAD, OPTIONS"));
    if (str_equal(call->request->method, STR("OPTIONS"))) {
        call->response->status = 204;
        reply_text(call, NULL, STR(""), CACHE_NEVER);
        return;
    }
    reply_status(call, 405);
}

static void dispatch(const struct route *routes, size_t count, struct call *call) {
    const struct http_request *request = call->request;
    struct str path = request->path;
    call->is_api = str_equal(path, STR("/v1")) || str_starts_with(path, STR("/v1/"));
    for (size_t i = 0; i < count; i++) {
        if (!matches(&routes[i], path, &call->name)) {
            continue;
        }
        if (!(method_of(request->method) & routes[i].methods)) {
            answer_method(call, &routes[i]);
        } else if (request->is_too_large) {
            reply_status(call, 413);
        } else {
            routes[i].handler(call);
        }
        return;
    }
    reply_status(call, request->is_decodable ? 404 : 400);
}

void routes_public(void *service, const struct http_request *request,
                   struct http_response *response) {
    struct call call = {.service = service, .request = request, .response = response};
    dispatch(public_routes, sizeof public_routes / sizeof *public_routes, &call);
}

void routes_admin(void *service, const struct http_request *request,
                  struct http_response *response) {
    struct call call = {.service = service, .request = request, .response = response};
    dispatch(admin_routes, sizeof admin_routes / sizeof *admin_routes, &call);
}
