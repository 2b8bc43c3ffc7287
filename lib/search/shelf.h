/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The articles of one database that were found before, read and analysed, ready to be shown among
 * results. What is on the shelf stays as long as the generation does; when the room is used up,
 * others are read anew each time. So what is asked for often, which comes first, is what stays.
 *
 * Threads: any number may get at the same time, each with a session of its own. */
#ifndef SEARCH_SHELF_H
#define SEARCH_SHELF_H

#include "base/error.h"
#include "search/record.h"
#include "search/stemmed.h"

struct shelf;

struct shelved_section {
    const struct section *section; /* of the record */
    struct stemmed heading;
    struct stemmed line; /* its text as it can stand on one line (snippet.h) */
};

/* An article as results show it. */
struct shelved {
    struct record record; /* without `tekst`, `kanalen` and `intern`: those are for the article */
    const struct shelved_section *sections; /* record.section_count of them */
    struct stemmed spare;                   /* what is shown when the best section has no text */
};

/* Makes an article ready as it would stand on a shelf. Arena. */
void shelved_make(struct shelved *out, const struct record *record, struct analyser *analyser,
                  struct arena *arena);

/* For documents up to last_document; bytes: about what may stay on it. */
struct shelf *shelf_new(uint32_t last_document, size_t bytes);
void shelf_free(struct shelf *shelf);

struct session;

/* The article of a document of the session's database; on its shelf, or in the arena when there is
 * no room. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err shelf_get(const struct shelved **out, struct session *session, uint32_t document,
                   struct arena *arena, struct err_info *info);

#endif
