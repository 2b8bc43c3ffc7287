/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Adding events within a transaction that somebody else began. For the store files only. */
#ifndef INSIGHT_STORE_ADD_H
#define INSIGHT_STORE_ADD_H

#include "insight/store.h"

enum err store_write_events(struct store *store, const struct event *events, size_t count,
                            struct err_info *info);

#endif
