/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "dispatch.h"

#include "handlers.h"
#include "ops/observe.h"
#include "reply.h"
#include "routes.h"

static unsigned method_of(struct str name) {
    if (str_equal(name, STR("GET")) || str_equal(name, STR("HEAD"))) {
        return METHOD_GET;
    }
    return str_equal(name, STR("POST")) ? METHOD_POST : 0;
}

static struct str allowed(unsigned methods) {
    if (methods == METHOD_POST) {
        return STR("POST, OPTIONS");
    }
    return methods & METHOD_POST ? STR("GET, HEAD, POST, OPTIONS") : STR("GET, HEAD, OPTIONS");
}

static void answer_method(struct call *call, const struct route *route) {
    http_add_header(call->response, "Allow", allowed(route->methods));
    if (str_equal(call->request->method, STR("OPTIONS"))) {
        call->response->status = 204;
        reply_text(call, NULL, STR(""), CACHE_NEVER);
        return;
    }
    reply_status(call, 405);
}

static void add_origin(struct call *call, const struct route *route) {
    if (route->origin == ORIGIN_ANY) {
        http_add_header(call->response, "Access-Control-Allow-Origin", STR("*"));
    }
}

/* A caller without a name may sign in; one with a name lacks the right. */
static void refuse(struct call *call) {
    reply_status(call, call->caller.name.len > 0 ? 403 : 401);
}

static void answer_route(struct call *call, const struct route *route) {
    add_origin(call, route);
    if (!(method_of(call->request->method) & route->methods)) {
        answer_method(call, route);
    } else if (call->request->is_too_large) {
        reply_status(call, 413);
    } else if (!caller_may(&call->caller, route->roles)) {
        refuse(call);
    } else {
        route->handler(call);
    }
}

static void dispatch(const struct route_table *table, struct call *call) {
    struct str path = call->request->path;
    call->is_api = str_equal(path, STR("/v1")) || str_starts_with(path, STR("/v1/"));
    const struct route *route = route_find(table, path, &call->name);
    call->route = route;
    if (route) {
        answer_route(call, route);
    } else {
        reply_status(call, call->request->is_decodable ? 404 : 400);
    }
}

static void answer(const struct route_table *table, struct service *service,
                   const struct http_request *request, struct http_response *response) {
    struct settings *settings = service_settings(service);
    struct call call = {
        .service = service, .settings = settings, .request = request, .response = response};
    double begun_s = observe_begin(&call);
    dispatch(table, &call);
    observe_end(&call, table, begun_s);
    settings_give(settings);
}

void dispatch_public(void *service, const struct http_request *request,
                     struct http_response *response) {
    answer(&routes_public, service, request, response);
}

void dispatch_admin(void *service, const struct http_request *request,
                    struct http_response *response) {
    answer(&routes_admin, service, request, response);
}
