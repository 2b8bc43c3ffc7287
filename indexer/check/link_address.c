/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/link_address.h"

#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

/* The addresses whose first bits are those of start. */
struct block {
    uint32_t start;
    unsigned bits;
};

/* IANA's list of IPv4 addresses for special purposes (RFC 6890), without those for examples, which
 * lead nowhere. */
static const struct block closed[] = {
    {0x00000000, 8},  /* 0.0.0.0: this network */
    {0x0A000000, 8},  /* 10.0.0.0: private */
    {0x64400000, 10}, /* 100.64.0.0: of providers */
    {0x7F000000, 8},  /* 127.0.0.0: this machine */
    {0xA9FE0000, 16}, /* 169.254.0.0: the link */
    {0xAC100000, 12}, /* 172.16.0.0: private */
    {0xC0000000, 24}, /* 192.0.0.0: protocols */
    {0xC0A80000, 16}, /* 192.168.0.0: private */
    {0xC6120000, 15}, /* 198.18.0.0: for measuring */
    {0xE0000000, 3},  /* 224.0.0.0 and 240.0.0.0: groups, and reserved */
};

static uint32_t read_number(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool is_public_v4(uint32_t address) {
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++) {
        if ((address ^ closed[i].start) >> (32 - closed[i].bits) == 0) {
            return false;
        }
    }
    return true;
}

static bool is_public_v6(const uint8_t *bytes) {
    static const uint8_t mapped[12] = {[10] = 0xFF, [11] = 0xFF};
    static const uint8_t nat64[12] = {0x00, 0x64, 0xFF, 0x9B};
    if (memcmp(bytes, mapped, sizeof mapped) == 0 || memcmp(bytes, nat64, sizeof nat64) == 0) {
        return is_public_v4(read_number(bytes + 12));
    }
    uint32_t start = read_number(bytes);
    if (start >> 16 == 0x2002) { /* 6to4 */
        return is_public_v4(read_number(bytes + 2));
    }
    bool teredo = start == 0x20010000;
    return start >> 29 == 1 && !teredo; /* 2000::/3 is all that is given out for everyone */
}

/* A copy, as an address from elsewhere need not be aligned for the type. */
bool link_address_is_public(const struct sockaddr *address, socklen_t len) {
    if (address->sa_family == AF_INET && len >= sizeof(struct sockaddr_in)) {
        struct sockaddr_in v4;
        memcpy(&v4, address, sizeof v4);
        return is_public_v4(ntohl(v4.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6 && len >= sizeof(struct sockaddr_in6)) {
        struct sockaddr_in6 v6;
        memcpy(&v6, address, sizeof v6);
        return is_public_v6(v6.sin6_addr.s6_addr);
    }
    return false;
}
