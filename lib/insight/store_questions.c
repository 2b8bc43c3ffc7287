/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_questions.h"

#include "insight/store_sqlite.h"

/* ## Adding */

static const char question_sql[] =
    "INSERT INTO vraag (dag, kanaal, soort, groep, vraag, artikel, uitkomst, aantal)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)"
    " ON CONFLICT DO UPDATE SET aantal = aantal + 1";

static const char place_sql[] =
    "INSERT INTO verwezen (dag, kanaal, soort, verwijzing, gemeente, aantal)"
    " VALUES (?1, ?2, ?3, ?4, ?5, 1)"
    " ON CONFLICT DO UPDATE SET aantal = aantal + 1";

enum err questions_prepare(struct store *store, struct err_info *info) {
    enum err err = sql_prepare(&store->question, store, question_sql, info);
    return err == ERR_OK ? sql_prepare(&store->place, store, place_sql, info) : err;
}

static enum err run(struct store *store, sqlite3_stmt *statement, const struct event *event,
                    struct str day, struct err_info *info) {
    sql_bind(statement, 1, day);
    sql_bind(statement, 2, event_channel_name(event->channel));
    sql_bind(statement, 3, event_kind_name(event->kind));
    enum err err = sqlite3_step(statement) == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return err;
}

enum err questions_add(struct store *store, const struct event *event, struct str day,
                       struct err_info *info) {
    enum err err = ERR_OK;
    if (event->groep[0] != '\0') {
        sql_bind(store->question, 4, str_from(event->groep));
        sql_bind(store->question, 5, str_from(event->vraag));
        sql_bind(store->question, 6, str_from(event->artikel));
        sql_bind(store->question, 7, event_outcome_name(event->outcome));
        err = run(store, store->question, event, day, info);
    }
    if (err == ERR_OK && event->gemeente[0] != '\0') {
        sql_bind(store->place, 4, str_from(event->verwijzing));
        sql_bind(store->place, 5, str_from(event->gemeente));
        err = run(store, store->place, event, day, info);
    }
    return err;
}

/* ## Reading */

static const char groups_sql[] =
    "SELECT groep, sum(aantal), count(DISTINCT dag),"
    " sum(CASE WHEN uitkomst = 'niets-gevonden' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN soort = 'antwoord' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN uitkomst IN ('verduidelijk', 'overdracht') THEN aantal ELSE 0 END),"
    " sum(CASE WHEN soort = 'contactmoment' THEN aantal ELSE 0 END),"
    " sum(CASE WHEN dag = ?2 THEN aantal ELSE 0 END)"
    " FROM vraag WHERE dag BETWEEN ?1 AND ?2 GROUP BY groep"
    " HAVING sum(aantal) >= ?3 AND count(DISTINCT dag) >= ?4 ORDER BY 2 DESC, 1 LIMIT ?5";

static const char wording_sql[] =
    "SELECT vraag FROM vraag WHERE groep = ?3 AND dag BETWEEN ?1 AND ?2 GROUP BY vraag"
    " HAVING sum(aantal) >= ?4 AND count(DISTINCT dag) >= ?5 ORDER BY sum(aantal) DESC, 1 LIMIT 1";

static const char article_sql[] =
    "SELECT artikel FROM vraag WHERE groep = ?3 AND dag BETWEEN ?1 AND ?2 AND artikel <> ''"
    " GROUP BY artikel ORDER BY sum(aantal) DESC, 1 LIMIT 1";

static const char count_sql[] =
    "SELECT sum(aantal) FROM vraag WHERE groep = ?3 AND dag BETWEEN ?1 AND ?2"
    " HAVING sum(aantal) >= ?4 AND count(DISTINCT dag) >= ?5";

static const char places_sql[] =
    "SELECT verwijzing, gemeente, sum(aantal) FROM verwezen WHERE dag BETWEEN ?1 AND ?2"
    " GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1 LIMIT ?3";

static enum err begin(sqlite3_stmt **out, struct store *store, const char *sql,
                      const struct period *period, struct err_info *info) {
    enum err err = sql_prepare(out, store, sql, info);
    if (err == ERR_OK) {
        sql_bind(*out, 1, str_from(period->first));
        sql_bind(*out, 2, str_from(period->last));
    }
    return err;
}

static uint64_t number(sqlite3_stmt *statement, int column) {
    return (uint64_t)sqlite3_column_int64(statement, column);
}

static enum err read_groups(struct question_list *out, struct store *store,
                            const struct period *period, const struct question_rule *rule,
                            struct arena *arena, struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    enum err err = begin(&statement, store, groups_sql, period, info);
    if (err == ERR_OK) {
        sqlite3_bind_int64(statement, 3, rule->times);
        sqlite3_bind_int64(statement, 4, rule->days);
        sqlite3_bind_int64(statement, 5, QUESTIONS_READ);
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            out->questions[out->len++] = (struct question){
                .groep = arena_str(arena, sql_column(statement, 0)),
                .count = number(statement, 1),
                .days = number(statement, 2),
                .not_found = number(statement, 3),
                .answers = number(statement, 4),
                .doubt = number(statement, 5),
                .contacts = number(statement, 6),
                .recent = number(statement, 7),
            };
        }
        err = code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}

/* The text that a statement gives for a group, "" when it gives none. */
static enum err read_text(struct str *out, struct store *store, sqlite3_stmt *statement,
                          struct str groep, struct arena *arena, struct err_info *info) {
    sql_bind(statement, 3, groep);
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *out = arena_str(arena, sql_column(statement, 0));
    }
    sqlite3_reset(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
}

static enum err read_texts(struct question_list *list, struct store *store,
                           const struct period *period, const struct question_rule *rule,
                           struct arena *arena, struct err_info *info) {
    sqlite3_stmt *wording = NULL;
    sqlite3_stmt *article = NULL;
    enum err err = begin(&wording, store, wording_sql, period, info);
    if (err == ERR_OK) {
        sqlite3_bind_int64(wording, 4, rule->times);
        sqlite3_bind_int64(wording, 5, rule->days);
        err = begin(&article, store, article_sql, period, info);
    }
    for (size_t i = 0; i < list->len && err == ERR_OK; i++) {
        struct question *question = &list->questions[i];
        question->vraag = question->groep;
        err = read_text(&question->vraag, store, wording, question->groep, arena, info);
        if (err == ERR_OK) {
            err = read_text(&question->artikel, store, article, question->groep, arena, info);
        }
    }
    sqlite3_finalize(wording);
    sqlite3_finalize(article);
    return err;
}

enum err store_questions_read(struct question_list *out, struct store *store,
                              const struct period *period, const struct question_rule *rule,
                              struct arena *arena, struct err_info *info) {
    *out = (struct question_list){.questions =
                                      arena_alloc(arena, QUESTIONS_READ, sizeof *out->questions)};
    enum err err = sql_run(store, "BEGIN", info);
    if (err == ERR_OK) {
        err = read_groups(out, store, period, rule, arena, info);
    }
    if (err == ERR_OK) {
        err = read_texts(out, store, period, rule, arena, info);
    }
    sql_run(store, "ROLLBACK", NULL);
    return err;
}

enum err store_question_count(uint64_t *out, struct store *store, struct str groep,
                              const struct period *period, const struct question_rule *rule,
                              struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    *out = 0;
    enum err err = begin(&statement, store, count_sql, period, info);
    if (err == ERR_OK) {
        sql_bind(statement, 3, groep);
        sqlite3_bind_int64(statement, 4, rule->times);
        sqlite3_bind_int64(statement, 5, rule->days);
        int code = sqlite3_step(statement);
        *out = code == SQLITE_ROW ? number(statement, 0) : 0;
        err = code == SQLITE_ROW || code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}

enum err store_places_read(struct place_list *out, struct store *store, const struct period *period,
                           struct arena *arena, struct err_info *info) {
    *out = (struct place_list){.places = arena_alloc(arena, PLACES_READ, sizeof *out->places)};
    sqlite3_stmt *statement = NULL;
    enum err err = begin(&statement, store, places_sql, period, info);
    if (err == ERR_OK) {
        sqlite3_bind_int64(statement, 3, PLACES_READ);
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            out->places[out->len++] = (struct place_count){
                .verwijzing = arena_str(arena, sql_column(statement, 0)),
                .gemeente = arena_str(arena, sql_column(statement, 1)),
                .count = number(statement, 2),
            };
        }
        err = code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}
