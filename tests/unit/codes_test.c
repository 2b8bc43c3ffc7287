/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/codes.h"

#include "base/buf.h"
#include "cmocka_includes.h"

/* The tokens of a text with codes in their place, a bar between. */
static void assert_codes(const char *text, const char *expected) {
    struct analyser *analyser = analyser_new();
    struct analysis analysis = analyse(analyser, str_from(text));
    struct buf found = BUF_INIT;
    size_t tokens = 1;
    for (size_t at = 0; at < analysis.len; at += tokens) {
        char bytes[CODE_BYTES];
        struct str code = code_read(bytes, &analysis, at, &tokens);
        struct str shown = code.len > 0 ? code : analysis.tokens[at].word->text;
        buf_format(&found, "%s%.*s", at ? "|" : "", STR_ARGS(shown));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    analyser_free(analyser);
}

static void reads_roads(void **state) {
    (void)state;
    assert_codes("N 207", "n207");
    assert_codes("de N-207 bij de a-12", "de|n207|bij|de|a12");
    assert_codes("n\xE2\x80\x91"
                 "207 en N.207",
                 "n207|en|n207"); /* a non-breaking hyphen */
    assert_codes("N207", "n207");
    assert_codes("n-2070 b-12 pzh-2024-124 n-207-weg", "n-2070|b-12|pzh-2024-124|n-207-weg");
    assert_codes("n 0", "n|0");
}

static void reads_telephone_numbers(void **state) {
    (void)state;
    assert_codes("070 441 66 22", "0704416622");
    assert_codes("bel (070) 441 66 22.", "bel|0704416622");
    assert_codes("070 - 441 66 22", "0704416622");
    assert_codes("070-4416622", "0704416622");
    assert_codes("+31 70 441 66 22", "0704416622");
    assert_codes("+31704416622", "0704416622");
    assert_codes("+31 (0)70 441 66 22", "0704416622");
    assert_codes("0031-70-4416622", "0704416622");
    assert_codes("0704416622", "0704416622");
    assert_codes("0182 54 57 00 of 0800 - 1234", "0182545700|of|08001234");
    assert_codes("0900 8844 of 0800 2358 357", "09008844|of|08002358357");
    assert_codes("14 070, 14070, 14 0172", "14070|14070|140172");
}

static void leaves_other_numbers_alone(void **state) {
    (void)state;
    assert_codes("070 441 66 22 25 keer", "0704416622|25|keer");
    assert_codes("070 441", "070|441");
    assert_codes("14 dagen 070", "14|dagen|070");
    assert_codes("31 12 2026", "31|12|2026");
    assert_codes("2026 0", "2026|0");
    assert_codes("1234567890123456789012345678901234567890",
                 "1234567890123456789012345678901234567890");
}

static void reads_dates(void **state) {
    (void)state;
    assert_codes("1-10-2026 1/10/2026 1.10.2026 01-10-2026",
                 "2026-10-01|2026-10-01|2026-10-01|2026-10-01");
    assert_codes("2026-10-01", "2026-10-01");
    assert_codes("1 oktober 2026", "2026-10-01");
    assert_codes("op 1 okt 2026 of 1 okt. 2026", "op|2026-10-01|of|2026-10-01");
    assert_codes("5 mrt 2026, 5 sept 2026, 5 mei 2026", "2026-03-05|2026-09-05|2026-05-05");
    assert_codes("32-10-2026 1-13-2026 1/10-2026 1-10", "32-10-2026|1-13-2026|1/10-2026|1-10");
    assert_codes("24/7", "24/7");
    assert_codes("1 maar 2026", "1|maar|2026");
}

static void reads_times(void **state) {
    (void)state;
    assert_codes("9.00 9:00 09:00 9u 9uur 9u00", "09:00|09:00|09:00|09:00|09:00|09:00");
    assert_codes("van 9 uur tot 17.30 uur", "van|09:00|tot|17:30|uur");
    assert_codes("9u30", "09:30");
    assert_codes("48 uur", "48|uur");
    assert_codes("9.75 25:00 9:5 9ux", "9.75|25:00|9:5|9ux");
}

static void reads_amounts(void **state) {
    (void)state;
    assert_codes("1250 1.250 1.250,00 1250,00", "1250|1250|1250|1250");
    assert_codes("1.250,50 1250,50", "1250,50|1250,50");
    assert_codes("150.000 2.500.000 10,00", "150000|2500000|10");
    assert_codes("2.0 3.2 1.75 0.250 1.2500 1250.000 1,5",
                 "2.0|3.2|1.75|0.250|1.2500|1250.000|1,5");
    assert_codes("1.250.00 1.250,005", "1.250.00|1.250,005");
    assert_codes("999.999.999.999.999.999.999.999", "999.999.999.999.999.999.999.999");
}

static void keeps_articles_of_laws(void **state) {
    (void)state;
    assert_codes("artikel 3.2, art. 3.2, art.3.2", "artikel|3.2|art|3.2|art|3.2");
    assert_codes("artikel 2.3a lid 4", "artikel|2.3a|lid|4");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_roads),
        cmocka_unit_test(reads_telephone_numbers),
        cmocka_unit_test(leaves_other_numbers_alone),
        cmocka_unit_test(reads_dates),
        cmocka_unit_test(reads_times),
        cmocka_unit_test(reads_amounts),
        cmocka_unit_test(keeps_articles_of_laws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
