/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The editors' list of synonyms, kb/synoniemen.txt: one rule a line, `#` starts a comment.
 *
 *   ov, openbaar vervoer          each of these is also searched by the others
 *   kuil => gat, wegdekschade     who types the left is also given the right, not the other way
 *
 * Words are compared as the analyser sees them, by stem, so `kuilen` meets `kuil`.
 * Immutable once parsed: any number of threads may read. */
#ifndef TEXT_SYNONYMS_H
#define TEXT_SYNONYMS_H

#include "base/arena.h"
#include "base/error.h"
#include "text/analyse.h"

struct synonyms;

/* A way to say it, in stems; several words are a phrase. */
struct synonym {
    const struct str *stems;
    size_t len;
    struct str text; /* as in the list */
};

/* What else may be searched for words [first, first + len) of a question. */
struct synonym_match {
    size_t first;
    size_t len;
    const struct synonym *alternatives; /* owned by the synonyms */
    size_t count;
};

/* Parses the whole list. At a fault *line says where and info what, in Dutch for editors; nothing
 * is made. ERR_INVALID. line may be NULL. */
enum err synonyms_parse(struct synonyms **out, struct str text, size_t *line,
                        struct err_info *info);
void synonyms_free(struct synonyms *synonyms);

/* Every way to say something, on either side of a rule, as in the list. Owned by the synonyms. */
struct str_list synonyms_ways(const struct synonyms *synonyms);

/* All rules that apply to the tokens, in order of the first word. Arena. */
const struct synonym_match *synonyms_find(const struct synonyms *synonyms,
                                          const struct analysis *question, struct arena *arena,
                                          size_t *count);

#endif
