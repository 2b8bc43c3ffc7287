/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/checksum.h"

bool checksum_is_bsn(const unsigned char *digits, size_t len) {
    if (len != 8 && len != 9) {
        return false;
    }
    unsigned sum = 0;
    unsigned any = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned weight = (unsigned)(len - i);
        sum += digits[i] * (weight == 1 ? 10 : weight); /* 10 is -1 modulo 11 */
        any |= digits[i];
    }
    return any && sum % 11 == 0;
}

bool checksum_is_luhn(const unsigned char *digits, size_t len) {
    unsigned sum = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned twice = 2U * digits[i];
        sum += (len - i) % 2 ? digits[i] : twice > 9 ? twice - 9 : twice;
    }
    return len > 0 && sum % 10 == 0;
}

bool checksum_is_iban(const unsigned char *characters, size_t len) {
    if (len < 15 || len > 34) {
        return false;
    }
    unsigned rest = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = characters[(i + 4) % len]; /* the first four come last */
        if (c >= '0' && c <= '9') {
            rest = (rest * 10 + c - '0') % 97;
        } else if (c >= 'A' && c <= 'Z') {
            rest = (rest * 100 + c - 'A' + 10) % 97;
        } else {
            return false;
        }
    }
    return rest == 1;
}
