/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is read from the store. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "insight/sql.h"

/* ## Counts of a period */

#define READ(key, condition)                                                                       \
    "SELECT " key ", soort, uitkomst, sum(aantal), sum(met_reden),"                                \
    " sum(CASE WHEN artikel <> '' THEN aantal ELSE 0 END) FROM telling"                            \
    " WHERE dag BETWEEN $1 AND $2" condition " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"

static const char *const read_sql[STORE_GROUP_COUNT] = {
    [STORE_TOTAL] = READ("''", ""),
    [STORE_CHANNELS] = READ("kanaal", ""),
    [STORE_DAYS] = READ("dag", ""),
    [STORE_THEMES] = READ("thema", " AND thema <> ''"),
    [STORE_ARTICLES] = READ("artikel", " AND artikel IN (SELECT artikel FROM telling"
                                       " WHERE dag BETWEEN $3 AND $4 AND artikel <> ''"
                                       " GROUP BY 1 ORDER BY sum(aantal) DESC, 1 LIMIT $5)"),
    [STORE_REFERRALS] = READ("verwijzing", " AND verwijzing <> ''"),
    [STORE_CHANNEL_DAYS] = READ("dag || ' ' || kanaal", ""),
};

static enum err read_row(struct store_row *out, const struct sql_rows *found, struct arena *arena) {
    if (!event_kind_find(sql_text_at(found, 1), &out->kind) ||
        !event_outcome_find(sql_text_at(found, 2), &out->outcome)) {
        return err_set(found->info, ERR_CORRUPT, "%s: counts of an unknown kind",
                       sql_name(found->store));
    }
    out->key = arena_str(arena, sql_text_at(found, 0));
    out->count = (uint64_t)sql_number_at(found, 3);
    out->with_reason = (uint64_t)sql_number_at(found, 4);
    out->with_article = (uint64_t)sql_number_at(found, 5);
    return ERR_OK;
}

static enum err read_rows(struct store_rows *out, struct sql_rows *found, struct arena *arena) {
    struct store_row *rows = NULL;
    size_t capacity = 0;
    size_t len = 0;
    enum err err = ERR_OK;
    while (err == ERR_OK && sql_next(found)) {
        rows = mem_grow(rows, &capacity, len, sizeof *rows);
        err = read_row(&rows[len++], found, arena);
    }
    *out = (struct store_rows){arena_alloc(arena, len, sizeof *rows), len};
    if (len > 0) {
        memcpy(out->rows, rows, len * sizeof *rows);
    }
    free(rows);
    return err;
}

static enum err read_group(struct store_rows *out, struct store *store, enum store_group group,
                           const struct sql_value *values, struct arena *arena,
                           struct err_info *info) {
    struct sql_rows found;
    sql_select(&found, store, read_sql[group],
               (struct sql_values){values, group == STORE_ARTICLES ? 5 : 2}, info);
    enum err err = read_rows(out, &found, arena);
    enum err ended = sql_end(&found);
    return err == ERR_OK ? ended : err;
}

enum err store_read(struct store_rows out[STORE_GROUP_COUNT], struct store *store,
                    const struct period *period, const struct period *ranked, struct arena *arena,
                    struct err_info *info) {
    const struct sql_value values[] = {
        sql_text(str_from(period->first)), sql_text(str_from(period->last)),
        sql_text(str_from(ranked->first)), sql_text(str_from(ranked->last)), sql_number(STORE_TOP)};
    enum err err = sql_begin(store, SQL_READ, info);
    if (err != ERR_OK) {
        return err;
    }
    for (int group = 0; group < STORE_GROUP_COUNT && err == ERR_OK; group++) {
        err = read_group(&out[group], store, (enum store_group)group, values, arena, info);
    }
    return sql_finish(store, err, info);
}

/* ## What became of articles */

#define SUM_OF(condition) ", sum(CASE WHEN " condition " THEN aantal ELSE 0 END)"

static const char articles_sql[] = "SELECT artikel" SUM_OF("soort = 'zoekvraag'")
    SUM_OF("soort = 'gelezen'") SUM_OF("uitkomst = 'nuttig'") SUM_OF("uitkomst = 'niet-nuttig'")
        SUM_OF("soort = 'contactmoment'") " FROM telling WHERE dag BETWEEN $1 AND $2 AND artikel "
                                          "<> '' GROUP BY 1 ORDER BY 1 LIMIT $3";

static struct store_article read_article(const struct sql_rows *rows, struct arena *arena) {
    return (struct store_article){
        .artikel = arena_str(arena, sql_text_at(rows, 0)),
        .found = (uint64_t)sql_number_at(rows, 1),
        .read = (uint64_t)sql_number_at(rows, 2),
        .useful = (uint64_t)sql_number_at(rows, 3),
        .not_useful = (uint64_t)sql_number_at(rows, 4),
        .contacts = (uint64_t)sql_number_at(rows, 5),
    };
}

enum err store_read_articles(struct store_article_list *out, struct store *store,
                             const struct period *period, struct arena *arena,
                             struct err_info *info) {
    *out = (struct store_article_list){
        .items = arena_alloc(arena, STORE_ARTICLES_READ, sizeof *out->items)};
    struct sql_rows rows;
    sql_select(&rows, store, articles_sql,
               SQL_VALUES(sql_text(str_from(period->first)), sql_text(str_from(period->last)),
                          sql_number(STORE_ARTICLES_READ)),
               info);
    while (sql_next(&rows)) {
        out->items[out->len++] = read_article(&rows, arena);
    }
    return sql_end(&rows);
}

/* ## What agents use most */

/* An article that was spoken about was used, also when nobody opened it at the desk. */
static const char top_sql[] =
    "SELECT artikel, sum(aantal) FROM telling WHERE dag >= $1 AND artikel <> ''"
    " AND (soort = 'contactmoment' OR (soort = 'gelezen' AND kanaal = 'balie'))"
    " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $2";

enum err store_read_used(struct store_used_list *out, struct store *store, int32_t first_day,
                         struct arena *arena, struct err_info *info) {
    *out = (struct store_used_list){.len = 0};
    char day[DATE_BYTES + 1];
    date_from_number(day, first_day);
    struct sql_rows rows;
    sql_select(&rows, store, top_sql, SQL_VALUES(sql_text(str_from(day)), sql_number(STORE_USED)),
               info);
    while (sql_next(&rows)) {
        struct store_used *used = &out->items[out->len++];
        used->artikel = arena_str(arena, sql_text_at(&rows, 0));
        used->count = (uint64_t)sql_number_at(&rows, 1);
    }
    return sql_end(&rows);
}
