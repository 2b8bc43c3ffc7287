/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/client.h"

#include <strings.h>

enum { LIMIT_STEPS = 32 };

static const char *const header_names[] = {
    [CLIENT_X_FORWARDED_FOR] = "X-Forwarded-For",
    [CLIENT_FORWARDED] = "Forwarded",
};

bool client_header_parse(enum client_header *out, struct str name) {
    for (size_t i = 0; i < sizeof header_names / sizeof *header_names; i++) {
        struct str known = str_from(header_names[i]);
        if (name.len == known.len && strncasecmp(name.ptr, known.ptr, name.len) == 0) {
            *out = (enum client_header)i;
            return true;
        }
    }
    return false;
}

/* Cuts off what stands behind the last separator outside quotes. Counting quotes from the right
 * keeps a quote that a client left open from swallowing what the proxy wrote. Without a separator
 * returns all and leaves *rest with ptr NULL. */
static struct str cut_last(struct str *rest, char separator) {
    bool quoted = false;
    for (size_t i = rest->len; i > 0; i--) {
        char c = rest->ptr[i - 1];
        quoted = quoted != (c == '"');
        if (c == separator && !quoted) {
            struct str last = str_slice(*rest, i, rest->len);
            *rest = str_slice(*rest, 0, i - 1);
            return last;
        }
    }
    struct str all = *rest;
    *rest = (struct str){NULL, 0};
    return all;
}

/* "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:80". */
static bool read_node(struct ip *out, struct str text) {
    if (str_starts_with(text, STR("["))) {
        size_t close = str_find(text, STR("]"), 0);
        struct str behind = str_slice(text, close + 1, text.len);
        return close < text.len && (behind.len == 0 || behind.ptr[0] == ':') &&
               ip_parse(out, str_slice(text, 1, close));
    }
    if (ip_parse(out, text)) {
        return true;
    }
    size_t colon = str_find(text, STR(":"), 0);
    return ip_parse(out, str_slice(text, 0, colon)) && ip_is_ipv4(out);
}

/* The value of `for` of one element of Forwarded: for=192.0.2.1;proto=https. */
static struct str forwarded_for(struct str element) {
    while (element.ptr) {
        struct str value = cut_last(&element, ';');
        struct str name = str_trim(str_cut(&value, '='));
        value = str_trim(value);
        if (name.len == 3 && strncasecmp(name.ptr, "for", 3) == 0) {
            bool quoted = value.len > 1 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"';
            return quoted ? str_slice(value, 1, value.len - 1) : value;
        }
    }
    return STR("");
}

struct ip client_walk(struct ip peer, struct str header, enum client_header kind,
                      const struct network_list *trusted) {
    struct ip client = peer;
    for (int step = 0; step < LIMIT_STEPS && header.len > 0; step++) {
        if (!network_list_holds(trusted, &client)) {
            break;
        }
        struct str element = str_trim(cut_last(&header, ','));
        struct ip next;
        if (!read_node(&next, kind == CLIENT_FORWARDED ? forwarded_for(element) : element)) {
            break;
        }
        client = next;
    }
    return client;
}

struct ip client_of(const struct http_request *request, const struct settings_proxies *proxies) {
    struct ip peer;
    enum client_header kind;
    if (!ip_parse(&peer, request->peer) || proxies->trusted.len == 0 ||
        !client_header_parse(&kind, proxies->header)) {
        return peer;
    }
    struct network_list trusted = network_list_parse(request->arena, &proxies->trusted);
    struct str header = http_request_header(request, header_names[kind]);
    return client_walk(peer, header, kind, &trusted);
}
