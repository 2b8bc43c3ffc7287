/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "cache/reply_cache.h"

#include <assert.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/table.h"

/* What an entry costs beside its bytes: itself, and what libmicrohttpd allocates for a dozen
 * headers; measured with 100,000 empty answers. */
enum { ENTRY_OVERHEAD = 1024, CHAINS = 4096, LARGEST_SHARE = 8 };

/* In a chain of those with the same hash, and in the order of last use.
 *
 *   chains[hash] ─► entry ─► entry
 *   newest ─► entry ⇄ entry ⇄ entry ◄─ oldest */
struct entry {
    struct entry *next_in_chain;
    struct entry *newer;
    struct entry *older;
    struct reply_kept kept;
    uint64_t hash;
    size_t bytes;
    size_t key_len;
    char key[];
};

struct reply_cache {
    pthread_mutex_t lock;
    size_t limit;
    size_t bytes;
    struct entry *newest;
    struct entry *oldest;
    struct entry *chains[CHAINS];
};

struct reply_cache *reply_cache_new(size_t bytes) {
    struct reply_cache *cache = mem_alloc(1, sizeof *cache);
    pthread_mutex_init(&cache->lock, NULL);
    cache->limit = bytes;
    return cache;
}

static void unlink_from_order(struct reply_cache *cache, struct entry *entry) {
    *(entry->newer ? &entry->newer->older : &cache->newest) = entry->older;
    *(entry->older ? &entry->older->newer : &cache->oldest) = entry->newer;
}

static void put_first(struct reply_cache *cache, struct entry *entry) {
    entry->newer = NULL;
    entry->older = cache->newest;
    *(cache->newest ? &cache->newest->newer : &cache->oldest) = entry;
    cache->newest = entry;
}

/* Where the pointer to the entry stands; the end of its chain when there is none. */
static struct entry **find_place(struct reply_cache *cache, struct str key, uint64_t hash) {
    struct entry **place = &cache->chains[hash % CHAINS];
    while (*place && ((*place)->hash != hash ||
                      !str_equal((struct str){(*place)->key, (*place)->key_len}, key))) {
        place = &(*place)->next_in_chain;
    }
    return place;
}

static void drop(struct reply_cache *cache, struct entry **place) {
    struct entry *entry = *place;
    assert(entry);
    *place = entry->next_in_chain;
    unlink_from_order(cache, entry);
    cache->bytes -= entry->bytes;
    http_prepared_release(entry->kept.prepared);
    free(entry);
}

static void drop_oldest(struct reply_cache *cache) {
    struct entry *oldest = cache->oldest;
    assert(oldest);
    drop(cache, find_place(cache, (struct str){oldest->key, oldest->key_len}, oldest->hash));
}

bool reply_cache_find(struct reply_kept *out, struct reply_cache *cache, struct str key) {
    uint64_t hash = table_hash(key);
    pthread_mutex_lock(&cache->lock);
    struct entry *entry = *find_place(cache, key, hash);
    if (entry) {
        unlink_from_order(cache, entry);
        put_first(cache, entry);
        *out = entry->kept;
        http_prepared_take(out->prepared);
    }
    pthread_mutex_unlock(&cache->lock);
    return entry != NULL;
}

static struct entry *entry_new(struct str key, uint64_t hash, const struct reply_kept *kept) {
    struct entry *entry = mem_alloc(1, sizeof *entry + key.len);
    entry->hash = hash;
    entry->key_len = key.len;
    memcpy(entry->key, key.ptr, key.len);
    entry->bytes = ENTRY_OVERHEAD + key.len + http_prepared_bytes(kept->prepared);
    entry->kept = *kept;
    return entry;
}

void reply_cache_keep(struct reply_cache *cache, struct str key, const struct reply_kept *kept) {
    uint64_t hash = table_hash(key);
    struct entry *entry = entry_new(key, hash, kept);
    if (entry->bytes > cache->limit / LARGEST_SHARE) {
        free(entry);
        return;
    }
    http_prepared_take(kept->prepared);
    pthread_mutex_lock(&cache->lock);
    struct entry **place = find_place(cache, key, hash);
    if (*place) { /* two threads found out the same */
        drop(cache, place);
    }
    while (cache->bytes + entry->bytes > cache->limit) {
        drop_oldest(cache);
    }
    place = &cache->chains[hash % CHAINS];
    entry->next_in_chain = *place;
    *place = entry;
    put_first(cache, entry);
    cache->bytes += entry->bytes;
    pthread_mutex_unlock(&cache->lock);
}

size_t reply_cache_bytes(struct reply_cache *cache) {
    pthread_mutex_lock(&cache->lock);
    size_t bytes = cache->bytes;
    pthread_mutex_unlock(&cache->lock);
    return bytes;
}

void reply_cache_free(struct reply_cache *cache) {
    if (cache) {
        while (cache->oldest) {
            drop_oldest(cache);
        }
        pthread_mutex_destroy(&cache->lock);
        free(cache);
    }
}
