/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/str.h"

#include <limits.h>

#include "cmocka_includes.h"

static void compares(void **state) {
    (void)state;
    assert_true(str_equal(STR("a"), STR("a")));
    assert_false(str_equal(STR("a"), STR("ab")));
    assert_true(str_equal(STR(""), (struct str){NULL, 0}));
    assert_true(str_compare(STR("a"), STR("ab")) < 0);
    assert_true(str_compare(STR("b"), STR("ab")) > 0);
    assert_int_equal(str_compare(STR("é"), STR("é")), 0);
    assert_true(str_starts_with(STR("fietspad"), STR("fiets")));
    assert_false(str_starts_with(STR("fiets"), STR("fietspad")));
    assert_true(str_ends_with(STR("fietspad"), STR("pad")));
    assert_false(str_ends_with(STR("pad"), STR("fietspad")));
}

static void slices_within_the_text(void **state) {
    (void)state;
    assert_str_equal(str_slice(STR("fietspad"), 5, 8), "pad");
    assert_str_equal(str_slice(STR("fiets"), 3, 100), "ts");
    assert_str_equal(str_slice(STR("fiets"), 4, 2), "");
    assert_int_equal(str_slice((struct str){NULL, 0}, 0, 5).len, 0);
}

static void finds(void **state) {
    (void)state;
    assert_int_equal(str_find(STR("aabab"), STR("ab"), 0), 1);
    assert_int_equal(str_find(STR("aabab"), STR("ab"), 2), 3);
    assert_int_equal(str_find(STR("aabab"), STR("x"), 0), 5);
    assert_int_equal(str_find(STR("ab"), STR("abc"), 0), 2);
    assert_int_equal(str_find(STR("ab"), STR(""), 1), 1);
}

static void counts(void **state) {
    (void)state;
    assert_int_equal(str_count(STR("a\nb\n\n"), '\n'), 3);
    assert_int_equal(str_count(STR("ab"), '\n'), 0);
    assert_int_equal(str_count((struct str){NULL, 0}, '\n'), 0);
}

static void cuts_at_a_separator(void **state) {
    (void)state;
    struct str rest = STR("a,,b");
    assert_str_equal(str_cut(&rest, ','), "a");
    assert_str_equal(str_cut(&rest, ','), "");
    assert_non_null(rest.ptr);
    assert_str_equal(str_cut(&rest, ','), "b");
    assert_null(rest.ptr);
    rest = STR("a,");
    str_cut(&rest, ',');
    assert_non_null(rest.ptr);
    assert_str_equal(str_cut(&rest, ','), "");
    assert_null(rest.ptr);
}

static void trims(void **state) {
    (void)state;
    assert_str_equal(str_trim(STR(" \t a b\r\n")), "a b");
    assert_str_equal(str_trim(STR(" \n")), "");
}

static void reads_numbers_up_to_a_maximum(void **state) {
    (void)state;
    unsigned long number = 7;
    assert_true(str_to_number(STR("0"), 9, &number));
    assert_int_equal(number, 0);
    assert_true(str_to_number(STR("65535"), 65535, &number));
    assert_int_equal(number, 65535);
    assert_true(str_to_number(STR("18446744073709551615"), ULONG_MAX, &number));
    assert_true(number == ULONG_MAX);
    const char *const wrong[] = {"", "65536", "-1", "+1", " 1", "1x", "99999999999999999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(str_to_number(str_from(wrong[i]), 65535, &number));
    }
    assert_false(str_to_number(STR("7"), 5, &number));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares),
        cmocka_unit_test(slices_within_the_text),
        cmocka_unit_test(finds),
        cmocka_unit_test(counts),
        cmocka_unit_test(cuts_at_a_separator),
        cmocka_unit_test(trims),
        cmocka_unit_test(reads_numbers_up_to_a_maximum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
