/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Memory that dies together: allocate freely, release once. Used for everything that belongs to one
 * article or one request. Not for things with a life of their own.
 * One thread at a time. Never fails (memory.h). */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
};

#define ARENA_INIT ((struct arena){NULL})

/* Zeroed memory for count items of size bytes, aligned for any type. Arena. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* Copy of text, followed by a zero byte so that ptr is a C string too. Arena. */
struct str arena_str(struct arena *arena, struct str text);

/* Formatted text, zero-terminated. Arena. */
struct str arena_format(struct arena *arena, const char *format, ...) FORMAT_CHECK(2, 3);

/* Hands all that from holds over to arena; from is empty afterwards. */
void arena_join(struct arena *arena, struct arena *from);

/* What it takes of memory. */
size_t arena_bytes(const struct arena *arena);

/* Forgets all content but keeps one block for the next use. */
void arena_clear(struct arena *arena);

/* Frees everything. The arena may be used again afterwards. */
void arena_release(struct arena *arena);

#endif
