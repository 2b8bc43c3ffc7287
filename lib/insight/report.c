/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/report.h"

#include <stdlib.h>
#include <string.h>

static void count_feedback(struct tally *tally, const struct store_row *row) {
    bool useful = row->outcome == OUTCOME_NUTTIG;
    tally->counts[useful ? MEASURE_NUTTIG : MEASURE_NIET_NUTTIG] += row->count;
    tally->counts[MEASURE_MET_REDEN] += row->with_reason;
}

static void count_row(struct tally *tally, const struct store_row *row) {
    static const enum measure measures[EVENT_KIND_COUNT] = {
        [EVENT_ZOEKVRAAG] = MEASURE_ZOEKVRAGEN,
        [EVENT_GELEZEN] = MEASURE_GELEZEN,
        [EVENT_ANTWOORD] = MEASURE_ANTWOORDEN,
        [EVENT_CONTACTMOMENT] = MEASURE_CONTACTMOMENTEN,
    };
    if (row->kind == EVENT_FEEDBACK) {
        count_feedback(tally, row);
        return;
    }
    tally->counts[measures[row->kind]] += row->count;
    if (row->outcome == OUTCOME_NIETS_GEVONDEN) {
        tally->counts[MEASURE_ZONDER_RESULTAAT] += row->count;
    }
}

static struct tally count_key(const struct store_rows *rows, struct str key) {
    struct tally tally = {{0}};
    for (size_t i = 0; i < rows->len; i++) {
        if (str_equal(rows->rows[i].key, key)) {
            count_row(&tally, &rows->rows[i]);
        }
    }
    return tally;
}

/* ## Parts: first their keys, then the counts of each */

static void add_key(struct report_part *part, struct str key) {
    part->rows[part->len++] = (struct report_row){.key = key};
}

static void add_channels(struct report_part *part, struct arena *arena) {
    part->rows = arena_alloc(arena, VIA_COUNT, sizeof *part->rows);
    for (int i = 0; i < VIA_COUNT; i++) {
        add_key(part, event_channel_name((enum event_channel)i));
    }
}

static void add_days(struct report_part *part, const struct period *period, struct arena *arena) {
    int32_t first = date_to_number(str_from(period->first));
    int32_t last = date_to_number(str_from(period->last));
    part->rows = arena_alloc(arena, (size_t)(last - first) + 1, sizeof *part->rows);
    for (int32_t number = first; number <= last; number++) {
        char day[DATE_BYTES + 1];
        date_from_number(day, number);
        add_key(part, arena_str(arena, str_from(day)));
    }
}

/* Merges the keys of both periods, each in order. */
static void add_found(struct report_part *part, const struct store_rows *now,
                      const struct store_rows *before, struct arena *arena) {
    part->rows = arena_alloc(arena, now->len + before->len, sizeof *part->rows);
    size_t i = 0;
    size_t k = 0;
    while (i < now->len || k < before->len) {
        bool take_now = k == before->len ||
                        (i < now->len && str_compare(now->rows[i].key, before->rows[k].key) <= 0);
        struct str key = take_now ? now->rows[i++].key : before->rows[k++].key;
        if (part->len == 0 || !str_equal(part->rows[part->len - 1].key, key)) {
            add_key(part, key);
        }
    }
}

static void fill_rows(struct report_part *part, const struct store_rows *now,
                      const struct store_rows *before) {
    for (size_t i = 0; i < part->len; i++) {
        part->rows[i].now = count_key(now, part->rows[i].key);
        part->rows[i].before = count_key(before, part->rows[i].key);
    }
}

static uint64_t sum_of(const struct tally *tally) {
    return tally->counts[MEASURE_ZOEKVRAGEN] + tally->counts[MEASURE_GELEZEN] +
           tally->counts[MEASURE_ANTWOORDEN] + tally->counts[MEASURE_CONTACTMOMENTEN] +
           tally->counts[MEASURE_NUTTIG] + tally->counts[MEASURE_NIET_NUTTIG];
}

/* Most first, then by id. */
static int compare_articles(const void *a, const void *b) {
    const struct report_row *left = a;
    const struct report_row *right = b;
    uint64_t left_sum = sum_of(&left->now);
    uint64_t right_sum = sum_of(&right->now);
    if (left_sum != right_sum) {
        return left_sum > right_sum ? -1 : 1;
    }
    return str_compare(left->key, right->key);
}

static void build(struct report *out, const struct store_rows *now, const struct store_rows *before,
                  struct arena *arena) {
    static const struct store_rows none = {NULL, 0};
    out->total = count_key(&now[STORE_TOTAL], STR(""));
    out->total_before = count_key(&before[STORE_TOTAL], STR(""));
    for (size_t i = 0; i < now[STORE_TOTAL].len; i++) {
        out->outcomes[now[STORE_TOTAL].rows[i].outcome] += now[STORE_TOTAL].rows[i].count;
    }
    struct report_part *parts = out->parts;
    add_channels(&parts[STORE_CHANNELS], arena);
    fill_rows(&parts[STORE_CHANNELS], &now[STORE_CHANNELS], &before[STORE_CHANNELS]);
    add_days(&parts[STORE_DAYS], &out->period, arena);
    fill_rows(&parts[STORE_DAYS], &now[STORE_DAYS], &none);
    for (int group = STORE_THEMES; group <= STORE_REFERRALS; group++) {
        /* The first of the period before were others: of these it says nothing. */
        const struct store_rows *earlier = group == STORE_ARTICLES ? &none : &before[group];
        add_found(&parts[group], &now[group], earlier, arena);
        fill_rows(&parts[group], &now[group], earlier);
    }
    struct report_part *articles = &parts[STORE_ARTICLES];
    if (articles->len > 0) {
        qsort(articles->rows, articles->len, sizeof *articles->rows, compare_articles);
    }
}

enum err report_read(struct report *out, const char *store, const struct period *period,
                     struct arena *arena, struct err_info *info) {
    *out = (struct report){.period = *period, .before = period_before(period)};
    struct store_rows now[STORE_GROUP_COUNT];
    struct store_rows before[STORE_GROUP_COUNT];
    struct store *opened = NULL;
    enum err err = store_open(&opened, store, STORE_READ, info);
    if (err == ERR_OK) {
        err = store_read(now, opened, &out->period, &out->period, arena, info);
    }
    if (err == ERR_OK) {
        err = store_read(before, opened, &out->before, &out->period, arena, info);
    }
    if (err == ERR_OK) {
        build(out, now, before, arena);
    }
    store_close(opened);
    return err;
}
