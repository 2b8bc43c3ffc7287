/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/lexicon.h"

#include "cmocka_includes.h"

static void has_words_and_their_forms(void **state) {
    (void)state;
    assert_true(lexicon_find(STR("vergunning")) & LEXICON_WORD);
    assert_true(lexicon_find(STR("vergunning")) & LEXICON_NOUN);
    assert_true(lexicon_find(STR("vergunningen")) & LEXICON_WORD);
    assert_true(lexicon_find(STR("onttrekken")) & LEXICON_VERB);
    assert_true(lexicon_find(STR("ijs")) & LEXICON_WORD); /* ĳs in the list */
    assert_true(lexicon_find(STR("fiets")) & LEXICON_FIRST);
    assert_true(lexicon_find(STR("water")) & LEXICON_LAST);
}

static void has_nothing_else(void **state) {
    (void)state;
    assert_int_equal(lexicon_find(STR("vergunnin")), 0);
    assert_int_equal(lexicon_find(STR("xqzwv")), 0);
    assert_int_equal(lexicon_find(STR("")), 0);
    assert_int_equal(lexicon_find(STR("Water")), 0);
    assert_int_equal(lexicon_find(STR("n207")), 0);
    assert_int_equal(lexicon_find(STR("water\xC3\xA9")), 0);
}

static void links_only_inside_compounds(void **state) {
    (void)state;
    unsigned flags = lexicon_find(STR("onttrekkings"));
    assert_true(flags & LEXICON_FIRST);
    assert_false(flags & LEXICON_WORD);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_words_and_their_forms),
        cmocka_unit_test(has_nothing_else),
        cmocka_unit_test(links_only_inside_compounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
