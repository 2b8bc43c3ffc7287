/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Headers that the door itself goes by. On the first line networks that are trusted, on the second
 * what a proxy says of the client or a client of what it holds, and then headers about the body. */
#include <string.h>

#include "fuzz.h"
#include "http/client.h"
#include "http/framing.h"
#include "http/negotiate.h"

enum { NETWORKS = 8, BODY_BYTES = 1000 };

static void check_address(const struct ip *ip) {
    char text[IP_TEXT_BYTES];
    struct ip again;
    ip_text(text, ip);
    fuzz_require(ip_parse(&again, str_from(text)) &&
                     memcmp(again.bytes, ip->bytes, sizeof ip->bytes) == 0,
                 "an address is read as it is written");
}

static struct network_list read_networks(struct network networks[NETWORKS], struct str line) {
    size_t len = 0;
    while (line.ptr && len < NETWORKS) {
        if (network_parse(&networks[len], str_cut(&line, ' '))) {
            fuzz_require(network_holds(&networks[len], &networks[len].first),
                         "a network holds its first address");
            check_address(&networks[len].first);
            len++;
        }
    }
    return (struct network_list){networks, len};
}

static void walk(struct str header, const struct network_list *trusted) {
    static const struct network everywhere[] = {{.bits = 0}, {{{[10] = 0xFF, [11] = 0xFF}}, 96}};
    const struct network_list all = {everywhere, 2};
    const struct network_list none = {NULL, 0};
    struct ip peer;
    fuzz_require(ip_parse(&peer, STR("10.0.0.1")), "an address is one");
    for (int kind = CLIENT_X_FORWARDED_FOR; kind <= CLIENT_FORWARDED; kind++) {
        struct ip alone = client_walk(peer, header, (enum client_header)kind, &none);
        fuzz_require(memcmp(alone.bytes, peer.bytes, sizeof peer.bytes) == 0,
                     "who is not trusted is not believed");
        struct ip far = client_walk(peer, header, (enum client_header)kind, &all);
        check_address(&far);
        struct ip client = client_walk(peer, header, (enum client_header)kind, trusted);
        check_address(&client);
    }
}

static bool holds(struct str text, struct str part) {
    return str_find(text, part, 0) < text.len;
}

static void look_for_tag(struct str header) {
    struct str tag = STR("\"0123456789abcdef\"");
    fuzz_require(!etag_is_held(header, tag) || holds(header, tag) || holds(header, STR("*")),
                 "what a client holds it has named");
}

static void judge(struct str lines) {
    struct framing framing = {.lengths = 0};
    while (lines.ptr) {
        struct str value = str_cut(&lines, '\n');
        struct str name = str_cut(&value, ':');
        framing_add(&framing, name, value.ptr ? value : STR(""));
    }
    for (int is_old = 0; is_old < 2; is_old++) {
        bool is_fine = framing_judge(&framing, is_old, BODY_BYTES) == FRAMING_FINE;
        fuzz_require(!is_fine || framing.lengths + framing.codings <= 1, "a body has one end");
        fuzz_require(!is_fine || framing.hosts <= 1, "a request has one host");
        unsigned long length;
        fuzz_require(!is_fine || framing.lengths == 0 ||
                         str_to_number(framing.length, BODY_BYTES, &length),
                     "a length is a number within the limit");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str rest = {(const char *)data, size};
    struct network networks[NETWORKS];
    struct network_list trusted = read_networks(networks, str_cut(&rest, '\n'));
    struct str header = rest.ptr ? str_cut(&rest, '\n') : STR("");
    walk(header, &trusted);
    look_for_tag(header);
    judge(rest);
    return 0;
}
