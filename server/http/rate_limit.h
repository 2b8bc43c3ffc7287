/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How many requests a client may make: a bucket of `burst` requests that fills again at
 * `per_minute`. A client is an IPv4 address or an IPv6 network of 64 bits, what one household or
 * office has. Kept is only a hash of it, with a key that is made at the start and kept nowhere: no
 * address can be found again, and no client can choose who shares its place.
 *
 * The memory is bounded: a fixed number of buckets in rows of eight. When a row is full, the bucket
 * that is nearest to full again makes room: who has used up much is not forgotten.
 *
 *   row of hash → [client, empty until] × 8
 *
 * Any thread. */
#ifndef SERVER_RATE_LIMIT_H
#define SERVER_RATE_LIMIT_H

#include <stdint.h>

#include "base/error.h"
#include "http/network.h"

struct rate_limit;

struct rate_policy {
    uint32_t per_minute; /* more than 0 */
    uint32_t burst;      /* more than 0 */
};

/* Makes room for so many clients, at 16 bytes each. Owned: rate_limit_free. ERR_ENVIRONMENT when
 * the system gives no random key. */
enum err rate_limit_new(struct rate_limit **out, uint32_t clients, struct err_info *info);

/* NULL is fine. */
void rate_limit_free(struct rate_limit *limit);

/* Takes one request out of the client's bucket. now_s is the time of a clock that never goes back
 * (clock_s). Returns 0, or, when there was none, in how many seconds there is one: at least 1. */
unsigned rate_limit_take(struct rate_limit *limit, const struct rate_policy *policy,
                         const struct ip *client, double now_s);

#endif
