/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/caller.h"

#include <sodium.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/limits.h"
#include "base/utf8.h"

/* ## Keys */

static bool is_token_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("-._~+/=", c));
}

bool caller_read_bearer(struct str *out, struct str header) {
    static const struct str scheme = STR_INIT("Bearer");
    *out = STR("");
    bool is_bearer = header.len >= scheme.len &&
                     strncasecmp(header.ptr, scheme.ptr, scheme.len) == 0 &&
                     (header.len == scheme.len || !is_token_char(header.ptr[scheme.len]));
    if (!is_bearer) {
        return false;
    }
    struct str token = str_trim(str_slice(header, scheme.len, header.len));
    for (size_t i = 0; i < token.len; i++) {
        if (!is_token_char(token.ptr[i])) {
            return true;
        }
    }
    *out = token.len <= LIMIT_ACCESS_TOKEN_BYTES ? token : STR("");
    return true;
}

/* False when the key is none of ours. */
static bool by_key(struct caller *out, const struct credentials *credentials, struct str sent) {
    const struct key *key = keys_find(&credentials->keys, sent);
    if (!key) {
        return false;
    }
    out->roles = key->roles;
    out->name = key->name;
    out->by = CREDENTIAL_KEY;
    return true;
}

/* ## Cookies */

struct str caller_read_cookie(struct str header) {
    struct str found = STR("");
    while (header.ptr) {
        struct str value = str_trim(str_cut(&header, ';'));
        struct str name = str_cut(&value, '=');
        if (!str_equal(name, STR(COOKIE_NAME)) || !value.ptr) {
            continue;
        }
        if (found.len > 0 || value.len > LIMIT_ACCESS_TOKEN_BYTES) {
            return STR("");
        }
        found = value;
    }
    return found;
}

static void by_cookie(struct caller *out, struct access *access,
                      const struct credentials *credentials, const struct http_request *request) {
    struct str sealed = caller_read_cookie(http_request_header(request, "Cookie"));
    const uint8_t *secret = access_secret(access, credentials);
    struct ticket *ticket = arena_alloc(request->arena, 1, sizeof *ticket);
    if (!ticket_open(ticket, sealed, secret, (uint64_t)time(NULL), request->arena)) {
        return;
    }
    const struct user *user = users_find(&credentials->users, ticket->name);
    bool is_same = user && sodium_memcmp(user->mark, ticket->mark, sizeof user->mark) == 0;
    if (!is_same || access_has_ended(access, ticket)) {
        return;
    }
    struct str id = {(const char *)ticket->id, sizeof ticket->id};
    out->roles = user->roles;
    out->name = ticket->name;
    out->by = CREDENTIAL_COOKIE;
    out->ticket = ticket;
    out->form_token = form_token(id, secret, request->arena);
}

/* ## Proxies */

/* Names at a proxy may have a domain before or behind them, and spaces; a comma means that the
 * header came twice, once from somebody else, and was made one on the way. */
static bool is_proxy_name(struct str name) {
    for (size_t i = 0; i < name.len; i++) {
        if ((unsigned char)name.ptr[i] < 0x20 || name.ptr[i] == 0x7F || name.ptr[i] == ',') {
            return false;
        }
    }
    return name.len > 0 && name.len <= LIMIT_ACCESS_TOKEN_BYTES && utf8_is_valid(name);
}

/* What is no role of ours is one of another system. */
static unsigned proxy_roles(struct str text) {
    unsigned roles = ROLE_NONE;
    while (text.ptr) {
        unsigned role = ROLE_NONE;
        if (roles_parse(&role, str_trim(str_cut(&text, ',')))) {
            roles |= role;
        }
    }
    return roles;
}

/* A proxy that adds its header behind what the client sent under that name is not to be believed.
 */
static bool came_once(const struct http_request *request, struct str header) {
    return header.len == 0 || http_request_header_count(request, header.ptr) <= 1;
}

static void by_proxy(struct caller *out, struct access *access, const struct settings *settings,
                     const struct http_request *request) {
    const struct credentials *credentials = settings->credentials;
    struct str user_header = settings->access.proxy_user_header;
    struct str roles_header = settings->access.proxy_roles_header;
    struct ip peer;
    if (user_header.len == 0 || !ip_parse(&peer, request->peer) ||
        !network_list_holds(&credentials->proxies, &peer)) {
        return;
    }
    struct str name = str_trim(http_request_header(request, user_header.ptr));
    if (!is_proxy_name(name) || !came_once(request, user_header) ||
        !came_once(request, roles_header)) {
        return;
    }
    if (roles_header.len > 0) {
        out->roles = proxy_roles(http_request_header(request, roles_header.ptr));
    }
    out->name = name;
    out->by = CREDENTIAL_PROXY;
    out->form_token = form_token(name, access_secret(access, credentials), request->arena);
}

/* ## All */

bool caller_of(struct caller *out, struct access *access, const struct settings *settings,
               const struct http_request *request) {
    *out = (struct caller){.name = STR(""), .form_token = STR("")};
    const struct credentials *credentials = settings->credentials;
    struct str sent;
    if (caller_read_bearer(&sent, http_request_header(request, "Authorization"))) {
        return credentials && by_key(out, credentials, sent);
    }
    if (credentials) {
        by_cookie(out, access, credentials, request);
    }
    if (credentials && out->by == CREDENTIAL_NONE) {
        by_proxy(out, access, settings, request);
    }
    return true;
}

/* ## What another site makes a browser send */

/* Origin has the scheme, but a proxy that ends TLS hides ours; so only the host is compared. */
static bool is_our_origin(struct str origin, struct str host) {
    static const struct str schemes[] = {STR_INIT("https://"), STR_INIT("http://")};
    for (size_t i = 0; i < 2; i++) {
        if (str_starts_with(origin, schemes[i])) {
            return host.len > 0 && str_equal(str_slice(origin, schemes[i].len, origin.len), host);
        }
    }
    return false;
}

/* Our pages send no Referer, and then browsers put "null" as Origin; so Sec-Fetch-Site, which every
 * browser of today sends and no page can change, goes first. */
bool request_is_of_ours(const struct http_request *request) {
    struct str site = http_request_header(request, "Sec-Fetch-Site");
    if (site.len > 0) {
        return str_equal(site, STR("same-origin"));
    }
    return is_our_origin(http_request_header(request, "Origin"),
                         http_request_header(request, "Host"));
}

bool request_is_of_others(const struct http_request *request) {
    struct str origin = http_request_header(request, "Origin");
    bool is_told = http_request_header(request, "Sec-Fetch-Site").len > 0 ||
                   (origin.len > 0 && !str_equal(origin, STR("null")));
    return is_told && !request_is_of_ours(request);
}

/* Programs behind a proxy send neither header; every browser sends at least Origin with a POST. */
static bool has_a_sender(const struct http_request *request) {
    return http_request_header(request, "Sec-Fetch-Site").len > 0 ||
           http_request_header(request, "Origin").len > 0;
}

bool caller_means_it(const struct caller *caller, const struct http_request *request) {
    switch (caller->by) {
    case CREDENTIAL_COOKIE:
        return request_is_of_ours(request);
    case CREDENTIAL_PROXY:
        return !has_a_sender(request) || request_is_of_ours(request);
    default:
        return true;
    }
}

bool caller_has_token(const struct caller *caller, struct str token) {
    return caller->form_token.len > 0 && token.len == caller->form_token.len &&
           sodium_memcmp(token.ptr, caller->form_token.ptr, token.len) == 0;
}
