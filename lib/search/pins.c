/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/pins.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/table.h"
#include "search/json.h"
#include "text/codes.h"

struct pins {
    struct arena arena;
    struct pin *items;
    struct table questions; /* stems with a space between → 1 + place in items */
};

/* The stems of the question, and its codes in one way of writing (N 207 is N207); function words
 * only where there is nothing else. */
static struct str key_of(struct buf *out, const struct analysis *question) {
    for (int all = 0; all < 2 && out->len == 0; all++) {
        size_t tokens = 1;
        for (size_t i = 0; i < question->len; i += tokens) {
            const struct word *word = question->tokens[i].word;
            char bytes[CODE_BYTES];
            struct str code = code_read(bytes, question, i, &tokens);
            if (all || code.len > 0 || word->kind != WORD_STOP) {
                struct str text = code.len > 0 ? code : word->stem;
                buf_format(out, "%s%.*s", out->len ? " " : "", STR_ARGS(text));
            }
        }
    }
    return buf_str(out);
}

void pins_write(struct buf *out, const struct pin *pins, size_t len) {
    json_t *array = json_array();
    for (size_t i = 0; i < len; i++) {
        json_array_append_new(array, json_pack("{s:o, s:o, s:o}", "vraag", json_text(pins[i].vraag),
                                               "artikel", json_text(pins[i].artikel), "tot",
                                               json_text(pins[i].tot)));
    }
    char *text = json_dumps(array, JSON_COMPACT);
    buf_add(out, str_from(text));
    free(text);
    json_decref(array);
}

static bool read_text(struct str *out, struct arena *arena, const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    *out = arena_str(arena, (struct str){json_string_value(value), json_string_length(value)});
    return json_is_string(value);
}

static bool add_pin(struct pins *pins, size_t place, const json_t *json,
                    struct analyser *analyser) {
    struct pin *pin = &pins->items[place];
    if (!read_text(&pin->vraag, &pins->arena, json, "vraag") ||
        !read_text(&pin->artikel, &pins->arena, json, "artikel") ||
        !read_text(&pin->tot, &pins->arena, json, "tot")) {
        return false;
    }
    struct buf key = BUF_INIT;
    struct analysis question = analyse(analyser, pin->vraag);
    *table_get(&pins->questions, key_of(&key, &question)) = place + 1;
    buf_release(&key);
    return true;
}

enum err pins_new(struct pins **out, struct str json, struct analyser *analyser,
                  struct err_info *info) {
    struct pins *pins = mem_alloc(1, sizeof *pins);
    json_t *array = json_loadb(json.ptr, json.len, 0, NULL);
    bool sound = json_is_array(array);
    pins->items = arena_alloc(&pins->arena, json_array_size(array), sizeof *pins->items);
    for (size_t i = 0; sound && i < json_array_size(array); i++) {
        sound = add_pin(pins, i, json_array_get(array, i), analyser);
    }
    json_decref(array);
    if (!sound) {
        pins_free(pins);
        *out = NULL;
        return err_set(info, ERR_CORRUPT, "the pinned articles in the index are damaged");
    }
    *out = pins;
    return ERR_OK;
}

void pins_free(struct pins *pins) {
    if (pins) {
        table_release(&pins->questions);
        arena_release(&pins->arena);
        free(pins);
    }
}

const struct pin *pins_find(const struct pins *pins, const struct analysis *question) {
    struct buf key = BUF_INIT;
    const uint64_t *place = table_find(&pins->questions, key_of(&key, question));
    buf_release(&key);
    char today[DATE_BYTES + 1];
    date_today(today);
    const struct pin *pin = place ? &pins->items[*place - 1] : NULL;
    return pin && !date_is_over(pin->tot, str_from(today)) ? pin : NULL;
}
