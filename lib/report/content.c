/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/content.h"

static json_t *first_rows(const json_t *list) {
    json_t *rows = json_array();
    for (size_t i = 0; i < json_array_size(list) && i < CONTENT_ROWS; i++) {
        json_array_append_new(rows, json_deep_copy(json_array_get(list, i)));
    }
    return rows;
}

/* Those whose day has come. */
static json_t *due(const json_t *list, const struct period *period) {
    json_t *rows = json_array();
    size_t i;
    json_t *row;
    json_array_foreach(list, i, row) {
        const char *day = json_string_value(json_object_get(row, "controleVoor"));
        if (day && str_compare(str_from(day), str_from(period->last)) <= 0) {
            json_array_append_new(rows, json_deep_copy(row));
        }
    }
    return rows;
}

json_t *content_of(const json_t *findings, const struct period *period) {
    static const char *const lists[] = {"kanalen", "tegenspraak", "goudvragen"};
    if (!findings) {
        return json_null();
    }
    json_t *content = json_object();
    json_t *totals = json_object();
    const json_t *counted = json_object_get(findings, "totalen");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        json_object_set_new(content, lists[i], first_rows(json_object_get(findings, lists[i])));
        json_object_set(totals, lists[i], json_object_get(counted, lists[i]));
    }
    json_t *all_due = due(json_object_get(findings, "controle"), period);
    json_object_set_new(totals, "controle", json_integer((json_int_t)json_array_size(all_due)));
    json_object_set_new(content, "controle", first_rows(all_due));
    json_object_set_new(content, "totalen", totals);
    json_decref(all_due);
    return content;
}
