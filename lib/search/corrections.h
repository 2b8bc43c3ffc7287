/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A question beside the same question with its typing errors mended: which word was put for which.
 * Words may have been split or put together; then all that stood there goes with each word.
 *
 *   typed   subsiedie aanvraggen
 *   read    subsidie aanvragen      subsidie for subsiedie, aanvragen for aanvraggen */
#ifndef SEARCH_CORRECTIONS_H
#define SEARCH_CORRECTIONS_H

#include "base/arena.h"
#include "text/analyse.h"

struct correction {
    struct str read;  /* a folded word that the visitor did not type */
    struct str typed; /* folded words, one or more; "" when a word was added */
};

struct corrections {
    const struct correction *items;
    size_t len;
};

/* What was changed between typed and read. Arena. */
struct corrections corrections_of(struct analyser *analyser, struct str typed, struct str read,
                                  struct arena *arena);

/* What the visitor typed for folded words of the mended question; "" when he typed these. Arena. */
struct str corrections_typed(const struct corrections *corrections, struct str words,
                             struct arena *arena);

#endif
