/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "content.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/version.h"
#include "nearest.h"
#include "texts.h"

void content_init(struct content *content, enum origin origin) {
    *content = (struct content){.origin = origin, .digest = digest_new()};
    date_today(content->today);
}

void content_release(struct content *content) {
    editorial_free(content->editorial);
    free(content->articles);
    free(content->goldens);
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
    arena_release(&scratch);
    return entry;
}

/* The content has a hash of what is read, in the order of the articles. */
static void append(struct content *content, const struct entry *entry, struct faults *faults) {
    digest_add(content->digest, (struct str){(const char *)entry->files, sizeof entry->files});
    if (entry->id.len > 0) {
        uint64_t *place = table_get(&content->ids, entry->id);
        if (*place != 0) {
            add_fault_twice(&content->articles[*place - 1], entry, faults);
            return;
        }
        *place = content->len + 1;
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

static struct str nearest_thema(const struct lists *lists, struct str key) {
    struct str *keys = mem_alloc(lists->thema_count, sizeof *keys);
    for (size_t i = 0; i < lists->thema_count; i++) {
        keys[i] = lists->themas[i].sleutel;
    }
    struct str nearest = nearest_find(key, keys, lists->thema_count);
    free(keys);
    return nearest;
}

static struct str nearest_organisatie(const struct lists *lists, struct str key) {
    struct str *keys = mem_alloc(lists->organisatie_count, sizeof *keys);
    for (size_t i = 0; i < lists->organisatie_count; i++) {
        keys[i] = lists->organisaties[i].sleutel;
    }
    struct str nearest = nearest_find(key, keys, lists->organisatie_count);
    free(keys);
    return nearest;
}

/* An empty list is a fault of its own; it does not make every article wrong. */
static void check_thema(const struct content *content, const struct entry *article,
                        const struct source *source) {
    struct str key = article->thema;
    if (key.len == 0 || content->lists.thema_count == 0 || lists_find_thema(&content->lists, key)) {
        return;
    }
    size_t line = article->lines.of[KEY_THEMA];
    struct str meant = nearest_thema(&content->lists, key);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_THEME_MEANT, STR_ARGS(key), STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_THEME_UNKNOWN, STR_ARGS(key));
    }
}

void content_check_organisatie(const struct content *content, struct str key, size_t line,
                               const struct source *source) {
    if (key.len == 0 || content->lists.organisatie_count == 0 ||
        lists_find_organisatie(&content->lists, key)) {
        return;
    }
    struct str meant = nearest_organisatie(&content->lists, key);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_ORGANISATION_MEANT, STR_ARGS(key), STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_ORGANISATION_UNKNOWN, STR_ARGS(key));
    }
}

static void check_related(const struct content *content, const struct entry *article,
                          struct str_list related, const struct source *source) {
    size_t line = article->lines.of[KEY_VERWANT];
    for (size_t i = 0; i < related.len; i++) {
        struct str id = related.items[i];
        if (str_equal(id, article->id)) {
            fault_warning(source, line, TEXT_RELATED_SELF);
        } else if (!content_find(content, id)) {
            fault_error(source, line, TEXT_RELATED_UNKNOWN, STR_ARGS(id));
        }
    }
}

static bool has_anchor(const struct entry *article, struct str anchor) {
    struct arena arena = ARENA_INIT;
    struct record record;
    bool found = false;
    content_record(&record, article, &arena);
    for (size_t i = 0; i < record.section_count && !found; i++) {
        found = str_equal(record.sections[i].anchor, anchor);
    }
    arena_release(&arena);
    return found;
}

static void check_link(const struct content *content, const struct entry *article,
                       const struct markdown_link *link, struct faults *faults) {
    struct source source = {.file = link->file, .faults = faults};
    if (link->url.len > 0) {
        return;
    }
    const struct entry *target = link->id.len > 0 ? content_find(content, link->id) : article;
    if (!target) {
        fault_error(&source, link->line, TEXT_LINK_UNKNOWN, STR_ARGS(link->id));
        return;
    }
    if (link->anchor.len > 0 && !has_anchor(target, link->anchor)) {
        fault_error(&source, link->line, TEXT_LINK_ANCHOR, STR_ARGS(link->anchor),
                    STR_ARGS(target->id));
    }
    if (article->is_public && !target->is_public) {
        fault_warning(&source, link->line, TEXT_LINK_HIDDEN, STR_ARGS(link->id));
    }
}

static void check_article(const struct content *content, struct entry *article, struct arena *arena,
                          struct faults *faults) {
    struct source source = {.file = article->file, .faults = faults};
    size_t errors = faults->count[FAULT_ERROR];
    struct record record;
    content_record(&record, article, arena);
    if (content->origin == ORIGIN_KB) {
        check_thema(content, article, &source);
        /* The default organisation is nobody's typing error, but must be in the list as well. */
        size_t line = article->lines.of[KEY_ORGANISATIE];
        content_check_organisatie(content, article->organisatie, line ? line : 1, &source);
    }
    check_related(content, article, record.verwant, &source);
    if (date_is_over(record.controle_voor, str_from(content->today))) {
        fault_warning(&source, article->lines.of[KEY_CONTROLE_VOOR], TEXT_REVIEW_OVER,
                      STR_ARGS(record.controle_voor));
    }
    for (size_t i = 0; i < article->link_count; i++) {
        check_link(content, article, &article->links[i], faults);
    }
    article->has_errors = article->has_errors || faults->count[FAULT_ERROR] > errors;
    editorial_remember(content->editorial, &record, (size_t)(article - content->articles));
    arena_clear(arena);
}

static void check_golden(const struct content *content, const struct golden *golden,
                         struct faults *faults) {
    struct source source = {.file = content->golden_file, .faults = faults};
    if (golden->id.len > 0 && !content_find(content, golden->id)) {
        fault_error(&source, golden->line, TEXT_GOLD_ARTICLE, STR_ARGS(golden->id));
    }
    content_check_organisatie(content, golden->organisatie, golden->line, &source);
}

static void check_pin(const struct content *content, size_t place, struct faults *faults) {
    struct source source = {.file = content->pin_file, .faults = faults};
    const struct pin *pin = &content->pins[place];
    if (!content_find(content, pin->artikel)) {
        fault_error(&source, content->pin_lines[place], TEXT_PIN_ARTICLE, STR_ARGS(pin->artikel));
    }
    if (date_is_over(pin->tot, str_from(content->today))) {
        fault_warning(&source, content->pin_lines[place], TEXT_PIN_OVER, STR_ARGS(pin->tot));
    }
}

static void check_asked(const struct content *content, size_t place, struct faults *faults) {
    struct source source = {.file = content->asked_file, .faults = faults};
    struct str id = content->asked[place].artikel;
    if (!content_find(content, id)) {
        fault_error(&source, content->asked_lines[place], TEXT_ASKED_ARTICLE, STR_ARGS(id));
    }
}

void content_check(struct content *content, struct faults *faults) {
    struct arena arena = ARENA_INIT;
    for (size_t i = 0; i < content->pin_count; i++) {
        check_pin(content, i, faults);
    }
    for (size_t i = 0; i < content->asked_count; i++) {
        check_asked(content, i, faults);
    }
    for (size_t i = 0; i < content->len; i++) {
        check_article(content, &content->articles[i], &arena, faults);
    }
    arena_release(&arena);
    editorial_compare(content->editorial, content, faults);
    for (size_t i = 0; i < content->golden_count; i++) {
        check_golden(content, &content->goldens[i], faults);
    }
}

void content_hash(struct content *content, struct str version, char out[DIGEST_TEXT_BYTES]) {
    struct buf line = BUF_INIT;
    buf_format(&line, "%d %s", CONTENT_VERSION, VRAAGBAAK_VERSION);
    digest_add(content->digest, buf_str(&line));
    digest_add(content->digest, version);
    for (size_t i = 0; i < content->len; i++) {
        if (content->articles[i].is_public) {
            digest_add(content->digest, content->articles[i].id);
        }
    }
    digest_finish(content->digest, out);
    buf_release(&line);
}
