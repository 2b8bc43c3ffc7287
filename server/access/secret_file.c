/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/secret_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"

/* Looked at by path and not by descriptor: who can put another file in its place between the two
 * can write there anyway. */
enum err secret_file_read(struct buf *out, const char *path, struct err_info *info) {
    struct stat about;
    if (stat(path, &about) != 0) {
        return err_set_errno(info, path, "open");
    }
    if (S_ISREG(about.st_mode) && (about.st_mode & (S_IROTH | S_IWOTH)) != 0) {
        return err_set(info, ERR_INVALID,
                       "%s: everyone on this machine can get at it; do chmod o-rwx", path);
    }
    return file_read(out, path, LIMIT_ACCESS_BYTES, info);
}

enum err secret_file_open(struct secret_file *out, const char *path, struct buf *text,
                          struct err_info *info) {
    *out = (struct secret_file){.path = path, .beside = BUF_INIT};
    buf_format(&out->beside, "%s.new", path);
    out->fd = open(out->beside.ptr, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    enum err err = ERR_OK;
    if (out->fd < 0) {
        err = errno == EEXIST
                  ? err_set(info, ERR_LOCKED, "%s: somebody is changing it; if not, remove %s",
                            path, out->beside.ptr)
                  : err_set_errno(info, out->beside.ptr, "create");
        buf_release(&out->beside);
        return err;
    }
    err = secret_file_read(text, path, info);
    if (err == ERR_NOT_FOUND) {
        return ERR_OK;
    }
    if (err != ERR_OK) {
        secret_file_leave(out);
    }
    return err;
}

/* A service that reads the file as another user must still be able to. */
static bool keep_owner(int fd, const char *path) {
    struct stat old;
    if (stat(path, &old) != 0) {
        return errno == ENOENT;
    }
    return fchown(fd, old.st_uid, old.st_gid) == 0 && fchmod(fd, old.st_mode & 0770) == 0;
}

/* The folder of a path, so that the new name in it is there after a power cut. */
static enum err sync_folder_of(const char *path, struct err_info *info) {
    struct buf folder = BUF_INIT;
    const char *slash = strrchr(path, '/');
    buf_add(&folder, slash ? (struct str){path, (size_t)(slash - path) + 1} : STR("."));
    enum err err = file_sync_folder(folder.ptr, info);
    buf_release(&folder);
    return err;
}

enum err secret_file_replace(struct secret_file *file, struct str text, struct err_info *info) {
    if (!file_write_all(file->fd, text) || fsync(file->fd) != 0) {
        enum err err = err_set_errno(info, file->beside.ptr, "write");
        secret_file_leave(file);
        return err;
    }
    if (!keep_owner(file->fd, file->path)) {
        enum err err = err_set_errno(info, file->path, "keep the owner (do this as that user)");
        secret_file_leave(file);
        return err;
    }
    if (rename(file->beside.ptr, file->path) != 0) {
        enum err err = err_set_errno(info, file->path, "replace");
        secret_file_leave(file);
        return err;
    }
    close(file->fd);
    buf_release(&file->beside);
    return sync_folder_of(file->path, info);
}

void secret_file_leave(struct secret_file *file) {
    close(file->fd);
    unlink(file->beside.ptr);
    buf_release(&file->beside);
}
