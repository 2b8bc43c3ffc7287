/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_questions.h"

#include "base/table.h"
#include "insight/sql.h"

static const char groups_sql[] =
    "SELECT groep, sum(aantal), count(DISTINCT dag),"
    " sum(CASE WHEN uitkomst = 'niets-gevonden' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN soort = 'antwoord' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN uitkomst IN ('verduidelijk', 'overdracht') THEN aantal ELSE 0 END),"
    " sum(CASE WHEN soort = 'contactmoment' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN dag = $2 THEN aantal ELSE 0 END)"
    " FROM vraag WHERE dag BETWEEN $1 AND $2 GROUP BY groep"
    " HAVING sum(aantal) >= $3 AND count(DISTINCT dag) >= $4 ORDER BY 2 DESC, 1 LIMIT $5";

/* Of each group the wording that was used most, of those that may be told. */
static const char wordings_sql[] =
    "SELECT groep, vraag FROM (SELECT groep, vraag, row_number() OVER"
    " (PARTITION BY groep ORDER BY sum(aantal) DESC, vraag) AS plaats"
    " FROM vraag WHERE dag BETWEEN $1 AND $2 GROUP BY groep, vraag"
    " HAVING sum(aantal) >= $3 AND count(DISTINCT dag) >= $4) AS bewoording WHERE plaats = 1";

/* Of each group the article that came most often. */
static const char articles_sql[] =
    "SELECT groep, artikel FROM (SELECT groep, artikel, row_number() OVER"
    " (PARTITION BY groep ORDER BY sum(aantal) DESC, artikel) AS plaats"
    " FROM vraag WHERE dag BETWEEN $1 AND $2 AND artikel <> '' GROUP BY groep, artikel) AS gevonden"
    " WHERE plaats = 1";

static const char count_sql[] =
    "SELECT sum(aantal) FROM vraag WHERE groep = $3 AND dag BETWEEN $1 AND $2"
    " HAVING sum(aantal) >= $4 AND count(DISTINCT dag) >= $5";

static const char places_sql[] =
    "SELECT verwijzing, gemeente, sum(aantal) FROM verwezen WHERE dag BETWEEN $1 AND $2"
    " GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1 LIMIT $3";

static uint64_t number(const struct sql_rows *rows, int column) {
    return (uint64_t)sql_number_at(rows, column);
}

static enum err read_groups(struct question_list *out, struct store *store,
                            const struct period *period, const struct question_rule *rule,
                            struct arena *arena, struct err_info *info) {
    struct sql_rows rows;
    sql_select(&rows, store, groups_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last)),
                          sql_number(rule->times), sql_number(rule->days),
                          sql_number(QUESTIONS_READ)),
               info);
    while (sql_next(&rows)) {
        out->questions[out->len++] = (struct question){
            .groep = arena_str(arena, sql_text_at(&rows, 0)),
            .count = number(&rows, 1),
            .days = number(&rows, 2),
            .not_found = number(&rows, 3),
            .answers = number(&rows, 4),
            .doubt = number(&rows, 5),
            .contacts = number(&rows, 6),
            .recent = number(&rows, 7),
        };
    }
    return sql_end(&rows);
}

/* The questions of a list by their groups. */
struct by_group {
    struct question *questions;
    struct table places; /* group → 1 + place */
};

static struct question *find_group(const struct by_group *list, struct str groep) {
    const uint64_t *place = table_find(&list->places, groep);
    return place ? &list->questions[*place - 1] : NULL;
}

static enum err read_wordings(const struct by_group *list, struct store *store,
                              const struct period *period, const struct question_rule *rule,
                              struct arena *arena, struct err_info *info) {
    struct sql_rows rows;
    sql_select(&rows, store, wordings_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last)),
                          sql_number(rule->times), sql_number(rule->days)),
               info);
    while (sql_next(&rows)) {
        struct question *question = find_group(list, sql_text_at(&rows, 0));
        if (question) {
            question->vraag = arena_str(arena, sql_text_at(&rows, 1));
        }
    }
    return sql_end(&rows);
}

static enum err read_articles(const struct by_group *list, struct store *store,
                              const struct period *period, struct arena *arena,
                              struct err_info *info) {
    struct sql_rows rows;
    sql_select(&rows, store, articles_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last))),
               info);
    while (sql_next(&rows)) {
        struct question *question = find_group(list, sql_text_at(&rows, 0));
        if (question) {
            question->artikel = arena_str(arena, sql_text_at(&rows, 1));
        }
    }
    return sql_end(&rows);
}

static enum err read_texts(struct question_list *questions, struct store *store,
                           const struct period *period, const struct question_rule *rule,
                           struct arena *arena, struct err_info *info) {
    struct by_group list = {questions->questions, TABLE_INIT};
    for (size_t i = 0; i < questions->len; i++) {
        struct question *question = &questions->questions[i];
        question->vraag = question->groep;
        *table_get(&list.places, question->groep) = i + 1;
    }
    enum err err = read_wordings(&list, store, period, rule, arena, info);
    if (err == ERR_OK) {
        err = read_articles(&list, store, period, arena, info);
    }
    table_release(&list.places);
    return err;
}

enum err store_questions_read(struct question_list *out, struct store *store,
                              const struct period *period, const struct question_rule *rule,
                              struct arena *arena, struct err_info *info) {
    *out = (struct question_list){.questions =
                                      arena_alloc(arena, QUESTIONS_READ, sizeof *out->questions)};
    enum err err = sql_begin(store, SQL_READ, info);
    if (err != ERR_OK) {
        return err;
    }
    err = read_groups(out, store, period, rule, arena, info);
    if (err == ERR_OK) {
        err = read_texts(out, store, period, rule, arena, info);
    }
    return sql_finish(store, err, info);
}

enum err store_question_count(uint64_t *out, struct store *store, struct str groep,
                              const struct period *period, const struct question_rule *rule,
                              struct err_info *info) {
    struct sql_rows rows;
    *out = 0;
    sql_select(&rows, store, count_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last)),
                          sql_text(groep), sql_number(rule->times), sql_number(rule->days)),
               info);
    if (sql_next(&rows)) {
        *out = number(&rows, 0);
    }
    return sql_end(&rows);
}

enum err store_places_read(struct place_list *out, struct store *store, const struct period *period,
                           struct arena *arena, struct err_info *info) {
    *out = (struct place_list){.places = arena_alloc(arena, PLACES_READ, sizeof *out->places)};
    struct sql_rows rows;
    sql_select(&rows, store, places_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last)),
                          sql_number(PLACES_READ)),
               info);
    while (sql_next(&rows)) {
        out->places[out->len++] = (struct place_count){
            .verwijzing = arena_str(arena, sql_text_at(&rows, 0)),
            .gemeente = arena_str(arena, sql_text_at(&rows, 1)),
            .count = number(&rows, 2),
        };
    }
    return sql_end(&rows);
}
