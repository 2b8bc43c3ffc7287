/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* What is asked for at first: room for most lines. */
enum { LEAST_BYTES = 128 };

char *buf_reserve(struct buf *buf, size_t extra) {
    assert(extra < SIZE_MAX / 4 && buf->len < SIZE_MAX / 4);
    size_t need = buf->len + extra + 1;
    if (need > buf->capacity) {
        size_t twice = buf->capacity < LEAST_BYTES / 2 ? LEAST_BYTES : buf->capacity * 2;
        buf->capacity = need > twice ? need : twice;
        buf->ptr = mem_resize(buf->ptr, buf->capacity, 1);
    }
    return buf->ptr + buf->len;
}

void buf_add(struct buf *buf, struct str text) {
    char *end = buf_reserve(buf, text.len);
    if (text.len > 0) {
        memcpy(end, text.ptr, text.len);
    }
    buf->len += text.len;
    buf->ptr[buf->len] = '\0';
}

void buf_add_char(struct buf *buf, char c) {
    *buf_reserve(buf, 1) = c;
    buf->ptr[++buf->len] = '\0';
}

/* Most pieces are short and fit in what is there, so that formatting once is enough. */
void buf_format(struct buf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    buf_reserve(buf, 0);
    size_t room = buf->capacity - buf->len;
    int len = vsnprintf(buf->ptr + buf->len, room, format, args);
    assert(len >= 0);
    if ((size_t)len >= room) {
        vsnprintf(buf_reserve(buf, (size_t)len), (size_t)len + 1, format, again);
    }
    buf->len += (size_t)len;
    va_end(again);
    va_end(args);
}

void buf_truncate(struct buf *buf, size_t len) {
    assert(len <= buf->len);
    buf->len = len;
    if (buf->ptr) {
        buf->ptr[len] = '\0';
    }
}

struct str buf_str(const struct buf *buf) {
    return buf->ptr ? (struct str){buf->ptr, buf->len} : (struct str){"", 0};
}

void buf_release(struct buf *buf) {
    free(buf->ptr);
    *buf = BUF_INIT;
}
