/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/suggest.h"

#include "cmocka_includes.h"
#include "search/search.h"
#include "test_index.h"

enum { RECORDS = 19 };

static const char asked[] = "[{\"artikel\":\"nieuw\",\"aantal\":900},"
                            "{\"artikel\":\"overlast\",\"aantal\":1000},"
                            "{\"artikel\":\"ligplaats\",\"aantal\":950},"
                            "{\"artikel\":\"steiger\",\"aantal\":0}]";

static struct test_set shared;

static const struct str variants[] = {STR_INIT("Kuil in het fietspad"), STR_INIT("Gat in de weg")};

static int make_index(void **state) {
    (void)state;
    static struct section places[RECORDS];
    struct record records[RECORDS];
    records[0] = test_record("fietspad", "Fietspad melden", "x", &places[0]);
    records[0].vraag = STR("Hoe meld ik een kapot fietspad?");
    records[0].varianten = (struct str_list){variants, 2};
    records[1] = test_record("brug", "Brug en café", "x", &places[1]);
    records[2] = test_record("oud", "Oude fiets", "x", &places[2]);
    records[2].geldig_tot = STR("2020-01-01");
    for (size_t i = 3; i < 12; i++) {
        records[i] = test_record("zelfde", "Natuurgebied", "x", &places[i]);
    }
    records[12] = test_record("steiger", "Steiger aanleggen", "x", &places[12]);
    records[13] = test_record("nieuw", "Nieuwe steiger melden", "x", &places[13]);
    records[14] = test_record("overlast", "Overlast van een drijvende steiger", "x", &places[14]);
    records[15] = test_record("ligplaats", "Ligplaats", "x", &places[15]);
    records[15].vraag = STR("Steiger bij een ligplaats?");
    records[16] = test_record("code", "Werk aan de N471", "x", &places[16]);
    records[17] = test_record("haven", "Meer over een nieuwe haven", "x", &places[17]);
    records[18] = test_record("gaven", "Gaven bekijken", "x", &places[18]);
    struct test_index index = {.records = records, .count = RECORDS, .asked = asked};
    return test_set_open(&shared, &index) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

static void assert_suggests(const char *typed, const char *expected) {
    struct suggestion found[SUGGESTIONS];
    size_t count = search_suggest(found, shared.session, str_from(typed));
    assert_true(count <= SUGGESTIONS);
    assert_str_equal(count > 0 ? found[0].text : STR(""), expected);
}

static void completes_words(void **state) {
    (void)state;
    assert_suggests("fie", "Fietspad melden");
    assert_suggests("FIETSPAD", "Fietspad melden");
    assert_suggests("br ca", "Brug en café");
    assert_suggests("cafe", "Brug en café");
    assert_suggests("café bru", "Brug en café");
    assert_suggests("hoe meld ik", "Hoe meld ik een kapot fietspad?");
    assert_suggests("kui", "Kuil in het fietspad");
}

static void looks_inside_words(void **state) {
    (void)state;
    assert_suggests("pad", "Fietspad melden");
    assert_suggests("gebied", "Natuurgebied");
    assert_suggests("ietspad", "Fietspad melden"); /* by a typing error */
}

static void takes_typing_errors(void **state) {
    (void)state;
    assert_suggests("fietpad", "Fietspad melden");
    assert_suggests("natuurgebiet", "Natuurgebied");
}

static void reads_codes_in_any_spelling(void **state) {
    (void)state;
    assert_suggests("N471", "Werk aan de N471");
    assert_suggests("N 471", "Werk aan de N471");
    assert_suggests("werk n-471", "Werk aan de N471");
    assert_suggests("N 472", "");
}

static void leaves_abbreviations_alone(void **state) {
    (void)state;
    assert_suggests("HAVN", ""); /* short and in capitals: no typing error */
    assert_suggests("havn", "Meer over een nieuwe haven");
    assert_suggests("nieuwe HAVEM", "");
}

static void takes_errors_in_unfinished_words(void **state) {
    (void)state;
    assert_suggests("fietspda", "Fietspad melden");
    assert_suggests("ftiet", "Fietspad melden");
    assert_suggests("natuurgbe", "Natuurgebied");
    assert_suggests("naturgeb", "Natuurgebied");
    assert_suggests("gebeid", "Natuurgebied"); /* in a part */
    assert_suggests("overlst drijv", "Overlast van een drijvende steiger");
    assert_suggests("overlast drjiv", "Overlast van een drijvende steiger");
    assert_suggests("overlst drjiv", "Overlast van een drijvende steiger");
}

static void takes_no_errors_in_codes(void **state) {
    (void)state;
    assert_suggests("N471", "Werk aan de N471");
    assert_suggests("N47", "Werk aan de N471");
    assert_suggests("N472", "");
    assert_suggests("werk N4171", "");
    assert_suggests("bru", "Brug en café");
    assert_suggests("brx", ""); /* too short */
}

/* The word with another first letter is the title's first, but not what was meant. */
static void keeps_to_the_first_letter(void **state) {
    (void)state;
    assert_suggests("hgaven", "Meer over een nieuwe haven");
    assert_suggests("aven", "Gaven bekijken"); /* both have another one */
}

static void offers_nothing_else(void **state) {
    (void)state;
    assert_suggests("", "");
    assert_suggests("???", "");
    assert_suggests("xqzw", "");
    assert_suggests("fietspad brug", "");
    assert_suggests("oude", ""); /* no longer valid */
}

static void offers_each_article_once(void **state) {
    (void)state;
    struct suggestion found[SUGGESTIONS];
    assert_int_equal(search_suggest(found, shared.session, STR("fietspad")), 1);
    assert_int_equal(search_suggest(found, shared.session, STR("natuur")), SUGGESTIONS);
}

/* A title with the word a place further on passes, a question or four places further on do not. */
static void offers_what_is_asked_for_first(void **state) {
    (void)state;
    static const char *const order[] = {"nieuw", "steiger", "ligplaats", "overlast"};
    struct suggestion found[SUGGESTIONS];
    assert_int_equal(search_suggest(found, shared.session, STR("steiger")), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_str_equal(found[i].id, order[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(completes_words),
        cmocka_unit_test(looks_inside_words),
        cmocka_unit_test(takes_typing_errors),
        cmocka_unit_test(reads_codes_in_any_spelling),
        cmocka_unit_test(leaves_abbreviations_alone),
        cmocka_unit_test(takes_errors_in_unfinished_words),
        cmocka_unit_test(takes_no_errors_in_codes),
        cmocka_unit_test(keeps_to_the_first_letter),
        cmocka_unit_test(offers_nothing_else),
        cmocka_unit_test(offers_each_article_once),
        cmocka_unit_test(offers_what_is_asked_for_first),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
