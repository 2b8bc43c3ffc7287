/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/matching.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/queue.h"
#include "insight/redact.h"
#include "reporter/group_matches.h"
#include "search/answer.h"
#include "search/wording.h"

enum {
    CHUNKS_WAITING = 4, /* each way */
    LIMIT_WORKERS = 8,
};

struct worker {
    struct matching *matching;
    struct session *session;
    pthread_t thread;
};

struct matching {
    struct index_set *set;
    struct queue *asked;
    struct queue *done;
    struct worker workers[LIMIT_WORKERS];
    size_t worker_count;
    size_t put; /* chunks, by who puts them */
    struct group_matches *groups;
    pthread_mutex_t lock; /* of all below it */
    size_t busy;          /* workers that have not ended */
};

struct chunk *chunk_new(void) {
    return mem_alloc(1, sizeof(struct chunk));
}

void chunk_free(struct chunk *chunk) {
    if (chunk) {
        arena_release(&chunk->texts);
        free(chunk);
    }
}

/* ## A question */

static struct group_match look_up(struct session *session, struct str tekst) {
    struct group_match match = {.artikel = ""};
    struct answer_request request = {.vraag = tekst};
    struct answer answer;
    struct arena arena = ARENA_INIT;
    if (answer_question(&answer, session, &request, &arena, NULL) == ERR_OK &&
        answer.article_count > 0 && answer.vertrouwen >= ANSWER_LIKELY) {
        event_set(match.artikel, answer.articles[0].id);
        event_set(match.thema, answer.articles[0].thema);
        if (answer.uitkomst == UITKOMST_DOORVERWIJZING) {
            event_set(match.verwijzing, answer.referral.sleutel);
        }
    }
    arena_release(&arena);
    return match;
}

static struct str theme_of(const struct session *session, struct str theirs) {
    const struct lists *lists = &session->generation->lists;
    for (size_t i = 0; i < lists->thema_count; i++) {
        if (str_equal(lists->themas[i].naam, theirs) ||
            str_equal(lists->themas[i].sleutel, theirs)) {
            return lists->themas[i].sleutel;
        }
    }
    return STR("");
}

/* What the question itself says; which article it is about comes later. */
static void read_question(struct worker *worker, struct event *event, struct str question,
                          struct str theme, struct buf *redacted) {
    struct wording wording;
    buf_truncate(redacted, 0);
    redact(redacted, question);
    wording_of(&wording, worker->session, buf_str(redacted));
    event_set_question(event, str_from(wording.tekst), str_from(wording.groep));
    event_set(event->thema, theme_of(worker->session, theme));
    if (wording.gemeente) {
        event_set(event->gemeente, wording.gemeente->sleutel);
    }
}

static void set_match(struct event *event, const struct group_match *match) {
    event_set(event->artikel, str_from(match->artikel));
    if (match->thema[0] != '\0') {
        event_set(event->thema, str_from(match->thema));
    }
    if (event->outcome == OUTCOME_DOORVERWEZEN) {
        event_set(event->verwijzing, str_from(match->verwijzing));
    }
}

/* ## Workers */

static void read_questions(struct worker *worker, struct chunk *chunk) {
    struct buf redacted = BUF_INIT;
    for (size_t i = 0; i < chunk->len; i++) {
        read_question(worker, &chunk->events[i], chunk->questions[i], chunk->themes[i], &redacted);
        analyser_trim(worker->session->analyser);
    }
    buf_release(&redacted);
}

/* Of a group that nobody else looks up; "" is that of a question that says nothing. */
static void find_article(struct worker *worker, const struct event *event, size_t place) {
    struct group_match match = {.artikel = ""};
    if (event->groep[0] != '\0') {
        match = look_up(worker->session, str_from(event->vraag));
        analyser_trim(worker->session->analyser);
    }
    group_matches_keep(worker->matching->groups, place, &match);
}

static void find_articles(struct worker *worker, struct chunk *chunk) {
    struct group_matches *groups = worker->matching->groups;
    size_t places[CHUNK_ROWS] = {0};
    bool is_first[CHUNK_ROWS] = {false};
    group_matches_begin(groups, chunk->number);
    for (size_t i = 0; i < chunk->len; i++) {
        places[i] = group_matches_claim(&is_first[i], groups, str_from(chunk->events[i].groep));
    }
    group_matches_end(groups);
    for (size_t i = 0; i < chunk->len; i++) {
        if (is_first[i]) {
            find_article(worker, &chunk->events[i], places[i]);
        }
    }
    for (size_t i = 0; i < chunk->len; i++) {
        struct group_match match;
        group_matches_get(&match, groups, places[i]);
        set_match(&chunk->events[i], &match);
    }
}

/* The last one to end says that nothing more comes. */
static void note_end(struct matching *matching) {
    pthread_mutex_lock(&matching->lock);
    bool is_last = --matching->busy == 0;
    pthread_mutex_unlock(&matching->lock);
    if (is_last) {
        queue_end(matching->done);
    }
}

static void *work(void *payload) {
    struct worker *worker = payload;
    struct chunk *chunk;
    while ((chunk = queue_take(worker->matching->asked)) != NULL) {
        read_questions(worker, chunk);
        find_articles(worker, chunk);
        if (!queue_put(worker->matching->done, chunk)) {
            chunk_free(chunk);
        }
    }
    note_end(worker->matching);
    return NULL;
}

static size_t worker_count(void) {
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > LIMIT_WORKERS ? LIMIT_WORKERS : (size_t)cores;
}

static enum err start_worker(struct matching *matching, struct err_info *info) {
    struct worker *worker = &matching->workers[matching->worker_count];
    *worker = (struct worker){.matching = matching};
    enum err err = index_set_take(&worker->session, matching->set, AUDIENCE_STAFF, info);
    if (err != ERR_OK) {
        return err;
    }
    pthread_mutex_lock(&matching->lock);
    matching->busy++;
    pthread_mutex_unlock(&matching->lock);
    if (pthread_create(&worker->thread, NULL, work, worker) != 0) {
        note_end(matching);
        index_set_give(matching->set, worker->session);
        return err_set(info, ERR_ENVIRONMENT, "no thread to look up articles");
    }
    matching->worker_count++;
    return ERR_OK;
}

enum err matching_start(struct matching **out, struct index_set *set, struct err_info *info) {
    struct matching *matching = mem_alloc(1, sizeof *matching);
    *out = NULL;
    matching->set = set;
    matching->asked = queue_new(CHUNKS_WAITING);
    matching->done = queue_new(CHUNKS_WAITING);
    matching->groups = group_matches_new();
    pthread_mutex_init(&matching->lock, NULL);
    enum err err = ERR_OK;
    for (size_t i = worker_count(); i > 0 && err == ERR_OK; i--) {
        err = start_worker(matching, info);
    }
    if (err != ERR_OK) {
        matching_end(matching);
        matching_free(matching);
        return err;
    }
    *out = matching;
    return ERR_OK;
}

bool matching_put(struct matching *matching, struct chunk *chunk) {
    chunk->number = matching->put++;
    return queue_put(matching->asked, chunk);
}

void matching_end(struct matching *matching) {
    queue_end(matching->asked);
}

struct chunk *matching_take(struct matching *matching) {
    return queue_take(matching->done);
}

void matching_stop(struct matching *matching) {
    queue_stop(matching->asked);
    queue_stop(matching->done);
}

static void empty(struct queue *queue) {
    struct chunk *chunk;
    while ((chunk = queue_take(queue)) != NULL) {
        chunk_free(chunk);
    }
}

void matching_free(struct matching *matching) {
    if (!matching) {
        return;
    }
    for (size_t i = 0; i < matching->worker_count; i++) {
        pthread_join(matching->workers[i].thread, NULL);
        index_set_give(matching->set, matching->workers[i].session);
    }
    queue_end(matching->asked);
    queue_end(matching->done);
    empty(matching->asked);
    empty(matching->done);
    queue_free(matching->asked);
    queue_free(matching->done);
    group_matches_free(matching->groups);
    pthread_mutex_destroy(&matching->lock);
    free(matching);
}
