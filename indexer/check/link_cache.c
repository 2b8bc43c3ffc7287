/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/link_cache.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/table.h"

enum {
    HOUR_S = 60 * 60,
    DAY_S = 24 * HOUR_S,
    GOOD_S = 7 * DAY_S,
    OTHER_S = HOUR_S,
    KEEP_S = 90 * DAY_S,
};

struct remembered {
    struct str url;
    struct link_answer answer;
    long long time; /* seconds since 1970 */
};

struct link_cache {
    struct remembered *items;
    size_t len;
    size_t capacity;
    struct table places; /* url → place in items + 1 */
    struct arena arena;
    long long now;
};

static bool add_folder(struct buf *out, const char *variable, const char *below) {
    const char *folder = getenv(variable);
    /* A path from some other folder is to be passed over (XDG Base Directory Specification). */
    if (!folder || folder[0] != '/') {
        return false;
    }
    buf_format(out, "%s%s/vraagbaak/links.tsv", folder, below);
    return true;
}

bool link_cache_path(struct buf *out) {
    return add_folder(out, "XDG_CACHE_HOME", "") || add_folder(out, "HOME", "/.cache");
}

/* Replaces what was known of the address; texts are borrowed. */
static void set(struct link_cache *cache, const struct remembered *item) {
    uint64_t *place = table_get(&cache->places, item->url);
    if (*place == 0) {
        cache->items = mem_grow(cache->items, &cache->capacity, cache->len, sizeof *cache->items);
        *place = ++cache->len;
    }
    cache->items[*place - 1] = *item;
}

/* What would not come back as one field of one line. */
static bool is_plain(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.ptr[i] <= ' ' || text.ptr[i] == 0x7f) {
            return false;
        }
    }
    return text.len > 0 && text.len <= LIMIT_LINK_BYTES;
}

static void read_line(struct link_cache *cache, struct str line) {
    struct remembered item = {.url = str_cut(&line, '\t')};
    struct str answer = str_cut(&line, '\t');
    unsigned long time = 0;
    if (!is_plain(item.url) || !link_answer_read(&item.answer, answer) ||
        (item.answer.outcome == LINK_MOVED && !is_plain(item.answer.target)) ||
        !str_to_number(line, (unsigned long)cache->now, &time)) {
        return;
    }
    item.time = (long long)time;
    if (cache->now - item.time <= KEEP_S) {
        set(cache, &item);
    }
}

struct link_cache *link_cache_open(const char *path, long long now) {
    struct link_cache *cache = mem_alloc(1, sizeof *cache);
    *cache = (struct link_cache){.places = TABLE_INIT, .arena = ARENA_INIT, .now = now};
    struct buf text = BUF_INIT;
    if (path && file_read(&text, path, LIMIT_LINK_CACHE_BYTES, NULL) == ERR_OK) {
        struct str rest = arena_str(&cache->arena, buf_str(&text));
        while (rest.ptr) {
            read_line(cache, str_cut(&rest, '\n'));
        }
    }
    buf_release(&text);
    return cache;
}

void link_cache_free(struct link_cache *cache) {
    if (cache) {
        free(cache->items);
        table_release(&cache->places);
        arena_release(&cache->arena);
        free(cache);
    }
}

bool link_cache_find(const struct link_cache *cache, struct str url, struct link_answer *out) {
    const uint64_t *place = table_find(&cache->places, url);
    if (!place) {
        return false;
    }
    const struct remembered *item = &cache->items[*place - 1];
    bool good = item->answer.outcome == LINK_GOOD || item->answer.outcome == LINK_MOVED;
    *out = item->answer;
    return cache->now - item->time <= (good ? GOOD_S : OTHER_S);
}

void link_cache_put(struct link_cache *cache, struct str url, const struct link_answer *answer) {
    enum link_outcome outcome = answer->outcome;
    if (outcome == LINK_UNKNOWN || outcome == LINK_INSIDE || outcome == LINK_MALFORMED ||
        !is_plain(url) || (outcome == LINK_MOVED && !is_plain(answer->target))) {
        return;
    }
    struct remembered item = {arena_str(&cache->arena, url), *answer, cache->now};
    item.answer.target = arena_str(&cache->arena, answer->target);
    set(cache, &item);
}

/* Makes the two last folders of the path of a file: that of the user may not be there yet. */
static enum err make_folders(struct str path, struct err_info *info) {
    size_t ends[2] = {0, 0};
    for (size_t i = 1; i < path.len; i++) {
        if (path.ptr[i] == '/') {
            ends[0] = ends[1];
            ends[1] = i;
        }
    }
    enum err err = ERR_OK;
    for (size_t i = 0; i < 2 && err == ERR_OK; i++) {
        struct buf folder = BUF_INIT;
        buf_add(&folder, str_slice(path, 0, ends[i]));
        err = ends[i] > 0 ? file_make_folder(folder.ptr, info) : ERR_OK;
        buf_release(&folder);
    }
    return err;
}

static void write_lines(struct buf *out, const struct link_cache *cache) {
    for (size_t i = 0; i < cache->len; i++) {
        const struct remembered *item = &cache->items[i];
        buf_add(out, item->url);
        buf_add_char(out, '\t');
        link_answer_write(out, &item->answer);
        buf_format(out, "\t%lld\n", item->time);
    }
}

enum err link_cache_save(const struct link_cache *cache, const char *path, struct err_info *info) {
    struct buf lines = BUF_INIT;
    struct buf temporary = BUF_INIT;
    write_lines(&lines, cache);
    buf_format(&temporary, "%s.%ld", path, (long)getpid());
    enum err err = make_folders(str_from(path), info);
    if (err == ERR_OK) {
        err = file_replace(path, temporary.ptr, buf_str(&lines), info);
    }
    buf_release(&temporary);
    buf_release(&lines);
    return err;
}
