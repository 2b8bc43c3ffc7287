/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What an editor would look at: whether a text reads well, whether texts for channels agree with
 * their article, and whether another article says nearly the same, or something else of the same.
 * All findings are warnings. Threads: one at a time. */
#ifndef INDEXER_EDITORIAL_H
#define INDEXER_EDITORIAL_H

#include "check/phrases.h"
#include "read/article.h"

struct content;
struct editorial;

/* hard_words: words with a simpler one; copied. */
struct editorial *editorial_new(const struct phrase *hard_words, size_t count);
void editorial_free(struct editorial *editorial);

/* Checks an article's own text. NULL for editorial: nobody looks. */
void editorial_check(struct editorial *editorial, const struct article *article,
                     const struct source *source);

/* Checks a text for one channel, also against the article. */
void editorial_check_part(struct editorial *editorial, const struct article *article,
                          const struct markdown *part, const struct source *source);

/* Remembers the text of the article that the content keeps at this place. */
void editorial_remember(struct editorial *editorial, const struct record *record, size_t place);

/* Compares all articles with each other. */
void editorial_compare(struct editorial *editorial, const struct content *content,
                       struct faults *faults);

#endif
