/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

enum err err_set(struct err_info *info, enum err code, const char *format, ...) {
    if (info) {
        va_list args;
        va_start(args, format);
        info->code = code;
        vsnprintf(info->text, sizeof info->text, format, args);
        va_end(args);
        str_make_printable(info->text, '?'); /* the name of a file can hold anything */
    }
    return code;
}

enum err err_set_errno(struct err_info *info, const char *path, const char *action) {
    int cause = errno;
    enum err code = cause == ENOENT || cause == ENOTDIR ? ERR_NOT_FOUND : ERR_ENVIRONMENT;
    char text[128] = "unknown error";
    if (strerror_r(cause, text, sizeof text) != 0) {
        snprintf(text, sizeof text, "error %d", cause);
    }
    return err_set(info, code, "%s: cannot %s: %s", path, action, text);
}
