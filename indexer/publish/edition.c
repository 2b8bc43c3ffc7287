/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/edition.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "search/document.h"
#include "search/schema.h"

static bool belongs(const struct entry *article, enum audience audience) {
    return audience == AUDIENCE_STAFF || article->is_public;
}

/* Related articles that this audience can open: an id can give away what an article is about. */
static struct str_list known_related(const struct edition *edition, struct str_list related,
                                     struct arena *arena) {
    struct str *items = arena_alloc(arena, related.len, sizeof *items);
    size_t len = 0;
    for (size_t i = 0; i < related.len; i++) {
        const struct entry *article = content_find(edition->content, related.items[i]);
        if (article && belongs(article, edition->audience)) {
            items[len++] = related.items[i];
        }
    }
    return (struct str_list){items, len};
}

/* The record as the audience may see it. */
static void read_record(struct record *out, const struct edition *edition,
                        const struct entry *article, struct arena *arena) {
    content_record(out, article, arena);
    if (edition->audience == AUDIENCE_PUBLIC) {
        *out = record_public(out);
    }
    out->verwant = known_related(edition, out->verwant, arena);
}

static int compare_age(const void *a, const void *b) {
    const struct entry *left = ((const struct edition_item *)a)->article;
    const struct entry *right = ((const struct edition_item *)b)->article;
    int older = str_compare(left->gewijzigd, right->gewijzigd);
    return older != 0 ? older : str_compare(right->id, left->id);
}

static void hash_items(struct edition *edition) {
    struct arena arena = ARENA_INIT;
    struct buf encoded = BUF_INIT;
    for (size_t i = 0; i < edition->len; i++) {
        struct edition_item *item = &edition->items[i];
        struct record record;
        read_record(&record, edition, item->article, &arena);
        buf_truncate(&encoded, 0);
        record_write(&encoded, &record);
        digest_short(item->hash, buf_str(&encoded));
        arena_clear(&arena);
    }
    buf_release(&encoded);
    arena_release(&arena);
}

void edition_init(struct edition *out, const struct content *content, enum audience audience) {
    *out = (struct edition){.content = content, .audience = audience};
    out->items = mem_alloc(content->len, sizeof *out->items);
    for (size_t i = 0; i < content->len; i++) {
        if (belongs(&content->articles[i], audience)) {
            out->items[out->len++].article = &content->articles[i];
        }
    }
    if (out->len > 0) {
        qsort(out->items, out->len, sizeof *out->items, compare_age);
    }
    hash_items(out);
}

void edition_release(struct edition *edition) {
    free(edition->items);
}

bool edition_is_same(const struct edition *a, const struct edition *b) {
    bool same = a->len == b->len;
    for (size_t i = 0; i < a->len && same; i++) {
        same = memcmp(a->items[i].hash, b->items[i].hash, sizeof a->items[i].hash) == 0;
    }
    return same;
}

xc_doc *edition_document(const struct edition *edition, size_t item, struct analyser *analyser,
                         struct arena *arena) {
    const struct edition_item *chosen = &edition->items[item];
    struct record record;
    xc_doc *doc = xc_doc_new();
    read_record(&record, edition, chosen->article, arena);
    document_build(doc, analyser, &record);
    xc_doc_set_value(doc, SLOT_INHOUD,
                     (struct str){(const char *)chosen->hash, sizeof chosen->hash});
    analyser_trim(analyser);
    arena_clear(arena);
    return doc;
}

static bool holds(const struct edition *edition, struct str id) {
    const struct entry *article = content_find(edition->content, id);
    return article && belongs(article, edition->audience);
}

/* A pin may name an article that the public must not know of. */
static void write_pins(struct buf *out, const struct edition *edition) {
    const struct content *content = edition->content;
    struct pin *pins = mem_alloc(content->pin_count, sizeof *pins);
    size_t len = 0;
    for (size_t i = 0; i < content->pin_count; i++) {
        if (holds(edition, content->pins[i].artikel)) {
            pins[len++] = content->pins[i];
        }
    }
    pins_write(out, pins, len);
    free(pins);
}

/* So may the list of what is asked for. */
static void write_asked(struct buf *out, const struct edition *edition) {
    const struct content *content = edition->content;
    struct asked *asked = mem_alloc(content->asked_count, sizeof *asked);
    size_t len = 0;
    for (size_t i = 0; i < content->asked_count; i++) {
        if (holds(edition, content->asked[i].artikel)) {
            asked[len++] = content->asked[i];
        }
    }
    asked_write(out, asked, len);
    free(asked);
}

enum xc_status edition_write_metadata(const struct edition *edition, xc_writer *writer,
                                      struct xc_error *error) {
    struct buf lists = BUF_INIT;
    struct buf pins = BUF_INIT;
    struct buf asked = BUF_INIT;
    struct buf maker = BUF_INIT;
    document_maker(&maker);
    lists_write(&lists, &edition->content->lists);
    write_pins(&pins, edition);
    write_asked(&asked, edition);
    const struct {
        struct str key;
        struct str text;
    } entries[] = {
        {STR(SCHEMA_META_VERSION), document_version()},
        {STR(SCHEMA_META_MAKER), buf_str(&maker)},
        {STR(SCHEMA_META_LISTS), buf_str(&lists)},
        {STR(SCHEMA_META_SYNONYMS), edition->content->synonyms},
        {STR(SCHEMA_META_PINS), buf_str(&pins)},
        {STR(SCHEMA_META_ASKED), buf_str(&asked)},
    };
    enum xc_status status = XC_OK;
    for (size_t i = 0; status == XC_OK && i < sizeof entries / sizeof *entries; i++) {
        status = xc_writer_set_metadata(writer, entries[i].key, entries[i].text, error);
    }
    buf_release(&lists);
    buf_release(&pins);
    buf_release(&asked);
    buf_release(&maker);
    return status;
}
