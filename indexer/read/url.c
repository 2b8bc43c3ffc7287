/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/url.h"

#include <string.h>

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* What stands before the first colon, when that colon ends a scheme; else "". */
static struct str find_scheme(struct str url) {
    for (size_t i = 0; i < url.len; i++) {
        if (url.ptr[i] == ':') {
            return str_slice(url, 0, i);
        }
        if (strchr("/?#", url.ptr[i])) {
            break;
        }
    }
    return STR("");
}

static bool equal_ignoring_case(struct str text, struct str lower) {
    if (text.len != lower.len) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        if ((is_letter(text.ptr[i]) ? text.ptr[i] | 0x20 : text.ptr[i]) != lower.ptr[i]) {
            return false;
        }
    }
    return true;
}

enum url_kind url_judge(struct str url) {
    url = str_trim(url);
    if (str_starts_with(url, STR("//"))) {
        return URL_EXTERNAL;
    }
    struct str scheme = find_scheme(url);
    if (scheme.len == 0) {
        return str_starts_with(url, STR(":")) ? URL_UNSAFE : URL_RELATIVE;
    }
    if (equal_ignoring_case(scheme, STR("http")) || equal_ignoring_case(scheme, STR("https"))) {
        return URL_EXTERNAL;
    }
    if (equal_ignoring_case(scheme, STR("mailto")) || equal_ignoring_case(scheme, STR("tel"))) {
        return URL_CONTACT;
    }
    return URL_UNSAFE;
}

bool url_is_loadable(struct str url) {
    enum url_kind kind = url_judge(url);
    return kind == URL_RELATIVE ||
           (kind == URL_EXTERNAL && equal_ignoring_case(find_scheme(url), STR("https")));
}

/* RFC 3986: unreserved, reserved but for the quote signs, and % of what is encoded already. */
static bool is_url_char(char c) {
    return is_letter(c) || is_digit(c) || (c != '\0' && strchr("-._~:/?#@!$()*+,;=%", c));
}

void url_write(struct buf *out, struct str url) {
    url = str_trim(url);
    for (size_t i = 0; i < url.len; i++) {
        if (is_url_char(url.ptr[i])) {
            buf_add_char(out, url.ptr[i]);
        } else if (url.ptr[i] == '&') {
            buf_add(out, STR("&amp;"));
        } else {
            buf_format(out, "%%%02X", (unsigned)(unsigned char)url.ptr[i]);
        }
    }
}
