/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The tree that cmark-gfm makes of Markdown, and the two walks over it: outline.c gives headings
 * their anchors and collects plain text, html.c writes the HTML. Both stop at the same depth. */
#ifndef INDEXER_TREE_H
#define INDEXER_TREE_H

/* cmark's short names (NODE_TEXT …) are not ours to spend. */
#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>

#include "read/markdown.h"

/* The type by cmark's name, as the extensions' types have no constant; also of footnotes, for which
 * cmark has none, and "item" for a task too. Static. */
const char *tree_type(cmark_node *node);

/* Whether an item has a box to tick: - [ ] …. */
bool tree_is_task(cmark_node *item);

/* Whether there is a node and it is of this type. */
bool tree_is(cmark_node *node, const char *type);

/* The text or code of a leaf, "" for other nodes; always UTF-8. Borrowed from the tree. */
struct str tree_literal(cmark_node *node);

/* The line of the file on which node stands, when the Markdown starts on first_line. */
size_t tree_line(cmark_node *node, size_t first_line, const struct source *source);

/* A walk over the nodes in reading order, which passes over what is nested too deeply. */
struct tree_walk {
    cmark_iter *iter;
    cmark_node *node;
    bool entering;
    int depth;
    bool too_deep; /* something was passed over */
};

void tree_walk_init(struct tree_walk *walk, cmark_node *root);

/* Goes to the next node, entering or leaving it (leaves are only entered). False at the end. */
bool tree_walk_next(struct tree_walk *walk);

/* Passes over all inside the node that was just entered, as if it had been left already. */
void tree_walk_skip_inside(struct tree_walk *walk);

void tree_walk_release(struct tree_walk *walk);

/* Whether c is a control character, which has no place in HTML or text. */
bool tree_is_control(char c);

/* Appends plain text: without control characters, and with one space where something between two
 * spaces was left out. */
void tree_add_text(struct buf *out, struct str text);

/* Appends the text inside a node as one line, without marks. */
void tree_plain_text(struct buf *out, cmark_node *node);

/* Fills text and sections, and gives each heading its anchor (tree_anchor). */
void outline_read(struct markdown *out, cmark_node *root, size_t first_line,
                  const struct source *source);

/* The anchor of a heading, NULL when it has none. After outline_read. */
const char *tree_anchor(cmark_node *heading);

/* Fills html and links. After outline_read. */
void html_write(struct markdown *out, cmark_node *root, size_t first_line,
                const struct source *source);

#endif
