/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/pins.h"

#include "cmocka_includes.h"

static const struct pin list[] = {
    {STR_INIT("Is het glad op de weg?"), STR_INIT("gladheid"), STR_INIT("9999-12-31")},
    {STR_INIT("wat kan ik hier"), STR_INIT("begin"), STR_INIT("9999-12-31")},
    {STR_INIT("werk aan de N 207"), STR_INIT("werk"), STR_INIT("9999-12-31")},
    {STR_INIT("070-441 66 22"), STR_INIT("contact"), STR_INIT("9999-12-31")},
    {STR_INIT("brug open"), STR_INIT("brug"), STR_INIT("2020-01-01")},
};

static void assert_pin(const char *question, const char *article) {
    struct analyser *analyser = analyser_new();
    struct buf json = BUF_INIT;
    struct pins *pins = NULL;
    pins_write(&json, list, 5);
    assert_int_equal(pins_new(&pins, buf_str(&json), analyser, NULL), ERR_OK);
    struct analysis analysis = analyse(analyser, str_from(question));
    const struct pin *pin = pins_find(pins, &analysis);
    assert_str_equal(pin ? pin->artikel : STR(""), article);
    pins_free(pins);
    buf_release(&json);
    analyser_free(analyser);
}

static void finds_the_same_question(void **state) {
    (void)state;
    assert_pin("is het glad op de weg", "gladheid");
    assert_pin("gladde wegen", "gladheid");
    assert_pin("Wat kan ik hier?", "begin");
    assert_pin("is het glad", "");
    assert_pin("weg glad", "");
    assert_pin("", "");
}

static void takes_codes_in_any_spelling(void **state) {
    (void)state;
    assert_pin("werk aan de N207", "werk");
    assert_pin("werk N 207", "werk");
    assert_pin("werk n-207", "werk");
    assert_pin("werk aan de N 208", "");
    assert_pin("+31704416622", "contact");
    assert_pin("0704416622", "contact");
}

static void stops_at_the_end_date(void **state) {
    (void)state;
    assert_pin("brug open", "");
}

static void refuses_what_is_no_list(void **state) {
    (void)state;
    struct analyser *analyser = analyser_new();
    const char *const wrong[] = {"", "{}", "[1]", "[{\"vraag\":\"a\",\"artikel\":\"b\"}]",
                                 "[{\"vraag\":1,\"artikel\":\"b\",\"tot\":\"c\"}]"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct pins *pins = NULL;
        assert_int_equal(pins_new(&pins, str_from(wrong[i]), analyser, NULL), ERR_CORRUPT);
        assert_null(pins);
    }
    analyser_free(analyser);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_same_question),
        cmocka_unit_test(takes_codes_in_any_spelling),
        cmocka_unit_test(stops_at_the_end_date),
        cmocka_unit_test(refuses_what_is_no_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
