/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/golden_check.h"

#include "search/answer.h"
#include "texts.h"

/* What a visitor sees without paging. */
enum { FIRST_PAGE = 10 };

struct check {
    const struct content *content;
    struct session *session; /* of whom the question is for */
    struct source source;
    struct arena arena;
    struct err_info *info;
};

/* From 1; 0 when the article is not among them. */
static size_t rank_of(const struct search_result *result, struct str id) {
    for (size_t i = 0; i < result->hit_count; i++) {
        if (str_equal(result->hits[i].record.id, id)) {
            return i + 1;
        }
    }
    return 0;
}

/* False after a warning. */
static bool check_article(const struct check *check, struct golden *golden,
                          const struct search_result *result) {
    size_t rank = rank_of(result, golden->id);
    golden->place = rank;
    if (golden->id.len == 0 || rank == 1) {
        return true;
    }
    struct str first = result->hit_count > 0 ? result->hits[0].record.id : STR("");
    if (rank > 1) {
        fault_warning(&check->source, golden->line, TEXT_GOLD_LOWER, STR_ARGS(golden->vraag),
                      STR_ARGS(first), STR_ARGS(golden->id), rank);
    } else if (first.len > 0) {
        fault_warning(&check->source, golden->line, TEXT_GOLD_OTHER, STR_ARGS(golden->vraag),
                      STR_ARGS(first), STR_ARGS(golden->id), FIRST_PAGE);
    } else {
        fault_warning(&check->source, golden->line, TEXT_GOLD_NOTHING, STR_ARGS(golden->vraag));
    }
    return false;
}

/* A kind of organisation, such as omgevingsdiensten, is met by the one of the place that is named.
 */
static void check_referral(const struct check *check, const struct golden *golden,
                           const struct search_result *result) {
    struct str found = result->referral ? result->referral->sleutel : STR("");
    bool met =
        found.len > 0 && (str_equal(found, golden->organisatie) ||
                          str_equal(result->hits[0].record.organisatie, golden->organisatie));
    if (golden->organisatie.len == 0 || met) {
        return;
    }
    if (found.len > 0) {
        fault_warning(&check->source, golden->line, TEXT_GOLD_REFERRAL_OTHER,
                      STR_ARGS(golden->vraag), STR_ARGS(found), STR_ARGS(golden->organisatie));
    } else {
        fault_warning(&check->source, golden->line, TEXT_GOLD_REFERRAL_NONE,
                      STR_ARGS(golden->vraag), STR_ARGS(golden->organisatie));
    }
}

static enum err check_search(struct check *check, struct golden *golden) {
    struct search_request request = SEARCH_REQUEST_INIT;
    struct search_result result;
    request.vraag = golden->vraag;
    request.page_size = FIRST_PAGE;
    enum err err = search_run(&result, check->session, &request, &check->arena, check->info);
    if (err == ERR_OK && check_article(check, golden, &result)) {
        check_referral(check, golden, &result);
    }
    return err;
}

static enum err check_no_answer(struct check *check, const struct golden *golden) {
    struct answer answer;
    struct answer_request request = {.vraag = golden->vraag};
    enum err err = answer_question(&answer, check->session, &request, &check->arena, check->info);
    if (err == ERR_OK && answer.uitkomst == UITKOMST_ANTWOORD) {
        fault_warning(&check->source, golden->line, TEXT_GOLD_ANSWERED, STR_ARGS(golden->vraag),
                      STR_ARGS(answer.articles[0].id));
    }
    return err;
}

/* A question about an article for agents alone is an agent's. */
static enum audience asker(const struct content *content, const struct golden *golden) {
    const struct entry *article = content_find(content, golden->id);
    return article && !article->is_public ? AUDIENCE_STAFF : AUDIENCE_PUBLIC;
}

static enum err check_one(struct check *check, struct index_set *set, struct golden *golden) {
    enum audience audience = asker(check->content, golden);
    enum err err = index_set_take(&check->session, set, audience, check->info);
    if (err != ERR_OK) {
        return err;
    }
    err = golden->unanswered ? check_no_answer(check, golden) : check_search(check, golden);
    index_set_give(set, check->session);
    arena_clear(&check->arena);
    return err;
}

enum err golden_check(struct content *content, const char *index, struct faults *faults,
                      struct err_info *info) {
    struct index_set *set;
    struct check check = {.content = content,
                          .source = {.file = content->golden_file, .faults = faults},
                          .info = info};
    if (content->golden_count == 0) {
        return ERR_OK;
    }
    enum err err = index_set_open(&set, index, info);
    if (err != ERR_OK) {
        return err;
    }
    for (size_t i = 0; i < content->golden_count && err == ERR_OK; i++) {
        struct golden *golden = &content->goldens[i];
        if (golden->id.len == 0 || content_find(content, golden->id)) { /* else it was left out */
            err = check_one(&check, set, golden);
        }
    }
    arena_release(&check.arena);
    index_set_close(set);
    return err;
}
