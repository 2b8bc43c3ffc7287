/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/view_answer.h"

#include "pages/view.h"

static void set_if(json_t *object, const char *key, json_t *value) {
    if (json_is_object(object)) {
        json_object_set(object, key, value);
    }
    json_decref(value);
}

/* The title is the first of the headings, and stands beside it already. */
static json_t *section_of(const json_t *article) {
    const json_t *headings = json_object_get(json_object_get(article, "citaat"), "koppen");
    size_t len = json_array_size(headings);
    return len > 1 ? json_incref(json_array_get(headings, len - 1)) : json_null();
}

static void add_article(json_t *article, const struct record *record) {
    set_if(article, "datum", view_date(record->gewijzigd));
    set_if(article, "onderdeel", section_of(article));
    set_if(article, "eigenWoorden",
           json_boolean(json_is_string(json_object_get(article, "kanaal"))));
    view_complete_organisation(json_object_get(article, "organisatie"));
}

/* An article that has no question of its own is asked for by its title. */
static void add_choices(json_t *choices) {
    size_t i;
    json_t *choice;
    json_array_foreach(choices, i, choice) {
        json_t *question = json_object_get(choice, "vraag");
        json_object_set(choice, "teVragen",
                        json_is_string(question) ? question : json_object_get(choice, "titel"));
    }
}

void view_add_answer(json_t *data, const struct answer *answer) {
    json_t *choices = json_object_get(data, "keuzes");
    json_t *referral = json_object_get(data, "doorverwijzing");
    bool needs_place = !answer->gemeente && lists_needs_place(answer->referral.sleutel);
    add_article(json_object_get(data, "antwoord"), &answer->articles[0]);
    add_choices(choices);
    json_object_set_new(data, "heeftKeuzes", json_boolean(json_array_size(choices) > 0));
    set_if(referral, "vraagPlaats", json_boolean(needs_place));
    view_complete_organisation(json_object_get(referral, "organisatie"));
    view_complete_organisation(json_object_get(data, "overdracht"));
}
