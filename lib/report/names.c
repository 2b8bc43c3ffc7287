/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/names.h"

#include "search/json.h"

static struct str field(const json_t *object, const char *name) {
    const json_t *value = json_object_get(object, name);
    return (struct str){json_string_value(value), json_string_length(value)};
}

json_t *names_title(struct session *session, struct str id) {
    struct arena arena = ARENA_INIT;
    struct record record;
    bool found = search_find_article(&record, session, id, &arena, NULL) == ERR_OK;
    json_t *title = json_text(found ? record.titel : id);
    arena_release(&arena);
    return title;
}

static struct str theme_name(const struct lists *lists, struct str key) {
    const struct thema *thema = lists_find_thema(lists, key);
    return thema ? thema->naam : key;
}

static struct str organisation_name(const struct lists *lists, struct str key) {
    const struct organisatie *organisatie = lists_find_organisatie(lists, key);
    return organisatie ? organisatie->naam : key;
}

static struct str place_name(const struct lists *lists, struct str key) {
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        if (str_equal(lists->gemeenten[i].sleutel, key)) {
            return lists->gemeenten[i].naam;
        }
    }
    return key;
}

static void name_row(json_t *row, struct session *session) {
    static const struct {
        const char *key;
        struct str (*name)(const struct lists *lists, struct str key);
    } kinds[] = {
        {"thema", theme_name}, {"organisatie", organisation_name}, {"gemeente", place_name}};
    const json_t *article = json_object_get(row, "artikel");
    if (article) {
        json_object_set_new(row, "titel",
                            json_is_string(article) ? names_title(session, field(row, "artikel"))
                                                    : json_null());
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct str key = field(row, kinds[i].key);
        if (key.len > 0) {
            json_object_set_new(row, "naam",
                                json_text(kinds[i].name(&session->generation->lists, key)));
        }
    }
}

static void name_list(json_t *list, struct session *session) {
    size_t i;
    json_t *row;
    json_array_foreach(list, i, row) {
        name_row(row, session);
    }
}

void names_add(json_t *document, struct session *session) {
    const char *key;
    json_t *value;
    json_object_foreach(document, key, value) {
        name_list(value, session);
    }
    json_object_foreach(json_object_get(document, "inhoud"), key, value) {
        name_list(value, session);
    }
}
