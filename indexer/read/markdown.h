/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Markdown of an article: to safe HTML, plain text by section, and the links to other articles.
 * CommonMark with GFM tables, task lists, footnotes, strikethrough and bare web addresses. Raw HTML
 * is left out, and so is every link or image that url.h does not allow; the editor gets a warning
 * with the line. */
#ifndef INDEXER_MARKDOWN_H
#define INDEXER_MARKDOWN_H

#include "faults.h"
#include "search/record.h"

/* A link within the knowledge base: /artikel/<id>#<anchor>, or #<anchor> alone; or one that leads
 * out of it: https://…, mailto:…, tel:…. */
struct markdown_link {
    struct str file; /* where it stands, as shown to the editor */
    size_t line;
    struct str id;     /* "" for the article itself */
    struct str anchor; /* "" for the whole page */
    struct str url;    /* "" within the knowledge base */
};

/* From this byte of the plain text on, it stands on this line of the file. */
struct text_line {
    size_t offset;
    size_t line;
};

/* All in the arena. */
struct markdown {
    struct str html;
    struct str text;               /* headings and sections, separated by one line end */
    const struct text_line *lines; /* of text, in order; empty only when that is */
    size_t line_count;
    const struct section *sections;
    size_t section_count;
    const struct markdown_link *links;
    size_t link_count;
};

/* The line of the file on which byte offset of the plain text stands. */
size_t markdown_line(const struct markdown *markdown, size_t offset);

/* Reads UTF-8 text that starts on first_line of the source's file. What is nested more deeply than
 * LIMIT_MARKDOWN_DEPTH is left out, after a fault; a text for which cmark is known to
 * need minutes is left out as a whole, after a fault. */
void markdown_read(struct markdown *out, struct str text, size_t first_line,
                   const struct source *source);

#endif
