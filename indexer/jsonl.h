/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles as JSON Lines: one object a line, with the keys of the front matter and `tekst` in
 * Markdown. The bulk door, for exports of other systems and for test collections. */
#ifndef INDEXER_JSONL_H
#define INDEXER_JSONL_H

#include "base/error.h"
#include "content.h"

/* Reads one file into content. A line that is wrong is a fault, and reading goes on behind it.
 * Returned is only what is wrong with the file: ERR_NOT_FOUND, ERR_INVALID, ERR_ENVIRONMENT. */
enum err jsonl_read(struct content *content, const char *path, struct faults *faults,
                    struct err_info *info);

#endif
