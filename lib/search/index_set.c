/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/index_set.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/memory.h"
#include "search/open_generation.h"

/* How long a generation that could not be opened is left alone, in seconds: the cause may pass, but
 * not between two requests. */
enum { RETRY_S = 1 };

/* How long to wait for a session of another when no more can be opened, in seconds: longer than a
 * search takes. */
enum { PATIENCE_S = 2 };

/* What `current` points to. The name belongs to it, as the inode of a folder that was removed may
 * come back as that of a later generation. */
struct target {
    dev_t device;
    ino_t inode;
    char name[64]; /* of the folder; "" when `current` is no link */
};

struct index_set {
    pthread_mutex_t lock;
    pthread_cond_t given; /* a session came back */
    struct buf path;      /* <index>/current */
    struct open_generation *current;
    uint64_t moves;        /* how often `current` has changed */
    struct target refused; /* the last one that could not be opened: told once */
    time_t refused_at;     /* monotonic, seconds */
};

static void init_lock(struct index_set *set) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&set->given, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&set->lock, NULL);
}

enum err index_set_open(struct index_set **out, const char *path, struct err_info *info) {
    *out = NULL;
    struct index_set *set = mem_alloc(1, sizeof *set);
    buf_format(&set->path, "%s/current", path);
    enum err err = open_generation_open(&set->current, set->path.ptr, info);
    if (err != ERR_OK) {
        buf_release(&set->path);
        free(set);
        return err;
    }
    init_lock(set);
    *out = set;
    return ERR_OK;
}

void index_set_close(struct index_set *set) {
    if (set) {
        open_generation_close(set->current);
        pthread_cond_destroy(&set->given);
        pthread_mutex_destroy(&set->lock);
        buf_release(&set->path);
        free(set);
    }
}

static void leave(struct open_generation *generation) {
    if (generation->out == 0) {
        open_generation_close(generation);
    }
}

static time_t seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static void read_link(char name[64], const char *current) {
    ssize_t len = readlink(current, name, 63);
    name[len > 0 ? len : 0] = '\0';
}

/* False when `current` is not there. The link may move between reading it and looking at the
 * folder, which is removed then; each round needs another publication, so this ends. */
static bool look_up(struct target *out, const char *current) {
    struct stat about;
    bool there;
    char name_after[64];
    do {
        *out = (struct target){.inode = 0};
        read_link(out->name, current);
        there = stat(current, &about) == 0;
        read_link(name_after, current);
    } while (strcmp(out->name, name_after) != 0);
    if (there) {
        out->device = about.st_dev;
        out->inode = about.st_ino;
    }
    return there;
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
        (void)open_generation_open(out, current, info);
    } while (!*out && look_up(target, current) && !is_same(target, &before));
}

/* Opens the generation that `current` points to and installs it. Others wait meanwhile: so nobody
 * is left with a generation whose folder is gone. */
static void replace_current(struct index_set *set, struct target *target) {
    struct open_generation *fresh = NULL;
    struct err_info info;
    open_newest(&fresh, target, set->path.ptr, &info);
    if (!fresh) {
        refuse(set, target, &info);
        return;
    }
    struct open_generation *old = set->current;
    set->current = fresh;
    set->moves++;
    log_write(LOG_INFO, "generation %u is served now", (unsigned)fresh->shared.manifest.generatie);
    leave(old);
}

/* The folder of the open generation is kept open, so its inode is its own. When `current` is gone,
 * what is open serves on. */
static bool is_served(const struct index_set *set) {
    struct stat about;
    return stat(set->path.ptr, &about) != 0 ||
           (about.st_dev == set->current->device && about.st_ino == set->current->inode);
}

/* Moves to the generation that `current` points to, if that is another one. Locked. */
static void follow_current(struct index_set *set) {
    struct target target;
    if (is_served(set) || !look_up(&target, set->path.ptr)) {
        return;
    }
    bool wait = is_same(&target, &set->refused) && seconds_now() - set->refused_at < RETRY_S;
    if (!wait) {
        replace_current(set, &target);
    }
}

static struct pooled_session *take_free(struct open_generation *generation,
                                        enum audience audience) {
    struct pooled_session *session = generation->free[audience];
    if (session) {
        generation->free[audience] = session->next;
    }
    return session;
}

/* What is open serves on when no more can be opened: the folder is gone or damaged, or too many
 * files are open. NULL when no session comes back. Locked. */
static struct pooled_session *wait_for_session(struct index_set *set,
                                               struct open_generation *generation,
                                               enum audience audience) {
    struct timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    due.tv_sec += PATIENCE_S;
    struct pooled_session *session = take_free(generation, audience);
    while (!session && generation->out > 1 &&
           pthread_cond_timedwait(&set->given, &set->lock, &due) == 0) {
        session = take_free(generation, audience);
    }
    return session;
}

static void tell_shortage(struct open_generation *generation, const struct err_info *info) {
    if (!generation->told_shortage && info) {
        log_write(LOG_ERROR, "no more can be opened, what is open serves on: %s", info->text);
        generation->told_shortage = true;
    }
}

/* Opening failed. *moved: on a generation that is no longer the current one. */
static struct pooled_session *make_do(struct index_set *set, struct open_generation *generation,
                                      enum audience audience, bool *moved,
                                      const struct err_info *info) {
    struct pooled_session *session = NULL;
    pthread_mutex_lock(&set->lock);
    follow_current(set);
    if (generation == set->current) {
        tell_shortage(generation, info);
        session = wait_for_session(set, generation, audience);
    }
    *moved = !session && generation != set->current;
    generation->out -= !session;
    if (*moved) {
        leave(generation);
    }
    pthread_mutex_unlock(&set->lock);
    return session;
}

static enum err try_take(struct session **out, struct index_set *set, enum audience audience,
                         bool *moved, struct err_info *info) {
    *moved = false;
    pthread_mutex_lock(&set->lock);
    follow_current(set);
    struct open_generation *generation = set->current;
    struct pooled_session *session = take_free(generation, audience);
    generation->out++;
    pthread_mutex_unlock(&set->lock);
    enum err err = ERR_OK;
    if (!session) {
        err = open_generation_session(&session, generation, audience, info);
    }
    if (!session) {
        session = make_do(set, generation, audience, moved, info);
    }
    if (session) {
        *out = &session->session;
        (*out)->time_limit_s = SESSION_USUAL_TIME_LIMIT_S;
        return ERR_OK;
    }
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

uint64_t index_set_moves(struct index_set *set) {
    pthread_mutex_lock(&set->lock);
    follow_current(set);
    uint64_t moves = set->moves;
    pthread_mutex_unlock(&set->lock);
    return moves;
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
    pthread_cond_broadcast(&set->given);
    if (home != set->current) {
        leave(home);
    }
    pthread_mutex_unlock(&set->lock);
}

bool index_set_own(struct organisatie *out, struct index_set *set, struct arena *arena) {
    pthread_mutex_lock(&set->lock);
    const struct organisatie *own = lists_find_own(&set->current->shared.lists);
    if (own) {
        *out = (struct organisatie){
            .sleutel = arena_str(arena, own->sleutel),
            .naam = arena_str(arena, own->naam),
            .telefoon = arena_str(arena, own->telefoon),
            .email = arena_str(arena, own->email),
            .url = arena_str(arena, own->url),
            .waarvoor = arena_str(arena, own->waarvoor),
        };
    }
    pthread_mutex_unlock(&set->lock);
    return own != NULL;
}
