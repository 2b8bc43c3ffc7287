/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Files that say who may enter: read only when others can't, and changed whole or not at all, by
 * one program at a time.
 *
 *   struct secret_file file;
 *   struct buf text = BUF_INIT;
 *   if (secret_file_open(&file, path, &text, info) == ERR_OK) {
 *       …change text…
 *       err = secret_file_replace(&file, buf_str(&text), info);   or: secret_file_leave(&file);
 *   } */
#ifndef SERVER_SECRET_FILE_H
#define SERVER_SECRET_FILE_H

#include "base/buf.h"
#include "base/error.h"

/* Appends the file to *out. ERR_INVALID when others than its owner and group can read or write it,
 * else as file_read, with LIMIT_ACCESS_BYTES. */
enum err secret_file_read(struct buf *out, const char *path, struct err_info *info);

struct secret_file {
    const char *path;  /* borrowed */
    struct buf beside; /* the new file, path.new, which is also the lock; owned */
    int fd;            /* of that */
};

/* Locks the file and appends what it holds, nothing when it isn't there yet. ERR_LOCKED: somebody
 * else is changing it. On failure there is nothing to leave. */
enum err secret_file_open(struct secret_file *out, const char *path, struct buf *text,
                          struct err_info *info);

/* Puts text in its place, with the owner and mode that it had (its maker's and 0600 when it is
 * new), and unlocks it. On failure the old file is still there. ERR_ENVIRONMENT. */
enum err secret_file_replace(struct secret_file *file, struct str text, struct err_info *info);

/* Unlocks it unchanged. */
void secret_file_leave(struct secret_file *file);

#endif
