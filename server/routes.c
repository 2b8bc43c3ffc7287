/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "routes.h"

#include "handlers.h"
#include "reply.h"

enum { METHOD_GET = 1, METHOD_POST = 2 };

struct route {
    struct str path; /* ends in / when a name follows; the name has no / in it */
    handler_fn handler;
    unsigned methods;
    bool open_to_all; /* pages of every origin may read it */
};

static const struct route public_routes[] = {
    {STR_INIT("/v1"), handle_root, METHOD_GET, false},
    {STR_INIT("/v1/"), handle_root, METHOD_GET, false},
    {STR_INIT("/v1/_zoek"), handle_zoek, METHOD_GET | METHOD_POST, false},
    {STR_INIT("/v1/_suggereer"), handle_suggereer, METHOD_GET, false},
    {STR_INIT("/v1/artikelen/"), handle_artikel, METHOD_GET, false},
    {STR_INIT("/v1/openapi.json"), handle_openapi, METHOD_GET, true},
    {STR_INIT("/"), handle_home_page, METHOD_GET, false},
    {STR_INIT("/zoeken"), handle_search_page, METHOD_GET, false},
    {STR_INIT("/artikel/"), handle_article_page, METHOD_GET, false},
    {STR_INIT("/static/"), handle_static, METHOD_GET, false},
    {STR_INIT("/robots.txt"), handle_robots, METHOD_GET, false},
};

static const struct route admin_routes[] = {
    {STR_INIT("/livez"), handle_livez, METHOD_GET, false},
    {STR_INIT("/readyz"), handle_readyz, METHOD_GET, false},
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
        if (routes[i].open_to_all) {
            http_add_header(call->response, "Access-Control-Allow-Origin", STR("*"));
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
