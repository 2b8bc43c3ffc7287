/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/variants.h"

#include "base/table.h"
#include "search/json.h"
#include "search/wording.h"

static void add_words(struct table *words, struct session *session, struct str text) {
    struct wording wording;
    wording_of(&wording, session, text);
    struct str rest = str_from(wording.groep);
    while (rest.len > 0) {
        *table_get(words, str_cut(&rest, ' ')) = 1;
    }
}

static void add_list(struct table *words, struct session *session, struct str_list list) {
    for (size_t i = 0; i < list.len; i++) {
        add_words(words, session, list.items[i]);
    }
}

/* False when there is no such article. */
static bool read_words(struct table *words, struct session *session, struct str id) {
    struct arena arena = ARENA_INIT;
    struct record record;
    bool found = search_find_article(&record, session, id, &arena, NULL) == ERR_OK;
    if (found) {
        add_words(words, session, record.titel);
        add_words(words, session, record.vraag);
        add_list(words, session, record.varianten);
        add_list(words, session, record.trefwoorden);
    }
    arena_release(&arena);
    return found;
}

static bool has_new_word(const struct table *words, struct str groep) {
    while (groep.len > 0) {
        if (!table_find(words, str_cut(&groep, ' '))) {
            return true;
        }
    }
    return false;
}

static void add_question(json_t *row, const struct question *question) {
    json_t *list = json_object_get(row, "vragen");
    if (json_array_size(list) < VARIANTS_AN_ARTICLE) {
        json_t *json = json_object();
        json_object_set_new(json, "vraag", json_text(question->vraag));
        json_object_set_new(json, "aantal", json_integer((json_int_t)question->count));
        json_array_append_new(list, json);
    }
}

/* The row of an article in the list; NULL when it is not there yet. */
static json_t *find_row(json_t *list, struct str id) {
    size_t i;
    json_t *row;
    json_array_foreach(list, i, row) {
        if (str_equal(str_from(json_string_value(json_object_get(row, "artikel"))), id)) {
            return row;
        }
    }
    return NULL;
}

/* Whether the wording itself may be told, and has no gaps in it. */
static bool is_whole(const struct question *question) {
    return !str_equal(question->vraag, question->groep) &&
           str_find(question->vraag, STR("…"), 0) == question->vraag.len;
}

static void try_question(json_t *list, const struct question *question, struct session *session) {
    json_t *row = find_row(list, question->artikel);
    if (!row && json_array_size(list) == VARIANTS_ARTICLES) {
        return;
    }
    struct table words = TABLE_INIT;
    if (read_words(&words, session, question->artikel) &&
        has_new_word(&words, question->groep)) {
        if (!row) {
            row = json_pack("{s:o, s:[]}", "artikel", json_text(question->artikel), "vragen");
            json_array_append_new(list, row);
        }
        add_question(row, question);
    }
    table_release(&words);
}

json_t *variants_find(const struct question_list *questions, struct session *session) {
    json_t *list = json_array();
    for (size_t i = 0; i < questions->len; i++) {
        const struct question *question = &questions->questions[i];
        if (question->artikel.len > 0 && is_whole(question)) {
            try_question(list, question, session);
        }
    }
    return list;
}
