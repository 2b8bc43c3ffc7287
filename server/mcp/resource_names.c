/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/limits.h"
#include "mcp/resources.h"
#include "search/json.h"

#define URI_START "kennisbank://artikelen/"

/* What a client gets as a cursor says nothing to it, and we keep nothing: it holds where to go on.
 * Whoever makes one up sees a later part of a list that is open to him anyway. */
#define CURSOR_START "na."

static bool is_id(struct str id) {
    if (id.len == 0 || id.len > LIMIT_ID_BYTES) {
        return false;
    }
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
            return false;
        }
    }
    return true;
}

/* The id behind a fixed start, "" when it is something else. */
static struct str id_behind(struct str text, struct str start) {
    struct str id = str_slice(text, start.len, text.len);
    return str_starts_with(text, start) && is_id(id) ? id : STR("");
}

struct str resource_id(struct str uri) {
    return id_behind(uri, STR(URI_START));
}

struct str cursor_id(struct str cursor) {
    return id_behind(cursor, STR(CURSOR_START));
}

json_t *resource_uri(struct str id) {
    return json_sprintf(URI_START "%.*s", STR_ARGS(id));
}

json_t *cursor_json(struct str last_id) {
    return json_sprintf(CURSOR_START "%.*s", STR_ARGS(last_id));
}

json_t *resource_json(struct str id, struct str titel, struct str gewijzigd) {
    json_t *json = json_object();
    json_object_set_new(json, "uri", resource_uri(id));
    json_object_set_new(json, "name", json_text(id));
    json_object_set_new(json, "title", json_text(titel));
    json_object_set_new(json, "mimeType", json_string("text/markdown"));
    json_t *annotations = json_pack("{s:[s, s]}", "audience", "user", "assistant");
    if (gewijzigd.len > 0) {
        json_object_set_new(annotations, "lastModified",
                            json_sprintf("%.*sT00:00:00Z", STR_ARGS(gewijzigd)));
    }
    json_object_set_new(json, "annotations", annotations);
    return json;
}

json_t *resource_page(const struct settings *settings, struct str id, struct str anchor) {
    return json_sprintf("%.*s/artikel/%.*s%s%.*s", STR_ARGS(settings->public_url), STR_ARGS(id),
                        anchor.len > 0 ? "#" : "", STR_ARGS(anchor));
}
