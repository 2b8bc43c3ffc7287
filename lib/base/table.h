/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Hash table from text to a number: open addressing, grows by itself, keeps copies of its keys.
 * Hashing starts from a random seed, so that colliding keys can't be prepared beforehand.
 * One thread at a time; reading is safe from many once nothing is added any more.
 *
 *   slots: [hash → key, value] [free] [hash → key, value] …   at most 2/3 in use */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdint.h>

#include "base/arena.h"

struct table_slot {
    struct str key; /* arena; ptr NULL when free */
    uint64_t hash;
    uint64_t value;
};

struct table {
    struct table_slot *slots;
    size_t capacity; /* a power of two, or 0 */
    size_t len;
    struct arena keys;
};

#define TABLE_INIT ((struct table){NULL, 0, 0, {NULL}})

/* Hash with the seed of this process, the same for all tables: for other structures with keys from
 * outside. */
uint64_t table_hash(struct str key);

/* Where the value of key is kept, or NULL. Valid until the next addition. */
uint64_t *table_find(const struct table *table, struct str key);

/* Where the value of key is kept; a new key starts at 0. Valid until the next addition. */
uint64_t *table_get(struct table *table, struct str key);

/* Forgets all keys, keeps the memory for use again. */
void table_clear(struct table *table);

void table_release(struct table *table);

#endif
