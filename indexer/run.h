/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One run of the indexer: lock, read, report, publish. */
#ifndef INDEXER_RUN_H
#define INDEXER_RUN_H

#include "options.h"

/* Exit codes of the program (DESIGN §4). */
enum exit_code {
    EXIT_FINE = 0,
    EXIT_CONTENT = 1,     /* the content has errors; nothing was published */
    EXIT_USAGE = 2,       /* wrong usage */
    EXIT_ENVIRONMENT = 3, /* files, permissions, disk */
    EXIT_LOCKED = 4,      /* another indexer is at work */
};

/* Results on stdout, faults and errors on stderr. */
enum exit_code run(const struct options *options);

#endif
