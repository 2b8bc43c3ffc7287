/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/corrections.h"

#include "cmocka_includes.h"

/* The changes as "read=typed", one after the other. */
static void assert_changes(const char *typed, const char *read, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct analyser *analyser = analyser_new();
    struct corrections corrections =
        corrections_of(analyser, str_from(typed), str_from(read), &arena);
    struct str found = STR("");
    for (size_t i = 0; i < corrections.len; i++) {
        found =
            arena_format(&arena, "%.*s%s%.*s=%.*s", STR_ARGS(found), i ? "; " : "",
                         STR_ARGS(corrections.items[i].read), STR_ARGS(corrections.items[i].typed));
    }
    assert_str_equal(found, expected);
    analyser_free(analyser);
    arena_release(&arena);
}

static void pairs_what_was_changed(void **state) {
    (void)state;
    assert_changes("gladhijd", "gladheid", "gladheid=gladhijd");
    assert_changes("Gladhijd op het fietspat", "gladheid op het fietspad",
                   "gladheid=gladhijd; fietspad=fietspat");
    assert_changes("gladhijd fietspat", "gladheid fietspad",
                   "gladheid=gladhijd; fietspad=fietspat");
    assert_changes("brug open", "brug open", "");
    assert_changes("", "", "");
}

static void joins_and_splits(void **state) {
    (void)state;
    assert_changes("kapote fiets pad hier", "kapotte fietspad hier",
                   "kapotte=kapote fiets pad; fietspad=kapote fiets pad");
    assert_changes("een fiets pad hier", "een fietspad hier", "fietspad=fiets pad");
    assert_changes("dewolf gezien", "de wolf gezien", "de=dewolf; wolf=dewolf");
    assert_changes("wegg weg", "weg weg", "");
    assert_changes("brug", "brug open", "open=");
}

static void says_what_was_typed(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct analyser *analyser = analyser_new();
    struct corrections corrections =
        corrections_of(analyser, STR("openbaar vervor"), STR("openbaar vervoer"), &arena);
    assert_str_equal(corrections_typed(&corrections, STR("vervoer"), &arena), "vervor");
    assert_str_equal(corrections_typed(&corrections, STR("openbaar"), &arena), "");
    assert_str_equal(corrections_typed(&corrections, STR("openbaar vervoer"), &arena),
                     "openbaar vervor");
    analyser_free(analyser);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_what_was_changed),
        cmocka_unit_test(joins_and_splits),
        cmocka_unit_test(says_what_was_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
