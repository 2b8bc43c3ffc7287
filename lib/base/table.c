/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/table.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/memory.h"

/* One random number for the whole program; two threads that meet here agree on one of theirs. */
static uint64_t seed(void) {
    static atomic_uint_least64_t value;
    uint64_t now = atomic_load_explicit(&value, memory_order_relaxed);
    if (now == 0) {
        uint64_t fresh = 0;
        if (getrandom(&fresh, sizeof fresh, GRND_NONBLOCK) != (ssize_t)sizeof fresh) {
            fresh = (uint64_t)(uintptr_t)&value;
        }
        fresh |= 1;
        now = atomic_compare_exchange_strong(&value, &now, fresh) ? fresh : now;
    }
    return now;
}

/* Finaliser of splitmix64 (Steele, Lea, Flood 2014): each bit in reaches each bit out. */
static uint64_t mix(uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

uint64_t table_hash(struct str key) {
    uint64_t hash = seed() ^ key.len;
    while (key.len > 0) {
        uint64_t word = 0;
        size_t take = key.len < sizeof word ? key.len : sizeof word;
        memcpy(&word, key.ptr, take);
        hash = mix(hash ^ word);
        key = str_slice(key, take, key.len);
    }
    return hash;
}

static struct table_slot *slot_for(const struct table *table, struct str key, uint64_t hash) {
    size_t mask = table->capacity - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        struct table_slot *slot = &table->slots[i];
        if (!slot->key.ptr || (slot->hash == hash && str_equal(slot->key, key))) {
            return slot;
        }
    }
}

static void grow(struct table *table) {
    struct table bigger = {.capacity = table->capacity ? table->capacity * 2 : 64};
    bigger.slots = mem_alloc(bigger.capacity, sizeof *bigger.slots);
    for (size_t i = 0; i < table->capacity; i++) {
        struct table_slot *old = &table->slots[i];
        if (old->key.ptr) {
            *slot_for(&bigger, old->key, old->hash) = *old;
        }
    }
    free(table->slots);
    table->slots = bigger.slots;
    table->capacity = bigger.capacity;
}

uint64_t *table_find(const struct table *table, struct str key) {
    if (table->len == 0) {
        return NULL;
    }
    struct table_slot *slot = slot_for(table, key, table_hash(key));
    return slot->key.ptr ? &slot->value : NULL;
}

uint64_t *table_get(struct table *table, struct str key) {
    if (table->len + 1 > table->capacity / 3 * 2) {
        grow(table);
    }
    uint64_t hash = table_hash(key);
    struct table_slot *slot = slot_for(table, key, hash);
    if (!slot->key.ptr) {
        *slot = (struct table_slot){arena_str(&table->keys, key), hash, 0};
        table->len++;
    }
    return &slot->value;
}

void table_clear(struct table *table) {
    if (table->capacity > 0) {
        memset(table->slots, 0, table->capacity * sizeof *table->slots);
    }
    table->len = 0;
    arena_clear(&table->keys);
}

void table_release(struct table *table) {
    free(table->slots);
    arena_release(&table->keys);
    *table = TABLE_INIT;
}
