/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The index folder on disk: who may write, which generations there are, which one is current. What
 * is in a generation is not known here (build.h). For the layout see search/generation.h. */
#ifndef INDEXER_INDEX_FOLDER_H
#define INDEXER_INDEX_FOLDER_H

#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"

struct index_folder {
    const char *path; /* borrowed */
    int lock;         /* file descriptor; the lock ends with the process, whatever happens */
};

/* Makes the folder when absent, takes the lock without waiting, and removes what crashed runs left
 * behind. ERR_LOCKED when another indexer is at work, ERR_NOT_FOUND, ERR_ENVIRONMENT. */
enum err index_folder_open(struct index_folder *out, const char *path, struct err_info *info);
void index_folder_close(struct index_folder *folder);

/* The number of the current generation; 0 when there is none, or none with a name that we give. */
uint32_t index_folder_current(const struct index_folder *folder);

/* A number above that of every generation, also of those that were never published. */
enum err index_folder_next(const struct index_folder *folder, uint32_t *out, struct err_info *info);

/* Makes an empty folder for a generation in the making and appends its path. */
enum err index_folder_make_temporary(const struct index_folder *folder, struct buf *out,
                                     struct err_info *info);

/* Publishes the generation in temporary under this number: synced to disk first, then current with
 * one rename. A crash leaves the old or the new one current, whole. */
enum err index_folder_publish(const struct index_folder *folder, const char *temporary,
                              uint32_t number, struct err_info *info);

/* Writes a file beside the generations, synced: at each moment, and after a crash, it is the old
 * one or the new one, whole. ERR_ENVIRONMENT. */
enum err index_folder_write(const struct index_folder *folder, const char *name, struct str data,
                            struct err_info *info);

/* Removes old generations: what stays is current, and of those up to previous the newest, so that
 * there are `keep` in all (at least 1). */
enum err index_folder_clean(const struct index_folder *folder, uint32_t current, uint32_t previous,
                            size_t keep, struct err_info *info);

#endif
