/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A knowledge base as editors keep it: a folder with artikelen/ and the lists (DESIGN §3). */
#ifndef INDEXER_KB_H
#define INDEXER_KB_H

#include "base/error.h"
#include "read/content.h"

/* Reads the folder into content, with this many threads. What is wrong with the content goes to
 * faults; what is wrong with the folder or the disk is returned: ERR_NOT_FOUND, ERR_INVALID,
 * ERR_LIMIT, ERR_ENVIRONMENT. */
enum err kb_read(struct content *content, const char *folder, size_t jobs, struct faults *faults,
                 struct err_info *info);

#endif
