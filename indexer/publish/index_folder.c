/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/index_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "search/generation.h"
#include "texts.h"

#define CURRENT "current"
#define TEMPORARY "tmp-"
#define NEW_CURRENT TEMPORARY "current"

/* What is done with each name in the folder. */
typedef enum err (*visit_fn)(void *payload, const char *path, struct str name,
                             struct err_info *info);

static enum err visit_all(const struct index_folder *folder, visit_fn visit, void *payload,
                          struct err_info *info) {
    DIR *names = opendir(folder->path);
    if (!names) {
        return err_set_errno(info, folder->path, "list");
    }
    enum err err = ERR_OK;
    struct buf path = BUF_INIT;
    struct dirent *entry;
    while (err == ERR_OK && (entry = readdir(names)) != NULL) {
        buf_truncate(&path, 0);
        buf_format(&path, "%s/%s", folder->path, entry->d_name);
        err = visit(payload, path.ptr, str_from(entry->d_name), info);
    }
    buf_release(&path);
    closedir(names);
    return err;
}

static enum err remove_temporary(void *payload, const char *path, struct str name,
                                 struct err_info *info) {
    (void)payload;
    return str_starts_with(name, STR(TEMPORARY)) ? file_remove_tree(path, info) : ERR_OK;
}

static enum err take_lock(struct index_folder *folder, struct err_info *info) {
    struct buf path = BUF_INIT;
    enum err err = ERR_OK;
    buf_format(&path, "%s/lock", folder->path);
    folder->lock = open(path.ptr, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (folder->lock < 0) {
        err = err_set_errno(info, path.ptr, "open");
    } else if (flock(folder->lock, LOCK_EX | LOCK_NB) != 0) {
        err = errno == EWOULDBLOCK ? err_set(info, ERR_LOCKED, TEXT_LOCKED, folder->path)
                                   : err_set_errno(info, path.ptr, "lock");
    }
    buf_release(&path);
    return err;
}

enum err index_folder_open(struct index_folder *out, const char *path, struct err_info *info) {
    *out = (struct index_folder){.path = path, .lock = -1};
    enum err err = file_make_folder(path, info);
    if (err == ERR_OK) {
        err = take_lock(out, info);
    }
    if (err == ERR_OK) {
        err = visit_all(out, remove_temporary, NULL, info);
    }
    if (err != ERR_OK) {
        index_folder_close(out);
    }
    return err;
}

void index_folder_close(struct index_folder *folder) {
    if (folder->lock >= 0) {
        close(folder->lock);
        folder->lock = -1;
    }
}

uint32_t index_folder_current(const struct index_folder *folder) {
    struct buf path = BUF_INIT;
    char target[64];
    uint32_t number = 0;
    buf_format(&path, "%s/" CURRENT, folder->path);
    ssize_t len = readlink(path.ptr, target, sizeof target);
    buf_release(&path);
    if (len <= 0 || !generation_number((struct str){target, (size_t)len}, &number)) {
        return 0;
    }
    return number;
}

static enum err find_highest(void *payload, const char *path, struct str name,
                             struct err_info *info) {
    uint32_t *highest = payload;
    uint32_t number;
    (void)path;
    (void)info;
    if (generation_number(name, &number) && number > *highest) {
        *highest = number;
    }
    return ERR_OK;
}

enum err index_folder_next(const struct index_folder *folder, uint32_t *out,
                           struct err_info *info) {
    uint32_t highest = index_folder_current(folder);
    enum err err = visit_all(folder, find_highest, &highest, info);
    if (err == ERR_OK && highest == UINT32_MAX) {
        err = err_set(info, ERR_ENVIRONMENT, "%s: no free generation number", folder->path);
    }
    *out = highest + 1;
    return err;
}

enum err index_folder_make_temporary(const struct index_folder *folder, struct buf *out,
                                     struct err_info *info) {
    buf_format(out, "%s/" TEMPORARY "%ld", folder->path, (long)getpid());
    return file_make_folder(out->ptr, info);
}

/* Points current at the generation: a symbolic link beside it, renamed over it. */
static enum err switch_current(const struct index_folder *folder, struct str name,
                               struct err_info *info) {
    struct buf fresh = BUF_INIT;
    struct buf current = BUF_INIT;
    enum err err = ERR_OK;
    buf_format(&fresh, "%s/" NEW_CURRENT, folder->path);
    buf_format(&current, "%s/" CURRENT, folder->path);
    if (symlink(name.ptr, fresh.ptr) != 0) {
        err = err_set_errno(info, fresh.ptr, "make link");
    } else if (rename(fresh.ptr, current.ptr) != 0) {
        err = err_set_errno(info, current.ptr, "replace");
        unlink(fresh.ptr);
    }
    buf_release(&fresh);
    buf_release(&current);
    return err;
}

enum err index_folder_publish(const struct index_folder *folder, const char *temporary,
                              uint32_t number, struct err_info *info) {
    struct buf name = BUF_INIT;
    struct buf path = BUF_INIT;
    generation_name(&name, number);
    buf_format(&path, "%s/%s", folder->path, name.ptr);
    enum err err = file_sync_tree(temporary, info);
    if (err == ERR_OK && rename(temporary, path.ptr) != 0) {
        err = err_set_errno(info, path.ptr, "make");
    }
    /* The generation must be on disk under its name before anything points at it. */
    if (err == ERR_OK) {
        err = file_sync_folder(folder->path, info);
    }
    if (err == ERR_OK) {
        err = switch_current(folder, buf_str(&name), info);
        if (err != ERR_OK) {
            /* Else each try on a full disk would leave a whole generation. */
            (void)rename(path.ptr, temporary);
        }
    }
    if (err == ERR_OK) {
        err = file_sync_folder(folder->path, info);
    }
    buf_release(&name);
    buf_release(&path);
    return err;
}

enum err index_folder_write(const struct index_folder *folder, const char *name, struct str data,
                            struct err_info *info) {
    struct buf path = BUF_INIT;
    struct buf fresh = BUF_INIT;
    buf_format(&path, "%s/%s", folder->path, name);
    buf_format(&fresh, "%s/" TEMPORARY "%s", folder->path, name);
    enum err err = file_replace(path.ptr, fresh.ptr, data, info);
    if (err == ERR_OK) {
        err = file_sync_folder(folder->path, info);
    }
    buf_release(&path);
    buf_release(&fresh);
    return err;
}

/* Out of sight first: a reader that finds a generation under its name finds all of it
 * (search/open_generation.c). */
static enum err remove_generation(const struct index_folder *folder, const char *path,
                                  struct str name, struct err_info *info) {
    struct buf aside = BUF_INIT;
    buf_format(&aside, "%s/" TEMPORARY "%.*s", folder->path, STR_ARGS(name));
    enum err err = rename(path, aside.ptr) == 0 ? file_remove_tree(aside.ptr, info)
                                                : err_set_errno(info, path, "remove");
    buf_release(&aside);
    return err;
}

struct cleaning {
    const struct index_folder *folder;
    uint32_t current;
    uint32_t previous;
    uint32_t *old; /* generations up to previous; the first `kept` of them stay */
    size_t len;
    size_t capacity;
    size_t kept;
};

static enum err collect_old(void *payload, const char *path, struct str name,
                            struct err_info *info) {
    struct cleaning *cleaning = payload;
    uint32_t number;
    (void)path;
    (void)info;
    if (generation_number(name, &number) && number <= cleaning->previous) {
        cleaning->old =
            mem_grow(cleaning->old, &cleaning->capacity, cleaning->len, sizeof *cleaning->old);
        cleaning->old[cleaning->len++] = number;
    }
    return ERR_OK;
}

static int newest_first(const void *a, const void *b) {
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    return (left < right) - (left > right);
}

static enum err remove_old(void *payload, const char *path, struct str name,
                           struct err_info *info) {
    const struct cleaning *cleaning = payload;
    uint32_t number;
    if (!generation_number(name, &number) || number == cleaning->current) {
        return ERR_OK;
    }
    for (size_t i = 0; i < cleaning->kept; i++) {
        if (cleaning->old[i] == number) {
            return ERR_OK;
        }
    }
    return remove_generation(cleaning->folder, path, name, info);
}

enum err index_folder_clean(const struct index_folder *folder, uint32_t current, uint32_t previous,
                            size_t keep, struct err_info *info) {
    struct cleaning cleaning = {.folder = folder, .current = current, .previous = previous};
    enum err err = visit_all(folder, collect_old, &cleaning, info);
    if (cleaning.len > 0) {
        qsort(cleaning.old, cleaning.len, sizeof *cleaning.old, newest_first);
    }
    cleaning.kept = cleaning.len < keep - 1 ? cleaning.len : keep - 1;
    if (err == ERR_OK) {
        err = visit_all(folder, remove_old, &cleaning, info);
    }
    free(cleaning.old);
    return err;
}
