/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Who helps at the place of the caller: the municipality, the water board and the omgevingsdienst,
 * to be read aloud at once. */
#include "pages/desk.h"
#include "pages/view.h"
#include "search/json.h"
#include "search/places.h"
#include "texts.h"

/* Keys of organisaties.csv that stand for another one in each place (lists_refer). */
static const struct local {
    struct str key;
    const char *name; /* what it is */
} locals[] = {
    {STR_INIT("gemeente"), TEXT_DESK_GEMEENTE},
    {STR_INIT("waterschap"), TEXT_DESK_WATERSCHAP},
    {STR_INIT("omgevingsdiensten"), TEXT_DESK_OMGEVINGSDIENST},
};
enum { LOCALS = sizeof locals / sizeof *locals };

/* The municipality is there without a row of its own in organisaties.csv. */
static bool find_local(struct organisatie *out, const struct local *local,
                       const struct lists *lists, const struct gemeente *place,
                       struct arena *arena) {
    if (local == &locals[0]) {
        *out = (struct organisatie){
            .sleutel = local->key, .naam = place->naam, .telefoon = place->telefoon};
        out->url = place->url;
        return true;
    }
    struct str key = local == &locals[1] ? place->waterschap : place->omgevingsdienst;
    return key.len > 0 && lists_find_organisatie(lists, key) &&
           lists_refer(out, lists, key, place, arena);
}

static json_t *organisations(const struct lists *lists, const struct gemeente *place,
                             struct arena *arena) {
    json_t *array = json_array();
    for (size_t i = 0; i < LOCALS; i++) {
        struct organisatie found;
        if (find_local(&found, &locals[i], lists, place, arena)) {
            json_t *json = json_organisatie(&found);
            view_complete_organisation(json);
            json_object_set_new(json, "wat", json_string(locals[i].name));
            json_array_append_new(array, json);
        }
    }
    return array;
}

/* A place to choose instead: its name, with the municipality when that has another. */
static json_t *choice(const struct place_like *like, const struct desk_params *params,
                      struct arena *arena) {
    struct desk_params other = *params;
    bool is_part = !str_equal(like->naam, like->gemeente->naam);
    other.plaats = like->gemeente->sleutel;
    struct str path = desk_article_path(params->artikel, arena);
    json_t *json = json_object();
    json_object_set_new(json, "naam", json_text(like->naam));
    json_object_set_new(json, "in", is_part ? json_text(like->gemeente->naam) : json_false());
    json_object_set_new(json, "plaats", json_text(other.plaats));
    json_object_set_new(json, "href", json_text(desk_link(&other, path, STR(""), arena)));
    return json;
}

struct place_search {
    const struct gemeente *found; /* NULL: none, or more than one of this name */
    struct place_like like[PLACES_LIKE];
    size_t len;
};

/* A name that is in two municipalities is none of them, until its key is chosen. */
static void find_place(struct place_search *out, struct session *session, struct str plaats) {
    out->found = search_find_gemeente(session, plaats);
    out->len = places_find_like(out->like, session->generation->places, session->analyser, plaats);
    bool is_key = out->found && str_equal(out->found->sleutel, plaats);
    if (out->len > 1 && out->like[1].likeness == PLACE_SAME && !is_key) {
        out->found = NULL;
        while (out->like[out->len - 1].likeness != PLACE_SAME) {
            out->len--;
        }
    }
}

const struct gemeente *desk_gemeente(const struct desk_params *params, struct session *session) {
    struct place_search search;
    if (params->plaats.len == 0) {
        return NULL;
    }
    find_place(&search, session, params->plaats);
    return search.found;
}

static json_t *choices(const struct place_search *search, const struct desk_params *params,
                       struct arena *arena) {
    json_t *array = json_array();
    for (size_t i = 0; i < search->len; i++) {
        json_array_append_new(array, choice(&search->like[i], params, arena));
    }
    return array;
}

void desk_add_place(json_t *data, const struct desk_params *params, struct session *session,
                    struct arena *arena) {
    struct place_search search;
    if (params->plaats.len == 0) {
        return;
    }
    find_place(&search, session, params->plaats);
    json_t *caller = json_object();
    json_object_set_new(caller, "getypt", json_text(params->plaats));
    if (search.found) {
        json_object_set_new(caller, "gemeente", json_text(search.found->naam));
        json_object_set_new(caller, "organisaties",
                            organisations(&session->generation->lists, search.found, arena));
    } else {
        json_object_set_new(caller, "heeftKeuzes", json_boolean(search.len > 0));
        json_object_set_new(caller, "keuzes", choices(&search, params, arena));
    }
    json_object_set_new(data, "beller", caller);
}

void desk_add_places(json_t *data, const struct lists *lists) {
    json_t *array = json_array();
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        const struct gemeente *gemeente = &lists->gemeenten[i];
        json_array_append_new(array, json_text(gemeente->naam));
        for (size_t k = 0; k < gemeente->plaatsen.len; k++) {
            json_array_append_new(array, json_text(gemeente->plaatsen.items[k]));
        }
    }
    json_object_set_new(data, "plaatsen", array);
}

/* ## Whom callers are referred to */

/* Each organisation once: by its key of organisaties.csv, as that is what is counted. */
static void add_referral(json_t *array, struct str key, struct str name) {
    size_t i;
    json_t *known;
    json_array_foreach(array, i, known) {
        if (str_equal(str_from(json_string_value(json_object_get(known, "sleutel"))), key)) {
            return;
        }
    }
    json_t *json = json_object();
    json_object_set_new(json, "sleutel", json_text(key));
    json_object_set_new(json, "naam", json_text(name));
    json_array_append_new(array, json);
}

void desk_add_referrals(json_t *data, const struct record *record, struct session *session,
                        const struct desk_params *params, struct arena *arena) {
    const struct lists *lists = &session->generation->lists;
    const struct gemeente *place = desk_gemeente(params, session);
    json_t *array = json_array();
    struct organisatie found;
    if (record && lists_refer(&found, lists, record->organisatie, place, arena)) {
        add_referral(array, record->organisatie, found.naam);
    }
    for (size_t i = 0; i < LOCALS && place; i++) {
        if (find_local(&found, &locals[i], lists, place, arena) &&
            lists_refer(&found, lists, found.sleutel, place, arena)) {
            add_referral(array, found.sleutel, found.naam);
        }
    }
    for (size_t i = 0; i < lists->organisatie_count; i++) {
        if (!lists_is_own(lists->organisaties[i].sleutel)) {
            add_referral(array, lists->organisaties[i].sleutel, lists->organisaties[i].naam);
        }
    }
    json_object_set_new(data, "verwijzingen", array);
}
