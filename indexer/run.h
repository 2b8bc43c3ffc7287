/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One run of the indexer: lock, read, report, publish. */
#ifndef INDEXER_RUN_H
#define INDEXER_RUN_H

#include "base/exit_code.h"
#include "options.h"

/* Results on stdout, faults and errors on stderr. */
enum exit_code run(const struct options *options);

#endif
