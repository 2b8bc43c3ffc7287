/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Steps over the values in front matter, to know where each ends. Not a reader of YAML, which only
 * the indexer has: of what YAML allows, this knows what articles use, and anything else is a fault.
 * A fault stays; after one the walk is at its end and its steps do nothing.
 *   struct walk walk = {.text = file, .at = first, .end = behind_the_last_line};
 *   walk_quoted(&walk, &scalar);
 *   if (walk.fault) … */
#ifndef VARIANTS_WALK_H
#define VARIANTS_WALK_H

#include "base/buf.h"

struct walk {
    struct str text;   /* borrowed, of a whole file; no control characters from `at` to `end` */
    size_t at;         /* the next byte */
    size_t end;        /* of the front matter */
    const char *fault; /* static, Dutch; NULL while all is well */
    size_t fault_at;   /* the byte that it is about */
};

enum walk_style { WALK_PLAIN, WALK_SINGLE, WALK_DOUBLE, WALK_BLOCK };

/* A text: where it begins and ends in the file, with its quotes, without the header of a block. */
struct walk_scalar {
    enum walk_style style;
    size_t start;
    size_t end;
};

/* A list of texts. Free with walk_list_release. */
struct walk_list {
    struct walk_scalar *items;
    size_t len;
    size_t capacity;
    /* of a list in brackets: */
    size_t last;  /* behind the last item or comma, or behind the bracket when there is none */
    bool open;    /* an item may follow at `last` without a comma */
    size_t close; /* the bracket that closes */
};

void walk_fail(struct walk *walk, const char *fault, size_t at);

/* The byte so far ahead; a zero byte behind the end. */
char walk_peek(const struct walk *walk, size_t ahead);

/* Whether c is one of a set; a zero byte never is. */
bool walk_is_one_of(char c, const char *set);

/* Whether there is white space, a line end or the end of all so far ahead. */
bool walk_is_blank(const struct walk *walk, size_t ahead);

/* Whether nothing but spaces and a comment stands on the rest of the line. */
bool walk_is_line_end(const struct walk *walk);

/* To the next line. */
void walk_line(struct walk *walk);

/* The same; a fault when there is more than spaces and a comment. */
void walk_line_end(struct walk *walk);

/* Spaces and tabs. */
void walk_spaces(struct walk *walk);

/* A text of which the first byte is the next one: in quotes, or without them. Not in a list in
 * brackets the latter ends with its line, also at ": " or " #"; more lines of it are not seen. */
void walk_quoted(struct walk *walk, struct walk_scalar *out);
void walk_plain(struct walk *walk, struct walk_scalar *out);

/* Anything in brackets. */
void walk_flow(struct walk *walk);

/* A list of texts in brackets. */
void walk_flow_list(struct walk *walk, struct walk_list *out);

void walk_list_add(struct walk_list *list, struct walk_scalar item);
void walk_list_release(struct walk_list *list);

/* Appends what a text says, as far as that is needed to compare it: line ends stand as they are. */
void walk_scalar_read(struct buf *out, struct str text, struct walk_scalar scalar);

#endif
