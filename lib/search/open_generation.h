/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One generation, open for searching: its databases, lists, spelling and suggestions, and the
 * sessions that are free. Only index_set.c uses this; it decides when a generation is opened and
 * closed. Threads: opening and making a session touch nothing that others see; the rest is under
 * the lock of the set. */
#ifndef SEARCH_OPEN_GENERATION_H
#define SEARCH_OPEN_GENERATION_H

#include <sys/types.h>

#include "base/buf.h"
#include "search/index_set.h"

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
    bool told_shortage;             /* the log has it that no further session can be opened */
};

/* Opens what `current` points to, checks both databases against the manifest and this program, and
 * makes one session for each. ERR_NOT_FOUND, ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err open_generation_open(struct open_generation **out, const char *current,
                              struct err_info *info);

/* Closes all databases; no session may be out. NULL is fine. */
void open_generation_close(struct open_generation *generation);

/* Makes a further session: a reader and an analyser of its own. ERR_CORRUPT when the folder is
 * gone. */
enum err open_generation_session(struct pooled_session **out, struct open_generation *generation,
                                 enum audience audience, struct err_info *info);

#endif
