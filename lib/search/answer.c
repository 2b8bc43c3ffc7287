/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/answer.h"

#include <math.h>

#include "search/corrections.h"
#include "search/likeness.h"
#include "search/query.h"
#include "search/question.h"
#include "search/snippet.h"

/* From this on we answer, or offer a choice (docs/decisions/answers.md). */
static const double sure_enough = 0.8;
static const double worth_a_choice = 0.25;

/* An article that scores less than this share of the first is no choice beside it. */
static const double near_the_first = 0.6;

/* A mended word may be wrong; it counts as this much of an unknown one. */
static const double mended_doubt = 0.5;

/* Hits that are looked at: the first, its rivals, and one to compare them with. */
enum { LOOKED_AT = 6 };

/* What speaks for the first article. */
struct evidence {
    double score;         /* logarithm of its score */
    double lead;          /* over the second, as a share of its score */
    double lead_6;        /* over the sixth */
    double unknown;       /* share of the question's words that occur nowhere or were mended */
    struct likeness like; /* of the question and the article */
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

/* What is asked, as it is searched. */
struct reading {
    struct question question;
    size_t mended; /* words with a typing error */
};

/* A typing error must not cost the visitor the answer; what is left of the doubt is in the
 * evidence. */
static struct reading read_question(struct answer *out, struct session *session,
                                    const struct answer_request *request, struct arena *arena) {
    struct reading reading = {.mended = 0};
    struct str vraag = request->vraag;
    out->bedoelde_u = spelling_correct(session->generation->spelling[session->audience],
                                       session->reader, session->analyser, vraag, arena);
    if (out->bedoelde_u.len > 0) {
        reading.mended = corrections_of(session->analyser, vraag, out->bedoelde_u, arena).len;
        vraag = out->bedoelde_u;
    }
    reading.question = question_read(session, vraag, arena);
    out->gemeente = reading.question.gemeente ? reading.question.gemeente : request->gemeente;
    return reading;
}

static struct evidence weigh(struct session *session, const struct ranking *ranking,
                             const struct reading *reading, const struct record *article,
                             struct arena *arena) {
    double first = score_at(ranking, 0);
    double words = (double)ranking->words;
    struct asked_words asked;
    asked_words_init(&asked, session, reading->question.about, arena);
    struct evidence evidence = {
        .score = log(1 + first),
        .lead = (first - score_at(ranking, 1)) / first,
        .lead_6 = (first - score_at(ranking, LOOKED_AT - 1)) / first,
        .unknown = words > 0
                       ? ((double)ranking->unknown + mended_doubt * (double)reading->mended) / words
                       : 0,
        .like = likeness_of(session, &asked, article),
    };
    asked_words_release(&asked);
    return evidence;
}

/* Logistic regression, fitted on the even halves of four Dutch collections, of this knowledge
 * base's golden questions, and of questions about something else (docs/decisions/answers.md). A
 * lead counts for more when the score is high, so it has a negative weight by itself. */
static double probability(const struct evidence *evidence) {
    double sum = -6.672 + 0.822 * evidence->score - 2.49 * evidence->lead +
                 1.128 * evidence->lead * evidence->score + 3.234 * evidence->lead_6 -
                 3.007 * evidence->unknown + 2.177 * evidence->like.title_in_asked +
                 1.707 * evidence->like.asked_in_article;
    return 1 / (1 + exp(-sum));
}

/* How many of the first articles to offer: `least`, and more as long as they are near the first in
 * score. */
static size_t count_choices(const struct ranking *ranking, size_t least) {
    double near = score_at(ranking, 0) * near_the_first;
    size_t count = 0;
    while (count < ANSWER_CHOICES && count < ranking->len &&
           (count < least || score_at(ranking, count) >= near)) {
        count++;
    }
    return count;
}

/* The first article is there already. */
static enum err read_choices(struct answer *out, struct session *session,
                             const struct ranking *ranking, struct arena *arena,
                             struct err_info *info) {
    size_t count = count_choices(ranking, 2);
    if (count < 2) {
        return ERR_OK;
    }
    for (size_t i = 1; i < count; i++) {
        enum err err =
            search_find_article(&out->articles[i], session, ranking->hits[i].id, arena, info);
        if (err != ERR_OK) {
            return err;
        }
    }
    out->article_count = count;
    out->uitkomst = UITKOMST_VERDUIDELIJK;
    return ERR_OK;
}

/* The passage of the article that has most of what is asked. */
static enum err cite(struct answer *out, struct session *session, struct str about,
                     struct arena *arena, struct err_info *info) {
    struct query query;
    enum err err = query_init(&query, session, about, arena, info);
    if (err == ERR_OK) {
        struct snippet_maker *maker = snippet_maker_new(session->analyser, &query);
        out->passage = passage_find(maker, &out->articles[0], arena);
        snippet_maker_free(maker);
    }
    query_release(&query);
    return err;
}

static void answer_or_refer(struct answer *out, const struct session *session,
                            struct arena *arena) {
    bool other = lists_refer(&out->referral, &session->generation->lists,
                             out->articles[0].organisatie, out->gemeente, arena);
    out->uitkomst = other ? UITKOMST_DOORVERWIJZING : UITKOMST_ANTWOORD;
    out->article_count = 1;
}

enum err answer_question(struct answer *out, struct session *session,
                         const struct answer_request *request, struct arena *arena,
                         struct err_info *info) {
    *out = (struct answer){.uitkomst = UITKOMST_OVERDRACHT};
    struct reading reading = read_question(out, session, request, arena);
    struct ranking ranking = {.len = 0};
    enum err err = search_rank(&ranking, session, reading.question.about, LOOKED_AT, arena, info);
    if (err != ERR_OK || ranking.len == 0) {
        return err;
    }
    struct record *first = &out->articles[0];
    err = search_find_article(first, session, ranking.hits[0].id, arena, info);
    if (err != ERR_OK) {
        return err;
    }
    struct evidence evidence = weigh(session, &ranking, &reading, first, arena);
    out->vertrouwen = probability(&evidence);
    if (out->vertrouwen >= sure_enough) {
        answer_or_refer(out, session, arena);
        return cite(out, session, reading.question.about, arena, info);
    }
    return out->vertrouwen >= worth_a_choice ? read_choices(out, session, &ranking, arena, info)
                                             : ERR_OK;
}
