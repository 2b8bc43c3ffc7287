/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/report_lists.h"

#include <stdlib.h>
#include <string.h>

enum {
    DAYS_OF_A_DAY = 8,  /* of which the report of a day has questions: it and the week before */
    FOUND_LEAST = 20,   /* searches, before it says something that an article isn't read */
    READ_ONE_IN = 5,    /* a search that finds what is asked leads to reading more often */
    OPINIONS_LEAST = 5, /* before they say something of an article */
    RISING_LEAST = 5,   /* times on a day, before it is told */
};

/* ## Questions */

/* How much a question has of what a list is about; 0: it does not belong there. */
typedef uint64_t (*weight_fn)(const struct question *question);

static uint64_t weigh_count(const struct question *question) {
    return question->count;
}

static uint64_t weigh_not_found(const struct question *question) {
    return question->not_found;
}

static uint64_t weigh_doubt(const struct question *question) {
    return question->doubt;
}

/* Twice as often as on an average day of the week before. */
static uint64_t weigh_rising(const struct question *question) {
    uint64_t usual = (question->count - question->recent) / (DAYS_OF_A_DAY - 1);
    bool is_rising = question->recent >= RISING_LEAST && question->recent >= 2 * usual;
    return is_rising ? question->recent : 0;
}

struct weighed {
    const struct question *question;
    uint64_t weight;
};

/* Heaviest first, then by group. */
static int compare_questions(const void *a, const void *b) {
    const struct weighed *left = a;
    const struct weighed *right = b;
    if (left->weight != right->weight) {
        return left->weight > right->weight ? -1 : 1;
    }
    return str_compare(left->question->groep, right->question->groep);
}

static void pick(struct report_questions *out, const struct question_list *all, weight_fn weigh,
                 struct arena *arena) {
    struct weighed *found = arena_alloc(arena, all->len, sizeof *found);
    size_t len = 0;
    for (size_t i = 0; i < all->len; i++) {
        uint64_t weight = weigh(&all->questions[i]);
        if (weight > 0) {
            found[len++] = (struct weighed){&all->questions[i], weight};
        }
    }
    if (len > 0) {
        qsort(found, len, sizeof *found, compare_questions);
    }
    out->len = len < REPORT_TOP ? len : REPORT_TOP;
    out->items = arena_alloc(arena, out->len, sizeof *out->items);
    for (size_t i = 0; i < out->len; i++) {
        out->items[i].question = *found[i].question;
    }
}

static enum err compare_with(struct report_questions *list, const struct report *report,
                             struct store *store, struct err_info *info) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < list->len && err == ERR_OK; i++) {
        struct report_question *item = &list->items[i];
        struct str groep = item->question.groep;
        err =
            store_question_count(&item->before, store, groep, &report->before, &report->rule, info);
        if (err == ERR_OK) {
            err = store_question_count(&item->earlier, store, groep, &report->earlier,
                                       &report->rule, info);
        }
    }
    return err;
}

static enum err read_questions(struct report *out, struct store *store, struct arena *arena,
                               struct err_info *info) {
    struct period period = out->period;
    if (!period.is_month) {
        period = period_days_until(&out->period, DAYS_OF_A_DAY);
    }
    enum err err = store_questions_read(&out->questions, store, &period, &out->rule, arena, info);
    if (err != ERR_OK) {
        return err;
    }
    pick(&out->most, &out->questions, weigh_count, arena);
    pick(&out->not_found, &out->questions, weigh_not_found, arena);
    pick(&out->doubt, &out->questions, weigh_doubt, arena);
    if (!out->period.is_month) {
        pick(&out->rising, &out->questions, weigh_rising, arena);
        return ERR_OK; /* a single day says nothing of a question */
    }
    err = compare_with(&out->most, out, store, info);
    if (err == ERR_OK) {
        err = compare_with(&out->not_found, out, store, info);
    }
    return err == ERR_OK ? compare_with(&out->doubt, out, store, info) : err;
}

/* ## Articles */

static bool is_not_read(const struct store_article *article) {
    return article->found >= FOUND_LEAST && article->read * READ_ONE_IN < article->found;
}

static bool is_not_useful(const struct store_article *article) {
    return article->useful + article->not_useful >= OPINIONS_LEAST &&
           article->not_useful >= article->useful;
}

static uint64_t weigh_unread(const struct store_article *article) {
    return article->found - article->read;
}

static int compare_unread(const void *a, const void *b) {
    uint64_t left = weigh_unread(a);
    uint64_t right = weigh_unread(b);
    return left > right ? -1 : left < right;
}

static int compare_not_useful(const void *a, const void *b) {
    const struct store_article *left = a;
    const struct store_article *right = b;
    return left->not_useful > right->not_useful ? -1 : left->not_useful < right->not_useful;
}

static void pick_articles(struct store_article_list *out, const struct store_article_list *all,
                          bool (*belongs)(const struct store_article *article),
                          int (*compare)(const void *a, const void *b), struct arena *arena) {
    out->items = arena_alloc(arena, all->len, sizeof *out->items);
    for (size_t i = 0; i < all->len; i++) {
        if (belongs(&all->items[i])) {
            out->items[out->len++] = all->items[i];
        }
    }
    if (out->len > 0) {
        qsort(out->items, out->len, sizeof *out->items, compare);
    }
    out->len = out->len < REPORT_TOP ? out->len : REPORT_TOP;
}

enum err report_lists_read(struct report *out, struct store *store, struct arena *arena,
                           struct err_info *info) {
    struct store_article_list articles;
    enum err err = read_questions(out, store, arena, info);
    if (err == ERR_OK) {
        err = store_read_articles(&articles, store, &out->period, arena, info);
    }
    if (err == ERR_OK) {
        pick_articles(&out->not_read, &articles, is_not_read, compare_unread, arena);
        pick_articles(&out->not_useful, &articles, is_not_useful, compare_not_useful, arena);
        err = store_places_read(&out->places, store, &out->period, arena, info);
    }
    return err;
}
