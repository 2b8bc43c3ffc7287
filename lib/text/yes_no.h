/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Questions that ask for yes or no (Mag ik hier varen?) and texts that begin with it (Nee, dat mag
 * niet): the one fits the other, whatever their words. */
#ifndef TEXT_YES_NO_H
#define TEXT_YES_NO_H

#include "text/analyse.h"

/* The finite verb that opens a sentence of the question, so that it asks for yes or no; NULL when
 * there is none. Of the analysis. */
const struct token *yes_no_verb(const struct analysis *question);

/* Whether the text begins with ja or nee. */
bool says_yes_or_no(struct analyser *analyser, struct str text);

#endif
