/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* similar.h: what editors named, then what is about the same. */
#include "search/similar.h"

#include "cmocka_includes.h"
#include "test_index.h"

static struct test_set shared;

/* Itself, twice the same, one that is not there, one that is over. */
static const struct str related[] = {STR_INIT("zwemmen"), STR_INIT("loket"), STR_INIT("loket"),
                                     STR_INIT("niets"), STR_INIT("oud")};
static const struct str many[] = {STR_INIT("zwemmen"), STR_INIT("loket"), STR_INIT("fietspad"),
                                  STR_INIT("bus"),     STR_INIT("weg"),   STR_INIT("wegdek")};

static int make_index(void **state) {
    (void)state;
    static struct section texts[9];
    struct record records[] = {
        test_record("zwemmen", "Zwemmen in de plas", "Zwemmen mag waar het water schoon is.",
                    &texts[0]),
        test_record("zwemwater", "Is het zwemwater schoon?", "Wij meten het water van de plas.",
                    &texts[1]),
        test_record("loket", "Het loket", "Open van negen tot vijf.", &texts[2]),
        test_record("fietspad", "Schade aan een fietspad", "Meld een gat in het fietspad.",
                    &texts[3]),
        test_record("weg", "Schade aan een weg", "Meld een gat in de weg.", &texts[4]),
        test_record("wegdek", "Gat in het wegdek", "Meld schade aan de weg.", &texts[5]),
        test_record("oud", "Zwemmen in de plas", "Zwemmen mocht in het water van de plas.",
                    &texts[6]),
        test_record("bus", "De bus", "Rijdt elk uur.", &texts[7]),
        test_record("leeg", "Het", "", &texts[8]),
    };
    records[0].verwant = (struct str_list){related, 5};
    records[7].verwant = (struct str_list){many, 6};
    records[6].geldig_tot = STR("2020-12-31");
    return test_set_open(&shared, &(struct test_index){.records = records, .count = 9}) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

/* The ids, with a bar behind those that editors named. */
static void assert_similar(const char *id, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct record article;
    struct similar similar;
    assert_int_equal(search_find_article(&article, shared.session, str_from(id), &arena, NULL),
                     ERR_OK);
    assert_int_equal(similar_find(&similar, shared.session, &article, &arena, NULL), ERR_OK);
    struct str found = STR("");
    for (size_t i = 0; i <= similar.len; i++) {
        if (i == similar.named) {
            found = arena_format(&arena, "%.*s|", STR_ARGS(found));
        }
        if (i < similar.len) {
            found = arena_format(&arena, "%.*s %.*s ", STR_ARGS(found),
                                 STR_ARGS(similar.records[i].id));
        }
    }
    assert_str_equal(found, expected);
    arena_release(&arena);
}

static void finds_what_is_about_the_same(void **state) {
    (void)state;
    assert_similar("weg", "| wegdek  fietspad ");
    assert_similar("zwemwater", "| zwemmen ");
}

static void puts_first_what_editors_named(void **state) {
    (void)state;
    assert_similar("zwemmen", " loket | zwemwater ");
}

static void gives_no_more_than_five(void **state) {
    (void)state;
    assert_similar("bus", " zwemmen  loket  fietspad  weg  wegdek |");
}

static void finds_nothing_for_nothing(void **state) {
    (void)state;
    assert_similar("loket", "|");
    assert_similar("leeg", "|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_is_about_the_same),
        cmocka_unit_test(puts_first_what_editors_named),
        cmocka_unit_test(gives_no_more_than_five),
        cmocka_unit_test(finds_nothing_for_nothing),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
