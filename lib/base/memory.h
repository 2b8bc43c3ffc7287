/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Heap memory that never returns NULL: when memory runs out the program logs one line and aborts,
 * because a restart is safer than a half-built answer. Callers bound sizes first (limits.h). */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Zeroed memory for count items of size bytes. Owned: free() it. */
void *mem_alloc(size_t count, size_t size);

/* Resizes items to hold count items of size bytes; new bytes are not zeroed. Owned. */
void *mem_resize(void *items, size_t count, size_t size);

/* Makes room for one more item in a growing array: doubles *capacity when used == *capacity.
 *   list->items = mem_grow(list->items, &list->capacity, list->len, sizeof *list->items); */
void *mem_grow(void *items, size_t *capacity, size_t used, size_t size);

#endif
