/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Choosing the form of an answer from an Accept header (RFC 9110 12.5.1). */
#ifndef SERVER_NEGOTIATE_H
#define SERVER_NEGOTIATE_H

#include "base/str.h"

/* The place of the offered type that the client likes best, the earlier one when equal; count when
 * it takes none. An empty header takes the first. Quality is read to three digits. */
size_t negotiate(struct str accept, const struct str *offered, size_t count);

#endif
