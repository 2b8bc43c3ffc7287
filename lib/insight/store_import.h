/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A file of events from elsewhere that is counted once, whole or not at all, however often it is
 * offered:
 *
 *   err = store_import_begin(&is_done, store, key, info);   nothing more to do when it is done
 *   err = store_import_add(store, events, count, info);     as often as needed
 *   err = store_import_end(store, err, info);               always, unless it is done
 *
 *   invoer: sleutel, dag */
#ifndef INSIGHT_STORE_IMPORT_H
#define INSIGHT_STORE_IMPORT_H

#include "insight/store.h"

/* key: what the file is known by, the same for the same bytes. Until the end nobody else can import
 * or remove, and with SQLite not write at all: ERR_LOCKED. Errors: those of store_add. */
enum err store_import_begin(bool *is_done, struct store *store, struct str key,
                            struct err_info *info);

enum err store_import_add(struct store *store, const struct event *events, size_t count,
                          struct err_info *info);

/* Keeps all of it when err is ERR_OK, else nothing. Returns err, or why it could not be kept. */
enum err store_import_end(struct store *store, enum err err, struct err_info *info);

#endif
