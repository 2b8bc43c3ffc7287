/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the desk shows of the store of counts: the articles that agents use most, and the notes that
 * are open. Kept in memory, and read anew by who asks first when it is a minute old; the others are
 * given what there is meanwhile, so that a slow or broken store holds up one page a minute at most.
 * Any thread. */
#ifndef SERVER_DESK_STORE_H
#define SERVER_DESK_STORE_H

#include "insight/store_notes.h"

struct desk_store;

/* address as of insight.store (copied), "" when no counts are kept: then there is nothing. */
struct desk_store *desk_store_new(struct str address);

/* NULL is fine. */
void desk_store_free(struct desk_store *desk);

/* Whether counts, and so notes, are kept. */
bool desk_store_is_kept(const struct desk_store *desk);

struct desk_overview {
    struct store_used_list used; /* of the last 30 days; arena */
    size_t notes;                /* open ones, NOTES_LISTED at most */
    size_t notes_here;           /* of those, about one article */
};

/* As far as known; artikel: about which article, "" for none. */
void desk_store_overview(struct desk_overview *out, struct desk_store *desk, struct str artikel,
                         struct arena *arena);

/* These ask the store itself, and wait while another writes to it (store.h). What they change is
 * seen at once by desk_store_overview. Errors are those of store.h and store_notes.h. */
enum err desk_store_notes(struct note_list *out, struct desk_store *desk, struct arena *arena,
                          struct err_info *info);
enum err desk_store_add_note(struct desk_store *desk, const struct note *note,
                             struct err_info *info);
enum err desk_store_handle_note(struct desk_store *desk, int64_t id, struct err_info *info);

#endif
