/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/syllables.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "cmocka_includes.h"
#include "golden.h"

static void count(struct buf *out, struct str input, void *payload) {
    size_t *words = payload;
    (*words)++;
    buf_format(out, "%zu", syllable_count(input));
}

/* The file holds what is right, also where the rules fall short: 97 % must be. */
static void counts_as_the_golden_file_says(void **state) {
    (void)state;
    size_t words = 0;
    int wrong = golden_run(GOLDEN_DIR "/syllables.tsv", count, &words);
    assert_true(wrong >= 0 && words >= 200);
    assert_true((size_t)wrong * 100 <= words * 3);
}

static void takes_any_input(void **state) {
    (void)state;
    assert_int_equal(syllable_count(STR("")), 0);
    assert_int_equal(syllable_count(STR("---")), 0);
    assert_int_equal(syllable_count(STR("\xFF\xC3")), 0);
    assert_int_equal(syllable_count(STR("we\xFFg")), 1);
    assert_int_equal(syllable_count(STR("ree\xCC\x88"
                                        "el")),
                     2); /* ë in two characters */
    assert_int_equal(syllable_count(STR("東京")), 2);
    enum { LONG = 1024 * 1024 };
    char *letters = mem_alloc(LONG, 1);
    memset(letters, 'e', LONG);
    assert_true(syllable_count((struct str){letters, LONG}) > 0);
    memset(letters, '-', LONG);
    assert_int_equal(syllable_count((struct str){letters, LONG}), 0);
    free(letters);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_as_the_golden_file_says),
        cmocka_unit_test(takes_any_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
