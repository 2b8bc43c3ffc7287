/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *must_have(void *memory) {
    if (!memory) {
        fputs("{\"niveau\":\"fout\",\"bericht\":\"out of memory\"}\n", stderr);
        abort();
    }
    return memory;
}

void *mem_alloc(size_t count, size_t size) {
    return must_have(calloc(count ? count : 1, size ? size : 1));
}

void *mem_resize(void *items, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) {
        return must_have(NULL);
    }
    size_t bytes = count * size;
    return must_have(realloc(items, bytes ? bytes : 1));
}

void *mem_grow(void *items, size_t *capacity, size_t used, size_t size) {
    if (used < *capacity) {
        return items;
    }
    *capacity = *capacity ? *capacity * 2 : 8;
    return mem_resize(items, *capacity, size);
}
