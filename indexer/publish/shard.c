/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/shard.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/queue.h"

/* Documents between the analysing and the writing thread: enough that neither waits for a single
 * long article, and few in memory. */
enum { WAITING_DOCUMENTS = 32 };

/* A run of the edition's items, which becomes a database of its own.
 *
 *   items → [analyse] → queue of documents → [write] → database */
struct shard {
    const struct edition *edition;
    size_t first;
    size_t end;
    struct buf path;
    struct queue *documents;
    struct progress *progress;
    pthread_t analysing;
    pthread_t writing;
    enum xc_status status;
    struct xc_error error;
};

enum err shard_fail(const char *path, const struct xc_error *error, struct err_info *info) {
    enum err code = error->status == XC_CORRUPT ? ERR_CORRUPT : ERR_ENVIRONMENT;
    return err_set(info, code, "%s: %s: %s", path, xc_status_text(error->status), error->message);
}

static void *run_analysing(void *argument) {
    struct shard *shard = argument;
    struct analyser *analyser = analyser_new();
    struct arena arena = ARENA_INIT;
    for (size_t i = shard->first; i < shard->end; i++) {
        xc_doc *doc = edition_document(shard->edition, i, analyser, &arena);
        if (!queue_put(shard->documents, doc)) {
            xc_doc_free(doc);
            break;
        }
    }
    queue_end(shard->documents);
    arena_release(&arena);
    analyser_free(analyser);
    return NULL;
}

/* Only the first shard has metadata: it comes along in the merging. */
static enum xc_status write_documents(struct shard *shard, xc_writer *writer) {
    enum xc_status status = XC_OK;
    xc_doc *doc;
    while (status == XC_OK && (doc = queue_take(shard->documents)) != NULL) {
        uint32_t number;
        status = xc_writer_add(writer, doc, &number, &shard->error);
        xc_doc_free(doc);
        progress_add(shard->progress, 1);
    }
    if (status == XC_OK && shard->first == 0) {
        status = edition_write_metadata(shard->edition, writer, &shard->error);
    }
    return status == XC_OK ? xc_writer_commit(writer, &shard->error) : status;
}

static void *run_writing(void *argument) {
    struct shard *shard = argument;
    xc_writer *writer = NULL;
    shard->status = xc_writer_create(&writer, shard->path.ptr, false, &shard->error);
    if (shard->status == XC_OK) {
        shard->status = write_documents(shard, writer);
    }
    xc_writer_close(writer);
    queue_stop(shard->documents);
    xc_doc *left;
    while ((left = queue_take(shard->documents)) != NULL) {
        xc_doc_free(left);
    }
    return NULL;
}

static void start(struct shard *shard) {
    if (pthread_create(&shard->analysing, NULL, run_analysing, shard) != 0 ||
        pthread_create(&shard->writing, NULL, run_writing, shard) != 0) {
        abort(); /* no memory for a thread: as in base/memory.h */
    }
}

static void finish(struct shard *shard) {
    pthread_join(shard->analysing, NULL);
    pthread_join(shard->writing, NULL);
}

static enum err merge(const struct shard *shards, size_t count, const char *path,
                      struct err_info *info) {
    const char **sources = mem_alloc(count, sizeof *sources);
    struct xc_error error;
    enum err err = ERR_OK;
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        sources[i] = shards[i].path.ptr;
        if (shards[i].status != XC_OK) {
            err = shard_fail(shards[i].path.ptr, &shards[i].error, info);
        }
    }
    if (err == ERR_OK && xc_compact(sources, count, path, &error) != XC_OK) {
        err = shard_fail(path, &error, info);
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        err = file_remove_tree(sources[i], info);
    }
    free(sources);
    return err;
}

enum err shards_build(const struct edition *edition, const char *path, size_t count,
                      struct progress *progress, struct err_info *info) {
    struct shard *shards = mem_alloc(count, sizeof *shards);
    for (size_t i = 0; i < count; i++) {
        shards[i] = (struct shard){
            .edition = edition,
            .first = edition->len * i / count,
            .end = edition->len * (i + 1) / count,
            .documents = queue_new(WAITING_DOCUMENTS),
            .progress = progress,
        };
        buf_format(&shards[i].path, "%s.los-%zu", path, i);
        start(&shards[i]);
    }
    for (size_t i = 0; i < count; i++) {
        finish(&shards[i]);
    }
    enum err err = merge(shards, count, path, info);
    for (size_t i = 0; i < count; i++) {
        queue_free(shards[i].documents);
        buf_release(&shards[i].path);
    }
    free(shards);
    return err;
}
