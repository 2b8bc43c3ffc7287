/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/edit_distance.h"

#include <string.h>

#include "cmocka_includes.h"
#include "text/sound.h"

static void assert_errors(const char *a, const char *b, size_t expected) {
    for (size_t most = 0; most < 8; most++) {
        size_t found = edit_distance(str_from(a), str_from(b), most);
        assert_int_equal(found, expected <= most ? expected : most + 1);
        assert_int_equal(edit_distance(str_from(b), str_from(a), most), found);
    }
}

static void counts_each_kind_of_error(void **state) {
    (void)state;
    assert_errors("", "", 0);
    assert_errors("fietspad", "fietspad", 0);
    assert_errors("fietspad", "fietpad", 1);   /* left out */
    assert_errors("fietspad", "fietsspad", 1); /* put in */
    assert_errors("fietspad", "fietspat", 1);  /* changed */
    assert_errors("fietspad", "fitespad", 1);  /* swapped */
    assert_errors("fietspad", "ifetspad", 1);
    assert_errors("fietspad", "fietspda", 1);
    assert_errors("", "weg", 3);
    assert_errors("weg", "brug", 3);
}

static void adds_them_up(void **state) {
    (void)state;
    assert_errors("fietspad", "fitespat", 2);
    assert_errors("ontheffing", "onthefin", 2);
    assert_errors("kitten", "sitting", 3);
    assert_errors("saturday", "sunday", 3);
    assert_errors("abcdefg", "hijklmn", 7);
}

/* The restriction: full Damerau would swap and then put the b between, in two. */
static void takes_no_letter_twice(void **state) {
    (void)state;
    assert_errors("ca", "abc", 3);
}

static void goes_by_bytes(void **state) {
    (void)state;
    assert_errors("café", "cafe", 2);
    assert_errors("Weg", "weg", 1);
    struct str zero = {"a\0b", 3};
    assert_int_equal(edit_distance(zero, STR("ab"), 3), 1);
}

static void ends_at_its_limits(void **state) {
    (void)state;
    char text[LIMIT_SOUND_BYTES + 1];
    memset(text, 'a', sizeof text);
    struct str longest = {text, LIMIT_SOUND_BYTES};
    struct str too_long = {text, sizeof text};
    assert_int_equal(edit_distance(longest, longest, 0), 0);
    assert_int_equal(edit_distance(longest, STR(""), LIMIT_SOUND_BYTES), LIMIT_SOUND_BYTES);
    assert_int_equal(edit_distance(STR(""), longest, 1000), LIMIT_SOUND_BYTES);
    assert_int_equal(edit_distance(too_long, too_long, 2), 3);
    assert_int_equal(edit_distance(longest, too_long, 2), 3);
}

static void assert_begin(const char *typed, const char *word, size_t expected) {
    for (size_t most = 0; most < 5; most++) {
        size_t found = edit_distance_begin(str_from(typed), str_from(word), most);
        assert_int_equal(found, expected <= most ? expected : most + 1);
    }
}

static void knows_unfinished_words(void **state) {
    (void)state;
    assert_begin("onth", "ontheffing", 0);
    assert_begin("ontheffing", "ontheffing", 0);
    assert_begin("onthefin", "ontheffing", 1);
    assert_begin("ontheffng", "ontheffing", 1);
    assert_begin("onthegg", "ontheffing", 2);
    assert_begin("nothe", "ontheffing", 1);
    assert_begin("fietspda", "fietspad", 1);
    assert_begin("fietspadd", "fietspad", 1);
    assert_begin("fietspaden", "fietspad", 2);
    assert_begin("", "weg", 0);
    assert_begin("weg", "", 3);
    char text[LIMIT_SOUND_BYTES + 1];
    memset(text, 'a', sizeof text);
    struct str too_long = {text, sizeof text};
    assert_int_equal(edit_distance_begin(STR("aab"), too_long, 1), 1);
    assert_int_equal(edit_distance_begin(too_long, too_long, 1), 2);
}

static void knows_letters(void **state) {
    (void)state;
    assert_int_equal(edit_letters(STR("")), 0);
    assert_int_equal(edit_letters(STR("abba")), 3);
    assert_int_equal(edit_letters(STR("z1-Z\xc3\xa9")), 1U << 25);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_each_kind_of_error),
        cmocka_unit_test(adds_them_up),
        cmocka_unit_test(takes_no_letter_twice),
        cmocka_unit_test(goes_by_bytes),
        cmocka_unit_test(ends_at_its_limits),
        cmocka_unit_test(knows_unfinished_words),
        cmocka_unit_test(knows_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
