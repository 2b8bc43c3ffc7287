/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "build.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/memory.h"
#include "search/document.h"
#include "search/schema.h"
#include "xapian-c/xapian_c.h"

/* A database in the making. */
struct build {
    const struct content *content;
    enum audience audience;
    struct analyser *analyser;
    xc_writer *writer;
    struct xc_error error;
};

static enum err fail(const char *path, const struct xc_error *error, struct err_info *info) {
    enum err code = error->status == XC_CORRUPT ? ERR_CORRUPT : ERR_ENVIRONMENT;
    return err_set(info, code, "%s: %s: %s", path, xc_status_text(error->status), error->message);
}

/* Related articles that the public may see: an id can give away what an article is about. */
static struct str_list public_related(const struct content *content, struct str_list related,
                                      struct arena *arena) {
    struct str *items = arena_alloc(arena, related.len, sizeof *items);
    size_t len = 0;
    for (size_t i = 0; i < related.len; i++) {
        const struct article *article = content_find(content, related.items[i]);
        if (article && article->is_public) {
            items[len++] = related.items[i];
        }
    }
    return (struct str_list){items, len};
}

static enum xc_status add_article(struct build *build, const struct article *article,
                                  struct arena *arena) {
    struct record record = article->record;
    if (build->audience == AUDIENCE_PUBLIC) {
        record = record_public(&article->record);
        record.verwant = public_related(build->content, record.verwant, arena);
    }
    xc_doc *doc = xc_doc_new();
    uint32_t number;
    document_build(doc, build->analyser, &record);
    enum xc_status status = xc_writer_add(build->writer, doc, &number, &build->error);
    xc_doc_free(doc);
    analyser_trim(build->analyser);
    arena_clear(arena);
    return status;
}

static bool belongs(const struct article *article, enum audience audience) {
    return audience == AUDIENCE_STAFF || article->is_public;
}

struct entry {
    const struct article *article;
};

static int compare_freshness(const void *a, const void *b) {
    const struct record *left = &((const struct entry *)a)->article->record;
    const struct record *right = &((const struct entry *)b)->article->record;
    int newer = str_compare(right->gewijzigd, left->gewijzigd);
    return newer != 0 ? newer : str_compare(left->id, right->id);
}

/* Newest first: of two articles that score the same, Xapian gives the first. */
static struct entry *by_freshness(const struct content *content) {
    struct entry *order = mem_alloc(content->len, sizeof *order);
    for (size_t i = 0; i < content->len; i++) {
        order[i].article = &content->articles[i];
    }
    if (content->len > 0) {
        qsort(order, content->len, sizeof *order, compare_freshness);
    }
    return order;
}

static enum xc_status add_articles(struct build *build, uint32_t *count) {
    struct arena arena = ARENA_INIT;
    struct entry *order = by_freshness(build->content);
    enum xc_status status = XC_OK;
    *count = 0;
    for (size_t i = 0; i < build->content->len && status == XC_OK; i++) {
        if (belongs(order[i].article, build->audience)) {
            status = add_article(build, order[i].article, &arena);
            ++*count;
        }
    }
    free(order);
    arena_release(&arena);
    return status;
}

static bool holds(const struct build *build, struct str id) {
    const struct article *article = content_find(build->content, id);
    return article && belongs(article, build->audience);
}

/* A pin may name an article that the public must not know of. */
static void write_pins(struct buf *out, const struct build *build) {
    const struct content *content = build->content;
    struct pin *pins = mem_alloc(content->pin_count, sizeof *pins);
    size_t len = 0;
    for (size_t i = 0; i < content->pin_count; i++) {
        if (holds(build, content->pins[i].artikel)) {
            pins[len++] = content->pins[i];
        }
    }
    pins_write(out, pins, len);
    free(pins);
}

/* So may the list of what is asked for. */
static void write_asked(struct buf *out, const struct build *build) {
    const struct content *content = build->content;
    struct asked *asked = mem_alloc(content->asked_count, sizeof *asked);
    size_t len = 0;
    for (size_t i = 0; i < content->asked_count; i++) {
        if (holds(build, content->asked[i].artikel)) {
            asked[len++] = content->asked[i];
        }
    }
    asked_write(out, asked, len);
    free(asked);
}

static enum xc_status add_metadata(struct build *build) {
    struct buf lists = BUF_INIT;
    struct buf pins = BUF_INIT;
    struct buf asked = BUF_INIT;
    lists_write(&lists, &build->content->lists);
    write_pins(&pins, build);
    write_asked(&asked, build);
    const struct {
        struct str key;
        struct str text;
    } entries[] = {
        {STR(SCHEMA_META_VERSION), document_version()},
        {STR(SCHEMA_META_LISTS), buf_str(&lists)},
        {STR(SCHEMA_META_SYNONYMS), build->content->synonyms},
        {STR(SCHEMA_META_PINS), buf_str(&pins)},
        {STR(SCHEMA_META_ASKED), buf_str(&asked)},
    };
    enum xc_status status = XC_OK;
    for (size_t i = 0; status == XC_OK && i < sizeof entries / sizeof *entries; i++) {
        status =
            xc_writer_set_metadata(build->writer, entries[i].key, entries[i].text, &build->error);
    }
    buf_release(&lists);
    buf_release(&pins);
    buf_release(&asked);
    return status;
}

/* Writes a database as it comes; compacting makes it small and quick to read. */
static enum xc_status write_loose(struct build *build, const char *path, uint32_t *count) {
    enum xc_status status = xc_writer_create(&build->writer, path, false, &build->error);
    if (status == XC_OK) {
        status = add_articles(build, count);
    }
    if (status == XC_OK) {
        status = add_metadata(build);
    }
    if (status == XC_OK) {
        status = xc_writer_commit(build->writer, &build->error);
    }
    xc_writer_close(build->writer);
    return status;
}

static enum err build_one(struct build *build, const char *folder, uint32_t *count,
                          struct err_info *info) {
    struct buf loose = BUF_INIT;
    struct buf final = BUF_INIT;
    buf_format(&loose, "%s/%s.los", folder, audience_folder(build->audience));
    buf_format(&final, "%s/%s", folder, audience_folder(build->audience));
    const char *const sources[] = {loose.ptr};
    enum xc_status status = write_loose(build, loose.ptr, count);
    if (status == XC_OK) {
        status = xc_compact(sources, 1, final.ptr, &build->error);
    }
    enum err err =
        status == XC_OK ? file_remove_tree(loose.ptr, info) : fail(final.ptr, &build->error, info);
    buf_release(&loose);
    buf_release(&final);
    return err;
}

/* Work for one thread. */
struct job {
    struct build build;
    const char *folder;
    uint32_t documents;
    enum err err;
    struct err_info info;
};

static void *run_job(void *argument) {
    struct job *job = argument;
    job->build.analyser = analyser_new();
    job->err = build_one(&job->build, job->folder, &job->documents, &job->info);
    analyser_free(job->build.analyser);
    return NULL;
}

/* The databases have nothing in common but what is read, so each has a thread. */
enum err build_databases(uint32_t documents[2], const char *folder, const struct content *content,
                         struct err_info *info) {
    struct job jobs[2];
    pthread_t helper;
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF; a++) {
        jobs[a] = (struct job){
            .build = {.content = content, .audience = a}, .folder = folder, .info = ERR_INFO_INIT};
    }
    bool helped = pthread_create(&helper, NULL, run_job, &jobs[AUDIENCE_PUBLIC]) == 0;
    run_job(&jobs[AUDIENCE_STAFF]);
    if (helped) {
        pthread_join(helper, NULL);
    } else {
        run_job(&jobs[AUDIENCE_PUBLIC]);
    }
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF; a++) {
        documents[a] = jobs[a].documents;
        if (jobs[a].err != ERR_OK) {
            return err_set(info, jobs[a].err, "%s", jobs[a].info.text);
        }
    }
    return ERR_OK;
}
