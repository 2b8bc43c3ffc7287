/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/variants.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/table.h"
#include "search/answer.h"
#include "search/json.h"
#include "search/terms.h"
#include "search/wording.h"

/* A word that more than one in so many articles have says little of what a question is about. */
enum { COMMON_ONE_IN = 5 };

/* An article with the words that it can be found by, those of the wordings proposed included: the
 * next one has to add something to these too. */
struct known {
    bool is_there;
    json_t *row; /* in the list; NULL: nothing was proposed yet */
    struct table words;
};

struct finding {
    struct session *session;
    json_t *list;
    struct table places; /* id → 1 + place in articles */
    struct known *articles;
    size_t count;
    size_t capacity;
};

/* ## Words */

static void add_group(struct table *words, struct str groep) {
    while (groep.len > 0) {
        *table_get(words, str_cut(&groep, ' ')) = 1;
    }
}

static void add_words(struct table *words, struct session *session, struct str text) {
    struct wording wording;
    wording_of(&wording, session, text);
    add_group(words, str_from(wording.groep));
}

static void add_list(struct table *words, struct session *session, struct str_list list) {
    for (size_t i = 0; i < list.len; i++) {
        add_words(words, session, list.items[i]);
    }
}

static void read_article(struct known *out, struct session *session, struct str id) {
    struct arena arena = ARENA_INIT;
    struct record record;
    *out = (struct known){.words = TABLE_INIT};
    out->is_there = search_find_article(&record, session, id, &arena, NULL) == ERR_OK;
    if (out->is_there) {
        add_words(&out->words, session, record.titel);
        add_words(&out->words, session, record.vraag);
        add_list(&out->words, session, record.varianten);
        add_list(&out->words, session, record.trefwoorden);
    }
    arena_release(&arena);
}

static struct known *find_article(struct finding *finding, struct str id) {
    uint64_t *place = table_get(&finding->places, id);
    if (*place == 0) {
        finding->articles = mem_grow(finding->articles, &finding->capacity, finding->count,
                                     sizeof *finding->articles);
        read_article(&finding->articles[finding->count++], finding->session, id);
        *place = finding->count;
    }
    return &finding->articles[*place - 1];
}

static bool adds_word(const struct finding *finding, const struct known *article,
                      struct str groep) {
    while (groep.len > 0) {
        struct str stem = str_cut(&groep, ' ');
        if (!table_find(&article->words, stem) &&
            !term_is_common(finding->session->reader, ROAD_STEM, stem, COMMON_ONE_IN)) {
            return true;
        }
    }
    return false;
}

/* ## Questions */

/* Whether the wording itself may be told, and has no gaps in it. */
static bool is_whole(const struct question *question) {
    return !str_equal(question->vraag, question->groep) &&
           str_find(question->vraag, STR("…"), 0) == question->vraag.len;
}

/* What merely came first may be about something else: who asks for a passport should not find our
 * telephone number even better. */
static bool is_answered_by_it(struct session *session, const struct question *question) {
    struct answer_request request = {.vraag = question->vraag};
    struct answer answer;
    struct arena arena = ARENA_INIT;
    bool is_answered = answer_question(&answer, session, &request, &arena, NULL) == ERR_OK &&
                       answer.article_count > 0 && answer.vertrouwen >= ANSWER_LIKELY &&
                       str_equal(answer.articles[0].id, question->artikel);
    arena_release(&arena);
    return is_answered;
}

static void propose(struct finding *finding, struct known *article,
                    const struct question *question) {
    if (!article->row) {
        article->row = json_pack("{s:o, s:[]}", "artikel", json_text(question->artikel), "vragen");
        json_array_append_new(finding->list, article->row);
    }
    json_t *json = json_object();
    json_object_set_new(json, "vraag", json_text(question->vraag));
    json_object_set_new(json, "aantal", json_integer((json_int_t)question->count));
    json_array_append_new(json_object_get(article->row, "vragen"), json);
    add_group(&article->words, question->groep);
}

static bool has_room(const struct finding *finding, const struct known *article) {
    return article->row
               ? json_array_size(json_object_get(article->row, "vragen")) < VARIANTS_AN_ARTICLE
               : json_array_size(finding->list) < VARIANTS_ARTICLES;
}

static void try_question(struct finding *finding, const struct question *question) {
    if (question->artikel.len == 0 || !is_whole(question)) {
        return;
    }
    struct known *article = find_article(finding, question->artikel);
    if (article->is_there && has_room(finding, article) &&
        adds_word(finding, article, question->groep) &&
        is_answered_by_it(finding->session, question)) {
        propose(finding, article, question);
    }
}

json_t *variants_find(const struct question_list *questions, struct session *session) {
    struct finding finding = {.session = session, .list = json_array()};
    for (size_t i = 0; i < questions->len; i++) {
        try_question(&finding, &questions->questions[i]);
    }
    for (size_t i = 0; i < finding.count; i++) {
        table_release(&finding.articles[i].words);
    }
    table_release(&finding.places);
    free(finding.articles);
    return finding.list;
}
