/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/lists.h"

#include <jansson.h>
#include <stdlib.h>

#include "search/json.h"

const struct thema *lists_find_thema(const struct lists *lists, struct str sleutel) {
    for (size_t i = 0; i < lists->thema_count; i++) {
        if (str_equal(lists->themas[i].sleutel, sleutel)) {
            return &lists->themas[i];
        }
    }
    return NULL;
}

const struct organisatie *lists_find_organisatie(const struct lists *lists, struct str sleutel) {
    for (size_t i = 0; i < lists->organisatie_count; i++) {
        if (str_equal(lists->organisaties[i].sleutel, sleutel)) {
            return &lists->organisaties[i];
        }
    }
    return NULL;
}

bool lists_is_own(struct str sleutel) {
    return sleutel.len == 0 || str_equal(sleutel, STR("provincie-zuid-holland"));
}

static json_t *write_thema(const struct thema *thema) {
    return json_pack("{s:o, s:o, s:o}", "sleutel", json_text(thema->sleutel), "naam",
                     json_text(thema->naam), "omschrijving", json_text(thema->omschrijving));
}

static json_t *write_organisatie(const struct organisatie *organisatie) {
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "sleutel", json_text(organisatie->sleutel),
                     "naam", json_text(organisatie->naam), "telefoon",
                     json_text(organisatie->telefoon), "email", json_text(organisatie->email),
                     "url", json_text(organisatie->url), "waarvoor",
                     json_text(organisatie->waarvoor));
}

void lists_write(struct buf *out, const struct lists *lists) {
    json_t *themas = json_array();
    for (size_t i = 0; i < lists->thema_count; i++) {
        json_array_append_new(themas, write_thema(&lists->themas[i]));
    }
    json_t *organisaties = json_array();
    for (size_t i = 0; i < lists->organisatie_count; i++) {
        json_array_append_new(organisaties, write_organisatie(&lists->organisaties[i]));
    }
    json_t *all = json_pack("{s:o, s:o}", "themas", themas, "organisaties", organisaties);
    char *text = json_dumps(all, JSON_COMPACT);
    buf_add(out, str_from(text));
    free(text);
    json_decref(all);
}

struct list_reader {
    struct arena *arena;
    bool sound; /* so far every text was there */
};

static struct str read_text(struct list_reader *reader, const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    struct str text = {json_string_value(value), json_string_length(value)};
    reader->sound = reader->sound && json_is_string(value);
    return arena_str(reader->arena, text);
}

static void read_themas(struct lists *out, const json_t *array, struct list_reader *reader) {
    struct thema *themas = arena_alloc(reader->arena, json_array_size(array), sizeof *themas);
    size_t i;
    const json_t *item;
    json_array_foreach(array, i, item) {
        themas[i] =
            (struct thema){read_text(reader, item, "sleutel"), read_text(reader, item, "naam"),
                           read_text(reader, item, "omschrijving")};
    }
    out->themas = themas;
    out->thema_count = json_array_size(array);
}

static void read_organisaties(struct lists *out, const json_t *array, struct list_reader *reader) {
    struct organisatie *list = arena_alloc(reader->arena, json_array_size(array), sizeof *list);
    size_t i;
    const json_t *item;
    json_array_foreach(array, i, item) {
        list[i] = (struct organisatie){
            read_text(reader, item, "sleutel"),  read_text(reader, item, "naam"),
            read_text(reader, item, "telefoon"), read_text(reader, item, "email"),
            read_text(reader, item, "url"),      read_text(reader, item, "waarvoor")};
    }
    out->organisaties = list;
    out->organisatie_count = json_array_size(array);
}

enum err lists_read(struct lists *out, struct str json, struct arena *arena,
                    struct err_info *info) {
    *out = (struct lists){NULL, 0, NULL, 0};
    json_error_t cause;
    json_t *all = json_loadb(json.ptr, json.len, 0, &cause);
    const json_t *themas = json_object_get(all, "themas");
    const json_t *organisaties = json_object_get(all, "organisaties");
    struct list_reader reader = {arena, json_is_array(themas) && json_is_array(organisaties)};
    if (reader.sound) {
        read_themas(out, themas, &reader);
        read_organisaties(out, organisaties, &reader);
    }
    json_decref(all);
    if (!reader.sound) {
        *out = (struct lists){NULL, 0, NULL, 0};
        return err_set(info, ERR_CORRUPT, "the lists in the index are damaged");
    }
    return ERR_OK;
}
