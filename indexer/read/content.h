/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Everything that one run reads, and what can only be checked when all of it is there: ids, links
 * and keys that must exist elsewhere. */
#ifndef INDEXER_CONTENT_H
#define INDEXER_CONTENT_H

#include "base/date.h"
#include "base/table.h"
#include "check/editorial.h"
#include "digest/digest.h"
#include "read/article.h"
#include "search/asked.h"
#include "search/lists.h"
#include "search/pins.h"

/* Raise this when the same files give other records, so that an index is made anew. */
enum { CONTENT_VERSION = 4 };

/* A golden question and what should come of it. */
struct golden {
    struct str vraag;
    struct str id;          /* the article that comes first; "" when none is expected */
    struct str organisatie; /* to refer to; "" when none is expected */
    bool unanswered;        /* no answer is the right one */
    size_t line;
    size_t place; /* where the article came when it was asked (golden_check.h), from 1; 0: not among
                   * the first */
};

/* An article as it is kept: encoded, as most of it is looked at only once or twice more, and a
 * large collection must fit in memory. */
struct entry {
    struct str encoded; /* record.h */
    struct str file;    /* as shown to the editor */
    struct str id;      /* this and those below are in encoded */
    struct str gewijzigd;
    struct str thema;
    struct str organisatie;
    struct str upn;
    struct str controle_voor; /* of an article that is actief; "" else */
    struct key_lines lines;
    uint32_t body_line;                /* of the file on which its text starts */
    const struct markdown_link *links; /* arena */
    size_t link_count;
    bool is_public;                          /* today */
    bool has_errors;                         /* so it is not to be published */
    unsigned char files[DIGEST_SHORT_BYTES]; /* hash of the files it was read from */
};

struct content {
    enum origin origin;
    struct entry *articles; /* owned */
    size_t len;
    size_t capacity;
    size_t public_count;
    struct lists lists;
    struct str synonyms;    /* the text of synoniemen.txt, "" without */
    struct golden *goldens; /* owned */
    size_t golden_count;
    size_t golden_capacity;
    struct str golden_file;          /* as shown to the editor */
    const struct phrase *hard_words; /* and the simpler ones */
    size_t hard_word_count;
    const struct pin *pins;
    const size_t *pin_lines;
    size_t pin_count;
    struct str pin_file;
    const struct asked *asked;
    const size_t *asked_lines;
    size_t asked_count;
    struct str asked_file;
    struct markdown_link *list_links; /* owned; those in the lists, that lead out */
    size_t list_link_count;
    size_t list_link_capacity;
    struct editorial *editorial; /* owned; NULL when nobody looks at the texts */
    struct table ids;            /* id → place in articles + 1 */
    struct digest *digest;       /* of all that is read */
    char today[DATE_BYTES + 1];
    struct arena arena; /* of all texts */
};

void content_init(struct content *content, enum origin origin);
void content_release(struct content *content);

/* Adds an article that was read; all is copied. A second one with its id is a fault, and left out.
 */
void content_add(struct content *content, const struct article *article, struct faults *faults);

/* Adds all articles of another content, in their order, as if they were read now; that one is to be
 * released. */
void content_join(struct content *content, struct content *from, struct faults *faults);

/* Adds a link that stands in a list; "" is none. Borrows url, and the file of the source. */
void content_add_link(struct content *content, struct str url, size_t line,
                      const struct source *source);

/* NULL when there is none. */
const struct entry *content_find(const struct content *content, struct str id);

/* What an entry holds. Texts borrow from the content, lists are in the arena. */
void content_record(struct record *out, const struct entry *entry, struct arena *arena);

/* Checks what articles say of each other and of the lists. */
void content_check(struct content *content, struct faults *faults);

/* Takes out the articles with errors; how many. */
size_t content_leave_out(struct content *content);

/* A fault when the organisation's key is not in organisaties.csv; "" is fine. */
void content_check_organisatie(const struct content *content, struct str key, size_t line,
                               const struct source *source);

/* Writes the hash of all that was read, of which articles are public today and of the versions of
 * what makes an index of it. Once, after content_check. */
void content_hash(struct content *content, char out[DIGEST_TEXT_BYTES]);

#endif
