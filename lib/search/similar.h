/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What else to read after an article: what its editors named first, then what the engine finds by
 * the most telling words of the article itself. */
#ifndef SEARCH_SIMILAR_H
#define SEARCH_SIMILAR_H

#include "search/search.h"

enum { SIMILAR_ARTICLES = 5 };

struct similar {
    struct record records[SIMILAR_ARTICLES]; /* never the article itself */
    size_t len;
    size_t named; /* the first so many were named by editors (`verwant`) */
};

/* Finds them among what the session may see; the article is one of those. Texts are in the arena.
 * ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err similar_find(struct similar *out, struct session *session, const struct record *article,
                      struct arena *arena, struct err_info *info);

#endif
