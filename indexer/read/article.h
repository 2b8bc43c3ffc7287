/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One article as it was read, on its way to the index: what the index keeps, and where in the files
 * each thing stands, for messages. */
#ifndef INDEXER_ARTICLE_H
#define INDEXER_ARTICLE_H

#include "digest/digest.h"
#include "read/keys.h"
#include "read/markdown.h"

struct article {
    struct record record;
    struct markdown body; /* its own text, as read */
    size_t body_line;     /* of the file on which that starts */
    struct key_lines lines;
    struct str file; /* as shown to the editor */
    const struct markdown_link *links;
    size_t link_count;
    bool has_errors;
    unsigned char files[DIGEST_SHORT_BYTES]; /* hash of the files it was read from */
};

/* Where articles come from: a knowledge base that editors keep, or a file of another system. */
enum origin { ORIGIN_KB, ORIGIN_JSONL };

/* Reads an article file: front matter, then Markdown. What is wrong goes to the source's faults;
 * false when nothing could be read. */
bool article_read(struct article *out, struct str text, const struct source *source);

/* What belongs to a channel file; `is_intern` for <id>.intern.md, else the kanaal counts. */
struct article_part {
    bool is_intern;
    enum kanaal kanaal;
};

/* Reads a text for one channel into the article it belongs to; *out is that text, as read. False
 * when there is none. */
bool article_read_part(struct markdown *out, struct article *article, struct article_part part,
                       struct str text, const struct source *source);

/* Turns Markdown into the article's own text: HTML, sections and links. first_line is the line of
 * the file on which it starts. */
void article_set_text(struct article *article, struct str markdown, size_t first_line,
                      const struct source *source);

/* Fills in what need not be given (language, organisation, and more for ORIGIN_JSONL). */
void article_set_defaults(struct article *article, enum origin origin);

/* Checks the values of the keys, each on its own (between articles: content.h). */
void article_check(struct article *article, enum origin origin, const struct source *source);

/* Checks that the dates exist and are in order. */
void article_check_dates(struct record *record, const struct key_lines *lines,
                         const struct source *source);

/* Whether everybody may see the article on this day (YYYY-MM-DD). */
bool article_is_public(const struct record *record, struct str day);

#endif
