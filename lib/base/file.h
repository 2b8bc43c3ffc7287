/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whole files and folders: read with a limit, written so that they survive a crash.
 * Paths are zero-terminated. No function follows a symbolic link below a folder it walks. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

/* Appends the file to *out. Only regular files: a pipe, device or folder is ERR_INVALID, and never
 * waited for. More than limit_bytes: ERR_LIMIT. Absent: ERR_NOT_FOUND. Else ERR_ENVIRONMENT. */
enum err file_read(struct buf *out, const char *path, size_t limit_bytes, struct err_info *info);

/* Opens a file for reading in pieces, with the same errors; close() it. It may grow afterwards: the
 * limit is of its size now. *out is -1 on failure. */
enum err file_open(int *out, const char *path, size_t limit_bytes, struct err_info *info);

/* Writes a new file and syncs it to disk. An existing file is replaced. ERR_ENVIRONMENT. */
enum err file_write(const char *path, struct str data, struct err_info *info);

/* The same by way of a file beside it, in the same folder, so that at each moment path is the old
 * file or the new one, whole. Sync the folder for that to hold after a power cut. Whatever stood at
 * beside is lost; nothing is left there. ERR_ENVIRONMENT. */
enum err file_replace(const char *path, const char *beside, struct str data, struct err_info *info);

/* Writes all of data to an open file, whatever interrupts; false, with errno, when that fails. */
bool file_write_all(int fd, struct str data);

/* Syncs a folder, so that files made or renamed in it are there after a power cut. */
enum err file_sync_folder(const char *path, struct err_info *info);

/* Syncs every file and folder below path, and path itself. */
enum err file_sync_tree(const char *path, struct err_info *info);

/* Makes a folder; fine when it is there already. The parent must exist. */
enum err file_make_folder(const char *path, struct err_info *info);

/* Copies a folder with the regular files in it (no folders below it) to a new folder. Not synced.
 */
enum err file_copy_folder(const char *from, const char *to, struct err_info *info);

/* The same with hard links: for files that never change. */
enum err file_link_folder(const char *from, const char *to, struct err_info *info);

/* Removes a file or a folder with all in it; fine when absent. */
enum err file_remove_tree(const char *path, struct err_info *info);

/* Calls visit for folder and each folder below it, links not followed; stops at its first failure.
 * ERR_LIMIT when deeper than LIMIT_FOLDER_DEPTH. */
enum err file_visit_folders(const char *folder,
                            enum err (*visit)(void *payload, const char *path,
                                              struct err_info *info),
                            void *payload, struct err_info *info);

struct file_list {
    struct str *paths; /* arena, relative to the folder, zero-terminated, in byte order */
    size_t len;
};

/* Lists the regular files below folder whose name ends in suffix (all when empty). Names that start
 * with a dot, symbolic links and other kinds of file are passed over. ERR_LIMIT when deeper than
 * LIMIT_FOLDER_DEPTH. The list belongs to the arena. */
enum err file_list_tree(struct file_list *out, struct arena *arena, const char *folder,
                        struct str suffix, struct err_info *info);

#endif
