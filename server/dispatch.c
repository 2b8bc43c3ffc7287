/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "dispatch.h"

#include "access/caller.h"
#include "access/cors.h"
#include "access/events.h"
#include "api/params.h"
#include "handlers.h"
#include "http/client.h"
#include "ops/observe.h"
#include "pages/sign_in.h"
#include "quota.h"
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

/* A person without a name is sent to sign in; a program is told so. One with a name lacks the
 * right. */
static void refuse(struct call *call, const struct route *route) {
    struct str page = sign_in_page_for(route->path);
    bool is_nobody = call->caller.name.len == 0;
    if (is_nobody && page.len > 0 && method_of(call->request->method) == METHOD_GET) {
        reply_redirect(call, page);
        return;
    }
    access_tell(ACCESS_REFUSED, call, route->path, call->caller.name);
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
    access_tell(ACCESS_FORGED, call, route->path, call->caller.name);
    reply_status(call, 403);
}

static void answer_route(struct call *call, const struct route *route) {
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
    access_tell(ACCESS_KEY_REFUSED, call, route ? route->path : STR(""), STR(""));
    reply_status(call, 401);
}

/* Who reaches the operator's listener is the operator: nobody else has its address. */
static bool know_caller(const struct route_table *table, struct call *call) {
    return table == &routes_admin ||
           caller_of(&call->caller, service_access(call->service), call->settings, call->request);
}

static void dispatch(const struct route_table *table, struct call *call) {
    struct str path = call->request->path;
    call->is_api = str_equal(path, STR("/v1")) || str_starts_with(path, STR("/v1/"));
    call->is_mcp = str_equal(path, STR("/mcp"));
    const struct route *route = route_find(table, path, &call->name);
    call->route = route;
    if (call->request->is_ambiguous) {
        reply_status(call, 400);
        return;
    }
    cors_add(call, route); /* also to what is refused: a page has to be able to read why */
    unsigned wait_s = table == &routes_public ? quota_take(call, route) : 0;
    if (wait_s > 0) {
        quota_refuse(call, wait_s);
    } else if (!know_caller(table, call)) {
        refuse_key(call, route);
    } else if (route) {
        answer_route(call, route);
    } else {
        reply_status(call, call->request->is_decodable ? 404 : 400);
    }
}

static void answer(const struct route_table *table, struct service *service,
                   const struct http_request *request, struct http_response *response) {
    struct settings *settings = service_settings(service);
    struct call call = {.service = service,
                        .settings = settings,
                        .request = request,
                        .response = response,
                        .client = client_of(request, &settings->proxies)};
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
