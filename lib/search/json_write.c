/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/json_write.h"

static void write_escaped(struct buf *out, char c) {
    switch (c) {
    case '"':
        buf_add(out, STR("\\\""));
        break;
    case '\\':
        buf_add(out, STR("\\\\"));
        break;
    case '\n':
        buf_add(out, STR("\\n"));
        break;
    default:
        buf_format(out, "\\u%04X", (unsigned)(unsigned char)c);
    }
}

/* Runs of plain characters go over whole. */
static void write_text(struct buf *out, struct str text) {
    buf_add_char(out, '"');
    size_t begin = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < 0x20 || c == '"' || c == '\\') {
            buf_add(out, str_slice(text, begin, i));
            write_escaped(out, text.ptr[i]);
            begin = i + 1;
        }
    }
    buf_add(out, str_slice(text, begin, text.len));
    buf_add_char(out, '"');
}

static void write_object(struct buf *out, const json_t *json) {
    const char *before = "{";
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)json, name, value) {
        buf_add(out, str_from(before));
        write_text(out, str_from(name));
        buf_add_char(out, ':');
        json_write(out, value);
        before = ",";
    }
    buf_add(out, json_object_size(json) > 0 ? STR("}") : STR("{}"));
}

static void write_array(struct buf *out, const json_t *json) {
    buf_add_char(out, '[');
    for (size_t i = 0; i < json_array_size(json); i++) {
        if (i > 0) {
            buf_add_char(out, ',');
        }
        json_write(out, json_array_get(json, i));
    }
    buf_add_char(out, ']');
}

/* A number that happens to be whole keeps its fraction, so that its kind does not change. */
static void write_real(struct buf *out, double value) {
    size_t begin = out->len;
    buf_format(out, "%.9g", value);
    struct str written = str_slice(buf_str(out), begin, out->len);
    if (str_find(written, STR("."), 0) == written.len &&
        str_find(written, STR("e"), 0) == written.len) {
        buf_add(out, STR(".0"));
    }
}

void json_write(struct buf *out, const json_t *json) {
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        write_object(out, json);
        break;
    case JSON_ARRAY:
        write_array(out, json);
        break;
    case JSON_STRING:
        write_text(out, (struct str){json_string_value(json), json_string_length(json)});
        break;
    case JSON_INTEGER:
        buf_format(out, "%lld", (long long)json_integer_value(json));
        break;
    case JSON_REAL:
        write_real(out, json_real_value(json));
        break;
    case JSON_TRUE:
        buf_add(out, STR("true"));
        break;
    case JSON_FALSE:
        buf_add(out, STR("false"));
        break;
    default:
        buf_add(out, STR("null"));
    }
}
