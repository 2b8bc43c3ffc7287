/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The articles of a knowledge base with their channel files, read by several threads. */
#ifndef INDEXER_KB_ARTICLES_H
#define INDEXER_KB_ARTICLES_H

#include "base/error.h"
#include "read/content.h"

/* Reads artikelen/ into content, in the order of the files whatever the number of threads. Errors
 * as kb_read. */
enum err kb_read_articles(struct content *content, const char *folder, size_t jobs,
                          struct faults *faults, struct err_info *info);

#endif
