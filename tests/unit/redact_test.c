/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is taken out and what stays (tests/golden/redact.tsv), and that no text is too strange. */
#include "insight/redact.h"

#include "base/utf8.h"
#include "cmocka_includes.h"
#include "golden.h"

static const char golden_path[] = GOLDEN_DIR "/redact.tsv";

static void redact_once(struct buf *out, struct str input, void *payload) {
    (void)payload;
    redact(out, input);
}

static void redact_twice(struct buf *out, struct str input, void *payload) {
    (void)payload;
    struct buf once = BUF_INIT;
    redact(&once, input);
    redact(out, buf_str(&once));
    buf_release(&once);
}

static void takes_out_what_is_personal(void **state) {
    (void)state;
    assert_int_equal(golden_run(golden_path, redact_once, NULL), 0);
}

static void changes_nothing_the_second_time(void **state) {
    (void)state;
    assert_int_equal(golden_run(golden_path, redact_twice, NULL), 0);
}

static void assert_redacted(struct str text, const char *expected) {
    struct buf out = BUF_INIT;
    redact(&out, text);
    assert_string_equal(buf_str(&out).ptr, expected);
    buf_release(&out);
}

static void reads_more_than_one_line(void **state) {
    (void)state;
    assert_redacted(STR(""), "");
    assert_redacted(STR("\n \r\n"), "\n \r\n");
    assert_redacted(STR("bel\r\n06 98765432\nof\tpiet@molen.example\n"),
                    "bel\r\n[telefoon]\nof\t[e-mail]\n");
    assert_redacted(STR("met vriendelijke groeten,\nPiet de Bakker\nGouda"),
                    "met vriendelijke groeten,\n[naam]\nGouda");
    assert_redacted(STR("06\n98765432"), "06\n98765432");
    assert_redacted(STR("06\0\0"
                        "98765432"),
                    "[telefoon]");
}

static void adds_to_what_is_there(void **state) {
    (void)state;
    struct buf out = BUF_INIT;
    buf_add(&out, STR("nota: "));
    redact(&out, STR("piet@molen.example"));
    assert_string_equal(buf_str(&out).ptr, "nota: [e-mail]");
    buf_release(&out);
}

static void leaves_out_what_is_no_text(void **state) {
    (void)state;
    assert_redacted(STR("be\xFFl 06\xC3-9876\xE2\x82"
                        "5432"),
                    "bel [telefoon]");
    assert_redacted(STR("\xF0\x9F"), "");
    assert_redacted(STR("\xCC\x88 los teken"), "\xCC\x88 los teken");
}

/* Cut in the midst of a character, a number or a placeholder. */
static void bears_a_cut_text(void **state) {
    (void)state;
    struct str text = STR("Zoë ✆ 06\xE2\x80\x93"
                          "98765432, NL28 VBNK 0700 4001 50 (bsn 900100011) "
                          "piet@bücher.example Oude Molenweg 5a 2801 QZ [adres] 2001:db8::9");
    for (size_t from = 0; from <= text.len; from++) {
        for (size_t to = from; to <= text.len; to++) {
            struct buf out = BUF_INIT;
            redact(&out, str_slice(text, from, to));
            assert_true(utf8_is_valid(buf_str(&out)));
            buf_release(&out);
        }
    }
}

/* Each of these would take minutes if a finder went back and forth. */
static void takes_linear_time(void **state) {
    (void)state;
    static const char *const parts[] = {
        "a@",
        "@",
        "1",
        "1 ",
        "06-",
        "NL91 ",
        "a.",
        "geboren te a op ",
        "[adres]",
        "a",
        "A. ",
        "(",
        "de heer ",
        "van ",
        "1:",
        "http://",
        "bsn is ",
        "12-",
        "straat 1 ",
        "weg nr. ",
        "[punt]a",
        "%40",
        "1234 EN 1 ",
        "\xCC\x88",
        "\xFF",
        "+31 ",
        "Laan van de ",
        "kenteken is nr ",
        "www.a@b",
        "x(at)",
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct buf text = BUF_INIT;
        struct buf out = BUF_INIT;
        while (text.len < 300000) {
            buf_add(&text, str_from(parts[i]));
        }
        redact(&out, buf_str(&text));
        assert_true(out.len <= 3 * text.len);
        buf_release(&text);
        buf_release(&out);
    }
}

/* Each number goes only when the one behind it is gone. People do not write so. */
static void takes_all_of_a_trap(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    for (int i = 0; i < 3; i++) {
        buf_add(&text, STR("900 100 011 12-34-XX-"));
    }
    buf_add(&text, STR("900 100 011 2801QZ"));
    assert_redacted(buf_str(&text),
                    "[bsn] [kenteken]-[bsn] [kenteken]-[bsn] [kenteken]-[bsn] [adres]");
    buf_truncate(&text, 0);
    for (int i = 0; i < 12; i++) {
        buf_add(&text, STR("900 100 011 12-34-XX-"));
    }
    buf_add(&text, STR("900 100 011 2801QZ"));
    assert_redacted(buf_str(&text), "[weggehaald]");
    buf_release(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_out_what_is_personal),
        cmocka_unit_test(changes_nothing_the_second_time),
        cmocka_unit_test(reads_more_than_one_line),
        cmocka_unit_test(adds_to_what_is_there),
        cmocka_unit_test(leaves_out_what_is_no_text),
        cmocka_unit_test(bears_a_cut_text),
        cmocka_unit_test(takes_linear_time),
        cmocka_unit_test(takes_all_of_a_trap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
