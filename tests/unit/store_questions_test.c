/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Questions in the store: shown only when many asked them. */
#include "insight/store_questions.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "test_store.h"

static char room[] = "store_questions_test.XXXXXX";
static struct store *store;
static struct arena arena;

static const struct question_rule rule = {.times = 10, .days = 3};

static int begin(void **state) {
    char path[TEST_STORE_BYTES];
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

static struct period month(const char *text) {
    struct period period;
    assert_true(period_read_month(&period, str_from(text)));
    return period;
}

/* A search of a day, so many times. */
static struct event asked(const char *day, const char *vraag, const char *groep) {
    struct event event = event_of(EVENT_ZOEKVRAAG, VIA_WEBSITE);
    event.day = date_to_number(str_from(day));
    event.outcome = OUTCOME_GEVONDEN;
    event_set(event.artikel, STR("kuil"));
    event_set_question(&event, str_from(vraag), str_from(groep));
    return event;
}

static void add(struct event event, int times) {
    for (int i = 0; i < times; i++) {
        assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    }
}

static void add_days(const char *vraag, const char *groep, int days, int times) {
    for (int i = 0; i < days; i++) {
        char day[24];
        snprintf(day, sizeof day, "2026-10-%02d", 10 + i);
        add(asked(day, vraag, groep), times);
    }
}

static struct question_list read(const char *text) {
    struct question_list list;
    struct period period = month(text);
    assert_int_equal(store_questions_read(&list, store, &period, &rule, &arena, NULL), ERR_OK);
    return list;
}

static void assert_text(struct str found, const char *expected) {
    assert_int_equal(found.len, str_from(expected).len);
    assert_memory_equal(found.ptr, expected, found.len);
}

static void shows_what_many_asked(void **state) {
    (void)state;
    add_days("een kuil", "kuil", 3, 4);
    struct question_list list = read("2026-10");
    assert_int_equal(list.len, 1);
    assert_text(list.questions[0].vraag, "een kuil");
    assert_text(list.questions[0].artikel, "kuil");
    assert_int_equal(list.questions[0].count, 12);
    assert_int_equal(list.questions[0].days, 3);
    assert_int_equal(read("2026-09").len, 0);
}

static void hides_what_few_asked(void **state) {
    (void)state;
    add_days("te weinig", "weinig", 3, 3); /* nine times */
    add_days("te kort", "kort", 2, 50);    /* on two days */
    add(asked("2026-11-01", "te weinig", "weinig"), 1);
    assert_int_equal(read("2026-10").len, 0);
    struct period october = month("2026-10");
    uint64_t count = 1;
    assert_int_equal(store_question_count(&count, store, STR("weinig"), &october, &rule, NULL),
                     ERR_OK);
    assert_int_equal(count, 0);
}

/* Each wording came from few, all of them used the words of the group. */
static void hides_a_wording_of_few(void **state) {
    (void)state;
    add_days("kuil in de weg van mijn tante", "kuil weg", 3, 2);
    add_days("weg met een kuil", "kuil weg", 3, 3);
    struct question_list list = read("2026-10");
    assert_int_equal(list.len, 1);
    assert_text(list.questions[0].vraag, "kuil weg");
    assert_int_equal(list.questions[0].count, 15);
}

static void counts_how_it_went(void **state) {
    (void)state;
    struct event nothing = asked("2026-10-31", "drone", "drone");
    nothing.outcome = OUTCOME_NIETS_GEVONDEN;
    nothing.artikel[0] = '\0';
    struct event doubt = asked("2026-10-20", "drone", "drone");
    doubt.kind = EVENT_ANTWOORD;
    doubt.outcome = OUTCOME_OVERDRACHT;
    struct event spoken = asked("2026-10-21", "drone", "drone");
    spoken.kind = EVENT_CONTACTMOMENT;
    spoken.channel = VIA_TELEFOON;
    spoken.outcome = OUTCOME_BEANTWOORD;
    event_set(spoken.artikel, STR("drones"));
    add(nothing, 6);
    add(doubt, 3);
    add(spoken, 4);
    struct question_list list = read("2026-10");
    assert_int_equal(list.len, 1);
    const struct question *question = &list.questions[0];
    assert_int_equal(question->count, 13);
    assert_int_equal(question->not_found, 6);
    assert_int_equal(question->doubt, 3);
    assert_int_equal(question->contacts, 4);
    assert_int_equal(question->recent, 6);
    assert_text(question->artikel, "drones");
}

static void orders_by_count(void **state) {
    (void)state;
    add_days("b", "b", 3, 4);
    add_days("a", "a", 3, 4);
    add_days("c", "c", 3, 5);
    struct question_list list = read("2026-10");
    assert_int_equal(list.len, 3);
    assert_text(list.questions[0].groep, "c");
    assert_text(list.questions[1].groep, "a");
    assert_text(list.questions[2].groep, "b");
    struct period october = month("2026-10");
    uint64_t count = 0;
    assert_int_equal(store_question_count(&count, store, STR("c"), &october, &rule, NULL), ERR_OK);
    assert_int_equal(count, 15);
}

static void keeps_no_question_without_a_group(void **state) {
    (void)state;
    add_days("iets", "", 3, 10);
    assert_int_equal(read("2026-10").len, 0);
}

static void counts_places(void **state) {
    (void)state;
    struct event event = asked("2026-10-10", "lantaarn", "lantaarn");
    event_set(event.gemeente, STR("gouda"));
    event_set(event.verwijzing, STR("gemeente"));
    add(event, 3);
    event_set(event.gemeente, STR("leiden"));
    add(event, 5);
    event.gemeente[0] = '\0';
    add(event, 7);
    struct place_list list;
    struct period october = month("2026-10");
    assert_int_equal(store_places_read(&list, store, &october, &arena, NULL), ERR_OK);
    assert_int_equal(list.len, 2);
    assert_text(list.places[0].gemeente, "leiden");
    assert_text(list.places[0].verwijzing, "gemeente");
    assert_int_equal(list.places[0].count, 5);
    assert_text(list.places[1].gemeente, "gouda");
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
        TEST(shows_what_many_asked),  TEST(hides_what_few_asked),
        TEST(hides_a_wording_of_few), TEST(counts_how_it_went),
        TEST(orders_by_count),        TEST(keeps_no_question_without_a_group),
        TEST(counts_places),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
