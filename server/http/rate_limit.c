/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/rate_limit.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { ROW_BUCKETS = 8, LOCKS = 64 };

/* The bucket fills at a steady pace, so the moment at which it is full again says all: an empty one
 * is `burst` intervals away from it. (The generic cell rate algorithm, ITU-T I.371.) */
struct bucket {
    uint64_t client;  /* hash; 0: nobody's */
    uint64_t full_us; /* when it is full again; past: it is */
};

struct rate_limit {
    unsigned char key[crypto_shorthash_KEYBYTES];
    pthread_mutex_t locks[LOCKS]; /* of the rows whose number ends in these bits */
    struct bucket (*rows)[ROW_BUCKETS];
    size_t row_mask; /* number of rows, a power of two, less one */
};

enum err rate_limit_new(struct rate_limit **out, uint32_t clients, struct err_info *info) {
    *out = NULL;
    if (sodium_init() < 0) {
        return err_set(info, ERR_ENVIRONMENT, "the system has no random numbers");
    }
    struct rate_limit *limit = mem_alloc(1, sizeof *limit);
    crypto_shorthash_keygen(limit->key);
    size_t rows = 1;
    while (rows * ROW_BUCKETS < clients) {
        rows *= 2;
    }
    limit->rows = mem_alloc(rows, sizeof *limit->rows);
    limit->row_mask = rows - 1;
    for (size_t i = 0; i < LOCKS; i++) {
        pthread_mutex_init(&limit->locks[i], NULL);
    }
    *out = limit;
    return ERR_OK;
}

void rate_limit_free(struct rate_limit *limit) {
    if (!limit) {
        return;
    }
    for (size_t i = 0; i < LOCKS; i++) {
        pthread_mutex_destroy(&limit->locks[i]);
    }
    free(limit->rows);
    free(limit);
}

static uint64_t hash_client(const struct rate_limit *limit, const struct ip *client) {
    _Static_assert(crypto_shorthash_BYTES == sizeof(uint64_t), "a hash is a number");
    struct str bytes = ip_of_client(client);
    uint64_t hash = 0;
    crypto_shorthash((unsigned char *)&hash, (const unsigned char *)bytes.ptr, bytes.len,
                     limit->key);
    return hash ? hash : 1;
}

/* The client's bucket in a row, or else the one that misses least. */
static struct bucket *find_bucket(struct bucket row[ROW_BUCKETS], uint64_t client) {
    struct bucket *fullest = row;
    for (size_t i = 0; i < ROW_BUCKETS; i++) {
        if (row[i].client == client) {
            return &row[i];
        }
        if (row[i].full_us < fullest->full_us) {
            fullest = &row[i];
        }
    }
    *fullest = (struct bucket){.client = client};
    return fullest;
}

/* Returns 0, or how many microseconds the next request is away. */
static uint64_t take(struct bucket *bucket, const struct rate_policy *policy, uint64_t now_us) {
    uint64_t interval_us = 60000000 / policy->per_minute;
    uint64_t start_us = bucket->full_us > now_us ? bucket->full_us : now_us;
    uint64_t full_us = start_us + interval_us;
    uint64_t furthest_us = now_us + interval_us * policy->burst;
    if (full_us > furthest_us) {
        return full_us - furthest_us;
    }
    bucket->full_us = full_us;
    return 0;
}

unsigned rate_limit_take(struct rate_limit *limit, const struct rate_policy *policy,
                         const struct ip *client, double now_s) {
    uint64_t hash = hash_client(limit, client);
    size_t row = hash & limit->row_mask;
    pthread_mutex_t *lock = &limit->locks[row % LOCKS];
    pthread_mutex_lock(lock);
    uint64_t wait_us = take(find_bucket(limit->rows[row], hash), policy, (uint64_t)(now_s * 1e6));
    pthread_mutex_unlock(lock);
    return (unsigned)((wait_us + 999999) / 1000000);
}
