/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* An article file: front matter between two lines `---`, then Markdown. Of YAML only what an
 * article needs is taken: keys with a text or a list of texts; no anchors, tags, types or
 * documents. */
#ifndef INDEXER_FRONT_MATTER_H
#define INDEXER_FRONT_MATTER_H

#include "read/keys.h"

/* The parts of a file, borrowed from its text. */
struct page {
    bool has_front;
    struct str front; /* the YAML; starts on line 2 */
    struct str body;
    size_t body_line;
};

/* Splits a file. False, after a fault, when the text is no UTF-8 or the front matter has no end. */
bool page_split(struct page *out, struct str text, const struct source *source);

/* Reads the keys into record; a fault for each thing that is wrong. Texts are in the arena. */
void front_matter_read(struct record *record, struct key_lines *lines, struct str yaml,
                       const struct source *source);

#endif
