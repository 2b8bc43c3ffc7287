/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "subjects.h"

#include <string.h>

#include "base/limits.h"
#include "search/listing.h"

/* Of all questions this part is about what no article is about. */
#define STRANGE_SHARE 0.09

enum {
    WORDINGS_MOST = 200, /* of a subject */
    FRAMED = 3,          /* of its words, those that are put in frames */
};

/* What people put around a word. */
struct frame {
    struct str before;
    struct str behind;
};

/* For whatever is among the keywords. */
static const struct frame frames[] = {
    {STR_INIT(""), STR_INIT(" provincie")},
    {STR_INIT("informatie over "), STR_INIT("")},
    {STR_INIT("wie gaat er over "), STR_INIT("")},
    {STR_INIT(""), STR_INIT(" zuid-holland")},
    {STR_INIT("waar moet ik zijn voor "), STR_INIT("")},
};

/* For things that break. */
static const struct frame thing_frames[] = {
    {STR_INIT(""), STR_INIT(" kapot")},
    {STR_INIT(""), STR_INIT(" melden")},
    {STR_INIT("hoe meld ik schade aan "), STR_INIT("")},
    {STR_INIT("wie is verantwoordelijk voor "), STR_INIT("")},
    {STR_INIT("er is weer een probleem met "), STR_INIT(" bij ons in de buurt")},
    {STR_INIT(""), STR_INIT(" al weken kapot en niemand doet iets")},
};

/* Towns are named about as often as people live there. */
static const struct {
    struct str name;
    unsigned weight;
} towns[] = {
    {STR_INIT("Rotterdam"), 90},
    {STR_INIT("Den Haag"), 80},
    {STR_INIT("Leiden"), 30},
    {STR_INIT("Zoetermeer"), 25},
    {STR_INIT("Dordrecht"), 30},
    {STR_INIT("Westland"), 22},
    {STR_INIT("Delft"), 22},
    {STR_INIT("Gouda"), 32},
    {STR_INIT("Alphen aan den Rijn"), 30},
};

/* ## Wordings */

struct collector {
    struct arena *arena;
    struct str items[WORDINGS_MOST];
    size_t len;
};

/* As people type it: without the question mark, in small letters at the begin. */
static void add(struct collector *collector, struct str text) {
    struct str typed = str_trim(text);
    if (str_ends_with(typed, STR("?"))) {
        typed.len--;
    }
    if (typed.len == 0 || collector->len == WORDINGS_MOST) {
        return;
    }
    char *copy = arena_alloc(collector->arena, typed.len + 1, 1);
    memcpy(copy, typed.ptr, typed.len);
    bool is_name = typed.len > 1 && copy[1] >= 'A' && copy[1] <= 'Z'; /* BIJ12 */
    if (copy[0] >= 'A' && copy[0] <= 'Z' && !is_name) {
        copy[0] = (char)(copy[0] - 'A' + 'a');
    }
    collector->items[collector->len++] = (struct str){copy, typed.len};
}

static void add_framed(struct collector *collector, const struct frame *with, size_t count,
                       const struct str_list *words) {
    for (size_t i = 0; i < words->len && i < FRAMED; i++) {
        for (size_t k = 0; k < count; k++) {
            struct str text =
                arena_format(collector->arena, "%.*s%.*s%.*s", STR_ARGS(with[k].before),
                             STR_ARGS(words->items[i]), STR_ARGS(with[k].behind));
            add(collector, text);
        }
    }
}

/* The first is used most, the second half as often, the third a third (Zipf). */
static struct wordings finish(const struct collector *collector) {
    struct str *items = arena_alloc(collector->arena, collector->len, sizeof *items);
    double *sums = arena_alloc(collector->arena, collector->len, sizeof *sums);
    double sum = 0;
    for (size_t i = 0; i < collector->len; i++) {
        items[i] = collector->items[i];
        sum += 1.0 / (double)(i + 1);
        sums[i] = sum;
    }
    return (struct wordings){items, sums, collector->len};
}

static struct wordings read_bars(struct str text, struct arena *arena) {
    struct collector collector = {.arena = arena};
    while (text.len > 0) {
        add(&collector, str_cut(&text, '|'));
    }
    return finish(&collector);
}

/* Words alone first, as people search, then sentences. */
static struct wordings wordings_of(const struct record *record, bool is_thing,
                                   struct arena *arena) {
    struct collector collector = {.arena = arena};
    const struct str_list *words = &record->trefwoorden;
    for (size_t i = 0; i < words->len && i < 2; i++) {
        add(&collector, words->items[i]);
    }
    add(&collector, record->vraag);
    for (size_t i = 0; i < record->varianten.len; i++) {
        add(&collector, record->varianten.items[i]);
    }
    add(&collector, record->titel);
    for (size_t i = 2; i < words->len; i++) {
        add(&collector, words->items[i]);
    }
    if (is_thing) {
        add_framed(&collector, thing_frames, sizeof thing_frames / sizeof *thing_frames, words);
    }
    add_framed(&collector, frames, sizeof frames / sizeof *frames, words);
    return finish(&collector);
}

/* ## Subjects */

static const struct trait steady = {.id = STR_INIT("")};

static size_t rank_of(struct str id) {
    size_t i = 0;
    while (i < article_trait_count && !str_equal(article_traits[i].id, id)) {
        i++;
    }
    return i;
}

static bool is_of_roads(const struct record *record) {
    return str_equal(record->thema, STR("wegen")) || str_equal(record->thema, STR("fiets"));
}

static void add_article(struct subjects *out, const struct record *record, size_t rank,
                        struct arena *arena) {
    bool is_known = rank < article_trait_count;
    const struct trait *trait = is_known ? &article_traits[rank] : &steady;
    out->items[out->len++] = (struct subject){
        .id = record->id,
        .trait = trait,
        .weight = 1.0 / (double)(rank + 2), /* the first not twice as often as the second */
        .sentence = record->vraag.len > 0 ? record->vraag : record->titel,
        .has_roads = is_of_roads(record),
        .usual = wordings_of(record, trait->is_thing, arena),
        .season = read_bars(trait->season, arena),
        .storm = read_bars(trait->storm, arena),
    };
}

static void add_strange(struct subjects *out, double share, struct arena *arena) {
    double sum = 0;
    for (size_t i = 0; i < strange_trait_count; i++) {
        sum += 1.0 / (double)(i + 2);
    }
    for (size_t i = 0; i < strange_trait_count; i++) {
        out->items[out->len++] = (struct subject){
            .trait = &strange_traits[i],
            .weight = share / sum / (double)(i + 2),
            .usual = read_bars(strange_traits[i].season, arena),
        };
    }
}

static struct wordings read_places(const struct lists *lists, struct arena *arena) {
    struct str *items = arena_alloc(arena, lists->gemeente_count, sizeof *items);
    double *sums = arena_alloc(arena, lists->gemeente_count, sizeof *sums);
    double sum = 0;
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        unsigned weight = 5;
        items[i] = lists->gemeenten[i].naam;
        for (size_t k = 0; k < sizeof towns / sizeof *towns; k++) {
            weight = str_equal(towns[k].name, items[i]) ? towns[k].weight : weight;
        }
        sum += weight;
        sums[i] = sum;
    }
    return (struct wordings){items, sums, lists->gemeente_count};
}

enum err subjects_read(struct subjects *out, struct session *session, struct arena *arena,
                       struct err_info *info) {
    struct search_request request = SEARCH_REQUEST_INIT;
    struct listing listing;
    request.page_size = LIMIT_PAGE_SIZE;
    *out = (struct subjects){.lists = &session->generation->lists};
    enum err err = listing_run(&listing, session, &request, arena, info);
    if (err != ERR_OK) {
        return err;
    }
    if (listing.len == 0) {
        return err_set(info, ERR_NOT_FOUND, "the index has no articles");
    }
    double sum = 0;
    size_t rank = article_trait_count;
    for (size_t i = 0; i < listing.len; i++) {
        const struct record *record = &listing.records[i];
        size_t known = rank_of(record->id);
        add_article(out, record, known < article_trait_count ? known : rank++, arena);
        sum += out->items[i].weight;
    }
    add_strange(out, sum * STRANGE_SHARE / (1 - STRANGE_SHARE), arena);
    out->places = read_places(out->lists, arena);
    return ERR_OK;
}
