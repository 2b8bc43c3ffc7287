/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/url.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"

static int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

enum part { PART_PATH, PART_QUERY };

/* Decodes; false when an escape is broken, a space or control character is not one, or the result
 * is not UTF-8 or holds a zero byte. In a path an escaped slash stays as it was sent: it is not one
 * that parts names (RFC 3986 2.2), and a proxy that shuts off /balie/ must not be walked round. In
 * a query + is a space. */
static bool decode(struct str *out, struct arena *arena, struct str text, enum part part) {
    char *bytes = arena_alloc(arena, text.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '%') {
            int high = i + 2 < text.len ? hex_value(text.ptr[i + 1]) : -1;
            int low = i + 2 < text.len ? hex_value(text.ptr[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            char decoded = (char)(high * 16 + low);
            if (decoded != '/' || part == PART_QUERY) {
                c = decoded;
                i += 2;
            }
        } else if (c == '+' && part == PART_QUERY) {
            c = ' ';
        } else if ((unsigned char)c <= ' ' || c == 0x7F) {
            return false;
        }
        bytes[len++] = c;
    }
    *out = (struct str){bytes, len};
    return utf8_is_valid(*out) && (len == 0 || !memchr(bytes, '\0', len));
}

static size_t count_params(struct str query) {
    size_t count = 0;
    while (query.ptr) {
        count += str_cut(&query, '&').len > 0;
    }
    return count;
}

void url_parse_params(struct http_request *out, struct str query) {
    struct http_param *params = arena_alloc(out->arena, count_params(query), sizeof *params);
    size_t count = 0;
    while (query.ptr) {
        struct str value = str_cut(&query, '&');
        if (value.len == 0) {
            continue;
        }
        struct str name = str_cut(&value, '=');
        struct http_param *param = &params[count];
        if (!decode(&param->name, out->arena, name, PART_QUERY)) {
            out->is_decodable = false;
            continue;
        }
        count++;
        if (!decode(&param->value, out->arena, value, PART_QUERY)) {
            out->is_decodable = false;
            param->value = STR("?"); /* there was one: it is not missing as well */
        }
    }
    out->params = params;
    out->param_count = count;
}

/* What comes after the host of an absolute address; the address itself when it is none. */
static struct str without_host(struct str uri) {
    static const struct str schemes[] = {STR_INIT("http://"), STR_INIT("https://")};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        struct str scheme = schemes[i];
        if (uri.len > scheme.len && strncasecmp(uri.ptr, scheme.ptr, scheme.len) == 0) {
            size_t end = scheme.len;
            while (end < uri.len && uri.ptr[end] != '/' && uri.ptr[end] != '?') {
                end++;
            }
            return end < uri.len ? str_slice(uri, end, uri.len) : STR("/");
        }
    }
    return uri;
}

void url_parse(struct http_request *out, struct str uri) {
    struct str query = without_host(uri);
    struct str path = str_cut(&query, '?');
    out->query = arena_str(out->arena, query);
    out->is_decodable = decode(&out->path, out->arena, path, PART_PATH);
    if (!out->is_decodable || !str_starts_with(out->path, STR("/"))) {
        out->path = STR(""); /* which is no route's */
        out->is_decodable = false;
    }
    url_parse_params(out, query);
}

void url_encode(struct buf *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || (c && strchr("-._~", c))) {
            buf_add_char(out, c);
        } else {
            static const char digits[] = "0123456789ABCDEF";
            unsigned char byte = (unsigned char)c;
            char escape[] = {'%', digits[byte >> 4], digits[byte & 15]};
            buf_add(out, (struct str){escape, sizeof escape});
        }
    }
}
