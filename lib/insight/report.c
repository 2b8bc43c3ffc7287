/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/report.h"
#include "insight/report_lists.h"

#include <stdlib.h>
#include <string.h>

static void count_feedback(struct tally *tally, const struct store_row *row) {
    bool useful = row->outcome == OUTCOME_NUTTIG;
    tally->counts[useful ? MEASURE_NUTTIG : MEASURE_NIET_NUTTIG] += row->count;
    tally->counts[MEASURE_MET_REDEN] += row->with_reason;
}

static void count_row(struct tally *tally, const struct store_row *row) {
    static const enum measure measures[EVENT_KIND_COUNT] = {
        [EVENT_ZOEKVRAAG] = MEASURE_ZOEKVRAGEN,          [EVENT_GELEZEN] = MEASURE_GELEZEN,
        [EVENT_ANTWOORD] = MEASURE_ANTWOORDEN,           [EVENT_VOORSTEL] = MEASURE_VOORSTELLEN,
        [EVENT_CONTACTMOMENT] = MEASURE_CONTACTMOMENTEN,
    };
    if (row->kind == EVENT_FEEDBACK) {
        count_feedback(tally, row);
        return;
    }
    tally->counts[measures[row->kind]] += row->count;
    if (row->outcome == OUTCOME_NIETS_GEVONDEN) {
        tally->counts[MEASURE_ZONDER_RESULTAAT] += row->count;
    } else if (row->outcome == OUTCOME_VERDUIDELIJK || row->outcome == OUTCOME_OVERDRACHT) {
        tally->counts[MEASURE_TWIJFEL] += row->count;
    } else if (row->kind == EVENT_CONTACTMOMENT) {
        tally->counts[MEASURE_UIT_KENNISBANK] += row->with_article;
    }
}

uint64_t tally_asked(const struct tally *tally) {
    return tally->counts[MEASURE_ZOEKVRAGEN] + tally->counts[MEASURE_ANTWOORDEN] +
           tally->counts[MEASURE_CONTACTMOMENTEN];
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

/* Adds keys that are not there yet; both are in order. */
static void merge_keys(struct report_part *part, const struct store_rows *rows,
                       struct arena *arena) {
    struct report_row *merged = arena_alloc(arena, part->len + rows->len, sizeof *merged);
    size_t len = 0;
    size_t i = 0;
    size_t k = 0;
    while (i < part->len || k < rows->len) {
        bool take_old = k == rows->len ||
                        (i < part->len && str_compare(part->rows[i].key, rows->rows[k].key) <= 0);
        struct str key = take_old ? part->rows[i++].key : rows->rows[k++].key;
        if (len == 0 || !str_equal(merged[len - 1].key, key)) {
            merged[len++] = (struct report_row){.key = key};
        }
    }
    *part = (struct report_part){merged, len};
}

/* What was read of the three periods. */
struct readings {
    struct store_rows now[STORE_GROUP_COUNT];
    struct store_rows before[STORE_GROUP_COUNT];
    struct store_rows earlier[STORE_GROUP_COUNT];
};

static void fill_now(struct report_part *part, const struct store_rows *now) {
    for (size_t i = 0; i < part->len; i++) {
        part->rows[i].now = count_key(now, part->rows[i].key);
    }
}

static void fill_all(struct report_part *part, const struct readings *read,
                     enum store_group group) {
    fill_now(part, &read->now[group]);
    for (size_t i = 0; i < part->len; i++) {
        part->rows[i].before = count_key(&read->before[group], part->rows[i].key);
        part->rows[i].earlier = count_key(&read->earlier[group], part->rows[i].key);
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

static void build_totals(struct report *out, const struct readings *read) {
    const struct store_rows *total = &read->now[STORE_TOTAL];
    out->total = count_key(total, STR(""));
    out->total_before = count_key(&read->before[STORE_TOTAL], STR(""));
    out->total_earlier = count_key(&read->earlier[STORE_TOTAL], STR(""));
    for (size_t i = 0; i < total->len; i++) {
        out->outcomes[total->rows[i].outcome] += total->rows[i].count;
    }
}

static void build_parts(struct report *out, const struct readings *read, struct arena *arena) {
    struct report_part *parts = out->parts;
    add_channels(&parts[STORE_CHANNELS], arena);
    fill_all(&parts[STORE_CHANNELS], read, STORE_CHANNELS);
    add_days(&parts[STORE_DAYS], &out->period, arena);
    fill_now(&parts[STORE_DAYS], &read->now[STORE_DAYS]);
    for (int group = STORE_THEMES; group <= STORE_REFERRALS; group++) {
        merge_keys(&parts[group], &read->now[group], arena);
        if (group != STORE_ARTICLES) { /* all articles that are told have counts now */
            merge_keys(&parts[group], &read->before[group], arena);
            merge_keys(&parts[group], &read->earlier[group], arena);
        }
        fill_all(&parts[group], read, (enum store_group)group);
    }
    struct report_part *articles = &parts[STORE_ARTICLES];
    if (articles->len > 0) {
        qsort(articles->rows, articles->len, sizeof *articles->rows, compare_articles);
    }
    merge_keys(&parts[STORE_CHANNEL_DAYS], &read->now[STORE_CHANNEL_DAYS], arena);
    fill_now(&parts[STORE_CHANNEL_DAYS], &read->now[STORE_CHANNEL_DAYS]);
}

static enum err read_counts(struct report *out, struct store *store, struct arena *arena,
                            struct err_info *info) {
    struct readings read;
    enum err err = store_read(read.now, store, &out->period, &out->period, arena, info);
    if (err == ERR_OK) {
        err = store_read(read.before, store, &out->before, &out->period, arena, info);
    }
    if (err == ERR_OK) {
        err = store_read(read.earlier, store, &out->earlier, &out->period, arena, info);
    }
    if (err == ERR_OK) {
        build_totals(out, &read);
        build_parts(out, &read, arena);
    }
    return err;
}

enum err report_read(struct report *out, const char *store, const struct period *period,
                     const struct question_rule *rule, struct arena *arena, struct err_info *info) {
    *out = (struct report){.period = *period,
                           .before = period_before(period),
                           .earlier = period_earlier(period),
                           .rule = *rule};
    struct store *opened = NULL;
    enum err err = store_open(&opened, store, STORE_READ, info);
    if (err == ERR_OK) {
        err = read_counts(out, opened, arena, info);
    }
    if (err == ERR_OK) {
        err = report_lists_read(out, opened, arena, info);
    }
    store_close(opened);
    return err;
}
