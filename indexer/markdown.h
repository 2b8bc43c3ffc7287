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

/* A link within the knowledge base: /artikel/<id>#<anchor>, or #<anchor> alone. */
struct markdown_link {
    struct str file; /* where it stands, as shown to the editor */
    size_t line;
    struct str id;     /* "" for the article itself */
    struct str anchor; /* "" for the whole page */
};

/* All in the arena. */
struct markdown {
    struct str html;
    struct str text; /* headings and sections, separated by one line end */
    const struct section *sections;
    size_t section_count;
    const struct markdown_link *links;
    size_t link_count;
};

/* Reads UTF-8 text that starts on first_line of the source's file. What is nested more deeply than
 * LIMIT_MARKDOWN_DEPTH is left out, after a fault. */
void markdown_read(struct markdown *out, struct str text, size_t first_line,
                   const struct source *source);

#endif
