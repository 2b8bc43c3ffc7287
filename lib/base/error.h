/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Errors: a code that callers branch on, and a message made once, where the cause is known.
 * Functions that can fail return `enum err` and take a `struct err_info *` that the caller owns;
 * they fill it exactly when they return something else than ERR_OK. NULL means: no message wanted.
 * Messages never hold a visitor's question or other personal data. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "base/str.h"

enum err {
    ERR_OK = 0,
    ERR_INVALID,     /* the input is wrong: usage, content, a request */
    ERR_NOT_FOUND,   /* what was asked for is not there */
    ERR_LIMIT,       /* input above a limit of limits.h */
    ERR_ENVIRONMENT, /* files, permissions, disk, network */
    ERR_LOCKED,      /* somebody else is writing */
    ERR_CORRUPT,     /* our own data is damaged or of another version */
};

struct err_info {
    enum err code;
    char text[512]; /* English, for operators; zero-terminated, cut when too long */
};

#define ERR_INFO_INIT ((struct err_info){ERR_OK, ""})

/* Fills info (when not NULL) and returns code, so that it can stand in a return statement. */
enum err err_set(struct err_info *info, enum err code, const char *format, ...) FORMAT_CHECK(3, 4);

/* The same for a failed system call on a file: "path: action: strerror(errno)". The code is
 * ERR_NOT_FOUND for ENOENT and ENOTDIR, else ERR_ENVIRONMENT. */
enum err err_set_errno(struct err_info *info, const char *path, const char *action);

#endif
