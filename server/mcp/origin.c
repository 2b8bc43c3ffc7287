/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp/origin.h"

#include <strings.h>

#include "access/cors.h"

static bool same_name(struct str a, struct str b) {
    return a.len == b.len && (a.len == 0 || strncasecmp(a.ptr, b.ptr, a.len) == 0);
}

/* "localhost" of "localhost:8080", "[::1]" of "[::1]:8080". */
static struct str without_port(struct str host) {
    size_t from = str_starts_with(host, STR("[")) ? str_find(host, STR("]"), 0) : 0;
    return str_slice(host, 0, str_find(host, STR(":"), from));
}

static bool is_loopback_name(struct str host) {
    struct str name = without_port(host);
    return same_name(name, STR("localhost")) || same_name(name, STR("127.0.0.1")) ||
           same_name(name, STR("[::1]"));
}

static bool is_loopback_peer(struct str peer) {
    return str_starts_with(peer, STR("127.")) || str_equal(peer, STR("::1")) ||
           str_starts_with(peer, STR("::ffff:127."));
}

/* "https://zoek.example" of "https://zoek.example/vragen"; "" of what has no host. */
static struct str origin_of(struct str url) {
    size_t host = str_find(url, STR("://"), 0) + 3;
    return host > url.len ? STR("") : str_slice(url, 0, str_find(url, STR("/"), host));
}

static struct str host_of(struct str origin) {
    size_t host = str_find(origin, STR("://"), 0) + 3;
    return str_slice(origin, host, origin.len);
}

/* Whether the one who asks is on this machine itself. Who has told where everyone finds the server
 * has a proxy before it, from which all requests come. */
static bool is_local(const struct call *call) {
    return call->settings->public_url.len == 0 && is_loopback_peer(call->request->peer);
}

static bool is_our_origin(const struct call *call, struct str origin) {
    if (same_name(origin, origin_of(call->settings->public_url)) ||
        cors_is_listed(call->settings, origin)) {
        return true;
    }
    bool is_web =
        str_starts_with(origin, STR("http://")) || str_starts_with(origin, STR("https://"));
    return is_web && is_local(call) && is_loopback_name(host_of(origin));
}

/* Behind a proxy the names are its business; it is the one that everybody can reach. */
static bool is_our_host(const struct call *call) {
    return !is_local(call) ||
           is_loopback_name(str_trim(http_request_header(call->request, "Host")));
}

bool origin_is_welcome(struct call *call) {
    struct str origin = str_trim(http_request_header(call->request, "Origin"));
    return is_our_host(call) && (origin.len == 0 || is_our_origin(call, origin));
}
