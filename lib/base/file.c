/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/memory.h"

static enum err read_open_file(struct buf *out, int fd, const char *path, size_t limit_bytes,
                               struct err_info *info) {
    const size_t piece_bytes = 65536;
    size_t start = out->len;
    for (;;) {
        char *room = buf_reserve(out, piece_bytes);
        ssize_t got = read(fd, room, piece_bytes);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return err_set_errno(info, path, "read");
        }
        if (got == 0) {
            room[0] = '\0';
            return ERR_OK;
        }
        out->len += (size_t)got;
        if (out->len - start > limit_bytes) {
            return err_set(info, ERR_LIMIT, "%s: larger than %zu bytes", path, limit_bytes);
        }
    }
}

static enum err check_file(int fd, const char *path, size_t limit_bytes, struct err_info *info) {
    struct stat about;
    if (fstat(fd, &about) != 0) {
        return err_set_errno(info, path, "stat");
    }
    if (!S_ISREG(about.st_mode)) {
        return err_set(info, ERR_INVALID, "%s: not a regular file", path);
    }
    if (about.st_size > 0 && (unsigned long long)about.st_size > limit_bytes) {
        return err_set(info, ERR_LIMIT, "%s: larger than %zu bytes", path, limit_bytes);
    }
    return ERR_OK;
}

enum err file_open(int *out, const char *path, size_t limit_bytes, struct err_info *info) {
    /* O_NONBLOCK: opening a pipe that nobody writes to must not wait. */
    *out = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (*out < 0) {
        return err_set_errno(info, path, "open");
    }
    enum err err = check_file(*out, path, limit_bytes, info);
    if (err != ERR_OK) {
        close(*out);
        *out = -1;
    }
    return err;
}

enum err file_read(struct buf *out, const char *path, size_t limit_bytes, struct err_info *info) {
    int fd;
    enum err err = file_open(&fd, path, limit_bytes, info);
    if (err == ERR_OK) {
        err = read_open_file(out, fd, path, limit_bytes, info);
        close(fd);
    }
    return err;
}

bool file_write_all(int fd, struct str data) {
    while (data.len > 0) {
        ssize_t done = write(fd, data.ptr, data.len);
        if (done < 0 && errno != EINTR) {
            return false;
        }
        if (done > 0) {
            data.ptr += done;
            data.len -= (size_t)done;
        }
    }
    return true;
}

enum err file_write(const char *path, struct str data, struct err_info *info) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0) {
        return err_set_errno(info, path, "create");
    }
    enum err err = ERR_OK;
    if (!file_write_all(fd, data) || fsync(fd) != 0) {
        err = err_set_errno(info, path, "write");
    }
    if (close(fd) != 0 && err == ERR_OK) {
        err = err_set_errno(info, path, "close");
    }
    return err;
}

enum err file_replace(const char *path, const char *beside, struct str data,
                      struct err_info *info) {
    enum err err = file_write(beside, data, info);
    if (err == ERR_OK && rename(beside, path) != 0) {
        err = err_set_errno(info, path, "replace");
    }
    if (err != ERR_OK) {
        unlink(beside);
    }
    return err;
}

static enum err sync_path(const char *path, int flags, struct err_info *info) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags);
    if (fd < 0) {
        return err_set_errno(info, path, "open");
    }
    enum err err = fsync(fd) == 0 ? ERR_OK : err_set_errno(info, path, "sync");
    close(fd);
    return err;
}

enum err file_sync_folder(const char *path, struct err_info *info) {
    return sync_path(path, O_DIRECTORY, info);
}

enum err file_make_folder(const char *path, struct err_info *info) {
    struct stat about;
    if (mkdir(path, 0755) == 0 ||
        (errno == EEXIST && stat(path, &about) == 0 && S_ISDIR(about.st_mode))) {
        return ERR_OK;
    }
    return err_set_errno(info, path, "make folder");
}

/* What is done with each entry of a walk; folders come after what is in them. */
typedef enum err (*visit_fn)(void *payload, const char *path, const struct stat *about,
                             struct err_info *info);

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder in byte order, so that two runs do the same thing. Owned. */
static enum err read_names(char ***out, size_t *count, const char *path, struct err_info *info) {
    DIR *folder = opendir(path);
    if (!folder) {
        return err_set_errno(info, path, "list");
    }
    char **names = NULL;
    size_t len = 0;
    size_t capacity = 0;
    struct dirent *entry;
    while ((entry = readdir(folder)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        names = mem_grow(names, &capacity, len, sizeof *names);
        size_t size = strlen(entry->d_name) + 1;
        names[len] = mem_alloc(size, 1);
        memcpy(names[len++], entry->d_name, size);
    }
    closedir(folder);
    if (len > 0) {
        qsort(names, len, sizeof *names, compare_names);
    }
    *out = names;
    *count = len;
    return ERR_OK;
}

static enum err walk(const char *path, int depth, visit_fn visit, void *payload,
                     struct err_info *info);

static enum err walk_inside(const char *path, int depth, visit_fn visit, void *payload,
                            struct err_info *info) {
    if (depth == 0) {
        return err_set(info, ERR_LIMIT, "%s: folders nested too deeply", path);
    }
    char **names = NULL;
    size_t count = 0;
    enum err err = read_names(&names, &count, path, info);
    struct buf child = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        if (err == ERR_OK) {
            buf_truncate(&child, 0);
            buf_format(&child, "%s/%s", path, names[i]);
            err = walk(child.ptr, depth - 1, visit, payload, info);
        }
        free(names[i]);
    }
    buf_release(&child);
    free(names);
    return err;
}

static enum err walk(const char *path, int depth, visit_fn visit, void *payload,
                     struct err_info *info) {
    struct stat about;
    if (lstat(path, &about) != 0) {
        /* It vanished between listing and looking: not ours any more. */
        return errno == ENOENT ? ERR_OK : err_set_errno(info, path, "stat");
    }
    if (S_ISDIR(about.st_mode)) {
        enum err err = walk_inside(path, depth, visit, payload, info);
        if (err != ERR_OK) {
            return err;
        }
    }
    return visit(payload, path, &about, info);
}

static enum err visit_sync(void *payload, const char *path, const struct stat *about,
                           struct err_info *info) {
    (void)payload;
    if (S_ISREG(about->st_mode) || S_ISDIR(about->st_mode)) {
        return sync_path(path, 0, info);
    }
    return ERR_OK;
}

enum err file_sync_tree(const char *path, struct err_info *info) {
    return walk(path, LIMIT_FOLDER_DEPTH, visit_sync, NULL, info);
}

static enum err visit_remove(void *payload, const char *path, const struct stat *about,
                             struct err_info *info) {
    (void)payload;
    int failed = S_ISDIR(about->st_mode) ? rmdir(path) : unlink(path);
    return failed && errno != ENOENT ? err_set_errno(info, path, "remove") : ERR_OK;
}

enum err file_remove_tree(const char *path, struct err_info *info) {
    return walk(path, LIMIT_FOLDER_DEPTH, visit_remove, NULL, info);
}

struct folder_visit {
    enum err (*visit)(void *payload, const char *path, struct err_info *info);
    void *payload;
};

static enum err visit_folder(void *payload, const char *path, const struct stat *about,
                             struct err_info *info) {
    const struct folder_visit *folders = payload;
    return S_ISDIR(about->st_mode) ? folders->visit(folders->payload, path, info) : ERR_OK;
}

enum err file_visit_folders(const char *folder,
                            enum err (*visit)(void *payload, const char *path,
                                              struct err_info *info),
                            void *payload, struct err_info *info) {
    struct folder_visit folders = {visit, payload};
    return walk(folder, LIMIT_FOLDER_DEPTH, visit_folder, &folders, info);
}

struct listing {
    struct arena *arena;
    size_t skip; /* bytes of the folder's own path and the slash */
    struct str suffix;
    struct str *paths; /* owned while walking */
    size_t len;
    size_t capacity;
};

static enum err visit_list(void *payload, const char *path, const struct stat *about,
                           struct err_info *info) {
    (void)info;
    struct listing *list = payload;
    struct str relative = str_slice(str_from(path), list->skip, strlen(path));
    bool hidden = strstr(path + list->skip - 1, "/.") != NULL;
    if (!S_ISREG(about->st_mode) || hidden || !str_ends_with(relative, list->suffix)) {
        return ERR_OK;
    }
    list->paths = mem_grow(list->paths, &list->capacity, list->len, sizeof *list->paths);
    list->paths[list->len++] = arena_str(list->arena, relative);
    return ERR_OK;
}

static int compare_paths(const void *a, const void *b) {
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

enum err file_list_tree(struct file_list *out, struct arena *arena, const char *folder,
                        struct str suffix, struct err_info *info) {
    *out = (struct file_list){NULL, 0};
    struct stat about;
    if (stat(folder, &about) != 0) {
        return err_set_errno(info, folder, "open");
    }
    if (!S_ISDIR(about.st_mode)) {
        return err_set(info, ERR_INVALID, "%s: not a folder", folder);
    }
    struct listing list = {.arena = arena, .skip = strlen(folder) + 1, .suffix = suffix};
    enum err err = walk_inside(folder, LIMIT_FOLDER_DEPTH, visit_list, &list, info);
    if (err == ERR_OK && list.len > 0) {
        qsort(list.paths, list.len, sizeof *list.paths, compare_paths);
        out->paths = arena_alloc(arena, list.len, sizeof *out->paths);
        memcpy(out->paths, list.paths, list.len * sizeof *out->paths);
        out->len = list.len;
    }
    free(list.paths);
    return err;
}
