/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a question is about and where: a place that it names says who is responsible, not what is
 * asked, so it is set aside before searching. Search and answers both read a question here, so they
 * rank alike. */
#ifndef SEARCH_QUESTION_H
#define SEARCH_QUESTION_H

#include "search/index_set.h"

struct question {
    struct str about;                /* without the place; arena or as given */
    const struct gemeente *gemeente; /* the place's; NULL when it names none */
};

/* Reads a question. The place stays in a question that is nothing but a place, in one with words in
 * quotation marks, and in one that editors have pinned as it is. */
struct question question_read(struct session *session, struct str vraag, struct arena *arena);

#endif
