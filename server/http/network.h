/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* IP addresses and networks as operators and proxies write them. IPv4 is kept as the IPv6 address
 * that stands for it (::ffff:10.0.0.1, RFC 4291 2.5.5.2), so that both are compared in one way and
 * a listener for both kinds sees the same client either way. */
#ifndef SERVER_NETWORK_H
#define SERVER_NETWORK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

struct ip {
    uint8_t bytes[16]; /* in network order; all zero: not known */
};

/* Reads "10.0.0.1" or "2001:db8::1": numbers only, no port, no zone, no brackets. False when it is
 * neither; out is all zero then. */
bool ip_parse(struct ip *out, struct str text);

bool ip_is_ipv4(const struct ip *ip);

/* Whether it is of this machine itself: 127.0.0.0/8 or ::1. */
bool ip_is_loopback(const struct ip *ip);

/* The part of an address by which clients are told apart: all of IPv4; of IPv6 the first 64 bits,
 * what one household or office has. Borrows from ip. */
struct str ip_of_client(const struct ip *ip);

enum { IP_TEXT_BYTES = 48 }; /* room for an address and a zero byte */

/* Writes the address as ip_parse reads it, IPv4 with dots. */
void ip_text(char out[IP_TEXT_BYTES], const struct ip *ip);

struct network {
    struct ip first;
    unsigned bits; /* 0 to 128 that all its addresses share; of IPv4 at least 96 */
};

/* Reads "10.0.0.0/8", "2001:db8::/32", or an address alone. False for anything else, also when the
 * address has bits set beyond the prefix, as in "10.0.0.1/8": two readings, so none. */
bool network_parse(struct network *out, struct str text);

/* Whether an address is of a network. "::/0" is all of IPv6, and nothing of IPv4. */
bool network_holds(const struct network *network, const struct ip *ip);

/* Borrowed; networks may be NULL only when len is 0. */
struct network_list {
    const struct network *networks;
    size_t len;
};

/* The networks of a list of texts, without those that are none. Arena. */
struct network_list network_list_parse(struct arena *arena, const struct str_list *texts);

/* Whether an address is of one of the networks. */
bool network_list_holds(const struct network_list *list, const struct ip *ip);

#endif
