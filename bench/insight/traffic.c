/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "traffic.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "calendar.h"
#include "day.h"
#include "insight/store.h"

enum { BATCH_DAYS = 28 };

static struct period whole(const struct calendar *calendar) {
    struct period period = {.is_month = false};
    date_from_number(period.first, calendar->days[0].day);
    date_from_number(period.last, calendar->days[calendar->len - 1].day);
    return period;
}

/* What is made up must never come among what really happened. */
static enum err check_empty(struct store *store, const char *address,
                            const struct calendar *calendar, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct period period = whole(calendar);
    struct store_article_list articles;
    enum err err = store_read_articles(&articles, store, &period, &arena, info);
    if (err == ERR_OK && articles.len > 0) {
        err = err_set(info, ERR_INVALID, "%s: has counts already; take an empty store", address);
    }
    arena_release(&arena);
    return err;
}

/* By question and day, so that the store finds what stands together. */
static int compare(const void *a, const void *b) {
    const struct event *left = a;
    const struct event *right = b;
    int order = strcmp(left->groep, right->groep);
    return order != 0 ? order : (left->day > right->day) - (left->day < right->day);
}

static enum err write_batch(struct traffic_sum *sum, struct day_maker *maker, struct store *store,
                            struct err_info *info) {
    struct day_events events = day_take(maker);
    if (events.len == 0) {
        return ERR_OK;
    }
    sum->events += events.len;
    qsort(events.items, events.len, sizeof *events.items, compare);
    return store_add(store, events.items, events.len, info);
}

/* Some days at a time: each addition waits for the disk. */
static enum err write_days(struct traffic_sum *out, struct day_maker *maker, struct store *store,
                           const struct calendar *calendar, struct err_info *info) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < calendar->len && err == ERR_OK; i++) {
        bool is_last = i + 1 == calendar->len;
        err = day_make(maker, &calendar->days[i], is_last, info);
        if (err == ERR_OK && (is_last || i % BATCH_DAYS == BATCH_DAYS - 1)) {
            err = write_batch(out, maker, store, info);
        }
        out->days++;
    }
    return err;
}

enum err traffic_write(struct traffic_sum *out, const struct traffic_order *order,
                       struct err_info *info) {
    struct calendar *calendar = mem_alloc(1, sizeof *calendar);
    struct day_maker *maker = NULL;
    struct store *store = NULL;
    *out = (struct traffic_sum){.events = 0};
    calendar_make(calendar, order->last_day, order->seed, order->searches, order->contacts);
    enum err err = day_maker_open(&maker, order->index, order->seed, info);
    if (err == ERR_OK) {
        err = store_open(&store, order->store, STORE_WRITE, info);
    }
    if (err == ERR_OK) {
        err = check_empty(store, order->store, calendar, info);
    }
    if (err == ERR_OK) {
        err = write_days(out, maker, store, calendar, info);
    }
    store_close(store);
    day_maker_close(maker);
    free(calendar);
    return err;
}
