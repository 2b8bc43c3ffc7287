/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Makes events of contacts: takes personal data out, and finds the article that answers. Threads
 * work on it, a chunk of rows at a time; of questions that ask the same the first is looked up.
 *
 *   reader ──► chunks with questions ──► workers ──► chunks with events ──► writer */
#ifndef CLI_REPORTER_MATCHING_H
#define CLI_REPORTER_MATCHING_H

#include "base/arena.h"
#include "insight/event.h"
#include "search/index_set.h"

enum { CHUNK_ROWS = 1024 };

struct chunk {
    struct event events[CHUNK_ROWS]; /* day, channel and outcome are set before */
    struct str questions[CHUNK_ROWS];
    struct str themes[CHUNK_ROWS]; /* as they call it; "" */
    size_t len;
    size_t number; /* given when it is put */
    struct arena texts;
};

struct chunk *chunk_new(void);
void chunk_free(struct chunk *chunk);

struct matching;

/* Starts workers, each with a session on the set. ERR_ENVIRONMENT, and errors of index_set_take. */
enum err matching_start(struct matching **out, struct index_set *set, struct err_info *info);

/* Hands a chunk over, in the order of the file; one thread puts. Waits while all are busy. False
 * when matching_stop was called: the chunk was not taken. */
bool matching_put(struct matching *matching, struct chunk *chunk);

/* No more will be put. */
void matching_end(struct matching *matching);

/* The next chunk that is done, in any order; NULL after the last. */
struct chunk *matching_take(struct matching *matching);

/* Nothing will be taken any more. */
void matching_stop(struct matching *matching);

/* Waits for the workers; after matching_end, or matching_stop. NULL is fine. */
void matching_free(struct matching *matching);

#endif
