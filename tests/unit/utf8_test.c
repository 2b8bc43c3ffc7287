/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/utf8.h"

#include "cmocka_includes.h"

static void decodes(void **state) {
    (void)state;
    uint32_t code_point = 0;
    assert_int_equal(utf8_decode(STR("a"), &code_point), 1);
    assert_int_equal(code_point, 'a');
    assert_int_equal(utf8_decode(STR("é"), &code_point), 2);
    assert_int_equal(code_point, 0xE9);
    assert_int_equal(utf8_decode(STR("€"), &code_point), 3);
    assert_int_equal(code_point, 0x20AC);
    assert_int_equal(utf8_decode(STR("\xF4\x8F\xBF\xBF"), &code_point), 4);
    assert_int_equal(code_point, 0x10FFFF);
}

static void refuses(void **state) {
    (void)state;
    static const struct str wrong[] = {
        STR_INIT(""),
        STR_INIT("\x80"),
        STR_INIT("\xC0\x80"),
        STR_INIT("\xC1\xBF"),
        STR_INIT("\xC3"),
        STR_INIT("\xE0\x80\x80"),
        STR_INIT("\xE2\x82"),
        STR_INIT("\xED\xA0\x80"),
        STR_INIT("\xED\xBF\xBF"),
        STR_INIT("\xF0\x80\x80\x80"),
        STR_INIT("\xF4\x90\x80\x80"),
        STR_INIT("\xF5\x80\x80\x80"),
        STR_INIT("\xFF"),
        STR_INIT("\xC3\x28"),
    };
    uint32_t code_point = 0;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(utf8_decode(wrong[i], &code_point), 0);
    }
}

static void finds_the_first_wrong_byte(void **state) {
    (void)state;
    assert_int_equal(utf8_find_invalid(STR("één")), 5);
    assert_int_equal(utf8_find_invalid(STR("\xC3\xA9x\xFFy")), 3);
    assert_true(utf8_is_valid(STR("")));
    assert_false(utf8_is_valid(STR("weg\xE2\x82")));
}

static void counts_and_cuts_by_character(void **state) {
    (void)state;
    assert_int_equal(utf8_count(STR("één €")), 5);
    assert_int_equal(utf8_skip(STR("één €"), 0, 0), 0);
    assert_int_equal(utf8_skip(STR("één €"), 0, 2), 4);
    assert_int_equal(utf8_skip(STR("één €"), 4, 3), 9);
    assert_int_equal(utf8_skip(STR("één €"), 4, 99), 9);
    assert_int_equal(utf8_floor(STR("é€"), 0), 0);
    assert_int_equal(utf8_floor(STR("é€"), 1), 0);
    assert_int_equal(utf8_floor(STR("é€"), 2), 2);
    assert_int_equal(utf8_floor(STR("é€"), 4), 2);
    assert_int_equal(utf8_floor(STR("é€"), 99), 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes),
        cmocka_unit_test(refuses),
        cmocka_unit_test(finds_the_first_wrong_byte),
        cmocka_unit_test(counts_and_cuts_by_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
