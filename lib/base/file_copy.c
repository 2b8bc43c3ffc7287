/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

enum { PIECE_BYTES = 1024 * 1024 };

typedef enum err (*place_fn)(const char *from, const char *to, struct err_info *info);

static enum err copy_open(int source, int target, const char *from, const char *to,
                          struct err_info *info) {
    char *piece = mem_alloc(PIECE_BYTES, 1);
    enum err err = ERR_OK;
    while (err == ERR_OK) {
        ssize_t got = read(source, piece, PIECE_BYTES);
        if (got == 0) {
            break;
        }
        if (got > 0) {
            bool written = file_write_all(target, (struct str){piece, (size_t)got});
            err = written ? ERR_OK : err_set_errno(info, to, "write");
        } else if (errno != EINTR) {
            err = err_set_errno(info, from, "read");
        }
    }
    free(piece);
    return err;
}

static enum err copy_file(const char *from, const char *to, struct err_info *info) {
    int source = open(from, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (source < 0) {
        return err_set_errno(info, from, "open");
    }
    int target = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    enum err err =
        target < 0 ? err_set_errno(info, to, "create") : copy_open(source, target, from, to, info);
    if (target >= 0 && close(target) != 0 && err == ERR_OK) {
        err = err_set_errno(info, to, "close");
    }
    close(source);
    return err;
}

static enum err link_file(const char *from, const char *to, struct err_info *info) {
    return link(from, to) == 0 ? ERR_OK : err_set_errno(info, to, "link");
}

static enum err place_each(DIR *names, const char *from, const char *to, place_fn place,
                           struct err_info *info) {
    struct buf source = BUF_INIT;
    struct buf target = BUF_INIT;
    enum err err = ERR_OK;
    struct dirent *entry;
    while (err == ERR_OK && (entry = readdir(names)) != NULL) {
        struct stat about;
        buf_truncate(&source, 0);
        buf_truncate(&target, 0);
        buf_format(&source, "%s/%s", from, entry->d_name);
        buf_format(&target, "%s/%s", to, entry->d_name);
        if (lstat(source.ptr, &about) == 0 && S_ISREG(about.st_mode)) {
            err = place(source.ptr, target.ptr, info);
        }
    }
    buf_release(&source);
    buf_release(&target);
    return err;
}

static enum err place_folder(const char *from, const char *to, place_fn place,
                             struct err_info *info) {
    DIR *names = opendir(from);
    if (!names) {
        return err_set_errno(info, from, "list");
    }
    enum err err = mkdir(to, 0755) == 0 ? ERR_OK : err_set_errno(info, to, "make folder");
    if (err == ERR_OK) {
        err = place_each(names, from, to, place, info);
    }
    closedir(names);
    return err;
}

enum err file_copy_folder(const char *from, const char *to, struct err_info *info) {
    return place_folder(from, to, copy_file, info);
}

enum err file_link_folder(const char *from, const char *to, struct err_info *info) {
    return place_folder(from, to, link_file, info);
}
