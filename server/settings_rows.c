/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings_rows.h"

#include <string.h>

#include "access/cors.h"
#include "base/log.h"
#include "http/address.h"
#include "http/client.h"
#include "http/network.h"
#include "insight/store_questions.h"

/* A path of the system has at most 4096 bytes (PATH_MAX of Linux), with its zero byte. */
enum { PATH_BYTES = 4095 };

/* https:// and a name of at most 253 (RFC 1035), a colon and a port. */
enum { ORIGIN_BYTES = 8 + 253 + 6 };

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

/* Name of a header (RFC 9110 5.1), or none. */
static bool is_header_or_none(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!alphanumeric && c != '-') {
            return false;
        }
    }
    return true;
}

static bool is_network(struct str text) {
    struct network network;
    return network_parse(&network, text);
}

static const char file_wanted[] = "the path of a file";
static const char header_wanted[] = "the name of a header, such as \"X-Remote-User\"";
static const char network_wanted[] = "an address or a network, such as \"10.0.0.0/8\" or \"::1\"";

static bool is_client_header(struct str text) {
    enum client_header kind;
    return client_header_parse(&kind, text);
}

static bool is_store_or_none(struct str text) {
    return text.len == 0 || store_check_address(text.ptr, NULL) == ERR_OK;
}

static const char address_wanted[] = "an address, such as \"127.0.0.1:8080\" or \"[::1]:8080\"";

static bool has_space_or_control(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.ptr[i] <= ' ' || text.ptr[i] == 0x7F) {
            return true;
        }
    }
    return false;
}

/* An address in one line of security.txt. */
static bool is_contact_or_none(struct str text) {
    bool has_scheme = str_starts_with(text, STR("mailto:")) ||
                      str_starts_with(text, STR("https://")) || str_starts_with(text, STR("tel:"));
    return text.len == 0 || (has_scheme && !has_space_or_control(text));
}

static bool is_https_or_none(struct str text) {
    static const struct str scheme = STR_INIT("https://");
    return text.len == 0 ||
           (str_starts_with(text, scheme) && text.len > scheme.len && !has_space_or_control(text));
}

static bool is_log_level(struct str text) {
    enum log_level level;
    return log_level_find(&level, text);
}

/* "https://vragen.example.nl", or with a path in which the server stands. */
static bool is_public_url(struct str text) {
    size_t path = str_find(text, STR("/"), str_find(text, STR("://"), 0) + 3);
    for (size_t i = path; i < text.len; i++) {
        char c = text.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!plain && !(c != '\0' && strchr("/-._~", c))) {
            return false;
        }
    }
    return text.len == 0 ||
           (cors_is_origin(str_slice(text, 0, path)) && !str_ends_with(text, STR("/")));
}

/* In the order of docs/operations.md. Fewer connections than threads would leave threads without;
 * less room for headers than 4 kB refuses what browsers send. */
const struct setting settings_rows[] = {
    TEXT("index", index, 1, PATH_BYTES, SETTING_RESTART, NULL, "the path of a folder"),
    TEXT("listen", listen, 1, 64, SETTING_RESTART, is_address, address_wanted),
    TEXT("admin", admin, 0, 64, SETTING_RESTART, is_address_or_none, address_wanted),
    TEXT("public_url", public_url, 0, 512, SETTING_LIVE, is_public_url,
         "an address, such as \"https://www.example.nl\" without a slash behind it"),
    TEXT("security_contact", security_contact, 0, 512, SETTING_LIVE, is_contact_or_none,
         "an address, such as \"mailto:veilig@example.nl\" or one that begins with https://"),
    TEXT("accessibility_statement_url", accessibility_statement_url, 0, 512, SETTING_LIVE,
         is_https_or_none,
         "an address, such as \"https://www.toegankelijkheidsverklaring.nl/register/1\""),
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
    TEXT("access.keys_file", access.keys_file, 0, PATH_BYTES, SETTING_LIVE, NULL, file_wanted),
    TEXT("access.users_file", access.users_file, 0, PATH_BYTES, SETTING_LIVE, NULL, file_wanted),
    TEXT("access.cookie_key_file", access.cookie_key_file, 0, PATH_BYTES, SETTING_LIVE, NULL,
         file_wanted),
    INTEGER("access.session_minutes", access.session_minutes, 5, 1440, SETTING_LIVE),
    TEXT("access.proxy_user_header", access.proxy_user_header, 0, 64, SETTING_LIVE,
         is_header_or_none, header_wanted),
    TEXT("access.proxy_roles_header", access.proxy_roles_header, 0, 64, SETTING_LIVE,
         is_header_or_none, header_wanted),
    LIST("access.proxy_addresses", access.proxy_addresses, 1, 64, SETTING_LIVE, is_network,
         network_wanted),
    LIST("cors.origins", cors.origins, 1, ORIGIN_BYTES, SETTING_LIVE, cors_is_origin,
         "an origin, such as \"https://www.example.nl\" without a slash behind it"),
    LIST("proxies.trusted", proxies.trusted, 1, 64, SETTING_LIVE, is_network, network_wanted),
    TEXT("proxies.header", proxies.header, 1, 64, SETTING_LIVE, is_client_header,
         "\"X-Forwarded-For\" or \"Forwarded\""),
    INTEGER("rate_limit.per_minute", rate_limit.per_minute, 0, 1000000, SETTING_LIVE),
    INTEGER("rate_limit.burst", rate_limit.burst, 1, 1000000, SETTING_LIVE),
    INTEGER("rate_limit.clients", rate_limit.clients, 64, 16 * 1024 * 1024, SETTING_RESTART),
    TEXT("insight.store", insight.store, 0, PATH_BYTES, SETTING_RESTART, is_store_or_none,
         "the path of a file, such as \"/var/lib/vraagbaak/insight.db\", or an address of "
         "PostgreSQL, such as \"postgresql://vraagbaak@db.example.nl/vraagbaak\" (an @ or / in a "
         "password is %40 or %2F)"),
    INTEGER("insight.question_times", insight.question_times, QUESTION_TIMES_LEAST,
            QUESTION_TIMES_MOST, SETTING_LIVE),
    INTEGER("insight.question_days", insight.question_days, 1, QUESTION_DAYS_MOST, SETTING_LIVE),
    LIST("insight.not_counted_addresses", insight.not_counted_addresses, 1, 64, SETTING_LIVE,
         is_network, network_wanted),
    LIST("insight.not_counted_names", insight.not_counted_names, 1, LIMIT_ACCESS_NAME_BYTES,
         SETTING_LIVE, NULL, "the name of a key or of a person"),
    TEXT("log.level", log.level, 1, 16, SETTING_LIVE, is_log_level,
         "\"info\", \"waarschuwing\" or \"fout\""),
    BOOLEAN("log.requests", log.requests, SETTING_LIVE),
};

const size_t settings_row_count = sizeof settings_rows / sizeof *settings_rows;
