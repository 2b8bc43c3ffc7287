/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where counts are kept: how often what happened, for each day, channel and article. A file of
 * SQLite, or a database of PostgreSQL that several servers share; the interface is the same. All
 * SQL is in the files store*.c, on top of sql.h. Questions (store_questions.h) and notes of agents
 * (store_notes.h) are in the same place.
 *
 *   telling:   dag, kanaal, soort, artikel, thema, uitkomst, verwijzing → aantal, met_reden
 *   vraag:     dag, kanaal, soort, groep, vraag, artikel, uitkomst → aantal
 *   verwezen:  dag, kanaal, soort, verwijzing, gemeente → aantal
 *
 * An address is a path, "sqlite:" and a path, or a URI of libpq ("postgresql://user@host/name"). A
 * store is used by one thread at a time; several, also of other programs, may have the same one
 * open. What fails says why in info: ERR_LOCKED (another writer), ERR_CORRUPT (damaged, of another
 * program or a newer version), ERR_ENVIRONMENT (file, permission, disk, network). A message names
 * the path, or host and database; never a password. A database that does not answer is waited for 5
 * s at each step. After a failure to add: close it, open it again. */
#ifndef INSIGHT_STORE_H
#define INSIGHT_STORE_H

#include "base/arena.h"
#include "base/error.h"
#include "insight/event.h"
#include "insight/period.h"

struct store;

/* Counts are kept for 13 months, so that a month can be compared with that of the year before. */
enum { STORE_KEPT_DAYS = 396 };

enum store_use {
    STORE_WRITE, /* makes file and tables that are not there, and brings older ones up to date */
    STORE_READ,  /* does neither */
};

/* Whether this is an address that we can do something with; ERR_INVALID. Opens nothing. */
enum err store_check_address(const char *address, struct err_info *info);

enum err store_open(struct store **out, const char *address, enum store_use use,
                    struct err_info *info);

/* NULL is fine. */
void store_close(struct store *store);

/* Adds all events to the counts, or none; they are on disk then. */
enum err store_add(struct store *store, const struct event *events, size_t count,
                   struct err_info *info);

/* A batch of events of a writer. */
struct store_ticket {
    uint64_t writer; /* random */
    int64_t number;  /* from 1, higher for each batch */
};

/* The same, for a batch that is tried again after a failure: when a connection breaks, nobody knows
 * whether what was sent last was done. If it was, this adds nothing. */
enum err store_add_once(struct store *store, const struct store_ticket *ticket,
                        const struct event *events, size_t count, struct err_info *info);

/* What counts are added up by. */
enum store_group {
    STORE_TOTAL, /* the key is "" */
    STORE_CHANNELS,
    STORE_DAYS,
    STORE_THEMES,
    STORE_ARTICLES, /* the STORE_TOP that occur most in the period that is ranked */
    STORE_REFERRALS,
    STORE_CHANNEL_DAYS, /* the key is a day, a space and a channel */
    STORE_GROUP_COUNT,
};

enum { STORE_TOP = 25 };

struct store_row {
    struct str key; /* arena */
    enum event_kind kind;
    enum event_outcome outcome;
    uint64_t count;
    uint64_t with_reason;  /* of those */
    uint64_t with_article; /* of those */
};

struct store_rows {
    struct store_row
        *rows; /* by key: those of one stand together; without key "" but for the total */
    size_t len;
};

/* Reads a period by each group, all of one moment. ranked: the period of which articles are told,
 * so that the same ones can be read of an earlier period. Arena. */
enum err store_read(struct store_rows out[STORE_GROUP_COUNT], struct store *store,
                    const struct period *period, const struct period *ranked, struct arena *arena,
                    struct err_info *info);

struct store_article {
    struct str artikel; /* id; arena */
    uint64_t found;     /* came first in a search */
    uint64_t read;
    uint64_t useful;
    uint64_t not_useful;
    uint64_t contacts;
};

struct store_article_list {
    struct store_article *items; /* by id */
    size_t len;
};

enum { STORE_ARTICLES_READ = 10 * 1000 }; /* more of them are not told */

/* What became of each article in a period. Arena. */
enum err store_read_articles(struct store_article_list *out, struct store *store,
                             const struct period *period, struct arena *arena,
                             struct err_info *info);

enum { STORE_USED = 10 };

struct store_used {
    struct str artikel; /* id; arena */
    uint64_t count;
};

struct store_used_list {
    struct store_used items[STORE_USED]; /* most used first; of the same count by id */
    size_t len;
};

/* The articles that agents read at the desk, or spoke about, most from a day on (base/date.h). */
enum err store_read_used(struct store_used_list *out, struct store *store, int32_t first_day,
                         struct arena *arena, struct err_info *info);

#endif
