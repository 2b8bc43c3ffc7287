/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is read from the store. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "insight/store_sqlite.h"

/* ## Counts of a period */

#define READ(key, condition)                                                                       \
    "SELECT " key ", soort, uitkomst, sum(aantal), sum(met_reden),"                                \
    " sum(CASE WHEN artikel <> '' THEN aantal ELSE 0 END) FROM telling"                            \
    " WHERE dag BETWEEN ?1 AND ?2" condition " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"

static const char *const read_sql[STORE_GROUP_COUNT] = {
    [STORE_TOTAL] = READ("''", ""),
    [STORE_CHANNELS] = READ("kanaal", ""),
    [STORE_DAYS] = READ("dag", ""),
    [STORE_THEMES] = READ("thema", " AND thema <> ''"),
    [STORE_ARTICLES] = READ("artikel", " AND artikel IN (SELECT artikel FROM telling"
                                       " WHERE dag BETWEEN ?3 AND ?4 AND artikel <> ''"
                                       " GROUP BY 1 ORDER BY sum(aantal) DESC, 1 LIMIT ?5)"),
    [STORE_REFERRALS] = READ("verwijzing", " AND verwijzing <> ''"),
    [STORE_CHANNEL_DAYS] = READ("dag || ' ' || kanaal", ""),
};

static enum err read_row(struct store_row *out, struct store *store, sqlite3_stmt *statement,
                         struct arena *arena, struct err_info *info) {
    if (!event_kind_find(sql_column(statement, 1), &out->kind) ||
        !event_outcome_find(sql_column(statement, 2), &out->outcome)) {
        return err_set(info, ERR_CORRUPT, "%s: counts of an unknown kind", store->path);
    }
    out->key = arena_str(arena, sql_column(statement, 0));
    out->count = (uint64_t)sqlite3_column_int64(statement, 3);
    out->with_reason = (uint64_t)sqlite3_column_int64(statement, 4);
    out->with_article = (uint64_t)sqlite3_column_int64(statement, 5);
    return ERR_OK;
}

static enum err read_rows(struct store_rows *out, struct store *store, sqlite3_stmt *statement,
                          struct arena *arena, struct err_info *info) {
    struct store_row *rows = NULL;
    size_t capacity = 0;
    size_t len = 0;
    enum err err = ERR_OK;
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW && err == ERR_OK) {
        rows = mem_grow(rows, &capacity, len, sizeof *rows);
        err = read_row(&rows[len++], store, statement, arena, info);
        code = err == ERR_OK ? sqlite3_step(statement) : code;
    }
    if (err == ERR_OK && code != SQLITE_DONE) {
        err = sql_failed(store, info);
    }
    *out = (struct store_rows){arena_alloc(arena, len, sizeof *rows), len};
    if (len > 0) {
        memcpy(out->rows, rows, len * sizeof *rows);
    }
    free(rows);
    return err;
}

static enum err read_group(struct store_rows *out, struct store *store, enum store_group group,
                           const struct period *period, const struct period *ranked,
                           struct arena *arena, struct err_info *info) {
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, read_sql[group], info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, str_from(period->first));
        sql_bind(statement, 2, str_from(period->last));
        if (group == STORE_ARTICLES) {
            sql_bind(statement, 3, str_from(ranked->first));
            sql_bind(statement, 4, str_from(ranked->last));
            sqlite3_bind_int(statement, 5, STORE_TOP);
        }
        err = read_rows(out, store, statement, arena, info);
    }
    sqlite3_finalize(statement);
    return err;
}

enum err store_read(struct store_rows out[STORE_GROUP_COUNT], struct store *store,
                    const struct period *period, const struct period *ranked, struct arena *arena,
                    struct err_info *info) {
    enum err err = sql_run(store, "BEGIN", info);
    for (int group = 0; group < STORE_GROUP_COUNT && err == ERR_OK; group++) {
        err = read_group(&out[group], store, (enum store_group)group, period, ranked, arena, info);
    }
    sql_run(store, "ROLLBACK", NULL);
    return err;
}

/* ## What became of articles */

#define SUM_OF(condition) ", sum(CASE WHEN " condition " THEN aantal ELSE 0 END)"

static const char articles_sql[] = "SELECT artikel" SUM_OF("soort = 'zoekvraag'")
    SUM_OF("soort = 'gelezen'") SUM_OF("uitkomst = 'nuttig'") SUM_OF("uitkomst = 'niet-nuttig'")
        SUM_OF("soort = 'contactmoment'") " FROM telling WHERE dag BETWEEN ?1 AND ?2 AND artikel "
                                          "<> '' GROUP BY 1 ORDER BY 1 LIMIT ?3";

static struct store_article read_article(sqlite3_stmt *statement, struct arena *arena) {
    return (struct store_article){
        .artikel = arena_str(arena, sql_column(statement, 0)),
        .found = (uint64_t)sqlite3_column_int64(statement, 1),
        .read = (uint64_t)sqlite3_column_int64(statement, 2),
        .useful = (uint64_t)sqlite3_column_int64(statement, 3),
        .not_useful = (uint64_t)sqlite3_column_int64(statement, 4),
        .contacts = (uint64_t)sqlite3_column_int64(statement, 5),
    };
}

enum err store_read_articles(struct store_article_list *out, struct store *store,
                             const struct period *period, struct arena *arena,
                             struct err_info *info) {
    *out = (struct store_article_list){
        .items = arena_alloc(arena, STORE_ARTICLES_READ, sizeof *out->items)};
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, articles_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, str_from(period->first));
        sql_bind(statement, 2, str_from(period->last));
        sqlite3_bind_int(statement, 3, STORE_ARTICLES_READ);
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            out->items[out->len++] = read_article(statement, arena);
        }
        err = code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}

/* ## What agents use most */

/* An article that was spoken about was used, also when nobody opened it at the desk. */
static const char top_sql[] =
    "SELECT artikel, sum(aantal) FROM telling WHERE dag >= ?1 AND artikel <> ''"
    " AND (soort = 'contactmoment' OR (soort = 'gelezen' AND kanaal = 'balie'))"
    " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?2";

enum err store_read_used(struct store_used_list *out, struct store *store, int32_t first_day,
                         struct arena *arena, struct err_info *info) {
    *out = (struct store_used_list){.len = 0};
    char day[DATE_BYTES + 1];
    date_from_number(day, first_day);
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, top_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, str_from(day));
        sqlite3_bind_int(statement, 2, STORE_USED);
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            struct store_used *used = &out->items[out->len++];
            used->artikel = arena_str(arena, sql_column(statement, 0));
            used->count = (uint64_t)sqlite3_column_int64(statement, 1);
        }
        err = code == SQLITE_DONE ? ERR_OK : sql_failed(store, info);
    }
    sqlite3_finalize(statement);
    return err;
}
