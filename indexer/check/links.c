/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/links.h"

#include <stdlib.h>
#include <time.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "check/link_cache.h"
#include "check/link_check.h"
#include "read/url.h"
#include "texts.h"

/* A message is one line; the reason stands behind the address. */
enum { SHOWN_BYTES = 160 };

/* Where a link stands. */
struct place {
    const struct markdown_link *link;
    size_t link_place; /* in links */
};

struct links {
    struct link *items;
    size_t len;
    size_t capacity;
    struct place *places;
    size_t place_count;
    size_t place_capacity;
    struct table known; /* address → place in items + 1 */
    struct arena arena; /* of the answers */
};

static void links_release(struct links *links) {
    free(links->items);
    free(links->places);
    table_release(&links->known);
    arena_release(&links->arena);
}

/* ## What there is */

static void add_link(struct links *links, const struct markdown_link *link,
                     struct link_counts *counts) {
    struct str url = str_trim(link->url);
    if (url_judge(url) != URL_EXTERNAL) {
        return;
    }
    url = str_slice(url, 0, str_find(url, STR("#"), 0));
    uint64_t *known = table_find(&links->known, url);
    if (!known && links->len == LIMIT_LINKS) {
        counts->left_out++;
        return;
    }
    if (!known) {
        links->items = mem_grow(links->items, &links->capacity, links->len, sizeof *links->items);
        links->items[links->len++] = (struct link){.url = url};
        known = table_get(&links->known, url);
        *known = links->len;
    }
    links->places =
        mem_grow(links->places, &links->place_capacity, links->place_count, sizeof *links->places);
    links->places[links->place_count++] = (struct place){link, *known - 1};
}

static void add_links(struct links *links, const struct content *content,
                      struct link_counts *counts) {
    for (size_t i = 0; i < content->list_link_count; i++) {
        add_link(links, &content->list_links[i], counts);
    }
    for (size_t i = 0; i < content->len; i++) {
        const struct entry *article = &content->articles[i];
        for (size_t k = 0; k < article->link_count; k++) {
            add_link(links, &article->links[k], counts);
        }
    }
}

/* ## What is wrong with it */

static const char *status_reason(long status) {
    switch (status) {
    case 404:
        return TEXT_LINK_NOT_FOUND;
    case 410:
        return TEXT_LINK_GONE;
    default:
        return status >= 500 ? TEXT_LINK_SERVER : TEXT_LINK_REQUEST;
    }
}

/* The start of a long address. */
static struct str shown(struct str url) {
    return url.len <= SHOWN_BYTES ? url : str_slice(url, 0, utf8_floor(url, SHOWN_BYTES));
}

static void warn(const struct source *source, size_t line, struct str url,
                 const struct link_answer *answer) {
    struct str link = shown(url);
    struct str target = shown(answer->target);
    switch (answer->outcome) {
    case LINK_UNKNOWN:
    case LINK_GOOD:
    case LINK_REFUSED:
        return;
    case LINK_MOVED:
        fault_warning(source, line, TEXT_LINK_MOVED, STR_ARGS(link), STR_ARGS(target));
        return;
    case LINK_STATUS:
        fault_warning(source, line, TEXT_LINK_STATUS, STR_ARGS(link), answer->status,
                      status_reason(answer->status));
        return;
    case LINK_NO_HOST:
        fault_warning(source, line, TEXT_LINK_NO_HOST, STR_ARGS(link));
        return;
    case LINK_NO_ANSWER:
        fault_warning(source, line, TEXT_LINK_NO_ANSWER, STR_ARGS(link));
        return;
    case LINK_CERTIFICATE:
        fault_warning(source, line, TEXT_LINK_CERTIFICATE, STR_ARGS(link));
        return;
    case LINK_REDIRECTS:
        fault_warning(source, line, TEXT_LINK_REDIRECTS, STR_ARGS(link));
        return;
    case LINK_INSIDE:
        fault_warning(source, line, TEXT_LINK_INSIDE, STR_ARGS(link));
        return;
    case LINK_MALFORMED:
        fault_warning(source, line, TEXT_LINK_MALFORMED, STR_ARGS(link));
        return;
    }
}

static void report(const struct links *links, struct faults *faults, struct link_counts *counts) {
    for (size_t i = 0; i < links->len; i++) {
        const struct link_answer *answer = &links->items[i].answer;
        counts->broken += link_is_broken(answer);
        counts->unknown += answer->outcome == LINK_REFUSED;
    }
    for (size_t i = 0; i < links->place_count; i++) {
        const struct markdown_link *link = links->places[i].link;
        struct source source = {.file = link->file, .faults = faults};
        const struct link *asked = &links->items[links->places[i].link_place];
        warn(&source, link->line, asked->url, &asked->answer);
    }
}

/* ## What is remembered */

static void recall(struct links *links, const struct link_cache *cache) {
    for (size_t i = 0; i < links->len; i++) {
        struct link *link = &links->items[i];
        if (!link_cache_find(cache, link->url, &link->answer)) {
            link->answer = (struct link_answer){LINK_UNKNOWN, 0, STR("")};
        }
    }
}

/* When no server at all was reached, it is our own line that is broken: nothing was learned. */
static bool has_reached_any(const struct links *links, const bool *asked) {
    bool reached = false;
    for (size_t i = 0; i < links->len && !reached; i++) {
        enum link_outcome outcome = links->items[i].answer.outcome;
        reached = asked[i] && outcome != LINK_NO_HOST && outcome != LINK_NO_ANSWER &&
                  outcome != LINK_INSIDE && outcome != LINK_MALFORMED;
    }
    return reached;
}

static void remember(const struct links *links, const bool *asked, struct link_cache *cache,
                     const char *path, struct err_info *info) {
    if (!path || !has_reached_any(links, asked)) {
        return;
    }
    for (size_t i = 0; i < links->len; i++) {
        if (asked[i]) {
            link_cache_put(cache, links->items[i].url, &links->items[i].answer);
        }
    }
    link_cache_save(cache, path, info);
}

static enum err ask(struct links *links, bool allow_local, struct link_counts *counts,
                    struct err_info *info) {
    struct buf path = BUF_INIT;
    bool has_path = link_cache_path(&path);
    struct link_cache *cache = link_cache_open(has_path ? path.ptr : NULL, (long long)time(NULL));
    bool *asked = mem_alloc(links->len, sizeof *asked);
    recall(links, cache);
    for (size_t i = 0; i < links->len; i++) {
        asked[i] = links->items[i].answer.outcome == LINK_UNKNOWN;
        counts->asked += asked[i];
    }
    counts->remembered = links->len - counts->asked;
    enum err err = ERR_OK;
    if (counts->asked > 0) {
        err = link_check(links->items, links->len, allow_local, &links->arena, info);
    }
    if (err == ERR_OK) {
        remember(links, asked, cache, has_path ? path.ptr : NULL, &counts->unkept);
    }
    /* What was remembered stays with the links, beyond the cache. */
    for (size_t i = 0; i < links->len; i++) {
        struct link_answer *answer = &links->items[i].answer;
        answer->target = arena_str(&links->arena, answer->target);
    }
    free(asked);
    link_cache_free(cache);
    buf_release(&path);
    return err;
}

enum err links_check(struct link_counts *out, const struct content *content, bool allow_local,
                     struct faults *faults, struct err_info *info) {
    struct links links = {.known = TABLE_INIT, .arena = ARENA_INIT};
    *out = (struct link_counts){.unkept = ERR_INFO_INIT};
    add_links(&links, content, out);
    enum err err = links.len > 0 ? ask(&links, allow_local, out, info) : ERR_OK;
    report(&links, faults, out);
    links_release(&links);
    return err;
}
