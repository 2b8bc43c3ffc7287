/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/fold.h"

#include <string.h>

#include "cmocka_includes.h"

static void assert_folds(const char *text, const char *expected) {
    char out[LIMIT_FOLDED_BYTES];
    size_t len = fold(out, str_from(text));
    assert_str_equal(((struct str){out, len}), expected);
}

static void takes_off_case_and_accents(void **state) {
    (void)state;
    assert_folds("Provincie", "provincie");
    assert_folds("CAFÉ", "cafe");
    assert_folds("cafe\xCC\x81", "cafe"); /* e with a combining accent */
    assert_folds("coördinatie", "coordinatie");
    assert_folds("façade", "facade");
    assert_folds("Å", "a");
}

static void knows_the_dutch_ij(void **state) {
    (void)state;
    assert_folds("ĲSSEL", "ijssel");
    assert_folds("ĳs", "ijs");
    assert_folds("IJssel", "ijssel");
}

static void makes_typography_plain(void **state) {
    (void)state;
    assert_folds("auto’s", "auto's");
    assert_folds("zee‑egel", "zee-egel");
    assert_folds("fiets\xC2\xAD"
                 "pad",
                 "fietspad"); /* soft hyphen */
    assert_folds("m²", "m2");
    assert_folds("ﬁets", "fiets"); /* ligature */
}

static void cuts_what_is_too_long(void **state) {
    (void)state;
    char text[400];
    memset(text, 'A', sizeof text);
    char out[LIMIT_FOLDED_BYTES];
    assert_int_equal(fold(out, (struct str){text, sizeof text}), LIMIT_WORD_BYTES);
    for (size_t i = 0; i + 1 < sizeof text; i += 2) {
        text[i] = '\xC3';
        text[i + 1] = '\xA9'; /* é */
    }
    size_t len = fold(out, (struct str){text, sizeof text});
    assert_true(len > 0 && len <= LIMIT_WORD_BYTES);
}

static void refuses_what_is_not_utf8(void **state) {
    (void)state;
    char out[LIMIT_FOLDED_BYTES];
    assert_int_equal(fold(out, STR("a\xFF"
                                   "b")),
                     0);
    assert_int_equal(fold(out, STR("")), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_off_case_and_accents), cmocka_unit_test(knows_the_dutch_ij),
        cmocka_unit_test(makes_typography_plain),     cmocka_unit_test(cuts_what_is_too_long),
        cmocka_unit_test(refuses_what_is_not_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
