/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* error.h and date.h: what is told to operators. */
#include "base/error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "cmocka_includes.h"

static void keeps_code_and_text(void **state) {
    (void)state;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(err_set(&info, ERR_LIMIT, "%s: %d", "a", 7), ERR_LIMIT);
    assert_int_equal(info.code, ERR_LIMIT);
    assert_string_equal(info.text, "a: 7");
    assert_int_equal(err_set(NULL, ERR_INVALID, "x"), ERR_INVALID);
    char longest[2000];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    err_set(&info, ERR_INVALID, "%s", longest);
    assert_int_equal(strlen(info.text), sizeof info.text - 1);
    err_set(&info, ERR_INVALID, "%s", "a\nb\x1b[31m\x7f");
    assert_string_equal(info.text, "a?b?[31m?");
}

static void tells_the_cause(void **state) {
    (void)state;
    struct err_info info = ERR_INFO_INIT;
    errno = ENOENT;
    assert_int_equal(err_set_errno(&info, "/x", "open"), ERR_NOT_FOUND);
    assert_string_equal(info.text, "/x: cannot open: No such file or directory");
    errno = EACCES;
    assert_int_equal(err_set_errno(&info, "/x", "open"), ERR_ENVIRONMENT);
}

static void knows_the_calendar(void **state) {
    (void)state;
    assert_true(date_is_valid(STR("2024-02-29")));
    assert_true(date_is_valid(STR("2000-02-29")));
    const char *const wrong[] = {"2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
                                 "2026-04-31", "2026-1-1",   "26-01-01",   "2026/01/01",
                                 "",           "2026-01-0x"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(date_is_valid(str_from(wrong[i])));
    }
}

static void is_over_after_the_last_day(void **state) {
    (void)state;
    struct str today = STR("2026-11-24");
    assert_true(date_is_over(STR("2026-11-23"), today));
    assert_true(date_is_over(STR("2025-12-31"), today));
    assert_false(date_is_over(STR("2026-11-24"), today));
    assert_false(date_is_over(STR("2026-11-25"), today));
    assert_false(date_is_over(STR(""), today));
}

static void knows_today(void **state) {
    (void)state;
    char today[DATE_BYTES + 1];
    date_today(today);
    assert_true(date_is_valid(str_from(today)));
    char now[32];
    date_now(now);
    assert_memory_equal(now, today, DATE_BYTES);
    assert_int_equal(strlen(now), 20);
}

static void counts_days(void **state) {
    (void)state;
    assert_int_equal(date_to_number(STR("1970-01-01")), 0);
    assert_int_equal(date_to_number(STR("2000-03-01")), 11017);
    assert_int_equal(date_to_number(STR("0001-01-01")), -719162);
    assert_int_equal(date_to_number(STR("9999-12-31")), 2932896);
    char before[DATE_BYTES + 1] = "1899-12-30";
    for (int32_t number = date_to_number(STR("1899-12-31")); number < 60000; number++) {
        char day[DATE_BYTES + 1];
        date_from_number(day, number);
        assert_true(date_is_valid(str_from(day)));
        assert_true(strcmp(before, day) < 0);
        assert_int_equal(date_to_number(str_from(day)), number);
        memcpy(before, day, sizeof before);
    }
    char today[DATE_BYTES + 1];
    date_from_number(today, date_number_today());
    char same[DATE_BYTES + 1];
    date_today(same);
    assert_string_equal(today, same);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_code_and_text), cmocka_unit_test(tells_the_cause),
        cmocka_unit_test(knows_the_calendar),  cmocka_unit_test(is_over_after_the_last_day),
        cmocka_unit_test(knows_today),         cmocka_unit_test(counts_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
