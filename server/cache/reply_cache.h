/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Answers that were given before, whole and ready to send: bounded in bytes, the one that was asked
 * for longest ago goes first. In memory only. Safe from any thread. */
#ifndef SERVER_REPLY_CACHE_H
#define SERVER_REPLY_CACHE_H

#include "http/http.h"
#include "insight/event.h"

struct reply_cache;

/* bytes: that all kept answers with their keys may take. */
struct reply_cache *reply_cache_new(size_t bytes);
void reply_cache_free(struct reply_cache *cache);

/* An answer, and what is counted each time it is given. */
struct reply_kept {
    struct http_prepared *prepared;
    bool is_counted;
    struct event event;
};

/* The answer kept under key; false when there is none. Its prepared response is owned by the
 * caller: hand it to a response, or http_prepared_release it. */
bool reply_cache_find(struct reply_kept *out, struct reply_cache *cache, struct str key);

/* Keeps an answer under key, beside the caller's own hold on it. One that would take more than an
 * eighth of the room is not kept. */
void reply_cache_keep(struct reply_cache *cache, struct str key, const struct reply_kept *kept);

/* Bytes in use now. */
size_t reply_cache_bytes(struct reply_cache *cache);

#endif
