/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Retention: what is too old, or asked by few, is gone, also from the bytes of the file. */
#include "insight/store_purge.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"
#include "test_store.h"

static char room[] = "store_purge_test.XXXXXX";
static char path[TEST_STORE_BYTES];
static struct store *store;
static struct arena arena;

static const struct question_rule rule = {.times = 10, .days = 3};

static int begin(void **state) {
    (void)state;
    test_store_new(path, room);
    return store_open(&store, path, STORE_WRITE, NULL) == ERR_OK ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    store_close(store);
    store = NULL;
    arena_release(&arena);
    return 0;
}

static int32_t day_of(const char *text) {
    return date_to_number(str_from(text));
}

static void add(const char *day, const char *vraag, const char *groep, int times) {
    struct event event = event_of(EVENT_ZOEKVRAAG, VIA_WEBSITE);
    event.day = day_of(day);
    event.outcome = OUTCOME_GEVONDEN;
    event_set(event.gemeente, STR("gouda"));
    event_set_question(&event, str_from(vraag), str_from(groep));
    for (int i = 0; i < times; i++) {
        assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    }
}

static struct purged purge(const char *today) {
    struct purged purged;
    struct retention keep = retention_on(day_of(today), &rule);
    assert_int_equal(store_purge(&purged, store, &keep, NULL), ERR_OK);
    return purged;
}

static uint64_t searches(const char *text) {
    struct period month;
    struct store_rows rows[STORE_GROUP_COUNT];
    assert_true(period_read_month(&month, str_from(text)));
    assert_int_equal(store_read(rows, store, &month, &month, &arena, NULL), ERR_OK);
    return rows[STORE_TOTAL].len > 0 ? rows[STORE_TOTAL].rows[0].count : 0;
}

static void keeps_thirteen_months(void **state) {
    (void)state;
    struct retention keep = retention_on(day_of("2026-11-25"), &rule);
    assert_int_equal(keep.counts_from, day_of("2025-10-01"));
    assert_int_equal(keep.questions_from, day_of("2026-10-01"));
    keep = retention_on(day_of("2027-01-01"), &rule);
    assert_int_equal(keep.counts_from, day_of("2025-12-01"));
    assert_int_equal(keep.questions_from, day_of("2026-12-01"));
}

static void removes_old_counts(void **state) {
    (void)state;
    add("2025-09-30", "oudevraag", "oudevraag", 20);
    add("2025-10-01", "nieuw", "nieuw", 2);
    assert_true(test_store_has(path, "oudevraag"));
    struct purged purged = purge("2026-11-25");
    assert_int_equal(purged.counts, 3); /* a row in each table */
    assert_int_equal(searches("2025-09"), 0);
    assert_int_equal(searches("2025-10"), 2);
    assert_false(test_store_has(path, "oudevraag"));
    assert_false(test_store_has(path, "2025-09-30"));
}

static void removes_questions_of_few(void **state) {
    (void)state;
    add("2026-09-01", "zeldzaam", "zeldzaam", 9);
    add("2026-09-29", "kortgevraagd", "kortgevraagd", 50);
    add("2026-10-01", "vorigemaand", "vorigemaand", 1);
    for (int i = 1; i <= 3; i++) {
        char day[24];
        snprintf(day, sizeof day, "2026-09-%02d", i);
        add(day, "vaakgevraagd", "vaakgevraagd", 4);
    }
    struct purged purged = purge("2026-11-25");
    assert_int_equal(purged.counts, 0);
    assert_int_equal(purged.questions, 2);
    assert_false(test_store_has(path, "zeldzaam"));
    assert_false(test_store_has(path, "kortgevraagd"));
    assert_true(test_store_has(path, "vorigemaand"));
    assert_true(test_store_has(path, "vaakgevraagd"));
    assert_int_equal(searches("2026-09"), 71); /* how often stays */
    assert_int_equal(purge("2026-11-25").questions, 0);
}

/* Many asked it, each in words of their own. */
static void joins_wordings_of_few(void **state) {
    (void)state;
    for (int i = 1; i <= 6; i++) {
        char day[24];
        char vraag[32];
        snprintf(day, sizeof day, "2026-09-%02d", i);
        snprintf(vraag, sizeof vraag, "eigenwoorden%d", i);
        add(day, vraag, "samen", 3);
    }
    add("2026-09-06", "samen", "samen", 2);
    assert_int_equal(purge("2026-11-25").questions, 6);
    assert_false(test_store_has(path, "eigenwoorden"));
    struct question_list list;
    struct period month;
    assert_true(period_read_month(&month, STR("2026-09")));
    assert_int_equal(store_questions_read(&list, store, &month, &rule, &arena, NULL), ERR_OK);
    assert_int_equal(list.len, 1);
    assert_int_equal(list.questions[0].count, 20);
    assert_int_equal(list.questions[0].days, 6);
    assert_true(str_equal(list.questions[0].vraag, STR("samen")));
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

int main(int argc, char **argv) {
    test_store_init(argc, argv);
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_thirteen_months),
        TEST(removes_old_counts),
        TEST(removes_questions_of_few),
        TEST(joins_wordings_of_few),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
