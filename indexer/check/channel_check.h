/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether the information agrees: a text for a channel with its article, and articles on one
 * subject with each other. All findings are warnings. What counts as a fact is said in facts.h. */
#ifndef INDEXER_CHANNEL_CHECK_H
#define INDEXER_CHANNEL_CHECK_H

#include "read/article.h"
#include "read/content.h"

/* Holds a text for a channel against the article. */
void channel_check(const struct article *article, const struct markdown *part,
                   const struct source *source);

/* Holds articles with one UPN, or of one other organisation than our own, against each other. Of a
 * large group an article is compared with those that stand near it in the list of files. */
void contradictions_check(const struct content *content, struct faults *faults);

#endif
