/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/table.h"

#include <stdlib.h>

#include "report/dutch.h"

#define USUALLY_EMPTY "Geen gegevens in deze periode."

static json_t *text_of(struct buf *text) {
    json_t *json = json_stringn(text->ptr, text->len);
    buf_release(text);
    return json;
}

json_t *table_part(json_t *parts, const char *title) {
    json_t *part = json_pack("{s:s, s:[]}", "titel", title, "tabellen");
    json_array_append_new(parts, part);
    return part;
}

json_t *table_add(json_t *part, const char *key, const char *title, const char *note,
                  const char *chart) {
    json_t *table = json_pack("{s:s, s:s, s:s, s:s, s:[], s:b, s:s, s:[]}", "sleutel", key, "titel",
                              title, "uitleg", note, "grafiek", chart, "kolommen", "heeftRijen", 0,
                              "leeg", USUALLY_EMPTY, "rijen");
    json_array_append_new(json_object_get(part, "tabellen"), table);
    return table;
}

void table_when_empty(json_t *table, const char *text) {
    json_object_set_new(table, "leeg", json_string(text));
}

static void add_column(json_t *table, const char *name, bool is_number, bool is_reference) {
    json_array_append_new(json_object_get(table, "kolommen"),
                          json_pack("{s:s, s:b, s:b}", "naam", name, "isGetal", is_number,
                                    "isVergelijking", is_reference));
}

void table_column(json_t *table, const char *name) {
    add_column(table, name, false, false);
}

void table_number_column(json_t *table, const char *name) {
    add_column(table, name, true, false);
}

void table_reference_column(json_t *table, const char *name) {
    add_column(table, name, true, true);
}

static json_t *add_row(json_t *table, json_t *head, const char *url, const char *day) {
    json_t *cells = json_array();
    json_object_set_new(table, "heeftRijen", json_true());
    json_array_append_new(
        json_object_get(table, "rijen"),
        json_pack("{s:o, s:s, s:s, s:o}", "kop", head, "url", url, "datum", day, "cellen", cells));
    return cells;
}

json_t *table_row(json_t *table, const char *head, const char *url) {
    return add_row(table, json_string(head), url, "");
}

json_t *table_day_row(json_t *table, const char *day) {
    struct buf text = BUF_INIT;
    dutch_date(&text, str_from(day));
    return add_row(table, text_of(&text), "", day);
}

static void add_cell(json_t *cells, json_t *text, const char *url, bool is_number, json_t *value) {
    json_array_append_new(cells, json_pack("{s:o, s:s, s:b, s:o}", "tekst", text, "url", url,
                                           "isGetal", is_number, "waarde", value));
}

void table_text(json_t *cells, const char *text, const char *url) {
    add_cell(cells, json_string(text), url, false, json_string(""));
}

void table_number(json_t *cells, json_int_t number) {
    struct buf text = BUF_INIT;
    dutch_number(&text, (uint64_t)number);
    add_cell(cells, text_of(&text), "", true, json_integer(number));
}

void table_member(json_t *cells, const json_t *object, const char *member) {
    table_number(cells, json_integer_value(json_object_get(object, member)));
}

const char *table_string(const json_t *object, const char *member) {
    const char *text = json_string_value(json_object_get(object, member));
    return text ? text : "";
}

char *table_article_url(const char *id) {
    struct buf url = BUF_INIT;
    buf_format(&url, "%s%s", id[0] != '\0' ? "/artikel/" : "", id);
    return url.ptr;
}
