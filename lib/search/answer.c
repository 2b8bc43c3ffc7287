/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/answer.h"

#include <math.h>

#include "search/query.h"

/* From this on we answer, or offer a choice (docs/decisions/answers.md). */
static const double sure_enough = 0.75;
static const double worth_a_choice = 0.25;

/* An article that scores less than this share of the first is no choice beside it. */
static const double near_the_first = 0.6;

/* Hits that are looked at: the first, its rivals, and one to compare them with. */
enum { LOOKED_AT = 6 };

/* What speaks for the first article. */
struct evidence {
    double score;   /* logarithm of its score */
    double share;   /* of the most that any article could score */
    double lead;    /* over the second, as a share of its score */
    double lead_5;  /* over the sixth */
    double words;   /* logarithm of the number of words with a meaning */
    double unknown; /* share of those that occur nowhere */
};

struct str uitkomst_name(enum uitkomst uitkomst) {
    static const struct str names[] = {
        [UITKOMST_ANTWOORD] = STR_INIT("antwoord"),
        [UITKOMST_VERDUIDELIJK] = STR_INIT("verduidelijk"),
        [UITKOMST_DOORVERWIJZING] = STR_INIT("doorverwijzing"),
        [UITKOMST_OVERDRACHT] = STR_INIT("overdracht"),
    };
    return names[uitkomst];
}

static double score_at(const struct ranking *ranking, size_t i) {
    return i < ranking->len ? ranking->hits[i].score : 0;
}

static struct evidence weigh(const struct ranking *ranking) {
    double first = score_at(ranking, 0);
    double words = (double)ranking->words;
    return (struct evidence){
        .score = log(1 + first),
        .share = ranking->ceiling > 0 ? first / ranking->ceiling : 0,
        .lead = (first - score_at(ranking, 1)) / first,
        .lead_5 = (first - score_at(ranking, LOOKED_AT - 1)) / first,
        .words = log(1 + words),
        .unknown = words > 0 ? (double)ranking->unknown / words : 0,
    };
}

/* Logistic regression, fitted on the even halves of four Dutch collections and of questions about
 * something else. */
static double probability(const struct evidence *evidence) {
    double sum = -9.833 + 1.912 * evidence->score + 2.146 * evidence->share +
                 2.282 * evidence->lead + 1.734 * evidence->lead_5 + 0.334 * evidence->words -
                 3.411 * evidence->unknown;
    return 1 / (1 + exp(-sum));
}

/* The first articles, as long as they are near the first in score. */
static void take_articles(struct answer *out, const struct ranking *ranking, size_t most) {
    double least = score_at(ranking, 0) * near_the_first;
    while (out->article_count < most && out->article_count < ranking->len &&
           score_at(ranking, out->article_count) >= least) {
        out->articles[out->article_count] = ranking->hits[out->article_count];
        out->article_count++;
    }
}

/* An article of another organisation is a referral. */
static enum err answer_or_refer(struct answer *out, struct session *session, struct arena *arena,
                                struct err_info *info) {
    struct record record = {.section_count = 0};
    enum err err = search_find_article(&record, session, out->articles[0].id, arena, info);
    bool own = lists_is_own(record.organisatie);
    out->uitkomst = own ? UITKOMST_ANTWOORD : UITKOMST_DOORVERWIJZING;
    return err;
}

enum err answer_question(struct answer *out, struct session *session, struct str vraag,
                         struct arena *arena, struct err_info *info) {
    *out = (struct answer){.uitkomst = UITKOMST_OVERDRACHT};
    struct ranking ranking;
    enum err err = search_rank(&ranking, session, vraag, LOOKED_AT, arena, info);
    if (err != ERR_OK || ranking.len == 0) {
        return err;
    }
    struct evidence evidence = weigh(&ranking);
    out->vertrouwen = probability(&evidence);
    if (out->vertrouwen >= sure_enough) {
        take_articles(out, &ranking, 1);
        return answer_or_refer(out, session, arena, info);
    }
    if (out->vertrouwen >= worth_a_choice) {
        take_articles(out, &ranking, ANSWER_CHOICES);
        bool choice = out->article_count > 1;
        out->uitkomst = choice ? UITKOMST_VERDUIDELIJK : UITKOMST_OVERDRACHT;
        out->article_count = choice ? out->article_count : 0;
    }
    return ERR_OK;
}
