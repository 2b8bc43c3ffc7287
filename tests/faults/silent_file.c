/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "silent_file.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <time.h>

enum { KINDS = 4 }; /* SQLite has other methods for a database than for what is beside it */

/* The methods of a kind of file, but for two. */
struct kind {
    sqlite3_io_methods ours; /* first: a file points to it */
    const sqlite3_io_methods *usual;
};

static sqlite3_vfs disk;                                 /* ours */
static sqlite3_vfs *usual;                               /* SQLite's own */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* of kinds */
static struct kind kinds[KINDS];
static atomic_bool silent;
static atomic_int waiting;
static atomic_int closed;

static void wait_ms(long ms) {
    nanosleep(&(struct timespec){0, ms * 1000000}, NULL);
}

static const sqlite3_io_methods *usual_of(sqlite3_file *file) {
    return ((const struct kind *)(const void *)file->pMethods)->usual;
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    atomic_fetch_add(&waiting, 1);
    while (atomic_load(&silent)) {
        wait_ms(1);
    }
    atomic_fetch_sub(&waiting, 1);
    return usual_of(file)->xWrite(file, bytes, count, offset);
}

static int close_file(sqlite3_file *file) {
    atomic_fetch_add(&closed, 1);
    return usual_of(file)->xClose(file);
}

static const sqlite3_io_methods *replace(const sqlite3_io_methods *methods) {
    pthread_mutex_lock(&lock);
    size_t i = 0;
    while (i < KINDS && kinds[i].usual && kinds[i].usual != methods) {
        i++;
    }
    if (i < KINDS && !kinds[i].usual) {
        kinds[i] = (struct kind){*methods, methods};
        kinds[i].ours.xWrite = write_file;
        kinds[i].ours.xClose = close_file;
    }
    pthread_mutex_unlock(&lock);
    return i < KINDS ? &kinds[i].ours : methods;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *out_flags) {
    (void)vfs;
    int code = usual->xOpen(usual, name, file, flags, out_flags);
    if (file->pMethods) {
        file->pMethods = replace(file->pMethods);
    }
    return code;
}

void silent_file_install(void) {
    if (!usual) {
        usual = sqlite3_vfs_find(NULL);
        disk = *usual;
        disk.zName = "silent";
        disk.xOpen = open_file;
        sqlite3_vfs_register(&disk, 1);
    }
}

void silent_file_begin(void) {
    atomic_store(&silent, true);
}

void silent_file_end(void) {
    atomic_store(&closed, 0);
    atomic_store(&silent, false);
}

static bool wait_for(atomic_int *number, int limit_ms) {
    for (int waited = 0; waited < limit_ms && atomic_load(number) == 0; waited++) {
        wait_ms(1);
    }
    return atomic_load(number) > 0;
}

bool silent_file_wait(int limit_ms) {
    return wait_for(&waiting, limit_ms);
}

bool silent_file_wait_for_close(int limit_ms) {
    return wait_for(&closed, limit_ms);
}
