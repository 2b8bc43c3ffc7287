/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "dispatch.h"

#include "access/caller.h"
#include "access/events.h"
#include "api/params.h"
#include "handlers.h"
#include "pages/sign_in.h"
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

/* A person without a name is sent to sign in; a program is told so. One with a name lacks the
 * right. */
static void refuse(struct call *call, const struct route *route) {
    struct str page = sign_in_page_for(route->path);
    bool is_nobody = call->caller.name.len == 0;
    if (is_nobody && page.len > 0 && method_of(call->request->method) == METHOD_GET) {
        reply_redirect(call, page);
        return;
    }
    access_tell(ACCESS_REFUSED, call->request, route->path, call->caller.name);
    reply_status(call, is_nobody ? 401 : 403);
}

/* What a browser sends by itself must come from a page of ours; a form for who has rights has a
 * token as well, which other sites can't read. */
static bool is_forged(const struct call *call, const struct route *route) {
    if (method_of(call->request->method) != METHOD_POST) {
        return false;
    }
    if (!caller_means_it(&call->caller, call->request)) {
        return true;
    }
    bool needs_token = route->roles != ROLE_NONE && call->caller.form_token.len > 0 &&
                       !request_is_json(call->request);
    return needs_token && !sign_in_has_token(call);
}

static void refuse_forged(struct call *call, const struct route *route) {
    access_tell(ACCESS_FORGED, call->request, route->path, call->caller.name);
    reply_status(call, 403);
}

static void answer_route(struct call *call, const struct route *route) {
    add_origin(call, route);
    if (!(method_of(call->request->method) & route->methods)) {
        answer_method(call, route);
    } else if (call->request->is_too_large) {
        reply_status(call, 413);
    } else if (!caller_may(&call->caller, route->roles)) {
        refuse(call, route);
    } else if (is_forged(call, route)) {
        refuse_forged(call, route);
    } else {
        route->handler(call);
    }
}

static void refuse_key(struct call *call, const struct route *route) {
    access_tell(ACCESS_KEY_REFUSED, call->request, route ? route->path : STR(""), STR(""));
    reply_status(call, 401);
}

static void dispatch(const struct route_table *table, struct call *call, bool is_known) {
    struct str path = call->request->path;
    call->is_api = str_equal(path, STR("/v1")) || str_starts_with(path, STR("/v1/"));
    const struct route *route = route_find(table, path, &call->name);
    if (!is_known) {
        refuse_key(call, route);
    } else if (route) {
        answer_route(call, route);
    } else {
        reply_status(call, call->request->is_decodable ? 404 : 400);
    }
}

void dispatch_public(void *service, const struct http_request *request,
                     struct http_response *response) {
    struct settings *settings = service_settings(service);
    struct call call = {
        .service = service, .settings = settings, .request = request, .response = response};
    bool is_known = caller_of(&call.caller, service_access(service), settings, request);
    dispatch(&routes_public, &call, is_known);
    settings_give(settings);
}

/* Who reaches the operator's listener is the operator: nobody else has its address. */
void dispatch_admin(void *service, const struct http_request *request,
                    struct http_response *response) {
    struct settings *settings = service_settings(service);
    struct call call = {
        .service = service, .settings = settings, .request = request, .response = response};
    dispatch(&routes_admin, &call, true);
    settings_give(settings);
}
