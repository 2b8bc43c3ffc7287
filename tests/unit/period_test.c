/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/period.h"

#include "cmocka_includes.h"

static void assert_month(const char *text, const char *first, const char *last) {
    struct period period;
    assert_true(period_read_month(&period, str_from(text)));
    assert_true(period.is_month);
    assert_string_equal(period.first, first);
    assert_string_equal(period.last, last);
}

static void knows_how_long_a_month_is(void **state) {
    (void)state;
    assert_month("2026-10", "2026-10-01", "2026-10-31");
    assert_month("2026-11", "2026-11-01", "2026-11-30");
    assert_month("2026-02", "2026-02-01", "2026-02-28");
    assert_month("2028-02", "2028-02-01", "2028-02-29");
    assert_month("9999-12", "9999-12-01", "9999-12-31");
}

static void assert_before(struct period period, const char *first, const char *last) {
    struct period before = period_before(&period);
    assert_int_equal(before.is_month, period.is_month);
    assert_string_equal(before.first, first);
    assert_string_equal(before.last, last);
}

static void knows_what_came_before(void **state) {
    (void)state;
    struct period period;
    assert_true(period_read_month(&period, STR("2026-03")));
    assert_before(period, "2026-02-01", "2026-02-28");
    assert_true(period_read_month(&period, STR("2026-01")));
    assert_before(period, "2025-12-01", "2025-12-31");
    assert_true(period_read_month(&period, STR("1970-01")));
    assert_before(period, "1969-12-01", "1969-12-31");
    assert_true(period_read_day(&period, STR("2026-03-01")));
    assert_string_equal(period.first, "2026-03-01");
    assert_string_equal(period.last, "2026-03-01");
    assert_before(period, "2026-02-28", "2026-02-28");
}

static void refuses_what_does_not_exist(void **state) {
    (void)state;
    const char *const months[] = {"",        "2026",    "2026-13",    "2026-00", "2026-1",
                                  "26-10",   "2026/10", "2026-10-01", "1969-12", "2026-1x",
                                  "-026-10", " 2026-1", "2026-10 "};
    const char *const days[] = {"",           "2026-10",    "2026-02-29", "2026-10-00",
                                "1969-12-31", "2026-10-1 ", "2026-10-01x"};
    struct period period;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        assert_false(period_read_month(&period, str_from(months[i])));
    }
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        assert_false(period_read_day(&period, str_from(days[i])));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_how_long_a_month_is),
        cmocka_unit_test(knows_what_came_before),
        cmocka_unit_test(refuses_what_does_not_exist),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
