/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Content to Xapian databases, and the proof that what was built can be used. */
#ifndef INDEXER_BUILD_H
#define INDEXER_BUILD_H

#include <stdint.h>

#include "base/error.h"
#include "content.h"
#include "search/generation.h"

/* Writes the databases of one generation into folder, which is empty: `openbaar` from the public
 * articles without what is for agents alone, `intern` from everything. Counts by audience in
 * documents. Not synced yet. ERR_ENVIRONMENT. */
enum err build_databases(uint32_t documents[2], const char *folder, const struct content *content,
                         struct err_info *info);

/* Opens the databases in folder anew and checks versions, counts, and articles spread over the set;
 * and that the public one has no article that is not public. ERR_CORRUPT. */
enum err build_check(const char *folder, const struct content *content, const uint32_t documents[2],
                     struct err_info *info);

#endif
