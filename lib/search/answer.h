/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What to do with a question: answer it, ask which of a few is meant, refer to who is responsible,
 * or hand over to a person. The decision rests on how sure we are that the first article is the
 * right one. */
#ifndef SEARCH_ANSWER_H
#define SEARCH_ANSWER_H

#include "search/passage.h"
#include "search/search.h"

struct answer_request {
    struct str vraag;                /* UTF-8, 1 to LIMIT_QUERY_BYTES bytes */
    const struct gemeente *gemeente; /* where the visitor is, for a question that names no place
                                      * (search_find_gemeente); NULL when that is not known */
    const enum kanaal *kanaal;       /* whose wording to give; NULL: the article's own text */
    struct str base_url;             /* goes before the path of an article, without a slash behind
                                      * it; "" for the path alone */
};

enum uitkomst {
    UITKOMST_ANTWOORD,       /* one article, with confidence */
    UITKOMST_VERDUIDELIJK,   /* two to four articles to choose from */
    UITKOMST_DOORVERWIJZING, /* one article, with confidence: another organisation does this */
    UITKOMST_OVERDRACHT,     /* no good answer: to a person */
};

/* "antwoord", "verduidelijk", "doorverwijzing", "overdracht"; static. */
struct str uitkomst_name(enum uitkomst uitkomst);

/* vertrouwen from which an article is likelier the answer than not: enough to count it as such,
 * where answering asks for more. */
#define ANSWER_LIKELY 0.5

enum { ANSWER_CHOICES = 4 };

struct answer {
    enum uitkomst uitkomst;
    struct str bedoelde_u; /* the question with typing errors mended, which was read instead; ""
                            * when there are none */
    double vertrouwen;     /* probability, 0 to 1, that the first article answers the question */
    struct record articles[ANSWER_CHOICES]; /* the answer, or the choices; arena */
    size_t article_count;
    struct passage passage;          /* of the answer: what says it; empty with choices */
    const struct gemeente *gemeente; /* that the question names, or else the one of the request */
    struct organisatie referral;     /* with UITKOMST_DOORVERWIJZING: who does this, there */
};

/* Decides. Never rewrites an article: the answer is its text. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err answer_question(struct answer *out, struct session *session,
                         const struct answer_request *request, struct arena *arena,
                         struct err_info *info);

#endif
