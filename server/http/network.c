/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/network.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

/* What stands before the four bytes of an IPv4 address. */
static const uint8_t ipv4_prefix[12] = {[10] = 0xFF, [11] = 0xFF};

enum { IPV4_PREFIX_BITS = 8 * sizeof ipv4_prefix, IP_BITS = 128 };

bool ip_parse(struct ip *out, struct str text) {
    *out = (struct ip){{0}};
    char zero_terminated[INET6_ADDRSTRLEN];
    if (text.len == 0 || text.len >= sizeof zero_terminated || memchr(text.ptr, '\0', text.len)) {
        return false;
    }
    memcpy(zero_terminated, text.ptr, text.len);
    zero_terminated[text.len] = '\0';
    struct ip read;
    if (inet_pton(AF_INET6, zero_terminated, read.bytes) != 1) {
        memcpy(read.bytes, ipv4_prefix, sizeof ipv4_prefix);
        if (inet_pton(AF_INET, zero_terminated, read.bytes + sizeof ipv4_prefix) != 1) {
            return false;
        }
    }
    *out = read;
    return true;
}

bool ip_is_ipv4(const struct ip *ip) {
    return memcmp(ip->bytes, ipv4_prefix, sizeof ipv4_prefix) == 0;
}

bool ip_is_loopback(const struct ip *ip) {
    static const struct ip ipv6_loopback = {{[15] = 1}};
    return ip_is_ipv4(ip) ? ip->bytes[sizeof ipv4_prefix] == 127
                          : memcmp(ip->bytes, ipv6_loopback.bytes, sizeof ip->bytes) == 0;
}

struct str ip_of_client(const struct ip *ip) {
    size_t len = ip_is_ipv4(ip) ? sizeof ip->bytes : sizeof ip->bytes / 2;
    return (struct str){(const char *)ip->bytes, len};
}

void ip_text(char out[IP_TEXT_BYTES], const struct ip *ip) {
    bool is_ipv4 = ip_is_ipv4(ip);
    inet_ntop(is_ipv4 ? AF_INET : AF_INET6, ip->bytes + (is_ipv4 ? sizeof ipv4_prefix : 0), out,
              IP_TEXT_BYTES);
}

/* Whether two addresses have the same first bits. */
static bool share_bits(const struct ip *a, const struct ip *b, unsigned bits) {
    unsigned whole = bits / 8;
    unsigned rest = bits % 8;
    return memcmp(a->bytes, b->bytes, whole) == 0 &&
           (rest == 0 || ((a->bytes[whole] ^ b->bytes[whole]) >> (8 - rest)) == 0);
}

/* Whether all bits from this one on are zero. */
static bool ends_in_zeros(const struct ip *ip, unsigned bits) {
    for (unsigned bit = bits; bit < IP_BITS; bit++) {
        if (ip->bytes[bit / 8] >> (7 - bit % 8) & 1) {
            return false;
        }
    }
    return true;
}

bool network_parse(struct network *out, struct str text) {
    *out = (struct network){.bits = IP_BITS};
    struct str length = text;
    struct str address = str_cut(&length, '/');
    if (!ip_parse(&out->first, address)) {
        return false;
    }
    if (!length.ptr) {
        return true;
    }
    bool has_dots_alone = str_find(address, STR(":"), 0) == address.len;
    unsigned before = has_dots_alone ? IPV4_PREFIX_BITS : 0;
    unsigned long bits = 0;
    if (!str_to_number(length, IP_BITS - before, &bits)) {
        return false;
    }
    out->bits = before + (unsigned)bits;
    return ends_in_zeros(&out->first, out->bits);
}

bool network_holds(const struct network *network, const struct ip *ip) {
    return share_bits(&network->first, ip, network->bits) &&
           (network->bits >= IPV4_PREFIX_BITS || !ip_is_ipv4(ip));
}

struct network_list network_list_parse(struct arena *arena, const struct str_list *texts) {
    struct network *networks = arena_alloc(arena, texts->len, sizeof *networks);
    size_t len = 0;
    for (size_t i = 0; i < texts->len; i++) {
        len += network_parse(&networks[len], texts->items[i]);
    }
    return (struct network_list){networks, len};
}

bool network_list_holds(const struct network_list *list, const struct ip *ip) {
    for (size_t i = 0; i < list->len; i++) {
        if (network_holds(&list->networks[i], ip)) {
            return true;
        }
    }
    return false;
}
