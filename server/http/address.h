/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Socket addresses as operators write them. */
#ifndef SERVER_ADDRESS_H
#define SERVER_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

struct address {
    struct sockaddr_storage storage;
    socklen_t len;
};

/* Reads "127.0.0.1:8080" or "[::1]:8080"; numbers only, no names. False when it is neither. */
bool address_parse(struct address *out, const char *text);

enum { ADDRESS_TEXT_BYTES = 48 }; /* room for an IPv6 address and a zero byte */

/* Writes the IP address alone, without port: "127.0.0.1", "::1". "" for what is no IP address. */
void address_text(char out[ADDRESS_TEXT_BYTES], const struct sockaddr *address);

/* Writes "http://127.0.0.1:8080/" for a bound socket. */
void address_url(char *out, size_t size, int listener);

#endif
