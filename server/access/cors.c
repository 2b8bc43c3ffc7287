/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/cors.h"

#include <string.h>

#include "reply.h"

/* How long a browser may remember what it may do, in seconds: two hours, the most Chrome keeps. */
#define REMEMBER_S "7200"

/* Headers of ours that a script may read besides the simple ones. */
#define READABLE "API-Version, ETag, Link, RateLimit, RateLimit-Policy, Retry-After"

static bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c != '\0' && strchr(".-[]:", c));
}

bool cors_is_origin(struct str text) {
    struct str host = text;
    if (str_starts_with(text, STR("https://"))) {
        host = str_slice(text, 8, text.len);
    } else if (str_starts_with(text, STR("http://"))) {
        host = str_slice(text, 7, text.len);
    }
    for (size_t i = 0; i < host.len; i++) {
        if (!is_host_character(host.ptr[i])) {
            return false;
        }
    }
    return host.len > 0 && host.len < text.len && host.ptr[0] != ':';
}

bool cors_is_listed(const struct settings *settings, struct str origin) {
    const struct str_list *origins = &settings->cors.origins;
    for (size_t i = 0; i < origins->len; i++) {
        if (str_equal(origins->items[i], origin)) {
            return true;
        }
    }
    return false;
}

static struct str allowed(unsigned methods) {
    if (methods == METHOD_POST) {
        return STR("POST");
    }
    return methods & METHOD_POST ? STR("GET, HEAD, POST") : STR("GET, HEAD");
}

/* What it may do: the methods of the route, with a body of JSON. */
static void add_permissions(struct call *call, const struct route *route) {
    http_add_header(call->response, "Access-Control-Allow-Methods", allowed(route->methods));
    http_add_header(call->response, "Access-Control-Allow-Headers",
                    call->is_mcp ? STR("Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name")
                                 : STR("Content-Type"));
    http_add_header(call->response, "Access-Control-Max-Age", STR(REMEMBER_S));
}

static void add_listed(struct call *call, const struct route *route) {
    if (call->settings->cors.origins.len == 0) {
        return; /* the answer is the same for everyone */
    }
    reply_vary(call, STR("Origin"));
    struct str origin = http_request_header(call->request, "Origin");
    if (!cors_is_listed(call->settings, origin)) {
        return;
    }
    http_add_header(call->response, "Access-Control-Allow-Origin", origin);
    bool asks = str_equal(call->request->method, STR("OPTIONS")) &&
                http_request_header(call->request, "Access-Control-Request-Method").len > 0;
    if (asks) {
        add_permissions(call, route);
    } else {
        http_add_header(call->response, "Access-Control-Expose-Headers", STR(READABLE));
    }
}

void cors_add(struct call *call, const struct route *route) {
    if (route && route->origin == ORIGIN_ANY) {
        http_add_header(call->response, "Access-Control-Allow-Origin", STR("*"));
    } else if (route && route->origin == ORIGIN_LISTED) {
        add_listed(call, route);
    }
}
