/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_questions.h"

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

static const char wording_sql[] =
    "SELECT vraag FROM vraag WHERE groep = $3 AND dag BETWEEN $1 AND $2 GROUP BY vraag"
    " HAVING sum(aantal) >= $4 AND count(DISTINCT dag) >= $5 ORDER BY sum(aantal) DESC, 1 LIMIT 1";

static const char article_sql[] =
    "SELECT artikel FROM vraag WHERE groep = $3 AND dag BETWEEN $1 AND $2 AND artikel <> ''"
    " GROUP BY artikel ORDER BY sum(aantal) DESC, 1 LIMIT 1";

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

/* The text that a statement gives; out stays as it is when it gives none. */
static enum err read_text(struct str *out, struct store *store, const char *sql,
                          struct sql_values values, struct arena *arena, struct err_info *info) {
    struct sql_rows rows;
    sql_select(&rows, store, sql, values, info);
    if (sql_next(&rows)) {
        *out = arena_str(arena, sql_text_at(&rows, 0));
    }
    return sql_end(&rows);
}

static enum err read_texts(struct question_list *list, struct store *store,
                           const struct period *period, const struct question_rule *rule,
                           struct arena *arena, struct err_info *info) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < list->len && err == ERR_OK; i++) {
        struct question *question = &list->questions[i];
        const struct sql_value values[] = {
            sql_text(str_from(period->first)), sql_text(str_from(period->last)),
            sql_text(question->groep), sql_number(rule->times), sql_number(rule->days)};
        question->vraag = question->groep;
        err = read_text(&question->vraag, store, wording_sql, (struct sql_values){values, 5}, arena,
                        info);
        if (err == ERR_OK) {
            err = read_text(&question->artikel, store, article_sql, (struct sql_values){values, 3},
                            arena, info);
        }
    }
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
