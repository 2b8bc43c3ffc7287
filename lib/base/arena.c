/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* A block is twice as large as the one before: little is wasted on little, few calls on much. */
enum { FIRST_BLOCK_BYTES = 2 * 1024, LARGEST_BLOCK_BYTES = 64 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
};

static struct arena_block *add_block(struct arena *arena, size_t need) {
    size_t size = arena->blocks ? 2 * arena->blocks->size : FIRST_BLOCK_BYTES;
    size = size < LARGEST_BLOCK_BYTES ? size : LARGEST_BLOCK_BYTES;
    size = size > need ? size : need;
    assert(size <= SIZE_MAX - sizeof(struct arena_block));
    struct arena_block *block = mem_alloc(1, sizeof *block + size);
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size) {
    assert(size == 0 || count <= SIZE_MAX / 2 / size);
    size_t align = alignof(max_align_t);
    size_t need = (count * size + align - 1) / align * align;
    struct arena_block *block = arena->blocks;
    if (!block || block->size - block->used < need) {
        block = add_block(arena, need);
    }
    void *memory = block->bytes + block->used;
    block->used += need; /* still zero: blocks are made and cleared so */
    return memory;
}

struct str arena_str(struct arena *arena, struct str text) {
    char *copy = arena_alloc(arena, text.len + 1, 1);
    if (text.len > 0) {
        memcpy(copy, text.ptr, text.len);
    }
    return (struct str){copy, text.len};
}

struct str arena_format(struct arena *arena, const char *format, ...) {
    char brief[256];
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(brief, sizeof brief, format, args);
    assert(len >= 0);
    char *text = arena_alloc(arena, (size_t)len + 1, 1);
    if ((size_t)len < sizeof brief) {
        memcpy(text, brief, (size_t)len);
    } else {
        vsnprintf(text, (size_t)len + 1, format, again);
    }
    va_end(again);
    va_end(args);
    return (struct str){text, (size_t)len};
}

static void free_after(struct arena_block *block) {
    while (block) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_join(struct arena *arena, struct arena *from) {
    struct arena_block *last = from->blocks;
    while (last && last->next) {
        last = last->next;
    }
    if (!arena->blocks) {
        arena->blocks = from->blocks;
    } else if (last) {
        /* Behind the first block, which has room left. */
        last->next = arena->blocks->next;
        arena->blocks->next = from->blocks;
    }
    from->blocks = NULL;
}

size_t arena_bytes(const struct arena *arena) {
    size_t bytes = 0;
    for (const struct arena_block *block = arena->blocks; block; block = block->next) {
        bytes += sizeof *block + block->size;
    }
    return bytes;
}

void arena_clear(struct arena *arena) {
    if (arena->blocks) {
        free_after(arena->blocks->next);
        arena->blocks->next = NULL;
        memset(arena->blocks->bytes, 0, arena->blocks->used);
        arena->blocks->used = 0;
    }
}

void arena_release(struct arena *arena) {
    free_after(arena->blocks);
    arena->blocks = NULL;
}
