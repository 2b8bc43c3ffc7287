/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/compound.h"

#include "cmocka_includes.h"
#include "golden.h"

/* Parts with a plus between them; "-" when the word stays whole. */
static void split(struct buf *out, struct str word, void *payload) {
    (void)payload;
    struct str parts[COMPOUND_PARTS];
    size_t count = compound_split(parts, word);
    for (size_t i = 0; i < count; i++) {
        buf_format(out, "%s%.*s", i ? "+" : "", STR_ARGS(parts[i]));
    }
    if (count == 0) {
        buf_add(out, STR("-"));
    }
}

static void splits_as_the_golden_file_says(void **state) {
    (void)state;
    assert_int_equal(golden_run(GOLDEN_DIR "/compounds.tsv", split, NULL), 0);
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
