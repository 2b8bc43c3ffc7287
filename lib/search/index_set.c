/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/index_set.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/log.h"
#include "base/memory.h"
#include "search/document.h"
#include "search/query.h"
#include "search/schema.h"

/* How long a generation that could not be opened is left alone: a failed try takes well under a
 * millisecond, but holds up all requests. */
enum { RETRY_S = 1 };

/* A session in the pool; the part that callers see comes first. */
struct pooled_session {
    struct session session;
    struct open_generation *home;
    struct pooled_session *next; /* in the list of free ones */
};

/* A generation with its free sessions. Freed when it is no longer current and no session is out.
 *
 *   set.current ──► [generation 42: free ─► s ─► s, out: 3]
 *                   [generation 41: out: 1]   ◄── only its session still knows it */
struct open_generation {
    struct generation shared;
    struct arena arena; /* what `shared` points to */
    struct buf path;    /* the folder itself, not `current` */
    int folder;         /* kept open, so that its inode can't come back as another folder's */
    dev_t device;       /* of the folder */
    ino_t inode;
    struct pooled_session *free[2]; /* by audience */
    size_t out;                     /* sessions taken and not given back */
};

/* What `current` points to. The name belongs to it, as the inode of a folder that was removed may
 * come back as that of a later generation. */
struct target {
    dev_t device;
    ino_t inode;
    char name[64]; /* of the folder; "" when `current` is no link */
};

struct index_set {
    pthread_mutex_t lock;
    pthread_cond_t opened; /* told when `opening` ends */
    bool opening;          /* some thread is opening the next generation, without the lock */
    struct buf path;       /* <index>/current */
    struct open_generation *current;
    struct target refused; /* the last one that could not be opened: told once */
    time_t refused_at;     /* monotonic, seconds */
};

/* ## A generation */

static void free_session(struct pooled_session *session) {
    if (session) {
        xc_reader_close(session->session.reader);
        analyser_free(session->session.analyser);
        free(session);
    }
}

static void free_generation(struct open_generation *generation) {
    if (!generation) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        while (generation->free[i]) {
            struct pooled_session *session = generation->free[i];
            generation->free[i] = session->next;
            free_session(session);
        }
    }
    close(generation->folder);
    for (int i = 0; i < 2; i++) {
        spelling_free(generation->shared.spelling[i]);
        suggester_free(generation->shared.suggester[i]);
    }
    synonyms_free(generation->shared.synonyms);
    arena_release(&generation->arena);
    buf_release(&generation->path);
    free(generation);
}

static enum err open_reader(xc_reader **out, struct open_generation *generation,
                            enum audience audience, struct err_info *info) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/%s", generation->path.ptr, audience_folder(audience));
    struct xc_error error;
    enum err err = ERR_OK;
    if (xc_reader_open(out, path.ptr, &error) != XC_OK) {
        err = err_set(info, ERR_CORRUPT, "%s: %s", path.ptr, error.message);
    }
    buf_release(&path);
    return err;
}

/* Metadata of a database; absent is empty. */
static enum err read_metadata(struct buf *out, xc_reader *reader, struct str key,
                              struct err_info *info) {
    struct xc_error error;
    enum xc_status status = xc_reader_metadata(reader, key, out, &error);
    return status == XC_OK || status == XC_NOT_FOUND ? ERR_OK : query_error(&error, info);
}

static enum err check_database(struct open_generation *generation, xc_reader *reader,
                               enum audience audience, struct err_info *info) {
    struct buf version = BUF_INIT;
    uint32_t count = 0;
    enum err err = read_metadata(&version, reader, STR(SCHEMA_META_VERSION), info);
    struct xc_error error;
    if (err == ERR_OK && xc_reader_document_count(reader, &count, &error) != XC_OK) {
        err = query_error(&error, info);
    }
    if (err == ERR_OK && !str_equal(buf_str(&version), document_version())) {
        err = err_set(info, ERR_CORRUPT, "%s/%s: made with version %s, this program needs %.*s",
                      generation->path.ptr, audience_folder(audience), buf_str(&version).ptr,
                      STR_ARGS(document_version()));
    }
    if (err == ERR_OK && count != generation->shared.manifest.documenten[audience]) {
        err = err_set(info, ERR_CORRUPT, "%s/%s: %u documents, the manifest says %u",
                      generation->path.ptr, audience_folder(audience), (unsigned)count,
                      (unsigned)generation->shared.manifest.documenten[audience]);
    }
    buf_release(&version);
    return err;
}

/* The lists and synonyms are the same in both databases. */
static enum err read_shared(struct open_generation *generation, xc_reader *reader,
                            struct err_info *info) {
    struct buf lists = BUF_INIT;
    struct buf synonyms = BUF_INIT;
    enum err err = read_metadata(&lists, reader, STR(SCHEMA_META_LISTS), info);
    if (err == ERR_OK && lists.len > 0) {
        err = lists_read(&generation->shared.lists, buf_str(&lists), &generation->arena, info);
    }
    if (err == ERR_OK) {
        err = read_metadata(&synonyms, reader, STR(SCHEMA_META_SYNONYMS), info);
    }
    if (err == ERR_OK &&
        synonyms_parse(&generation->shared.synonyms, buf_str(&synonyms), NULL, info) != ERR_OK) {
        err = err_set(info, ERR_CORRUPT, "%s: the synonyms are damaged", generation->path.ptr);
    }
    buf_release(&synonyms);
    buf_release(&lists);
    return err;
}

/* The session that checked a database is the first one in its pool. */
static enum err open_session(struct pooled_session **out, struct open_generation *generation,
                             enum audience audience, struct err_info *info) {
    *out = NULL;
    struct pooled_session *session = mem_alloc(1, sizeof *session);
    session->session.generation = &generation->shared;
    session->session.audience = audience;
    session->session.analyser = analyser_new();
    session->home = generation;
    enum err err = open_reader(&session->session.reader, generation, audience, info);
    if (err != ERR_OK) {
        free_session(session);
        return err;
    }
    *out = session;
    return ERR_OK;
}

/* What helps while typing, made from the session's own database. */
static enum err make_aids(struct generation *shared, const struct session *session,
                          struct err_info *info) {
    enum audience audience = session->audience;
    enum err err = spelling_new(&shared->spelling[audience], session->reader, info);
    if (err == ERR_OK) {
        err = suggester_new(&shared->suggester[audience], session->reader, session->analyser, info);
    }
    return err;
}

static enum err open_databases(struct open_generation *generation, struct err_info *info) {
    enum err err = manifest_read(&generation->shared.manifest, generation->path.ptr, info);
    if (err == ERR_OK) {
        err = manifest_check(&generation->shared.manifest, generation->path.ptr, info);
    }
    for (int i = AUDIENCE_PUBLIC; err == ERR_OK && i <= AUDIENCE_STAFF; i++) {
        enum audience audience = (enum audience)i;
        err = open_session(&generation->free[i], generation, audience, info);
        if (err == ERR_OK) {
            err = check_database(generation, generation->free[i]->session.reader, audience, info);
        }
        if (err == ERR_OK) {
            const struct session *session = &generation->free[i]->session;
            err = make_aids(&generation->shared, session, info);
        }
    }
    if (err == ERR_OK) {
        err = read_shared(generation, generation->free[AUDIENCE_PUBLIC]->session.reader, info);
    }
    return err;
}

/* Opens what `current` points to now. Its own path is used from here on, so that a later move of
 * `current` can't mix two generations. */
static enum err open_generation(struct open_generation **out, const char *current,
                                struct err_info *info) {
    *out = NULL;
    char *path = realpath(current, NULL);
    int folder = path ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    struct stat about;
    if (folder < 0 || fstat(folder, &about) != 0) {
        free(path);
        return err_set_errno(info, current, "open index");
    }
    struct open_generation *generation = mem_alloc(1, sizeof *generation);
    buf_add(&generation->path, str_from(path));
    free(path);
    generation->folder = folder;
    generation->device = about.st_dev;
    generation->inode = about.st_ino;
    enum err err = open_databases(generation, info);
    if (err != ERR_OK) {
        free_generation(generation);
        return err;
    }
    *out = generation;
    return ERR_OK;
}

/* ## The set */

enum err index_set_open(struct index_set **out, const char *path, struct err_info *info) {
    *out = NULL;
    struct index_set *set = mem_alloc(1, sizeof *set);
    buf_format(&set->path, "%s/current", path);
    enum err err = open_generation(&set->current, set->path.ptr, info);
    if (err != ERR_OK) {
        buf_release(&set->path);
        free(set);
        return err;
    }
    pthread_mutex_init(&set->lock, NULL);
    pthread_cond_init(&set->opened, NULL);
    *out = set;
    return ERR_OK;
}

void index_set_close(struct index_set *set) {
    if (set) {
        free_generation(set->current);
        pthread_cond_destroy(&set->opened);
        pthread_mutex_destroy(&set->lock);
        buf_release(&set->path);
        free(set);
    }
}

static void leave(struct open_generation *generation) {
    if (generation->out == 0) {
        free_generation(generation);
    }
}

static time_t seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* False when `current` is not there: between two generations, or removed. */
static bool look_up(struct target *out, const char *current) {
    *out = (struct target){.inode = 0};
    struct stat about;
    if (stat(current, &about) != 0) {
        return false;
    }
    out->device = about.st_dev;
    out->inode = about.st_ino;
    ssize_t len = readlink(current, out->name, sizeof out->name - 1);
    out->name[len > 0 ? len : 0] = '\0';
    return true;
}

static bool is_same(const struct target *a, const struct target *b) {
    return a->device == b->device && a->inode == b->inode && strcmp(a->name, b->name) == 0;
}

/* Logs a cause once, not at every try. */
static void refuse(struct index_set *set, const struct target *target,
                   const struct err_info *info) {
    bool told = is_same(target, &set->refused);
    set->refused = *target;
    set->refused_at = seconds_now();
    if (!told) {
        log_write(LOG_ERROR, "the new generation cannot be used, the old one serves on: %s",
                  info->text);
    }
}

/* Opens what `current` points to. The indexer may publish again and remove the folder meanwhile;
 * each round needs another generation, so this ends. *target is the last one tried. */
static void open_newest(struct open_generation **out, struct target *target, const char *current,
                        struct err_info *info) {
    struct target before;
    do {
        before = *target;
        (void)open_generation(out, current, info);
    } while (!*out && look_up(target, current) && !is_same(target, &before));
}

/* Opens the generation that `current` points to and installs it. Opening takes long (all titles and
 * words are read), so it happens outside the lock: meanwhile others are served from the old one. */
static void replace_current(struct index_set *set, struct target *target) {
    struct open_generation *fresh = NULL;
    struct err_info info;
    set->opening = true;
    pthread_mutex_unlock(&set->lock);
    open_newest(&fresh, target, set->path.ptr, &info);
    pthread_mutex_lock(&set->lock);
    set->opening = false;
    pthread_cond_broadcast(&set->opened);
    if (!fresh) {
        refuse(set, target, &info);
        return;
    }
    struct open_generation *old = set->current;
    set->current = fresh;
    log_write(LOG_INFO, "generation %u is served now", (unsigned)fresh->shared.manifest.generatie);
    leave(old);
}

/* Moves to the generation that `current` points to, if that is another one. Locked. */
static void follow_current(struct index_set *set) {
    struct target target;
    if (!look_up(&target, set->path.ptr)) {
        return; /* what is open serves on */
    }
    /* The folder of the open generation is kept open, so its inode is its own. */
    bool same = target.device == set->current->device && target.inode == set->current->inode;
    bool wait = is_same(&target, &set->refused) && seconds_now() - set->refused_at < RETRY_S;
    if (!same && !wait && !set->opening) {
        replace_current(set, &target);
    }
}

/* *moved: it failed on a generation that is no longer the current one. */
static enum err try_take(struct session **out, struct index_set *set, enum audience audience,
                         bool *moved, struct err_info *info) {
    *moved = false;
    pthread_mutex_lock(&set->lock);
    follow_current(set);
    struct open_generation *generation = set->current;
    struct pooled_session *session = generation->free[audience];
    if (session) {
        generation->free[audience] = session->next;
    }
    generation->out++;
    pthread_mutex_unlock(&set->lock);
    enum err err = ERR_OK;
    if (!session) {
        err = open_session(&session, generation, audience, info);
    }
    if (session) {
        *out = &session->session;
        return ERR_OK;
    }
    pthread_mutex_lock(&set->lock);
    while (set->opening) {
        pthread_cond_wait(&set->opened, &set->lock);
    }
    follow_current(set);
    *moved = generation != set->current;
    generation->out--;
    if (*moved) {
        leave(generation);
    }
    pthread_mutex_unlock(&set->lock);
    return err;
}

enum err index_set_take(struct session **out, struct index_set *set, enum audience audience,
                        struct err_info *info) {
    *out = NULL;
    bool moved = true;
    enum err err = ERR_OK;
    while (moved) {
        /* Opening happens outside the lock: meanwhile the indexer may have published twice and
         * removed the folder. Each round needs another generation, so this ends. */
        err = try_take(out, set, audience, &moved, info);
    }
    return err;
}

void index_set_give(struct index_set *set, struct session *session) {
    if (!session) {
        return;
    }
    struct pooled_session *pooled = (struct pooled_session *)session;
    struct open_generation *home = pooled->home;
    analyser_trim(session->analyser);
    pthread_mutex_lock(&set->lock);
    home->out--;
    pooled->next = home->free[session->audience];
    home->free[session->audience] = pooled;
    if (home != set->current) {
        leave(home);
    }
    pthread_mutex_unlock(&set->lock);
}
