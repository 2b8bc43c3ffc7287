/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Adding events to the counts. Those of a batch that are counted together are added up first: one
 * statement for each count, not for each event. The counts are written in the order of their keys,
 * so that two servers that write the same ones wait for each other, and never both. */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "insight/sql.h"

static const char upsert_sql[] =
    "INSERT INTO telling (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing, aantal,"
    " met_reden) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    " ON CONFLICT (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing) DO UPDATE"
    " SET aantal = telling.aantal + excluded.aantal,"
    " met_reden = telling.met_reden + excluded.met_reden";

/* Reasons that come later belong to opinions that are there, never to one that has its own. */
static const char afterthought_sql[] =
    "UPDATE telling SET met_reden ="
    " CASE WHEN met_reden + $8 < aantal THEN met_reden + $8 ELSE aantal END"
    " WHERE dag = $1 AND kanaal = $2 AND soort = $3 AND artikel = $4 AND thema = $5"
    " AND uitkomst = $6 AND verwijzing = $7";

/* ## Adding up */

struct sum {
    const struct event *event; /* one of those that are counted together */
    int64_t count;
    int64_t with_reason; /* of those */
    int64_t afterthoughts;
};

static int compare_numbers(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

/* By what the rows of telling are told apart by. */
static int compare_keys(const struct event *a, const struct event *b) {
    int order = compare_numbers(a->day, b->day);
    order = order ? order : compare_numbers(a->channel, b->channel);
    order = order ? order : compare_numbers(a->kind, b->kind);
    order = order ? order : strcmp(a->artikel, b->artikel);
    order = order ? order : strcmp(a->thema, b->thema);
    order = order ? order : compare_numbers(a->outcome, b->outcome);
    return order ? order : strcmp(a->verwijzing, b->verwijzing);
}

static int compare_sums(const void *a, const void *b) {
    const struct sum *left = a;
    const struct sum *right = b;
    return compare_keys(left->event, right->event);
}

/* Returns how many are left. */
static size_t add_up(struct sum *sums, const struct event *events, size_t count) {
    for (size_t i = 0; i < count; i++) {
        bool is_counted = !events[i].is_afterthought;
        sums[i] = (struct sum){.event = &events[i],
                               .count = is_counted,
                               .with_reason = is_counted && events[i].has_reason,
                               .afterthoughts = !is_counted && events[i].has_reason};
    }
    qsort(sums, count, sizeof *sums, compare_sums);
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        if (len == 0 || compare_keys(sums[len - 1].event, sums[i].event) != 0) {
            sums[len++] = sums[i];
            continue;
        }
        sums[len - 1].count += sums[i].count;
        sums[len - 1].with_reason += sums[i].with_reason;
        sums[len - 1].afterthoughts += sums[i].afterthoughts;
    }
    return len;
}

/* ## Writing */

static enum err write_sum(struct store *store, const struct sum *sum, struct err_info *info) {
    const struct event *event = sum->event;
    char day[DATE_BYTES + 1];
    date_from_number(day, event->day);
    struct sql_value values[] = {sql_text(str_from(day)),
                                 sql_text(event_channel_name(event->channel)),
                                 sql_text(event_kind_name(event->kind)),
                                 sql_text(str_from(event->artikel)),
                                 sql_text(str_from(event->thema)),
                                 sql_text(event_outcome_name(event->outcome)),
                                 sql_text(str_from(event->verwijzing)),
                                 sql_number(sum->count),
                                 sql_number(sum->with_reason)};
    enum err err = ERR_OK;
    if (sum->count > 0) {
        err = sql_change(NULL, store, upsert_sql, (struct sql_values){values, 9}, info);
    }
    if (err == ERR_OK && sum->afterthoughts > 0) {
        values[7] = sql_number(sum->afterthoughts);
        err = sql_change(NULL, store, afterthought_sql, (struct sql_values){values, 8}, info);
    }
    return err;
}

/* In a transaction. */
static enum err write_events(struct store *store, const struct event *events, size_t count,
                             struct err_info *info) {
    if (count == 0) {
        return ERR_OK;
    }
    struct sum *sums = mem_alloc(count, sizeof *sums);
    size_t len = add_up(sums, events, count);
    enum err err = ERR_OK;
    for (size_t i = 0; i < len && err == ERR_OK; i++) {
        err = write_sum(store, &sums[i], info);
    }
    free(sums);
    return err;
}

enum err store_add(struct store *store, const struct event *events, size_t count,
                   struct err_info *info) {
    enum err err = sql_begin(store, SQL_WRITE, info);
    if (err != ERR_OK) {
        return err;
    }
    return sql_finish(store, write_events(store, events, count, info), info);
}

enum err store_add_once(struct store *store, const struct store_ticket *ticket,
                        const struct event *events, size_t count, struct err_info *info) {
    bool is_done = false;
    enum err err = sql_begin_once(&is_done, store, ticket, info);
    if (err != ERR_OK) {
        return err;
    }
    if (!is_done) {
        err = write_events(store, events, count, info);
    }
    return sql_finish(store, err, info);
}
