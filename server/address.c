/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

static bool parse_host(struct address *out, struct str host, bool is_ipv6, in_port_t port) {
    char text[INET6_ADDRSTRLEN];
    if (host.len == 0 || host.len >= sizeof text) {
        return false;
    }
    memcpy(text, host.ptr, host.len);
    text[host.len] = '\0';
    if (is_ipv6) {
        struct sockaddr_in6 *address = (struct sockaddr_in6 *)&out->storage;
        address->sin6_family = AF_INET6;
        address->sin6_port = port;
        out->len = sizeof *address;
        return inet_pton(AF_INET6, text, &address->sin6_addr) == 1;
    }
    struct sockaddr_in *address = (struct sockaddr_in *)&out->storage;
    address->sin_family = AF_INET;
    address->sin_port = port;
    out->len = sizeof *address;
    return inet_pton(AF_INET, text, &address->sin_addr) == 1;
}

bool address_parse(struct address *out, const char *text) {
    *out = (struct address){.len = 0};
    const char *colon = strrchr(text, ':');
    unsigned long port = 0;
    if (!colon || !str_to_number(str_from(colon + 1), 65535, &port)) {
        return false;
    }
    struct str host = {text, (size_t)(colon - text)};
    bool is_ipv6 = host.len > 2 && host.ptr[0] == '[' && host.ptr[host.len - 1] == ']';
    host = is_ipv6 ? str_slice(host, 1, host.len - 1) : host;
    return parse_host(out, host, is_ipv6, htons((in_port_t)port));
}

void address_url(char *out, size_t size, int listener) {
    struct sockaddr_storage storage;
    socklen_t len = sizeof storage;
    char host[INET6_ADDRSTRLEN] = "?";
    getsockname(listener, (struct sockaddr *)&storage, &len);
    if (storage.ss_family == AF_INET6) {
        const struct sockaddr_in6 *address = (const struct sockaddr_in6 *)&storage;
        inet_ntop(AF_INET6, &address->sin6_addr, host, sizeof host);
        snprintf(out, size, "http://[%s]:%u/", host, (unsigned)ntohs(address->sin6_port));
        return;
    }
    const struct sockaddr_in *address = (const struct sockaddr_in *)&storage;
    inet_ntop(AF_INET, &address->sin_addr, host, sizeof host);
    snprintf(out, size, "http://%s:%u/", host, (unsigned)ntohs(address->sin_port));
}
