/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Written list of Dutch forms that follow no rule: plurals and diminutives with another vowel or
 * ending (schepen, musea, paadje) and verbs that are irregular also where strong ones are not
 * (staan, zien). Strong verbs: strong_verb.h. */
#ifndef TEXT_IRREGULAR_H
#define TEXT_IRREGULAR_H

#include "base/str.h"

/* A regular form of the same word (schip, schrijf), static; empty when the form is not listed. */
struct str irregular_base(struct str form);

#endif
