/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Content to the databases of one generation, and the proof that what was built can be used. */
#ifndef INDEXER_BUILD_H
#define INDEXER_BUILD_H

#include <stdint.h>

#include "base/error.h"
#include "read/content.h"
#include "search/generation.h"

struct build_options {
    const char
        *base;      /* folder of a generation to start from when it is much the same; NULL: none */
    size_t jobs;    /* threads to use, at least 1 */
    FILE *progress; /* where to show how far it is; NULL: nowhere */
};

struct built {
    uint32_t documents[2]; /* by audience */
    uint32_t changes;      /* documents that were added, replaced, moved or removed, in the database
                            * with the most of them */
    bool anew;             /* not from the base */
};

/* Writes the databases into folder, which is empty: `openbaar` from the public articles without
 * what is for agents alone, `intern` from everything. Not synced yet. ERR_ENVIRONMENT. */
enum err build_databases(struct built *out, const char *folder, const struct content *content,
                         const struct build_options *options, struct err_info *info);

/* Opens the databases in folder anew and checks versions, counts, and articles spread over the set;
 * and that the public one has no article that is not public. ERR_CORRUPT. */
enum err build_check(const char *folder, const struct content *content, const uint32_t documents[2],
                     struct err_info *info);

#endif
