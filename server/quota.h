/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Not too many requests from one client (http/rate_limit.h): whether one more is let in, and how it
 * is refused. Not counted: what is the same for everyone and cheap (style sheet, icon, description
 * of the API) unless a key comes with it, and what comes from this machine itself: that is the
 * operator, or a proxy that isn't named in the settings, behind which everyone would have to share
 * one bucket. */
#ifndef SERVER_QUOTA_H
#define SERVER_QUOTA_H

#include "routes.h"

/* Takes the request off the client's quota. Returns 0, or in how many seconds there is room again.
 * route may be NULL: looking for what isn't there counts. */
unsigned quota_take(struct call *call, const struct route *route);

/* Answers what was not admitted: 429, with the policy and when to come back. Other answers don't
 * carry the policy: those from the cache are the same bytes for everyone. */
void quota_refuse(struct call *call, unsigned wait_s);

#endif
