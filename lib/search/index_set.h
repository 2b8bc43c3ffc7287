/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The published index, open for searching from many threads: a pool of sessions over the current
 * generation. When the indexer publishes a new one, the next taker gets a session on it; sessions
 * on the old one work on until they are given back. No request fails over a change.
 *
 *   struct session *session;
 *   if (index_set_take(&session, set, AUDIENCE_PUBLIC, &info) == ERR_OK) {
 *       …search_run(…, session, …)…
 *       index_set_give(set, session);
 *   }
 * Threads: the set may be used from any; a session by one at a time. */
#ifndef SEARCH_INDEX_SET_H
#define SEARCH_INDEX_SET_H

#include <stdint.h>

#include "base/error.h"
#include "search/generation.h"
#include "search/lists.h"
#include "search/pins.h"
#include "search/places.h"
#include "search/shelf.h"
#include "search/spelling.h"
#include "search/suggest.h"
#include "text/analyse.h"
#include "text/synonyms.h"
#include "xapian-c/xapian_c.h"

struct index_set;

/* What all sessions on one generation share; immutable. */
struct generation {
    struct manifest manifest;
    struct lists lists;
    struct places *places;
    struct synonyms *synonyms;
    struct spelling *spelling[2];   /* by audience: each from its own database */
    struct suggester *suggester[2]; /* the same */
    struct pins *pins[2];           /* the same */
    struct shelf *shelves[2];       /* the same; not immutable, but safe from any thread */
    xc_columns *facets[2];          /* the same: values by enum filter (filters.h) */
};

/* Everything one search needs. Borrowed from the set between take and give. */
struct session {
    const struct generation *generation;
    enum audience audience;
    xc_reader *reader;
    struct analyser *analyser;
    double time_limit_s; /* of one question; the usual one until the holder sets another */
    double until_s;      /* clock_s: when the time of the present question is over */
};

/* An ordinary question takes a millisecond. */
#define SESSION_USUAL_TIME_LIMIT_S 1.0

/* path: the index folder (the one with `current`). Opens the current generation at once, so that a
 * wrong path, a missing or damaged index, or one of another version shows at start-up. */
enum err index_set_open(struct index_set **out, const char *path, struct err_info *info);
void index_set_close(struct index_set *set);

/* Looks whether `current` has moved, and takes a session on what it points to now. When the new
 * generation cannot be opened the old one serves on, the cause is logged once, and it is tried
 * again every second: the cause may have been passing, such as too many open files. When no further
 * session can be opened on the one that serves, it waits a while for one to be given back. */
enum err index_set_take(struct session **out, struct index_set *set, enum audience audience,
                        struct err_info *info);
void index_set_give(struct index_set *set, struct session *session);

/* How often the set has moved to another generation, after looking whether it has to now: tells one
 * generation from another also when an index was begun anew and numbers come back. */
uint64_t index_set_moves(struct index_set *set);

/* The organisation whose knowledge base this is, as the generation that serves now knows it: for
 * who has no session and should not wait for one. Texts are in the arena. False when it is not in
 * the list. */
bool index_set_own(struct organisatie *out, struct index_set *set, struct arena *arena);

#endif
