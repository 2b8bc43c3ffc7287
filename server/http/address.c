/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/address.h"

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

void address_text(char out[ADDRESS_TEXT_BYTES], const struct sockaddr *address) {
    const void *bytes = NULL;
    if (address->sa_family == AF_INET6) {
        bytes = &((const struct sockaddr_in6 *)address)->sin6_addr;
    } else if (address->sa_family == AF_INET) {
        bytes = &((const struct sockaddr_in *)address)->sin_addr;
    }
    if (!bytes || !inet_ntop(address->sa_family, bytes, out, ADDRESS_TEXT_BYTES)) {
        out[0] = '\0';
    }
}

void address_url(char *out, size_t size, int listener) {
    struct sockaddr_storage storage;
    socklen_t len = sizeof storage;
    char host[ADDRESS_TEXT_BYTES];
    getsockname(listener, (struct sockaddr *)&storage, &len);
    address_text(host, (const struct sockaddr *)&storage);
    bool is_ipv6 = storage.ss_family == AF_INET6;
    in_port_t port = is_ipv6 ? ((const struct sockaddr_in6 *)&storage)->sin6_port
                             : ((const struct sockaddr_in *)&storage)->sin_port;
    snprintf(out, size, is_ipv6 ? "http://[%s]:%u/" : "http://%s:%u/", host, (unsigned)ntohs(port));
}
