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

char *buf_reserve(struct buf *buf, size_t extra) {
    assert(extra < SIZE_MAX / 4 && buf->len < SIZE_MAX / 4);
    size_t need = buf->len + extra + 1;
    if (need > buf->capacity) {
        size_t twice = buf->capacity * 2;
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
    buf_add(buf, (struct str){&c, 1});
}

void buf_format(struct buf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    assert(len >= 0);
    vsnprintf(buf_reserve(buf, (size_t)len), (size_t)len + 1, format, again);
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
