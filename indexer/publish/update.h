/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Makes a database from the one before: a copy in which only what changed is analysed and written.
 * What it answers is the same as when it were made anew. */
#ifndef INDEXER_UPDATE_H
#define INDEXER_UPDATE_H

#include "base/error.h"
#include "publish/edition.h"

struct update;

/* A database that was changed here and there is larger than one made as a whole, and many changes
 * take as long: with more than one in so many documents it is made anew. */
enum { UPDATE_SHARE = 10 };

/* Compares the database at path with the edition. ERR_NOT_FOUND when it can't be built upon:
 * absent, damaged, of another version, or so different that making it anew is as quick. */
enum err update_plan(struct update **out, const struct edition *edition, const char *path);
void update_free(struct update *update);

/* How many documents are added, replaced, moved or taken away. */
size_t update_changes(const struct update *update);

/* Copies the database that was compared to path, and changes the copy. Of an article that was taken
 * away nothing stays behind, not in unused parts of the files either. Not synced. ERR_ENVIRONMENT,
 * ERR_CORRUPT. */
enum err update_run(const struct update *update, const char *path, struct err_info *info);

#endif
