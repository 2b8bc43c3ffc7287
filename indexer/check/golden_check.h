/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The content's own test set, goudvragen.tsv, put to an index as a visitor would: does the article
 * that the editors expect come first, or is the visitor sent to whom they expect? */
#ifndef INDEXER_GOLDEN_CHECK_H
#define INDEXER_GOLDEN_CHECK_H

#include "base/error.h"
#include "read/content.h"

/* A warning for each golden question that goes wrong, and in each the place of its article. index:
 * the index folder with the content. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err golden_check(struct content *content, const char *index, struct faults *faults,
                      struct err_info *info);

#endif
