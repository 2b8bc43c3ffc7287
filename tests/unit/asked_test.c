/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/asked.h"

#include "cmocka_includes.h"

static void counts_come_back(void **state) {
    (void)state;
    static const struct asked list[] = {
        {STR_INIT("gladheid"), 1000}, {STR_INIT("brug"), 10}, {STR_INIT("steiger"), 0}};
    struct buf json = BUF_INIT;
    struct asked_counts asked = ASKED_COUNTS_INIT;
    asked_write(&json, list, 3);
    assert_int_equal(asked_read(&asked, buf_str(&json), NULL), ERR_OK);
    assert_int_equal(asked.most, 1000);
    assert_int_equal(*table_find(&asked.counts, STR("brug")), 10);
    asked_release(&asked);
    buf_release(&json);
}

static void shares_go_by_logarithm(void **state) {
    (void)state;
    struct asked_counts asked = ASKED_COUNTS_INIT;
    struct str json = STR("[{\"artikel\":\"a\",\"aantal\":999},{\"artikel\":\"b\",\"aantal\":99},"
                          "{\"artikel\":\"c\",\"aantal\":9},{\"artikel\":\"d\",\"aantal\":0}]");
    assert_int_equal(asked_read(&asked, json, NULL), ERR_OK);
    assert_float_equal(asked_share(&asked, STR("a")), 1, 1e-9);
    assert_float_equal(asked_share(&asked, STR("b")), 2.0 / 3, 1e-9);
    assert_float_equal(asked_share(&asked, STR("c")), 1.0 / 3, 1e-9);
    assert_float_equal(asked_share(&asked, STR("d")), 0, 1e-9);
    assert_float_equal(asked_share(&asked, STR("unknown")), 0, 1e-9);
    asked_release(&asked);
    assert_float_equal(asked_share(&asked, STR("a")), 0, 1e-9);
}

static void none_is_asked_for(void **state) {
    (void)state;
    struct asked_counts asked = ASKED_COUNTS_INIT;
    assert_int_equal(asked_read(&asked, STR("[]"), NULL), ERR_OK);
    assert_float_equal(asked_share(&asked, STR("a")), 0, 1e-9);
    assert_int_equal(asked_read(&asked, STR("[{\"artikel\":\"a\",\"aantal\":0}]"), NULL), ERR_OK);
    assert_float_equal(asked_share(&asked, STR("a")), 0, 1e-9);
    asked_release(&asked);
}

static void refuses_what_is_no_list(void **state) {
    (void)state;
    const char *const wrong[] = {"",
                                 "{}",
                                 "[1]",
                                 "[{\"artikel\":\"a\"}]",
                                 "[{\"aantal\":1}]",
                                 "[{\"artikel\":1,\"aantal\":1}]",
                                 "[{\"artikel\":\"a\",\"aantal\":\"1\"}]",
                                 "[{\"artikel\":\"a\",\"aantal\":1.5}]",
                                 "[{\"artikel\":\"a\",\"aantal\":-1}]",
                                 "[{\"artikel\":\"a\",\"aantal\":10000001}]",
                                 "[{\"artikel\":\"b\",\"aantal\":1},{}]"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct asked_counts asked = ASKED_COUNTS_INIT;
        assert_int_equal(asked_read(&asked, str_from(wrong[i]), NULL), ERR_CORRUPT);
        assert_int_equal(asked.counts.len, 0);
        assert_int_equal(asked.most, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_come_back),
        cmocka_unit_test(shares_go_by_logarithm),
        cmocka_unit_test(none_is_asked_for),
        cmocka_unit_test(refuses_what_is_no_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
