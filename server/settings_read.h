/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Settings from a file in TOML (config/config.h), and which of them a running service can take on.
 * All faults are told at once, each on a line of its own: "file:line: text". A value is never
 * repeated in them: it may be a secret that stands in the wrong place. Any thread. */
#ifndef SERVER_SETTINGS_READ_H
#define SERVER_SETTINGS_READ_H

#include "base/buf.h"
#include "base/error.h"
#include "settings.h"

/* Sets in out what the file sets, and leaves the rest as it is. ERR_INVALID: adds one line or more
 * to faults, and leaves out half set. ERR_NOT_FOUND, ERR_ENVIRONMENT: the file can't be read. */
enum err settings_read(struct settings *out, const char *path, struct buf *faults,
                       struct err_info *info);

/* The same with what is in the file; path is only told. ERR_INVALID. */
enum err settings_read_text(struct settings *out, struct str text, const char *path,
                            struct buf *faults, struct err_info *info);

/* Gives next the present value of each setting that needs a restart, and adds the keys of those
 * that differed to kept, one a line. */
void settings_keep(struct settings *next, const struct settings *present, struct buf *kept);

#endif
