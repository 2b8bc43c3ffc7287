/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Who a request comes from when proxies stand in between. Each proxy adds on the right the address
 * it was called from; what stands further to the left can be written by anyone. */
#ifndef SERVER_CLIENT_H
#define SERVER_CLIENT_H

#include "http/http.h"
#include "http/network.h"

enum client_header {
    CLIENT_X_FORWARDED_FOR, /* X-Forwarded-For: 203.0.113.9, 10.0.0.2 */
    CLIENT_FORWARDED,       /* Forwarded: for=203.0.113.9, for="[2001:db8::1]:4711" (RFC 7239) */
};

/* Reads the name of one of both headers, without case. */
bool client_header_parse(enum client_header *out, struct str name);

/* The client of a request: the peer, or whom the trusted proxies name. All zero when the peer has
 * no IP address. */
struct ip client_of(const struct http_request *request, const struct settings_proxies *proxies);

/* Walks from the peer through the header, from right to left, as long as the address it stands at
 * is that of a trusted proxy. It ends at the first address that is none, at the last proxy when
 * what comes next is no address, and after 32 steps. */
struct ip client_walk(struct ip peer, struct str header, enum client_header kind,
                      const struct network_list *trusted);

#endif
