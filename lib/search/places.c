/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/places.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/table.h"
#include "text/lexicon.h"

enum { NAME_WORDS = 6 }; /* Nieuwerkerk aan den IJssel has four */

struct places {
    const struct lists *lists;
    struct table names; /* folded words with a space between → 1 + place in lists->gemeenten */
};

/* Words [first, first + len) as a key. */
static void join(struct buf *out, const struct analysis *analysis, size_t first, size_t len) {
    buf_truncate(out, 0);
    for (size_t i = 0; i < len; i++) {
        buf_format(out, "%s%.*s", i ? " " : "", STR_ARGS(analysis->tokens[first + i].word->text));
    }
}

/* A name that is in two municipalities stays with the first. */
static void add_name(struct places *places, struct analyser *analyser, struct str name,
                     size_t gemeente) {
    struct analysis analysis = analyse(analyser, name);
    struct buf key = BUF_INIT;
    join(&key, &analysis, 0, analysis.len);
    if (analysis.len > 0 && analysis.len <= NAME_WORDS) {
        uint64_t *place = table_get(&places->names, buf_str(&key));
        *place = *place > 0 ? *place : gemeente + 1;
    }
    buf_release(&key);
}

struct places *places_new(const struct lists *lists, struct analyser *analyser) {
    struct places *places = mem_alloc(1, sizeof *places);
    places->lists = lists;
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        add_name(places, analyser, lists->gemeenten[i].naam, i);
    }
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        struct str_list others = lists->gemeenten[i].plaatsen;
        for (size_t k = 0; k < others.len; k++) {
            add_name(places, analyser, others.items[k], i);
        }
    }
    return places;
}

void places_free(struct places *places) {
    if (places) {
        table_release(&places->names);
        free(places);
    }
}

static bool stands_in(const struct analysis *analysis, size_t first) {
    static const struct str before[] = {STR_INIT("in"), STR_INIT("te"), STR_INIT("uit"),
                                        STR_INIT("gemeente")};
    for (size_t i = 0; first > 0 && i < sizeof before / sizeof *before; i++) {
        if (str_equal(analysis->tokens[first - 1].word->text, before[i])) {
            return true;
        }
    }
    return false;
}

static bool is_also_a_word(const struct analysis *analysis, size_t first, size_t len) {
    return len == 1 && (lexicon_find(analysis->tokens[first].word->text) & LEXICON_WORD);
}

bool places_find(struct place_match *out, const struct places *places,
                 const struct analysis *analysis) {
    struct buf key = BUF_INIT;
    const uint64_t *found = NULL;
    for (size_t first = 0; first < analysis->len && !found; first++) {
        size_t most = analysis->len - first < NAME_WORDS ? analysis->len - first : NAME_WORDS;
        for (size_t len = most; len > 0 && !found; len--) {
            join(&key, analysis, first, len);
            found = table_find(&places->names, buf_str(&key));
            if (found && is_also_a_word(analysis, first, len) && !stands_in(analysis, first)) {
                found = NULL;
            } else if (found) {
                *out = (struct place_match){&places->lists->gemeenten[*found - 1], first, len};
            }
        }
    }
    buf_release(&key);
    return found != NULL;
}
