/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Adding events to the counts. Those of a batch that are counted together are added up first: one
 * statement for each count, not for each event. The counts of a table are written in the order of
 * their keys, so that two servers that write the same ones wait for each other, and never both. */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/memory.h"
#include "insight/sql.h"
#include "insight/store_add.h"

struct sum {
    const struct event *event; /* one of those that are counted together */
    int64_t count;
    int64_t with_reason; /* of those */
    int64_t afterthoughts;
};

static struct sql_value text(const char *key) {
    return sql_text(str_from(key));
}

static int compare_numbers(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

/* What all tables begin with. */
static int compare_places(const struct event *a, const struct event *b) {
    int order = compare_numbers(a->day, b->day);
    order = order ? order : compare_numbers(a->channel, b->channel);
    return order ? order : compare_numbers(a->kind, b->kind);
}

/* ## Counts */

static const char count_sql[] =
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

static bool is_any(const struct event *event) {
    (void)event;
    return true;
}

static int compare_counts(const void *left, const void *right) {
    const struct event *a = ((const struct sum *)left)->event;
    const struct event *b = ((const struct sum *)right)->event;
    int order = compare_places(a, b);
    order = order ? order : strcmp(a->artikel, b->artikel);
    order = order ? order : strcmp(a->thema, b->thema);
    order = order ? order : compare_numbers(a->outcome, b->outcome);
    return order ? order : strcmp(a->verwijzing, b->verwijzing);
}

static enum err write_count(struct store *store, const struct sum *sum, const char *day,
                            struct err_info *info) {
    const struct event *event = sum->event;
    struct sql_value values[] = {text(day),
                                 sql_text(event_channel_name(event->channel)),
                                 sql_text(event_kind_name(event->kind)),
                                 text(event->artikel),
                                 text(event->thema),
                                 sql_text(event_outcome_name(event->outcome)),
                                 text(event->verwijzing),
                                 sql_number(sum->count),
                                 sql_number(sum->with_reason)};
    enum err err = ERR_OK;
    if (sum->count > 0) {
        err = sql_change(NULL, store, count_sql, (struct sql_values){values, 9}, info);
    }
    if (err == ERR_OK && sum->afterthoughts > 0) {
        values[7] = sql_number(sum->afterthoughts);
        err = sql_change(NULL, store, afterthought_sql, (struct sql_values){values, 8}, info);
    }
    return err;
}

/* ## Questions */

static const char question_sql[] =
    "INSERT INTO vraag (dag, kanaal, soort, groep, vraag, artikel, uitkomst, aantal)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    " ON CONFLICT (dag, groep, vraag, kanaal, soort, artikel, uitkomst) DO UPDATE"
    " SET aantal = vraag.aantal + excluded.aantal";

static bool has_question(const struct event *event) {
    return event->groep[0] != '\0' && !event->is_afterthought;
}

static int compare_questions(const void *left, const void *right) {
    const struct event *a = ((const struct sum *)left)->event;
    const struct event *b = ((const struct sum *)right)->event;
    int order = compare_places(a, b);
    order = order ? order : strcmp(a->groep, b->groep);
    order = order ? order : strcmp(a->vraag, b->vraag);
    order = order ? order : strcmp(a->artikel, b->artikel);
    return order ? order : compare_numbers(a->outcome, b->outcome);
}

static enum err write_question(struct store *store, const struct sum *sum, const char *day,
                               struct err_info *info) {
    const struct event *event = sum->event;
    return sql_change(NULL, store, question_sql,
                      SQL_VALUES(text(day), sql_text(event_channel_name(event->channel)),
                                 sql_text(event_kind_name(event->kind)), text(event->groep),
                                 text(event->vraag), text(event->artikel),
                                 sql_text(event_outcome_name(event->outcome)),
                                 sql_number(sum->count)),
                      info);
}

/* ## Municipalities */

static const char place_sql[] =
    "INSERT INTO verwezen (dag, kanaal, soort, verwijzing, gemeente, aantal)"
    " VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (dag, kanaal, soort, verwijzing, gemeente) DO UPDATE"
    " SET aantal = verwezen.aantal + excluded.aantal";

static bool has_gemeente(const struct event *event) {
    return event->gemeente[0] != '\0' && !event->is_afterthought;
}

static int compare_gemeenten(const void *left, const void *right) {
    const struct event *a = ((const struct sum *)left)->event;
    const struct event *b = ((const struct sum *)right)->event;
    int order = compare_places(a, b);
    order = order ? order : strcmp(a->verwijzing, b->verwijzing);
    return order ? order : strcmp(a->gemeente, b->gemeente);
}

static enum err write_gemeente(struct store *store, const struct sum *sum, const char *day,
                               struct err_info *info) {
    const struct event *event = sum->event;
    return sql_change(NULL, store, place_sql,
                      SQL_VALUES(text(day), sql_text(event_channel_name(event->channel)),
                                 sql_text(event_kind_name(event->kind)), text(event->verwijzing),
                                 text(event->gemeente), sql_number(sum->count)),
                      info);
}

/* ## A batch */

static const struct table {
    bool (*takes)(const struct event *event);
    int (*compare)(const void *left, const void *right); /* of sums */
    enum err (*write)(struct store *store, const struct sum *sum, const char *day,
                      struct err_info *info);
} tables[] = {
    {is_any, compare_counts, write_count},
    {has_question, compare_questions, write_question},
    {has_gemeente, compare_gemeenten, write_gemeente},
};

static struct sum sum_of(const struct event *event) {
    bool is_counted = !event->is_afterthought;
    return (struct sum){.event = event,
                        .count = is_counted,
                        .with_reason = is_counted && event->has_reason,
                        .afterthoughts = !is_counted && event->has_reason};
}

static void merge(struct sum *into, const struct sum *from) {
    into->count += from->count;
    into->with_reason += from->with_reason;
    into->afterthoughts += from->afterthoughts;
}

/* Adds up what goes into a table; returns how many sums there are. */
static size_t add_up(struct sum *sums, const struct table *table, const struct event *events,
                     size_t count) {
    size_t taken = 0;
    for (size_t i = 0; i < count; i++) {
        if (table->takes(&events[i])) {
            sums[taken++] = sum_of(&events[i]);
        }
    }
    qsort(sums, taken, sizeof *sums, table->compare);
    size_t len = 0;
    for (size_t i = 0; i < taken; i++) {
        if (len > 0 && table->compare(&sums[len - 1], &sums[i]) == 0) {
            merge(&sums[len - 1], &sums[i]);
        } else {
            sums[len++] = sums[i];
        }
    }
    return len;
}

static enum err write_table(struct store *store, const struct table *table,
                            const struct event *events, size_t count, struct err_info *info) {
    struct sum *sums = mem_alloc(count, sizeof *sums);
    size_t len = add_up(sums, table, events, count);
    enum err err = ERR_OK;
    for (size_t i = 0; i < len && err == ERR_OK; i++) {
        char day[DATE_BYTES + 1];
        date_from_number(day, sums[i].event->day);
        err = table->write(store, &sums[i], day, info);
    }
    free(sums);
    return err;
}

enum err store_write_events(struct store *store, const struct event *events, size_t count,
                            struct err_info *info) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && err == ERR_OK; i++) {
        err = write_table(store, &tables[i], events, count, info);
    }
    return err;
}

enum err store_add(struct store *store, const struct event *events, size_t count,
                   struct err_info *info) {
    enum err err = sql_begin(store, SQL_WRITE, info);
    if (err != ERR_OK) {
        return err;
    }
    return sql_finish(store, store_write_events(store, events, count, info), info);
}

enum err store_add_once(struct store *store, const struct store_ticket *ticket,
                        const struct event *events, size_t count, struct err_info *info) {
    bool is_done = false;
    enum err err = sql_begin_once(&is_done, store, ticket, info);
    if (err != ERR_OK) {
        return err;
    }
    if (!is_done) {
        err = store_write_events(store, events, count, info);
    }
    return sql_finish(store, err, info);
}
