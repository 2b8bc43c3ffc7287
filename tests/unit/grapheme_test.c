/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/grapheme.h"

#include "cmocka_includes.h"

static void keeps_a_letter_with_its_accents(void **state) {
    (void)state;
    struct str text = STR("cafe\xCC\x81s"); /* e and a combining accent */
    assert_int_equal(grapheme_floor(text, 0, 3), 3);
    assert_int_equal(grapheme_floor(text, 0, 4), 3);
    assert_int_equal(grapheme_floor(text, 0, 5), 3);
    assert_int_equal(grapheme_floor(text, 0, 6), 6);
    assert_int_equal(grapheme_floor(text, 0, text.len), text.len);
}

static void keeps_an_emoji_whole(void **state) {
    (void)state;
    struct str family = STR("a👨‍👩‍👧b"); /* three people, joined */
    size_t end = family.len - 1;
    for (size_t at = 1; at < end; at++) {
        assert_int_equal(grapheme_floor(family, 0, at), 1);
    }
    assert_int_equal(grapheme_floor(family, 0, end), end);
    struct str flags = STR("🇳🇱🇧🇪"); /* four letters of eight bytes a pair */
    assert_int_equal(grapheme_floor(flags, 0, 4), 0);
    assert_int_equal(grapheme_floor(flags, 0, 8), 8);
    assert_int_equal(grapheme_floor(flags, 0, 12), 8);
}

static void cuts_anywhere_in_plain_text(void **state) {
    (void)state;
    assert_int_equal(grapheme_floor(STR("weg"), 0, 2), 2);
    assert_int_equal(grapheme_floor(STR("weg"), 2, 2), 2);
    assert_int_equal(grapheme_floor(STR(""), 0, 0), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_a_letter_with_its_accents),
        cmocka_unit_test(keeps_an_emoji_whole),
        cmocka_unit_test(cuts_anywhere_in_plain_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
