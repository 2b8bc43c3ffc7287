/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/generation.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/limits.h"
#include "search/schema.h"
#include "text/analyse.h"

const char *audience_folder(enum audience audience) {
    return audience == AUDIENCE_STAFF ? "intern" : "openbaar";
}

void generation_name(struct buf *out, uint32_t number) {
    buf_format(out, "gen-%06u", (unsigned)number);
}

bool generation_number(struct str name, uint32_t *out) {
    unsigned long number = 0;
    bool fits = str_starts_with(name, STR("gen-")) && name.len >= sizeof "gen-000000" - 1;
    if (!fits || !str_to_number(str_slice(name, 4, name.len), UINT32_MAX, &number)) {
        return false;
    }
    *out = (uint32_t)number;
    return true;
}

void manifest_write(struct buf *out, const struct manifest *manifest) {
    json_t *json = json_pack(
        "{s:I, s:I, s:I, s:s, s:{s:I, s:I}, s:I, s:s}", "generatie",
        (json_int_t)manifest->generatie, "schema", (json_int_t)manifest->schema, "analyse",
        (json_int_t)manifest->analyse, "gemaakt", manifest->gemaakt, "documenten",
        audience_folder(AUDIENCE_PUBLIC), (json_int_t)manifest->documenten[AUDIENCE_PUBLIC],
        audience_folder(AUDIENCE_STAFF), (json_int_t)manifest->documenten[AUDIENCE_STAFF],
        "wijzigingen", (json_int_t)manifest->wijzigingen, "inhoud", manifest->inhoud);
    char *text = json_dumps(json, JSON_INDENT(2));
    buf_format(out, "%s\n", text);
    free(text);
    json_decref(json);
}

static bool read_number(uint32_t *out, const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    json_int_t number = json_integer_value(value);
    *out = (uint32_t)number;
    return json_is_integer(value) && number >= 0 && number <= UINT32_MAX;
}

static bool read_text(char *out, size_t size, const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value) || json_string_length(value) >= size) {
        return false;
    }
    snprintf(out, size, "%s", json_string_value(value));
    return true;
}

static bool read_manifest(struct manifest *out, const json_t *json) {
    const json_t *counts = json_object_get(json, "documenten");
    bool sound = read_number(&out->generatie, json, "generatie") &&
                 read_number(&out->schema, json, "schema") &&
                 read_number(&out->analyse, json, "analyse") &&
                 read_number(&out->wijzigingen, json, "wijzigingen") &&
                 read_text(out->gemaakt, sizeof out->gemaakt, json, "gemaakt") &&
                 read_text(out->inhoud, sizeof out->inhoud, json, "inhoud");
    for (int i = AUDIENCE_PUBLIC; i <= AUDIENCE_STAFF; i++) {
        sound =
            sound && read_number(&out->documenten[i], counts, audience_folder((enum audience)i));
    }
    return sound;
}

enum err manifest_read(struct manifest *out, const char *folder, struct err_info *info) {
    *out = (struct manifest){.generatie = 0};
    struct buf path = BUF_INIT;
    struct buf text = BUF_INIT;
    buf_format(&path, "%s/manifest.json", folder);
    enum err err = file_read(&text, path.ptr, LIMIT_MANIFEST_BYTES, info);
    if (err == ERR_OK) {
        json_t *json = json_loadb(buf_str(&text).ptr, text.len, 0, NULL);
        if (!read_manifest(out, json)) {
            err = err_set(info, ERR_CORRUPT, "%s: damaged", path.ptr);
        }
        json_decref(json);
    } else if (err == ERR_LIMIT || err == ERR_INVALID) {
        err = err_set(info, ERR_CORRUPT, "%s: damaged", path.ptr);
    }
    buf_release(&text);
    buf_release(&path);
    return err;
}

enum err manifest_check(const struct manifest *manifest, const char *folder,
                        struct err_info *info) {
    if (manifest->schema == SCHEMA_VERSION && manifest->analyse == ANALYSE_VERSION) {
        return ERR_OK;
    }
    return err_set(info, ERR_CORRUPT,
                   "%s: made with schema %u and analyser %u, this program needs schema %d and "
                   "analyser %d; index again",
                   folder, (unsigned)manifest->schema, (unsigned)manifest->analyse, SCHEMA_VERSION,
                   ANALYSE_VERSION);
}
