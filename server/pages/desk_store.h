/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the desk shows of the store of counts: the articles that agents use most, and the notes that
 * are open. Kept in memory, and read anew by a thread of its own when somebody asks and it is a
 * minute old: so a slow or broken store never holds a page up, it only leaves these out. All
 * functions are safe from any thread. */
#ifndef SERVER_DESK_STORE_H
#define SERVER_DESK_STORE_H

#include "insight/store_notes.h"

struct desk_store;

/* address as of insight.store, "" when no counts are kept: then there is nothing to show. NULL when
 * the thread can't be had. */
struct desk_store *desk_store_open(struct str address);

/* Waits for what is being read, as long as a store may be busy at most. NULL is fine. */
void desk_store_close(struct desk_store *desk);

/* Whether notes can be left. */
bool desk_store_is_kept(const struct desk_store *desk);

/* The most used articles of the last 30 days, as far as known. Arena. */
void desk_store_used(struct store_used_list *out, struct desk_store *desk, struct arena *arena);

/* How many notes are open, as far as known; artikel: of one article, "" of all. */
size_t desk_store_note_count(struct desk_store *desk, struct str artikel);

/* These ask the store itself, and wait for it: while it is written to by another, a second or so
 * (store.h). What was read is what the others then give. Errors are those of store_notes.h. */
enum err desk_store_notes(struct note_list *out, struct desk_store *desk, struct arena *arena,
                          struct err_info *info);
enum err desk_store_add_note(struct desk_store *desk, const struct note *note,
                             struct err_info *info);
enum err desk_store_handle_note(struct desk_store *desk, int64_t id, struct err_info *info);

#endif
