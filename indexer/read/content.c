/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/content.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "search/document.h"
#include "texts.h"

void content_init(struct content *content, enum origin origin) {
    *content = (struct content){.origin = origin, .digest = digest_new()};
    date_today(content->today);
}

void content_release(struct content *content) {
    editorial_free(content->editorial);
    free(content->articles);
    free(content->goldens);
    free(content->list_links);
    table_release(&content->ids);
    digest_free(content->digest);
    arena_release(&content->arena);
}

static void add_fault_twice(const struct entry *first, const struct entry *second,
                            struct faults *faults) {
    struct source source = {.file = second->file, .faults = faults};
    fault_error(&source, second->lines.of[KEY_ID], TEXT_ID_TWICE, STR_ARGS(first->id),
                STR_ARGS(first->file), (size_t)first->lines.of[KEY_ID]);
}

static const struct markdown_link *keep_links(struct content *content,
                                              const struct article *article) {
    struct arena *arena = &content->arena;
    struct markdown_link *links = arena_alloc(arena, article->link_count, sizeof *links);
    for (size_t i = 0; i < article->link_count; i++) {
        const struct markdown_link *link = &article->links[i];
        links[i] = (struct markdown_link){
            .file = arena_str(arena, link->file),
            .line = link->line,
            .id = arena_str(arena, link->id),
            .anchor = arena_str(arena, link->anchor),
            .url = arena_str(arena, link->url),
        };
    }
    return links;
}

/* Many articles can come from one file. */
static struct str keep_file(struct content *content, struct str file) {
    struct str last = content->len > 0 ? content->articles[content->len - 1].file : STR("");
    return str_equal(file, last) ? last : arena_str(&content->arena, file);
}

static struct entry keep(struct content *content, const struct article *article) {
    struct buf encoded = BUF_INIT;
    record_write(&encoded, &article->record);
    struct entry entry = {
        .encoded = arena_str(&content->arena, buf_str(&encoded)),
        .file = keep_file(content, article->file),
        .lines = article->lines,
        .body_line = article->body_line > 0 ? (uint32_t)article->body_line : 1,
        .links = keep_links(content, article),
        .link_count = article->link_count,
        .has_errors = article->has_errors,
        .is_public = article_is_public(&article->record, str_from(content->today)),
    };
    memcpy(entry.files, article->files, sizeof entry.files);
    buf_release(&encoded);
    struct arena scratch = ARENA_INIT;
    struct record record;
    content_record(&record, &entry, &scratch);
    entry.id = record.id;
    entry.gewijzigd = record.gewijzigd;
    entry.thema = record.thema;
    entry.organisatie = record.organisatie;
    entry.upn = record.upn;
    entry.controle_voor = str_equal(record.status, STR("actief")) ? record.controle_voor : STR("");
    arena_release(&scratch);
    return entry;
}

/* Whether an entry says itself what its id is. One that could not be read has the id of its file
 * name, so that links to it are no faults too; it must not stand in the way of who has that id. */
static bool claims_id(const struct entry *entry) {
    return entry->lines.of[KEY_ID] > 0 || !entry->has_errors;
}

/* The content has a hash of what is read, in the order of the articles. */
static void append(struct content *content, const struct entry *entry, struct faults *faults) {
    digest_add(content->digest, (struct str){(const char *)entry->files, sizeof entry->files});
    if (entry->id.len > 0) {
        uint64_t *place = table_get(&content->ids, entry->id);
        const struct entry *first = *place != 0 ? &content->articles[*place - 1] : NULL;
        if (first && claims_id(first) && claims_id(entry)) {
            add_fault_twice(first, entry, faults);
            return;
        }
        *place = first && !claims_id(entry) ? *place : content->len + 1;
    }
    content->articles =
        mem_grow(content->articles, &content->capacity, content->len, sizeof *content->articles);
    content->articles[content->len++] = *entry;
    content->public_count += entry->is_public;
}

void content_add(struct content *content, const struct article *article, struct faults *faults) {
    struct entry entry = keep(content, article);
    append(content, &entry, faults);
}

void content_join(struct content *content, struct content *from, struct faults *faults) {
    for (size_t i = 0; i < from->len; i++) {
        append(content, &from->articles[i], faults);
    }
    arena_join(&content->arena, &from->arena);
}

void content_add_link(struct content *content, struct str url, size_t line,
                      const struct source *source) {
    if (url.len == 0) {
        return;
    }
    content->list_links = mem_grow(content->list_links, &content->list_link_capacity,
                                   content->list_link_count, sizeof *content->list_links);
    content->list_links[content->list_link_count++] =
        (struct markdown_link){.file = source->file, .line = line, .url = url};
}

size_t content_leave_out(struct content *content) {
    size_t len = 0;
    table_clear(&content->ids);
    content->public_count = 0;
    for (size_t i = 0; i < content->len; i++) {
        const struct entry *entry = &content->articles[i];
        if (!entry->has_errors) {
            content->articles[len++] = *entry;
            content->public_count += entry->is_public;
            *table_get(&content->ids, entry->id) = len;
        }
    }
    size_t left_out = content->len - len;
    content->len = len;
    return left_out;
}

const struct entry *content_find(const struct content *content, struct str id) {
    const uint64_t *place = table_find(&content->ids, id);
    return place ? &content->articles[*place - 1] : NULL;
}

void content_record(struct record *out, const struct entry *entry, struct arena *arena) {
    enum err err = record_read(out, entry->encoded, arena, NULL);
    assert(err == ERR_OK); /* it was written by content_add */
    (void)err;
}

void content_hash(struct content *content, char out[DIGEST_TEXT_BYTES]) {
    struct buf line = BUF_INIT;
    buf_format(&line, "%d ", CONTENT_VERSION);
    document_maker(&line);
    digest_add(content->digest, buf_str(&line));
    digest_add(content->digest, document_version());
    for (size_t i = 0; i < content->len; i++) {
        if (content->articles[i].is_public) {
            digest_add(content->digest, content->articles[i].id);
        }
    }
    digest_finish(content->digest, out);
    buf_release(&line);
}
