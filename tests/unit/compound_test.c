/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/compound.h"

#include "cmocka_includes.h"
#include "golden.h"

static void add_smallest_parts(struct buf *out, struct str word) {
    struct str parts[COMPOUND_PARTS];
    size_t count = compound_split(parts, word);
    for (size_t i = 0; i < count; i++) {
        add_smallest_parts(out, parts[i]);
    }
    if (count == 0) {
        buf_format(out, "%s%.*s", buf_str(out).len > 0 ? "+" : "", STR_ARGS(word));
    }
}

/* Smallest parts with a plus between them; "-" when the word stays whole. */
static void split(struct buf *out, struct str word, void *payload) {
    size_t *words = payload;
    (*words)++;
    struct str parts[COMPOUND_PARTS];
    if (compound_split(parts, word) == 0) {
        buf_add(out, STR("-"));
    } else {
        add_smallest_parts(out, word);
    }
}

/* Dutch is more than rules and a word list: the file holds what is right, and 95 % must be. */
static void splits_as_the_golden_file_says(void **state) {
    (void)state;
    size_t words = 0;
    int wrong = golden_run(GOLDEN_DIR "/compounds.tsv", split, &words);
    assert_true(wrong >= 0 && words >= 300);
    assert_true((size_t)wrong * 20 <= words);
}

static void leaves_odd_input_alone(void **state) {
    (void)state;
    struct str parts[COMPOUND_PARTS];
    assert_int_equal(compound_split(parts, STR("")), 0);
    assert_int_equal(compound_split(parts, STR("weg")), 0);
    assert_int_equal(compound_split(parts, STR("n207")), 0);
    char longest[1000];
    for (size_t i = 0; i < sizeof longest; i++) {
        longest[i] = "weg"[i % 3];
    }
    assert_int_equal(compound_split(parts, (struct str){longest, sizeof longest}), 0);
    assert_int_equal(compound_split(parts, (struct str){longest, 126}), 0); /* too many parts */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_as_the_golden_file_says),
        cmocka_unit_test(leaves_odd_input_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
