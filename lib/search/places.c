/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/places.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/table.h"
#include "text/edit_distance.h"
#include "text/lexicon.h"

enum {
    NAME_WORDS = 6,          /* Nieuwerkerk aan den IJssel has four */
    SHORTEST_MISSPELLED = 5, /* shorter names are one letter from too much else */
};

struct places {
    const struct lists *lists;
    struct table names; /* folded words with a space between → 1 + place in lists->gemeenten */
};

/* Words [first, first + len) as a key. */
static void join(struct buf *out, const struct analysis *analysis, size_t first, size_t len) {
    buf_truncate(out, 0);
    for (size_t i = 0; i < len; i++) {
        buf_add(out, i > 0 ? STR(" ") : STR(""));
        buf_add(out, analysis->tokens[first + i].word->text);
    }
}

/* A name that is in two municipalities stays with the first. */
static void add_written(struct places *places, struct analyser *analyser, struct str name,
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

/* With spaces for hyphens: Hendrik Ido Ambacht. */
static void add_spaced(struct buf *out, struct str name) {
    struct str rest = name;
    while (rest.ptr) {
        struct str piece = str_cut(&rest, '-');
        buf_format(out, "%s%.*s", out->len ? " " : "", STR_ARGS(piece));
    }
}

/* As in the list, and with spaces for hyphens. */
static void add_name(struct places *places, struct analyser *analyser, struct str name,
                     size_t gemeente) {
    struct buf spaced = BUF_INIT;
    add_spaced(&spaced, name);
    add_written(places, analyser, name, gemeente);
    add_written(places, analyser, buf_str(&spaced), gemeente);
    buf_release(&spaced);
}

struct places *places_new(const struct lists *lists, struct analyser *analyser) {
    struct places *places = mem_alloc(1, sizeof *places);
    places->lists = lists;
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        add_name(places, analyser, lists->gemeenten[i].naam, i);
        add_name(places, analyser, lists->gemeenten[i].sleutel, i);
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

/* ## Names that are also words */

/* Municipalities whose name the lexicon has as a word too, but that hardly anyone means so in a
 * question to a province: a cheese, what one does with sand or gold, inhabitants. */
static bool is_rarely_a_word(struct str name) {
    static const struct str names[] = {STR_INIT("gouda"), STR_INIT("delft"), STR_INIT("nieuwkoop"),
                                       STR_INIT("wassenaar")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_equal(names[i], name)) {
            return true;
        }
    }
    return false;
}

/* Whether the word before it says that a place follows. Behind te a verb is one: te leiden. */
static bool is_announced(const struct analysis *analysis, size_t at) {
    static const struct str before[] = {
        STR_INIT("in"),   STR_INIT("uit"),    STR_INIT("bij"),   STR_INIT("naar"),
        STR_INIT("van"),  STR_INIT("rond"),   STR_INIT("nabij"), STR_INIT("gemeente"),
        STR_INIT("stad"), STR_INIT("plaats"), STR_INIT("dorp"),
    };
    if (at == 0) {
        return false;
    }
    struct str word = analysis->tokens[at - 1].word->text;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        if (str_equal(word, before[i])) {
            return true;
        }
    }
    bool verb = lexicon_find(analysis->tokens[at].word->text) & LEXICON_VERB;
    return str_equal(word, STR("te")) && !verb;
}

static bool begins_sentence(struct str text, size_t at) {
    struct str before = str_trim(str_slice(text, 0, at));
    return before.len == 0 || str_ends_with(before, STR(".")) || str_ends_with(before, STR("!")) ||
           str_ends_with(before, STR("?"));
}

/* Leiden, but not LEIDEN, as nothing follows from a question in capitals. */
static bool is_written_as_name(struct str text, const struct token *token) {
    struct str typed = str_slice(text, token->start, token->end);
    bool capital = typed.len > 1 && typed.ptr[0] >= 'A' && typed.ptr[0] <= 'Z' &&
                   typed.ptr[1] >= 'a' && typed.ptr[1] <= 'z';
    bool colon = token->end < text.len && text.ptr[token->end] == ':';
    return capital && (!begins_sentence(text, token->start) || colon);
}

/* Whether the words of a name are meant as that name. */
static bool is_meant(struct str text, const struct analysis *analysis, size_t first, size_t len) {
    const struct token *token = &analysis->tokens[first];
    struct str word = token->word->text;
    bool ambiguous = len == 1 && (lexicon_find(word) & LEXICON_WORD) && !is_rarely_a_word(word);
    return !ambiguous || is_announced(analysis, first) || is_written_as_name(text, token);
}

/* ## Misspelled names */

/* The value of the one name that is near enough; NULL when there are none or more. */
static const uint64_t *find_misspelled(const struct places *places, struct str word) {
    const uint64_t *found = NULL;
    for (size_t i = 0; i < places->names.capacity; i++) {
        const struct table_slot *name = &places->names.slots[i];
        if (name->key.len >= SHORTEST_MISSPELLED && edit_distance(word, name->key, 1) <= 1) {
            if (found) {
                return NULL;
            }
            found = &name->value;
        }
    }
    return found;
}

/* ## Finding */

static bool find_spelled(struct place_match *out, const struct places *places, struct str text,
                         const struct analysis *analysis) {
    struct buf key = BUF_INIT;
    const uint64_t *found = NULL;
    for (size_t first = 0; first < analysis->len && !found; first++) {
        size_t most = analysis->len - first < NAME_WORDS ? analysis->len - first : NAME_WORDS;
        for (size_t len = most; len > 0 && !found; len--) {
            join(&key, analysis, first, len);
            found = table_find(&places->names, buf_str(&key));
            if (found && !is_meant(text, analysis, first, len)) {
                found = NULL;
            } else if (found) {
                *out = (struct place_match){&places->lists->gemeenten[*found - 1], first, len};
            }
        }
    }
    buf_release(&key);
    return found != NULL;
}

/* Only behind a word that announces a place, and no word that has a meaning of its own. */
static bool find_announced(struct place_match *out, const struct places *places,
                           const struct analysis *analysis) {
    for (size_t i = 1; i < analysis->len; i++) {
        const struct word *word = analysis->tokens[i].word;
        bool unknown = word->kind == WORD_PLAIN && lexicon_find(word->text) == 0;
        const uint64_t *found =
            unknown && is_announced(analysis, i) ? find_misspelled(places, word->text) : NULL;
        if (found) {
            *out = (struct place_match){&places->lists->gemeenten[*found - 1], i, 1};
            return true;
        }
    }
    return false;
}

bool places_find_in(struct place_match *out, const struct places *places, struct str text,
                    const struct analysis *analysis) {
    return find_spelled(out, places, text, analysis) || find_announced(out, places, analysis);
}

const struct gemeente *places_find_exact(const struct places *places, struct analyser *analyser,
                                         struct str value) {
    struct analysis analysis = analyse(analyser, value);
    struct buf key = BUF_INIT;
    join(&key, &analysis, 0, analysis.len);
    const uint64_t *found = table_find(&places->names, buf_str(&key));
    buf_release(&key);
    return found ? &places->lists->gemeenten[*found - 1] : NULL;
}

/* ## Names that are like it */

/* The words of a name as it is looked for: folded, with a space between, also for a hyphen. */
static void fold_name(struct buf *out, struct analyser *analyser, struct str name) {
    struct buf spaced = BUF_INIT;
    add_spaced(&spaced, name);
    struct analysis analysis = analyse(analyser, buf_str(&spaced));
    join(out, &analysis, 0, analysis.len);
    buf_release(&spaced);
}

/* False when it is not like it at all. Of short names half would be two typing errors away. */
static bool is_like(enum place_likeness *out, struct str typed, struct str name) {
    size_t errors = typed.len > SHORTEST_MISSPELLED ? 2 : typed.len >= SHORTEST_MISSPELLED;
    if (str_equal(name, typed)) {
        *out = PLACE_SAME;
    } else if (str_starts_with(name, typed)) {
        *out = PLACE_BEGINS;
    } else if (errors > 0 && edit_distance(typed, name, errors) <= errors) {
        *out = PLACE_NEAR;
    } else {
        return false;
    }
    return true;
}

struct like_search {
    struct place_like *out;
    size_t len;
    struct analyser *analyser;
    struct str typed;
    struct buf name;
};

/* Puts it behind those that are as good; the last one falls off. */
static void keep_like(struct like_search *search, const struct place_like *like) {
    size_t at = search->len < PLACES_LIKE ? search->len++ : PLACES_LIKE;
    while (at > 0 && search->out[at - 1].likeness > like->likeness) {
        if (at < PLACES_LIKE) {
            search->out[at] = search->out[at - 1];
        }
        at--;
    }
    if (at < PLACES_LIKE) {
        search->out[at] = *like;
    }
}

static void better_like(struct place_like *best, bool *found, struct like_search *search,
                        struct str name) {
    enum place_likeness likeness;
    fold_name(&search->name, search->analyser, name);
    if (is_like(&likeness, search->typed, buf_str(&search->name)) &&
        (!*found || likeness < best->likeness)) {
        best->naam = name;
        best->likeness = likeness;
        *found = true;
    }
}

/* A municipality by that of its names which is most like it. */
static void try_gemeente(struct like_search *search, const struct gemeente *gemeente) {
    struct place_like best = {.gemeente = gemeente};
    bool found = false;
    better_like(&best, &found, search, gemeente->naam);
    for (size_t i = 0; i < gemeente->plaatsen.len; i++) {
        better_like(&best, &found, search, gemeente->plaatsen.items[i]);
    }
    if (found) {
        keep_like(search, &best);
    }
}

size_t places_find_like(struct place_like out[PLACES_LIKE], const struct places *places,
                        struct analyser *analyser, struct str value) {
    struct buf typed = BUF_INIT;
    struct like_search search = {.out = out, .analyser = analyser, .name = BUF_INIT};
    fold_name(&typed, analyser, value);
    search.typed = buf_str(&typed);
    for (size_t i = 0; i < places->lists->gemeente_count && typed.len > 0; i++) {
        try_gemeente(&search, &places->lists->gemeenten[i]);
    }
    buf_release(&search.name);
    buf_release(&typed);
    return search.len;
}
