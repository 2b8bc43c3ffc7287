/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_purge.h"

#include "insight/sql.h"

enum { MONTHS_KEPT = 13 };

#define KEY "dag, groep, vraag, kanaal, soort, artikel, uitkomst"
#define MONTH "substr(dag, 1, 7)"
/* Of a month of which all days are before $1: what came less often than $2, or on fewer days than
 * $3. */
#define OF_FEW(column)                                                                             \
    " WHERE dag < $1 AND (" MONTH ", " column ") NOT IN (SELECT " MONTH ", " column                \
    " FROM vraag WHERE dag < $1 GROUP BY 1, 2"                                                     \
    " HAVING sum(aantal) >= $2 AND count(DISTINCT dag) >= $3)"

static const char *const old_sql[] = {
    "DELETE FROM telling WHERE dag < $1",
    "DELETE FROM verwezen WHERE dag < $1",
    "DELETE FROM invoer WHERE dag < $1",
    "DELETE FROM vraag WHERE dag < $1",
};

static const char few_questions_sql[] = "DELETE FROM vraag" OF_FEW("groep");

static const char join_wordings_sql[] =
    "INSERT INTO vraag (dag, groep, vraag, kanaal, soort, artikel, uitkomst, aantal)"
    " SELECT dag, groep, groep, kanaal, soort, artikel, uitkomst, sum(aantal) FROM vraag" OF_FEW(
        "vraag") " AND vraag <> groep GROUP BY dag, groep, kanaal, soort, artikel, uitkomst"
                 " ON CONFLICT (" KEY ") DO UPDATE SET aantal = vraag.aantal + excluded.aantal";

static const char few_wordings_sql[] = "DELETE FROM vraag" OF_FEW("vraag") " AND vraag <> groep";

struct retention retention_on(int32_t today, const struct question_rule *rule) {
    char day[DATE_BYTES + 1];
    date_from_number(day, today);
    struct period month;
    period_read_month(&month, (struct str){day, 7});
    struct retention keep = {.rule = *rule};
    for (int i = 0; i < MONTHS_KEPT; i++) {
        month = period_before(&month);
        keep.questions_from = i == 0 ? date_to_number(str_from(month.first)) : keep.questions_from;
    }
    keep.counts_from = date_to_number(str_from(month.first));
    return keep;
}

/* Adds to changed. */
static enum err run(uint64_t *changed, struct store *store, const char *sql,
                    struct sql_values values, struct err_info *info) {
    uint64_t count = 0;
    enum err err = sql_change(&count, store, sql, values, info);
    *changed += count;
    return err;
}

static enum err delete_all(struct purged *out, struct store *store, const struct retention *keep,
                           struct err_info *info) {
    char day[DATE_BYTES + 1];
    enum err err = ERR_OK;
    date_from_number(day, keep->counts_from);
    for (size_t i = 0; i < sizeof old_sql / sizeof *old_sql && err == ERR_OK; i++) {
        err = run(&out->counts, store, old_sql[i], SQL_VALUES(sql_text(str_from(day))), info);
    }
    date_from_number(day, keep->questions_from);
    const char *const few_sql[] = {few_questions_sql, join_wordings_sql, few_wordings_sql};
    for (size_t i = 0; i < sizeof few_sql / sizeof *few_sql && err == ERR_OK; i++) {
        uint64_t changed = 0;
        err = run(&changed, store, few_sql[i],
                  SQL_VALUES(sql_text(str_from(day)), sql_number(keep->rule.times),
                             sql_number(keep->rule.days)),
                  info);
        out->questions += few_sql[i] == join_wordings_sql ? 0 : changed;
    }
    return err;
}

enum err store_purge(struct purged *out, struct store *store, const struct retention *keep,
                     struct err_info *info) {
    *out = (struct purged){.counts = 0};
    enum err err = sql_begin(store, SQL_ERASE, info);
    if (err != ERR_OK) {
        return err;
    }
    return sql_finish(store, delete_all(out, store, keep, info), info);
}
