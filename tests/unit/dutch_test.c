/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Numbers and days in words. */
#include "report/dutch.h"

#include "cmocka_includes.h"

static void assert_text(struct buf *text, const char *expected) {
    buf_add_char(text, '\0');
    assert_string_equal(text->ptr, expected);
    buf_release(text);
}

static void writes_numbers(void **state) {
    (void)state;
    static const struct {
        uint64_t number;
        const char *text;
    } cases[] = {
        {0, "0"}, {999, "999"}, {1000, "1.000"}, {34120, "34.120"}, {1000007, "1.000.007"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = BUF_INIT;
        dutch_number(&text, cases[i].number);
        assert_text(&text, cases[i].text);
    }
}

static void writes_days(void **state) {
    (void)state;
    static const char *const cases[][2] = {{"2026-11-06", "6 november 2026"},
                                           {"2026-01-31", "31 januari 2026"},
                                           {"2026-13-01", "2026-13-01"},
                                           {"", ""},
                                           {"morgen", "morgen"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = BUF_INIT;
        dutch_date(&text, str_from(cases[i][0]));
        assert_text(&text, cases[i][1]);
    }
    struct period period;
    struct buf text = BUF_INIT;
    assert_true(period_read_month(&period, STR("2026-03")));
    dutch_period(&text, &period);
    assert_text(&text, "maart 2026");
}

static void writes_shares(void **state) {
    (void)state;
    static const struct {
        uint64_t part;
        uint64_t whole;
        const char *text;
    } cases[] = {{0, 0, "0%"},  {0, 10, "0%"}, {1, 1000, "minder dan 1%"},
                 {1, 3, "33%"}, {2, 3, "67%"}, {5, 5, "100%"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = BUF_INIT;
        dutch_share(&text, cases[i].part, cases[i].whole);
        assert_text(&text, cases[i].text);
    }
}

static void writes_changes(void **state) {
    (void)state;
    static const struct {
        uint64_t now;
        uint64_t before;
        const char *text;
    } cases[] = {{5, 5, "evenveel als"},
                 {1005, 1000, "bijna evenveel als"},
                 {995, 1000, "bijna evenveel als"},
                 {108, 100, "8% meer dan"},
                 {97, 100, "3% minder dan"},
                 {0, 100, "100% minder dan"},
                 {300, 100, "200% meer dan"},
                 {5000, 10, "veel meer dan"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = BUF_INIT;
        dutch_change(&text, cases[i].now, cases[i].before);
        assert_text(&text, cases[i].text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_numbers),
        cmocka_unit_test(writes_days),
        cmocka_unit_test(writes_shares),
        cmocka_unit_test(writes_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
