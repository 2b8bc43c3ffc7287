/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Choosing the form of an answer from an Accept header (RFC 9110 12.5.1), and whether it has to be
 * sent at all. */
#ifndef SERVER_NEGOTIATE_H
#define SERVER_NEGOTIATE_H

#include "base/str.h"

/* The place of the offered type that the client likes best, the earlier one when equal; count when
 * it takes none. An empty header takes the first. Quality is read to three digits. */
size_t negotiate(struct str accept, const struct str *offered, size_t count);

/* Whether the client has this version: weak comparison with the list of an If-None-Match header
 * (RFC 9110 13.1.2). */
bool etag_is_held(struct str if_none_match, struct str tag);

#endif
