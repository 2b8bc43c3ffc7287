/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/build.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/file.h"
#include "publish/edition.h"
#include "publish/shard.h"
#include "publish/update.h"
#include "texts.h"

/* A database to make: work for one thread, which starts others. */
struct job {
    struct edition edition;
    struct update *update; /* from the base; NULL: anew */
    struct buf path;
    size_t shards;
    struct progress *progress;
    enum err err;
    struct err_info info;
};

static void plan(struct job *job, const char *folder, const struct content *content,
                 enum audience audience, const struct build_options *options) {
    *job = (struct job){.info = ERR_INFO_INIT};
    edition_init(&job->edition, content, audience);
    buf_format(&job->path, "%s/%s", folder, audience_folder(audience));
    if (options->base) {
        struct buf base = BUF_INIT;
        buf_format(&base, "%s/%s", options->base, audience_folder(audience));
        update_plan(&job->update, &job->edition, base.ptr);
        buf_release(&base);
    }
}

static void release(struct job *job) {
    update_free(job->update);
    edition_release(&job->edition);
    buf_release(&job->path);
}

/* A base that turns out to be damaged, or has been removed by who publishes there, is no reason to
 * publish nothing. */
static void *run_job(void *argument) {
    struct job *job = argument;
    if (job->update) {
        job->err = update_run(job->update, job->path.ptr, &job->info);
        if (job->err != ERR_CORRUPT && job->err != ERR_NOT_FOUND) {
            return NULL;
        }
        update_free(job->update);
        job->update = NULL;
        job->err = file_remove_tree(job->path.ptr, &job->info);
    }
    if (job->err == ERR_OK) {
        job->err =
            shards_build(&job->edition, job->path.ptr, job->shards, job->progress, &job->info);
    }
    return NULL;
}

static void run_both(struct job jobs[2]) {
    pthread_t helper;
    bool helped = pthread_create(&helper, NULL, run_job, &jobs[AUDIENCE_PUBLIC]) == 0;
    run_job(&jobs[AUDIENCE_STAFF]);
    if (helped) {
        pthread_join(helper, NULL);
    } else {
        run_job(&jobs[AUDIENCE_PUBLIC]);
    }
}

/* When nothing is for agents alone there is one database, under two names. */
static void run_one(struct job jobs[2]) {
    struct job *open = &jobs[AUDIENCE_PUBLIC];
    struct job *closed = &jobs[AUDIENCE_STAFF];
    run_job(open);
    closed->err = open->err == ERR_OK
                      ? file_link_folder(open->path.ptr, closed->path.ptr, &closed->info)
                      : ERR_OK;
}

/* How many shards keep the threads busy. */
static size_t count_shards(size_t jobs, size_t databases, size_t documents) {
    size_t shards = jobs / (databases * SHARD_THREADS);
    size_t most = documents / 1000 + 1; /* a small shard costs more in merging than it gains */
    shards = shards > most ? most : shards;
    return shards > 0 ? shards : 1;
}

static void run_jobs(struct job jobs[2], const struct build_options *options) {
    bool same = edition_is_same(&jobs[0].edition, &jobs[1].edition);
    size_t databases = same ? 1 : 2;
    size_t total = 0;
    for (size_t i = 0; i < databases; i++) {
        jobs[i].shards = count_shards(options->jobs, databases, jobs[i].edition.len);
        total += jobs[i].update ? 0 : jobs[i].edition.len;
    }
    struct progress *progress =
        options->progress ? progress_new(options->progress, total, TEXT_DOCUMENTS) : NULL;
    jobs[0].progress = progress;
    jobs[1].progress = progress;
    if (same) {
        run_one(jobs);
    } else {
        run_both(jobs);
    }
    progress_free(progress);
}

/* What became of a job. */
static enum err collect(struct built *out, const struct job *job, struct err_info *info) {
    if (job->err != ERR_OK) {
        return err_set(info, job->err, "%s", job->info.text);
    }
    uint32_t changes = (uint32_t)(job->update ? update_changes(job->update) : job->edition.len);
    out->documents[job->edition.audience] = (uint32_t)job->edition.len;
    out->changes = changes > out->changes ? changes : out->changes;
    out->anew = out->anew || !job->update;
    return ERR_OK;
}

enum err build_databases(struct built *out, const char *folder, const struct content *content,
                         const struct build_options *options, struct err_info *info) {
    struct job jobs[2];
    enum err err = ERR_OK;
    *out = (struct built){.changes = 0};
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF; a++) {
        plan(&jobs[a], folder, content, a, options);
    }
    run_jobs(jobs, options);
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF; a++) {
        err = err == ERR_OK ? collect(out, &jobs[a], info) : err;
        release(&jobs[a]);
    }
    return err;
}
