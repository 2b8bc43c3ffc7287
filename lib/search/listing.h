/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* All articles that a session may see, without a question: by id, page by page, or the newest. */
#ifndef SEARCH_LISTING_H
#define SEARCH_LISTING_H

#include "search/search.h"

struct listing {
    uint32_t totaal; /* of all pages; behind na_id */
    const struct record *records;
    size_t len;
};

/* One page of the articles that pass the filters of a request; of the request the question and
 * explain are not looked at, and page may be any. Who goes through a list by na_id misses nothing
 * when the index changes meanwhile. Everything in *out is in the arena. ERR_CORRUPT,
 * ERR_ENVIRONMENT. */
enum err listing_run(struct listing *out, struct session *session,
                     const struct search_request *request, struct arena *arena,
                     struct err_info *info);

/* The articles that changed on this day (YYYY-MM-DD) or later, the newest first, of one day by id:
 * at most `limit` of them, and in totaal how many there are. Everything in *out is in the arena.
 * ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err listing_changed(struct listing *out, struct session *session, struct str since,
                         uint32_t limit, struct arena *arena, struct err_info *info);

/* What a list of addresses needs of an article. Arena. */
struct listed {
    struct str id;
    struct str gewijzigd; /* YYYY-MM-DD; "" when not given */
};

struct listing_names {
    uint32_t totaal; /* of all that the session may see */
    const struct listed *items;
    size_t len;
};

/* The same articles in the same order, without reading any of them: at most `limit` behind the
 * first `offset`. Everything in *out is in the arena. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err listing_names(struct listing_names *out, struct session *session, uint32_t offset,
                       uint32_t limit, struct arena *arena, struct err_info *info);

#endif
