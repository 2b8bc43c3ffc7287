/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Written list of the strong Dutch verbs: schreef, schreven, geschreven → schrijf. Verbs with a
 * prefix or a particle have the forms of the verb behind it. */
#ifndef TEXT_STRONG_VERB_H
#define TEXT_STRONG_VERB_H

#include "base/str.h"

enum strong_verb_place {
    STRONG_VERB_ALONE,
    STRONG_VERB_SEPARABLE, /* behind a particle: afgesloten */
    STRONG_VERB_PREFIXED,  /* behind a prefix, so without ge: besloten */
};

/* The stem of the verb that a folded word is the past or participle of, static; empty when it is
 * none. Forms that are mostly another word when they stand alone (sloten, weken) are none then. */
struct str strong_verb_stem(struct str form, enum strong_verb_place place);

#endif
