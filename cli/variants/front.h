/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where `varianten` stands in the front matter of an article, and where it would stand. */
#ifndef VARIANTS_FRONT_H
#define VARIANTS_FRONT_H

#include "base/error.h"
#include "variants/walk.h"

struct front_key {
    bool found;
    size_t start; /* of its line */
    size_t after; /* behind the last line of its value */
};

enum front_form {
    FRONT_ABSENT, /* no key `varianten` */
    FRONT_EMPTY,  /* nothing behind it */
    FRONT_LINES,  /* an item on each line */
    FRONT_FLOW,   /* in brackets */
};

/* Offsets are in the text of the whole file. */
struct front {
    size_t start;  /* the line behind the first `---` */
    size_t end;    /* the second `---` */
    size_t indent; /* spaces before the keys */
    struct front_key titel;
    struct front_key vraag;
    struct front_key varianten;
    enum front_form form;
    struct walk_list items;
    size_t item_indent; /* spaces before the `-` of FRONT_LINES */
};

/* Reads the text of an article; path is for the message. ERR_INVALID, with path:line in Dutch, for
 * text that is no article and for front matter of which it is not certain what it says. Free with
 * front_release in both cases. */
enum err front_read(struct front *out, struct str text, const char *path, struct err_info *info);
void front_release(struct front *front);

#endif
