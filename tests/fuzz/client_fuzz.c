/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Networks, and what proxies say of the client. The first line is a network that is trusted, the
 * rest the header. */
#include "http/client.h"

#include <string.h>

#include "fuzz.h"

static void check_network(const struct network *network) {
    fuzz_require(network->bits <= 128, "a prefix fits in an address");
    fuzz_require(network_holds(network, &network->first), "a network holds its first address");
}

/* An address is read as it was written. */
static void check_text(const struct ip *ip) {
    char text[IP_TEXT_BYTES];
    struct ip again;
    ip_text(text, ip);
    fuzz_require(ip_parse(&again, str_from(text)) && memcmp(&again, ip, sizeof again) == 0,
                 "an address is read as it was written");
}

static void walk(struct str header, const struct network_list *trusted) {
    static const enum client_header kinds[] = {CLIENT_X_FORWARDED_FOR, CLIENT_FORWARDED};
    struct ip peer;
    ip_parse(&peer, STR("192.0.2.1"));
    for (size_t i = 0; i < 2; i++) {
        struct ip client = client_walk(peer, header, kinds[i], trusted);
        bool moved = memcmp(&client, &peer, sizeof peer) != 0;
        check_text(&client);
        fuzz_require(!moved || network_list_holds(trusted, &peer),
                     "a peer that is not trusted is the client");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str header = {(const char *)data, size};
    struct str first = str_cut(&header, '\n');
    struct network networks[2];
    network_parse(&networks[0], STR("192.0.2.0/24"));
    bool has_two = network_parse(&networks[1], first);
    if (has_two) {
        check_network(&networks[1]);
    }
    walk(header, &(struct network_list){networks, has_two ? 2 : 1});
    walk(header, &(struct network_list){networks + 1, has_two ? 1 : 0});
    return 0;
}
