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

/* Key of organisaties.csv of whom this knowledge base is. */
#define KEY_OWN "provincie-zuid-holland"

bool lists_is_own(struct str sleutel) {
    return sleutel.len == 0 || str_equal(sleutel, STR(KEY_OWN));
}

const struct organisatie *lists_find_own(const struct lists *lists) {
    return lists_find_organisatie(lists, STR(KEY_OWN));
}

/* Keys of organisaties.csv that stand for another organisation in each place. */
#define KEY_GEMEENTE "gemeente"
#define KEY_WATERSCHAP "waterschap"
#define KEY_OMGEVINGSDIENST "omgevingsdiensten"

bool lists_needs_place(struct str sleutel) {
    return str_equal(sleutel, STR(KEY_GEMEENTE)) || str_equal(sleutel, STR(KEY_WATERSCHAP)) ||
           str_equal(sleutel, STR(KEY_OMGEVINGSDIENST));
}

static void refer_to_gemeente(struct organisatie *out, const struct gemeente *place,
                              struct arena *arena) {
    out->naam = arena_format(arena, "Gemeente %.*s", STR_ARGS(place->naam));
    out->telefoon = place->telefoon;
    out->email = STR("");
    out->url = place->url;
}

bool lists_refer(struct organisatie *out, const struct lists *lists, struct str sleutel,
                 const struct gemeente *place, struct arena *arena) {
    const struct organisatie *found = lists_find_organisatie(lists, sleutel);
    if (!found || lists_is_own(sleutel)) {
        return false;
    }
    *out = *found;
    if (place && str_equal(sleutel, STR(KEY_GEMEENTE))) {
        refer_to_gemeente(out, place, arena);
        return true;
    }
    struct str local = STR("");
    if (place && str_equal(sleutel, STR(KEY_WATERSCHAP))) {
        local = place->waterschap;
    } else if (place && str_equal(sleutel, STR(KEY_OMGEVINGSDIENST))) {
        local = place->omgevingsdienst;
    }
    found = lists_find_organisatie(lists, local);
    if (found) {
        *out = *found;
    }
    return true;
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

static json_t *write_gemeente(const struct gemeente *gemeente) {
    json_t *places = json_array();
    for (size_t i = 0; i < gemeente->plaatsen.len; i++) {
        json_array_append_new(places, json_text(gemeente->plaatsen.items[i]));
    }
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "sleutel", json_text(gemeente->sleutel),
                     "naam", json_text(gemeente->naam), "plaatsen", places, "waterschap",
                     json_text(gemeente->waterschap), "omgevingsdienst",
                     json_text(gemeente->omgevingsdienst), "telefoon",
                     json_text(gemeente->telefoon), "url", json_text(gemeente->url));
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
    json_t *gemeenten = json_array();
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        json_array_append_new(gemeenten, write_gemeente(&lists->gemeenten[i]));
    }
    json_t *all = json_pack("{s:o, s:o, s:o}", "themas", themas, "organisaties", organisaties,
                            "gemeenten", gemeenten);
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

static struct str_list read_texts(struct list_reader *reader, const json_t *array) {
    struct str *items = arena_alloc(reader->arena, json_array_size(array), sizeof *items);
    reader->sound = reader->sound && json_is_array(array);
    size_t i;
    const json_t *item;
    json_array_foreach(array, i, item) {
        struct str text = {json_string_value(item), json_string_length(item)};
        reader->sound = reader->sound && json_is_string(item);
        items[i] = arena_str(reader->arena, text);
    }
    return (struct str_list){items, json_array_size(array)};
}

static void read_gemeenten(struct lists *out, const json_t *array, struct list_reader *reader) {
    struct gemeente *list = arena_alloc(reader->arena, json_array_size(array), sizeof *list);
    size_t i;
    const json_t *item;
    json_array_foreach(array, i, item) {
        list[i] = (struct gemeente){
            .sleutel = read_text(reader, item, "sleutel"),
            .naam = read_text(reader, item, "naam"),
            .plaatsen = read_texts(reader, json_object_get(item, "plaatsen")),
            .waterschap = read_text(reader, item, "waterschap"),
            .omgevingsdienst = read_text(reader, item, "omgevingsdienst"),
            .telefoon = read_text(reader, item, "telefoon"),
            .url = read_text(reader, item, "url"),
        };
    }
    out->gemeenten = list;
    out->gemeente_count = json_array_size(array);
}

enum err lists_read(struct lists *out, struct str json, struct arena *arena,
                    struct err_info *info) {
    *out = (struct lists){.themas = NULL};
    json_error_t cause;
    json_t *all = json_loadb(json.ptr, json.len, 0, &cause);
    const json_t *themas = json_object_get(all, "themas");
    const json_t *organisaties = json_object_get(all, "organisaties");
    const json_t *gemeenten = json_object_get(all, "gemeenten");
    bool arrays = json_is_array(themas) && json_is_array(organisaties) && json_is_array(gemeenten);
    struct list_reader reader = {arena, arrays};
    if (reader.sound) {
        read_themas(out, themas, &reader);
        read_organisaties(out, organisaties, &reader);
        read_gemeenten(out, gemeenten, &reader);
    }
    json_decref(all);
    if (!reader.sound) {
        *out = (struct lists){.themas = NULL};
        return err_set(info, ERR_CORRUPT, "the lists in the index are damaged");
    }
    return ERR_OK;
}
