/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/asked.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "base/limits.h"
#include "search/json.h"

void asked_write(struct buf *out, const struct asked *list, size_t len) {
    json_t *array = json_array();
    for (size_t i = 0; i < len; i++) {
        json_array_append_new(array, json_pack("{s:o, s:I}", "artikel", json_text(list[i].artikel),
                                               "aantal", (json_int_t)list[i].aantal));
    }
    char *text = json_dumps(array, JSON_COMPACT);
    buf_add(out, str_from(text));
    free(text);
    json_decref(array);
}

static bool add_count(struct asked_counts *asked, const json_t *json) {
    const json_t *artikel = json_object_get(json, "artikel");
    const json_t *aantal = json_object_get(json, "aantal");
    json_int_t count = json_integer_value(aantal);
    if (!json_is_string(artikel) || !json_is_integer(aantal) || count < 0 || count > LIMIT_ASKED) {
        return false;
    }
    struct str id = {json_string_value(artikel), json_string_length(artikel)};
    *table_get(&asked->counts, id) = (uint64_t)count;
    if ((uint64_t)count > asked->most) {
        asked->most = (uint64_t)count;
    }
    return true;
}

enum err asked_read(struct asked_counts *out, struct str json, struct err_info *info) {
    json_t *array = json_loadb(json.ptr, json.len, 0, NULL);
    bool sound = json_is_array(array);
    for (size_t i = 0; sound && i < json_array_size(array); i++) {
        sound = add_count(out, json_array_get(array, i));
    }
    json_decref(array);
    if (!sound) {
        asked_release(out);
        return err_set(info, ERR_CORRUPT, "the counts of articles in the index are damaged");
    }
    return ERR_OK;
}

void asked_release(struct asked_counts *asked) {
    table_release(&asked->counts);
    *asked = ASKED_COUNTS_INIT;
}

/* A few articles take most questions and very many take some (Zipf), so counts themselves would set
 * the first few apart and leave the rest alike; by logarithms ten times as often is the same step
 * everywhere. As a part of the highest one it does not matter whether editors count a month or a
 * year. */
double asked_share(const struct asked_counts *asked, struct str id) {
    const uint64_t *count = table_find(&asked->counts, id);
    return count && *count > 0 ? log1p((double)*count) / log1p((double)asked->most) : 0;
}
