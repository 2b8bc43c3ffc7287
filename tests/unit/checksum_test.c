/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/checksum.h"

#include <stdio.h>
#include <string.h>

#include "cmocka_includes.h"

typedef bool check_fn(const unsigned char *values, size_t len);

/* The characters themselves, as of an IBAN, or the values of digits. */
static bool passes(check_fn *check, const char *text) {
    unsigned char values[64];
    size_t len = strlen(text);
    for (size_t i = 0; i < len; i++) {
        values[i] = (unsigned char)(check == checksum_is_iban ? text[i] : text[i] - '0');
    }
    return check(values, len);
}

/* Every other digit in the last place must fail. */
static void assert_only_last_digit(check_fn *check, const char *good) {
    char text[64];
    snprintf(text, sizeof text, "%s", good);
    size_t last = strlen(text) - 1;
    for (int digit = 0; digit <= 9; digit++) {
        text[last] = "0123456789"[digit];
        assert_int_equal(passes(check, text), text[last] == good[last]);
    }
}

static void knows_a_bsn(void **state) {
    (void)state;
    assert_only_last_digit(checksum_is_bsn, "900100011");
    assert_only_last_digit(checksum_is_bsn, "123456782");
    assert_true(passes(checksum_is_bsn, "012345672"));
    assert_true(passes(checksum_is_bsn, "12345672"));
    assert_false(passes(checksum_is_bsn, "000000000"));
    assert_false(passes(checksum_is_bsn, "00000000"));
    assert_false(passes(checksum_is_bsn, ""));
    assert_false(passes(checksum_is_bsn, "0123456782"));
    assert_false(passes(checksum_is_bsn, "1111111"));
}

static void knows_a_card(void **state) {
    (void)state;
    assert_only_last_digit(checksum_is_luhn, "4999998888777760");
    assert_only_last_digit(checksum_is_luhn, "379988776655440");
    assert_false(passes(checksum_is_luhn, "4999998888777706")); /* neighbours changed places */
    assert_false(passes(checksum_is_luhn, ""));
}

static void knows_an_iban(void **state) {
    (void)state;
    assert_only_last_digit(checksum_is_iban, "NL28VBNK0700400150");
    assert_only_last_digit(checksum_is_iban, "BE78999888777766");
    assert_true(passes(checksum_is_iban, "NO9386011117947"));
    assert_false(passes(checksum_is_iban, "NL28VBNK0700400105"));
    assert_false(passes(checksum_is_iban, "nl28vbnk0700400150"));
    assert_false(passes(checksum_is_iban, "NL28 VBNK 0700 4001 50"));
    assert_false(passes(checksum_is_iban, "NL28VBNK070040"));
    assert_false(passes(checksum_is_iban, ""));
    assert_false(passes(checksum_is_iban, "NL28VBNK07004001500000000000000000000"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_a_bsn),
        cmocka_unit_test(knows_a_card),
        cmocka_unit_test(knows_an_iban),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
