/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/tokenise.h"

#include "base/buf.h"
#include "cmocka_includes.h"

/* Words with a bar between them. */
static void assert_tokens(struct str text, const char *expected) {
    struct buf words = BUF_INIT;
    size_t at = 0;
    size_t start = 0;
    while (tokenise_next(text, &at, &start)) {
        assert_true(start < at && at <= text.len);
        buf_format(&words, "%s%.*s", words.len ? "|" : "", STR_ARGS(str_slice(text, start, at)));
    }
    assert_str_equal(buf_str(&words), expected);
    buf_release(&words);
}

static void finds_words(void **state) {
    (void)state;
    assert_tokens(STR("Een gat in de weg?"), "Een|gat|in|de|weg");
    assert_tokens(STR("  (kuil)…"), "kuil");
    assert_tokens(STR(""), "");
    assert_tokens(STR(" -- ' . "), "");
    assert_tokens(STR("één coördinatie"), "één|coördinatie");
}

static void keeps_words_with_signs_whole(void **state) {
    (void)state;
    assert_tokens(STR("auto's en foto’s"), "auto's|en|foto’s");
    assert_tokens(STR("e-mail, zee-egel-"), "e-mail|zee-egel");
    assert_tokens(STR("de m.e.r. is a.u.b. klaar."), "de|m.e.r|is|a.u.b|klaar");
    assert_tokens(STR("einde.Begin"), "einde|Begin");
    assert_tokens(STR("'s-Gravenhage 's avonds"), "s-Gravenhage|s|avonds");
}

static void keeps_numbers_and_codes_whole(void **state) {
    (void)state;
    assert_tokens(STR("op 2026-10-01 om 12:30, 14.070 stuks"),
                  "op|2026-10-01|om|12:30|14.070|stuks");
    assert_tokens(STR("de N207 en A4"), "de|N207|en|A4");
    assert_tokens(STR("070-441 66 22."), "070-441|66|22");
    assert_tokens(STR("€ 10,50 (24/7)"), "10,50|24/7");
    assert_tokens(STR("N-207, 1/10/2026, 1.250,00"), "N-207|1/10/2026|1.250,00");
    assert_tokens(STR("artikel 3.2, art.3.2 en lid 2.3a"), "artikel|3.2|art|3.2|en|lid|2.3a");
    assert_tokens(STR("+31 (0)70"), "31|0|70");
    assert_tokens(STR("ja/nee, a:b"), "ja|nee|a|b");
}

static void goes_on_after_bytes_that_are_not_utf8(void **state) {
    (void)state;
    assert_tokens(STR("gat\xFFweg"), "gat|weg");
    assert_tokens(STR("\xC3"), "");
    assert_tokens(STR("weg\xE2\x80"), "weg");
}

static void keeps_marks_with_their_letter(void **state) {
    (void)state;
    assert_tokens(STR("cafe\xCC\x81s fiets\xC2\xADpad"), "cafe\xCC\x81s|fiets\xC2\xADpad");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_words),
        cmocka_unit_test(keeps_words_with_signs_whole),
        cmocka_unit_test(keeps_numbers_and_codes_whole),
        cmocka_unit_test(goes_on_after_bytes_that_are_not_utf8),
        cmocka_unit_test(keeps_marks_with_their_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
