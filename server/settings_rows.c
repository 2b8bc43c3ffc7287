/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings_rows.h"

#include "base/log.h"
#include "http/address.h"

/* A path of the system has at most 4096 bytes (PATH_MAX of Linux), with its zero byte. */
enum { PATH_BYTES = 4095 };

/* clang-format off */
/* Where a field is; does not compile when the field is of another type than the row says. */
#define PLACE(field, type) /* NOLINTNEXTLINE(bugprone-macro-parentheses): a type */                \
    _Generic(((struct settings *)NULL)->field, type: offsetof(struct settings, field))
#define ROW(key, sort, when, field, type)                                                          \
    .path = STR_INIT(key), .kind = (sort), .moment = (when), .offset = PLACE(field, type)
#define INTEGER(key, field, least, most, when)                                                     \
    {ROW(key, SETTING_INTEGER, when, field, uint32_t), .lowest = (least), .highest = (most)}
#define BOOLEAN(key, field, when)                                                                  \
    {ROW(key, SETTING_BOOLEAN, when, field, bool)}
#define TEXT(key, field, least, most, when, check, what)                                           \
    {ROW(key, SETTING_TEXT, when, field, struct str),                                              \
     .lowest = (least), .highest = (most), .fits = (check), .wanted = (what)}
#define LIST(key, field, least, most, when, check, what)                                           \
    {ROW(key, SETTING_LIST, when, field, struct str_list),                                         \
     .lowest = (least), .highest = (most), .fits = (check), .wanted = (what)}
/* clang-format on */

static bool is_address(struct str text) {
    struct address address;
    return address_parse(&address, text.ptr);
}

static bool is_address_or_none(struct str text) {
    return text.len == 0 || is_address(text);
}

static const char address_wanted[] = "an address, such as \"127.0.0.1:8080\" or \"[::1]:8080\"";

static bool is_log_level(struct str text) {
    enum log_level level;
    return log_level_find(&level, text);
}

/* In the order of docs/operations.md. Fewer connections than threads would leave threads without;
 * less room for headers than 4 kB refuses what browsers send. */
const struct setting settings_rows[] = {
    TEXT("index", index, 1, PATH_BYTES, SETTING_RESTART, NULL, "the path of a folder"),
    TEXT("listen", listen, 1, 64, SETTING_RESTART, is_address, address_wanted),
    TEXT("admin", admin, 0, 64, SETTING_RESTART, is_address_or_none, address_wanted),
    INTEGER("limits.threads", limits.threads, 0, 64, SETTING_RESTART),
    INTEGER("limits.connections", limits.connections, 64, 100000, SETTING_RESTART),
    INTEGER("limits.connections_per_address", limits.connections_per_address, 0, 100000,
            SETTING_RESTART),
    INTEGER("limits.idle_s", limits.idle_s, 1, 3600, SETTING_RESTART),
    INTEGER("limits.request_s", limits.request_s, 1, 600, SETTING_RESTART),
    INTEGER("limits.response_s", limits.response_s, 1, 3600, SETTING_RESTART),
    INTEGER("limits.header_bytes", limits.header_bytes, 4096, 1024 * 1024, SETTING_RESTART),
    INTEGER("limits.body_bytes", limits.body_bytes, 4096, 1024 * 1024, SETTING_RESTART),
    INTEGER("limits.search_ms", limits.search_ms, 10, 60000, SETTING_LIVE),
    INTEGER("limits.cache_bytes", limits.cache_bytes, 0, 1024 * 1024 * 1024, SETTING_RESTART),
    TEXT("log.level", log.level, 1, 16, SETTING_LIVE, is_log_level,
         "\"info\", \"waarschuwing\" or \"fout\""),
    BOOLEAN("log.requests", log.requests, SETTING_LIVE),
};

const size_t settings_row_count = sizeof settings_rows / sizeof *settings_rows;
