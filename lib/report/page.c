/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/page.h"

#include "report/dutch.h"
#include "report/tables.h"

static json_t *take(struct buf *text) {
    json_t *json = json_stringn(text->ptr, text->len);
    buf_release(text);
    return json;
}

/* The wordings as they stand in the head of an article. They are words and spaces alone, so that
 * nothing is to be escaped. */
static json_t *yaml_of(const json_t *questions) {
    struct buf yaml = BUF_INIT;
    size_t i;
    const json_t *question;
    buf_add(&yaml, STR("varianten:\n"));
    json_array_foreach(questions, i, question) {
        buf_format(&yaml, "  - \"%s\"\n", json_string_value(json_object_get(question, "vraag")));
    }
    return take(&yaml);
}

static void add_variants(json_t *document) {
    json_t *list = json_object_get(document, "varianten");
    size_t i;
    json_t *row;
    json_array_foreach(list, i, row) {
        json_object_set_new(row, "yaml", yaml_of(json_object_get(row, "vragen")));
    }
    json_object_set_new(document, "heeftVarianten", json_boolean(json_array_size(list) > 0));
}

void page_add_report(json_t *document, const struct period *period, const char *basis) {
    const json_t *threshold = json_object_get(document, "drempel");
    json_t *days = json_object_get(threshold, "dagen");
    struct buf name = BUF_INIT;
    dutch_period(&name, period);
    json_object_set_new(document, "delen", tables_of(document));
    json_object_set_new(document, "periodeNaam", take(&name));
    json_object_set_new(document, "isMaand", json_boolean(period->is_month));
    json_object_set(document, "drempelKeer", json_object_get(threshold, "keer"));
    json_object_set(document, "drempelDagen", days);
    json_object_set_new(document, "drempelEenDag", json_boolean(json_integer_value(days) == 1));
    json_object_set_new(document, "basis", json_string(basis));
    add_variants(document);
}
