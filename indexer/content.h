/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Everything that one run reads, and what can only be checked when all of it is there: ids, links
 * and keys that must exist elsewhere. */
#ifndef INDEXER_CONTENT_H
#define INDEXER_CONTENT_H

#include "article.h"
#include "base/date.h"
#include "base/table.h"
#include "digest.h"
#include "search/asked.h"
#include "search/lists.h"
#include "search/pins.h"

/* Raise this when the same files give other records, so that an index is made anew. */
enum { CONTENT_VERSION = 3 };

/* A golden question that names an article or an organisation. */
struct golden {
    struct str id;          /* "" when none is expected */
    struct str organisatie; /* "" when none is expected */
    size_t line;
};

struct content {
    enum origin origin;
    struct article *articles; /* owned */
    size_t len;
    size_t capacity;
    size_t public_count;
    struct lists lists;
    struct str synonyms;    /* the text of synoniemen.txt, "" without */
    struct golden *goldens; /* owned */
    size_t golden_count;
    size_t golden_capacity;
    struct str golden_file; /* as shown to the editor */
    const struct pin *pins;
    const size_t *pin_lines;
    size_t pin_count;
    struct str pin_file;
    const struct asked *asked;
    const size_t *asked_lines;
    size_t asked_count;
    struct str asked_file;
    struct table ids;      /* id → place in articles + 1 */
    struct digest *digest; /* of all that is read */
    char today[DATE_BYTES + 1];
    struct arena arena; /* of all texts */
};

void content_init(struct content *content, enum origin origin);
void content_release(struct content *content);

/* Adds an article that was read. A second one with its id is a fault. */
void content_add(struct content *content, const struct article *article, struct faults *faults);

/* NULL when there is none. */
const struct article *content_find(const struct content *content, struct str id);

/* Checks what articles say of each other and of the lists. */
void content_check(struct content *content, struct faults *faults);

/* A fault when the organisation's key is not in organisaties.csv; "" is fine. */
void content_check_organisatie(const struct content *content, struct str key, size_t line,
                               const struct source *source);

/* Writes the hash of all that was read, of which articles are public today and of the versions of
 * what makes an index of it; version is that of the index format. Once, after content_check. */
void content_hash(struct content *content, struct str version, char out[DIGEST_TEXT_BYTES]);

#endif
