/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Answers that were given before, whole and ready to send: bounded in bytes, the one that was asked
 * for longest ago goes first. In memory only. Safe from any thread. */
#ifndef SERVER_REPLY_CACHE_H
#define SERVER_REPLY_CACHE_H

#include "http/http.h"

struct reply_cache;

/* bytes: that all kept answers with their keys may take. */
struct reply_cache *reply_cache_new(size_t bytes);
void reply_cache_free(struct reply_cache *cache);

/* The answer kept under key, or NULL. Owned: hand it to a response, or http_prepared_release it. */
struct http_prepared *reply_cache_find(struct reply_cache *cache, struct str key);

/* Keeps an answer under key, beside the holder's own hold on it. One that would take more than an
 * eighth of the room is not kept. */
void reply_cache_keep(struct reply_cache *cache, struct str key, struct http_prepared *prepared);

/* Forgets everything: what answers are made from has changed. */
void reply_cache_clear(struct reply_cache *cache);

/* Bytes in use now. */
size_t reply_cache_bytes(struct reply_cache *cache);

#endif
