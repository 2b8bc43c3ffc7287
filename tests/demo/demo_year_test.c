/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* demo_year: the same year again, and a report of it that shows everything a report can show. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "insight/report.h"
#include "report/document.h"
#include "server_process.h"

#define LAST_DAY "2026-11-25"
#define LAST_MONTH "2026-10"

static const struct question_rule rule = {QUESTION_TIMES_LEAST, 1};

struct order {
    const char *store;
    const char *seed;
    const char *contacts;
    const char *searches;
};

static int run_demo_year(const struct order *order, char *errors, size_t size) {
    const char *argv[] = {DEMO_YEAR,       "--index",    INDEX_DIR,       "--store",   order->store,
                          "--last-day",    LAST_DAY,     "--seed",        order->seed, "--contacts",
                          order->contacts, "--searches", order->searches, NULL};
    return run_program(argv, STDERR_FILENO, errors, size);
}

static void fill(const struct order *order) {
    char errors[512];
    assert_int_equal(run_demo_year(order, errors, sizeof errors), 0);
    assert_string_equal(errors, "");
}

static struct order small(const char *store, const char *seed) {
    return (struct order){store, seed, "300", "3000"};
}

static void read_report(struct report *out, const char *store, const struct period *period,
                        struct arena *arena) {
    struct err_info info = ERR_INFO_INIT;
    enum err err = report_read(out, store, period, &rule, arena, &info);
    assert_string_equal(info.text, "");
    assert_int_equal(err, ERR_OK);
}

static json_t *report_of(const char *store, const struct period *period) {
    struct arena arena = ARENA_INIT;
    struct report report;
    read_report(&report, store, period, &arena);
    json_t *json = report_json(&report);
    arena_release(&arena);
    return json;
}

/* The reports of all months are the same. */
static bool is_same(const char *left, const char *right) {
    struct period month;
    assert_true(period_read_month(&month, STR(LAST_MONTH)));
    month = period_after(&month);
    bool same = true;
    for (int i = 0; i < 14; i++, month = period_before(&month)) {
        json_t *one = report_of(left, &month);
        json_t *other = report_of(right, &month);
        assert_true(
            json_integer_value(json_object_get(json_object_get(one, "totaal"), "zoekvragen")) > 0);
        same = same && json_equal(one, other);
        json_decref(one);
        json_decref(other);
    }
    return same;
}

static void makes_the_same_year_again(void **state) {
    (void)state;
    struct order first = small("first.db", "1");
    struct order again = small("again.db", "1");
    struct order other = small("other.db", "2");
    fill(&first);
    fill(&again);
    fill(&other);
    assert_true(is_same("first.db", "again.db"));
    assert_false(is_same("first.db", "other.db"));
}

static void leaves_counts_that_are_there(void **state) {
    (void)state;
    char errors[512];
    struct order order = small("first.db", "1");
    struct order again = small("again.db", "1");
    assert_int_equal(run_demo_year(&order, errors, sizeof errors), 2);
    assert_string_equal(errors, "demo_year: first.db: has counts already; take an empty store\n");
    assert_true(is_same(order.store, again.store));
}

static void assert_filled(const json_t *document, const char *const *lists, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const json_t *list = json_object_get(document, lists[i]);
        if (!json_is_array(list) || json_array_size(list) == 0) {
            fail_msg("%s: empty, or no list", lists[i]);
        }
    }
}

static json_t *document_of(const char *store, const struct period *period) {
    struct index_set *set = NULL;
    struct session *session = NULL;
    struct arena arena = ARENA_INIT;
    struct report report;
    read_report(&report, store, period, &arena);
    assert_int_equal(index_set_open(&set, INDEX_DIR, NULL), ERR_OK);
    assert_int_equal(index_set_take(&session, set, AUDIENCE_STAFF, NULL), ERR_OK);
    json_t *document = report_document(&report, session, NULL);
    index_set_give(set, session);
    index_set_close(set);
    arena_release(&arena);
    return document;
}

/* All but what the articles themselves say: which changed, and what the indexer found. Some of a
 * province: of less, no article gets opinions enough to be told of. */
static void fills_every_list(void **state) {
    (void)state;
    static const char *const lists[] = {
        "kanalen",       "dagen",     "themas",    "artikelen",    "doorverwijzingen",
        "kanalenPerDag", "vragen",    "twijfel",   "nietGevonden", "nietGelezen",
        "nietNuttig",    "gemeenten", "varianten", "samenvatting"};
    static const char *const day_lists[] = {"vragen", "stijgers"};
    struct order order = {"lists.db", "1", "5100", "120000"};
    struct period month;
    struct period day;
    assert_true(period_read_month(&month, STR(LAST_MONTH)));
    assert_true(period_read_day(&day, STR(LAST_DAY)));
    fill(&order);
    json_t *document = document_of(order.store, &month);
    assert_filled(document, lists, sizeof lists / sizeof *lists);
    json_decref(document);
    document = document_of(order.store, &day);
    assert_filled(document, day_lists, sizeof day_lists / sizeof *day_lists);
    json_decref(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_the_same_year_again),
        cmocka_unit_test(leaves_counts_that_are_there),
        cmocka_unit_test(fills_every_list),
    };
    if (file_remove_tree(WORK_DIR, NULL) != ERR_OK || file_make_folder(WORK_DIR, NULL) != ERR_OK ||
        chdir(WORK_DIR) != 0) {
        fputs("demo_year_test: no folder to work in\n", stderr);
        return EXIT_FAILURE;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
