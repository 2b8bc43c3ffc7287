/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether an internet address is one for everyone. An article must not make the indexer ask
 * services inside the network where it runs: not by name, not by number, not by sending it on. So
 * the address itself is judged, at the moment of connecting. */
#ifndef INDEXER_LINK_ADDRESS_H
#define INDEXER_LINK_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

/* False for the machine itself, its link, private networks (RFC 1918, RFC 4193, RFC 6598), groups,
 * what is reserved (RFC 6890), those same addresses written as IPv6, and all that is not IP. */
bool link_address_is_public(const struct sockaddr *address, socklen_t len);

#endif
