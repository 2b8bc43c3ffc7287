/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles as JSON Lines: one object a line, with the keys of the front matter and `tekst` in
 * Markdown. The bulk door, for exports of other systems and for test collections. */
#ifndef INDEXER_JSONL_H
#define INDEXER_JSONL_H

#include <stdio.h>

#include "base/error.h"
#include "read/content.h"

/* Reads the lines of an open file, to its end, into content. A
 * line that is wrong is a fault, and reading goes on behind it. The name in the source is
 * zero-terminated. ERR_ENVIRONMENT when the file can't be read. */
enum err jsonl_read_lines(struct content *content, FILE *file, const struct source *source,
                          struct err_info *info);

/* The same for the regular file of this path. Also
 * ERR_NOT_FOUND, and ERR_INVALID for a pipe, device or folder. */
enum err jsonl_read(struct content *content, const char *path, struct faults *faults,
                    struct err_info *info);

#endif
