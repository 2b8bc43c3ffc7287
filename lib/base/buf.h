/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Text that grows: owned bytes, always followed by a zero byte once anything was added.
 * Appending never fails (memory.h). One thread at a time.
 *   struct buf buf = BUF_INIT;
 *   buf_format(&buf, "%d hits", n);
 *   use(buf_str(&buf));
 *   buf_release(&buf); */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
    char *ptr;
    size_t len;      /* bytes in use */
    size_t capacity; /* bytes asked for, more than len when ptr is not NULL */
};

#define BUF_INIT ((struct buf){NULL, 0, 0})

void buf_add(struct buf *buf, struct str text);
void buf_add_char(struct buf *buf, char c);
void buf_format(struct buf *buf, const char *format, ...) FORMAT_CHECK(2, 3);

/* Makes room for `extra` more bytes and returns where they go; raise len after writing. */
char *buf_reserve(struct buf *buf, size_t extra);

/* Cuts the text to len bytes; len is at most the present length. */
void buf_truncate(struct buf *buf, size_t len);

/* The text, borrowed until the next change. ptr is zero-terminated, never NULL. */
struct str buf_str(const struct buf *buf);

/* Frees the memory; the buffer may be used again. */
void buf_release(struct buf *buf);

#endif
