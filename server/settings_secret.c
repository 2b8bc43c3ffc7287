/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings_secret.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

void settings_secret_wipe(struct secret *secret) {
    sodium_memzero(secret, sizeof *secret);
}

/* The bytes that are there, at most one more than a secret may have. No buffer of another is used,
 * which would leave a copy behind. */
static enum err read_bytes(struct secret *out, int fd, const char *path, struct err_info *info) {
    while (out->len < sizeof out->bytes) {
        ssize_t got = read(fd, out->bytes + out->len, sizeof out->bytes - out->len);
        if (got == 0) {
            return ERR_OK;
        }
        if (got < 0 && errno != EINTR) {
            err_set_errno(info, path, "read");
            return ERR_ENVIRONMENT;
        }
        out->len += got > 0 ? (size_t)got : 0;
    }
    return ERR_OK;
}

static enum err check_mode(int fd, const char *path, struct err_info *info) {
    struct stat about;
    if (fstat(fd, &about) != 0) {
        err_set_errno(info, path, "stat");
        return ERR_ENVIRONMENT;
    }
    if (!S_ISREG(about.st_mode)) {
        return err_set(info, ERR_INVALID, "%s: not a regular file", path);
    }
    if (about.st_mode & (S_IRWXO | S_IWGRP)) {
        return err_set(info, ERR_INVALID,
                       "%s: others can read it or its group can write it; "
                       "make its mode 0400 or 0640",
                       path);
    }
    return ERR_OK;
}

/* A file that is named but absent is a fault, not the same as none. */
static enum err read_file(struct secret *out, const char *path, struct err_info *info) {
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) {
        err_set_errno(info, path, "open");
        return ERR_ENVIRONMENT;
    }
    enum err err = check_mode(fd, path, info);
    if (err == ERR_OK) {
        err = read_bytes(out, fd, path, info);
    }
    close(fd);
    return err;
}

static enum err check_bytes(struct secret *secret, const char *name, struct err_info *info) {
    if (secret->len > SECRET_BYTES) {
        return err_set(info, ERR_INVALID, "%s: a secret has at most %d bytes", name, SECRET_BYTES);
    }
    if (memchr(secret->bytes, '\0', secret->len)) {
        return err_set(info, ERR_INVALID, "%s: holds a zero byte", name);
    }
    if (secret->len > 0 && secret->bytes[secret->len - 1] == '\n') {
        secret->len--;
    }
    if (secret->len > 0 && secret->bytes[secret->len - 1] == '\r') {
        secret->len--;
    }
    if (secret->len == 0) {
        return err_set(info, ERR_INVALID, "%s: is empty", name);
    }
    memset(secret->bytes + secret->len, 0, sizeof secret->bytes - secret->len);
    return ERR_OK;
}

static enum err read_named(struct secret *out, struct str file, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    const char *folder = getenv("CREDENTIALS_DIRECTORY");
    const char *path = file.ptr;
    enum err err = ERR_OK;
    if (!strchr(file.ptr, '/')) {
        path = folder ? arena_format(&arena, "%s/%s", folder, file.ptr).ptr : NULL;
    }
    if (!path) {
        err = err_set(info, ERR_ENVIRONMENT,
                      "%s: has no slash, and CREDENTIALS_DIRECTORY of "
                      "systemd is not set",
                      file.ptr);
    } else {
        err = read_file(out, path, info);
    }
    if (err == ERR_OK) {
        err = check_bytes(out, path, info);
    }
    arena_release(&arena);
    return err;
}

static enum err read_variable(struct secret *out, const char *name, struct err_info *info) {
    const char *value = getenv(name);
    if (!value) {
        return err_set(info, ERR_NOT_FOUND, "%s: not set", name);
    }
    size_t len = strlen(value);
    out->len = len < sizeof out->bytes ? len : sizeof out->bytes;
    memcpy(out->bytes, value, out->len);
    return check_bytes(out, name, info);
}

enum err settings_secret(struct secret *out, struct str file, const char *variable,
                         struct err_info *info) {
    settings_secret_wipe(out);
    enum err err = file.len > 0 ? read_named(out, file, info) : read_variable(out, variable, info);
    if (err != ERR_OK) {
        settings_secret_wipe(out);
    }
    return err;
}
