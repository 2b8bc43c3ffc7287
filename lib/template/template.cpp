/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
extern "C" {
#include "base/buf.h"
#include "base/error.h"
}
#include "template/template.h"

#include <kainjow/mustache.hpp>
#include <string>
#include <unordered_map>

using kainjow::mustache::data;
using kainjow::mustache::mustache;

static data convert(const json_t *json);

static data convert_object(const json_t *json) {
    data object{data::type::object};
    const char *key;
    json_t *value;
    json_object_foreach(const_cast<json_t *>(json), key, value) {
        object.set(key, convert(value));
    }
    return object;
}

static data convert_array(const json_t *json) {
    data list{data::type::list};
    for (size_t i = 0; i < json_array_size(json); i++) {
        list.push_back(convert(json_array_get(json, i)));
    }
    return list;
}

/* null, false and "" are all false in a section. */
static data convert(const json_t *json) {
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        return convert_object(json);
    case JSON_ARRAY:
        return convert_array(json);
    case JSON_STRING: {
        std::string text(json_string_value(json), json_string_length(json));
        return text.empty() ? data{data::type::bool_false} : data{text};
    }
    case JSON_INTEGER:
        return data{std::to_string(json_integer_value(json))};
    case JSON_TRUE:
        return data{data::type::bool_true};
    default:
        return data{data::type::bool_false};
    }
}

/* The parsed form of a template. Templates are part of the program, so that one is known by where
 * it stands; each thread has its own, as rendering writes to it. */
static mustache &parsed(struct str text) {
    static thread_local std::unordered_map<const char *, mustache> kept;
    auto place = kept.find(text.ptr);
    if (place == kept.end()) {
        place = kept.emplace(text.ptr, mustache{std::string(text.ptr, text.len)}).first;
    }
    return place->second;
}

enum err template_render(struct buf *out, struct str text, const json_t *json,
                         struct err_info *info) {
    try {
        mustache &page = parsed(text);
        if (!page.is_valid()) {
            return err_set(info, ERR_INVALID, "template: %s", page.error_message().c_str());
        }
        std::string filled = page.render(convert_object(json));
        buf_add(out, {filled.data(), filled.size()});
        return ERR_OK;
    } catch (const std::exception &cause) {
        return err_set(info, ERR_INVALID, "template: %s", cause.what());
    } catch (...) {
        return err_set(info, ERR_INVALID, "template: unknown exception");
    }
}
