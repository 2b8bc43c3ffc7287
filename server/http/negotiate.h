/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a client takes and has: the form of an answer from an Accept header (RFC 9110 12.5.1), its
 * coding, and whether an If-None-Match header has a version already. */
#ifndef SERVER_NEGOTIATE_H
#define SERVER_NEGOTIATE_H

#include "base/str.h"

/* The place of the offered type that the client likes best, the earlier one when equal; count when
 * it takes none. An empty header takes the first. Quality is read to three digits. */
size_t negotiate(struct str accept, const struct str *offered, size_t count);

/* Whether the client takes a content coding, as "gzip": from an Accept-Encoding header (RFC 9110
 * 12.5.3). One that is not sent takes none, as a server is free to read it. */
bool negotiate_takes_coding(struct str accept_encoding, struct str coding);

/* Whether the client has the version with this tag: weak comparison of a list (RFC 9110 13.1.2). An
 * empty header has none. */
bool negotiate_holds(struct str if_none_match, struct str tag);

#endif
