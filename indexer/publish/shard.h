/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Makes a database anew: in shards, which parallel workers write, merged by Xapian's compactor. */
#ifndef INDEXER_SHARD_H
#define INDEXER_SHARD_H

#include "base/error.h"
#include "base/progress.h"
#include "publish/edition.h"

/* Each shard takes two threads: one analyses, one writes. More shards are quicker where there are
 * processors for them, and make a somewhat larger database (docs/decisions/indexing.md). */
enum { SHARD_THREADS = 2 };

/* Writes the edition to a new database at path, with workers beside it that are removed again. Not
 * synced. ERR_ENVIRONMENT. */
enum err shards_build(const struct edition *edition, const char *path, size_t shards,
                      struct progress *progress, struct err_info *info);

/* Turns what went wrong in Xapian into an error that names the database. */
enum err shard_fail(const char *path, const struct xc_error *error, struct err_info *info);

#endif
