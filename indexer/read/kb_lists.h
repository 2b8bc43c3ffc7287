/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the articles: themas.csv and organisaties.csv, which must be there, and
 * gemeenten.csv, vastgezet.csv, gevraagd.csv, synoniemen.txt, moeilijke-woorden.csv and
 * goudvragen.tsv, which may. */
#ifndef INDEXER_KB_LISTS_H
#define INDEXER_KB_LISTS_H

#include "read/content.h"

/* Each takes the text of its file, checked to be UTF-8, and fills its part of the content. */
void kb_read_themas(struct content *content, struct str text, const struct source *source);
void kb_read_organisaties(struct content *content, struct str text, const struct source *source);
void kb_read_gemeenten(struct content *content, struct str text, const struct source *source);
void kb_read_pins(struct content *content, struct str text, const struct source *source);
void kb_read_asked(struct content *content, struct str text, const struct source *source);
void kb_read_synonyms(struct content *content, struct str text, const struct source *source);
void kb_read_hard_words(struct content *content, struct str text, const struct source *source);
void kb_read_goldens(struct content *content, struct str text, const struct source *source);

#endif
