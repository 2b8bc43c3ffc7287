/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every key that the file of settings may have: one row each, which says what it may be and where
 * in struct settings it goes. Immutable. A new key is a field in settings.h, its usual value in
 * settings.c, a row here, and a line in docs/operations.md and packaging/server.toml. */
#ifndef SERVER_SETTINGS_ROWS_H
#define SERVER_SETTINGS_ROWS_H

#include <stdint.h>

#include "settings.h"

enum setting_kind {
    SETTING_INTEGER, /* uint32_t */
    SETTING_BOOLEAN, /* bool */
    SETTING_TEXT,    /* struct str */
    SETTING_LIST,    /* struct str_list, of at most SETTING_ITEMS texts */
};

/* More of anything than this is not written in a file of settings by hand. */
enum { SETTING_ITEMS = 64 };

enum setting_moment {
    SETTING_LIVE,    /* read anew, it holds for the next request */
    SETTING_RESTART, /* only read when the service starts */
};

struct setting {
    struct str path; /* "limits.idle_s" */
    enum setting_kind kind;
    enum setting_moment moment;
    uint32_t lowest; /* an integer; a text or an item of a list: bytes */
    uint32_t highest;
    bool (*fits)(struct str text); /* of a text or an item, zero-terminated; NULL: any does */
    const char *wanted;            /* what fits, with an example: "an address, such as …" */
    size_t offset;                 /* in struct settings */
};

extern const struct setting settings_rows[];
extern const size_t settings_row_count;

#endif
