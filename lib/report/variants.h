/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Wordings that many people use for what an article is likely the answer to, with words that its
 * title, question, variants and keywords do not have: worth adding to its `varianten`. */
#ifndef REPORT_VARIANTS_H
#define REPORT_VARIANTS_H

#include <jansson.h>

#include "insight/report.h"
#include "search/search.h"

enum {
    VARIANTS_ARTICLES = 25, /* most asked first */
    VARIANTS_AN_ARTICLE = 5,
};

/* [{artikel, vragen: [{vraag, aantal}]}]. Only of articles that the session finds; the question is
 * as asked, so one of which just the group may be told is not in it. */
json_t *variants_find(const struct question_list *questions, struct session *session);

#endif
