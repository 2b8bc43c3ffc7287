/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Notes and questions as anyone writes them. What is kept is searched again in a plain way, not by
 * the finders that made it. */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "insight/checksum.h"
#include "insight/redact.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* ASCII only: what else is a letter is no matter of a plain search. */
static bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char at(struct str text, size_t i) {
    if (i >= text.len) {
        return '\n';
    }
    return text.ptr[i];
}

static bool has_email(struct str text) {
    bool is_found = false;
    for (size_t i = 1; i + 1 < text.len; i++) {
        is_found |= text.ptr[i] == '@' && is_word(text.ptr[i - 1]) && is_word(text.ptr[i + 1]);
    }
    return is_found;
}

/* Nine digits that pass, or a mobile number, without anything around them that makes them part of
 * something else. */
static bool has_number(struct str text) {
    for (size_t from = 0; from < text.len; from++) {
        unsigned char digits[10];
        size_t len = 0;
        while (len < 10 && is_digit(at(text, from + len))) {
            digits[len] = (unsigned char)(text.ptr[from + len] - '0');
            len++;
        }
        char before = at(text, from - 1);
        char after = at(text, from + len);
        bool is_alone = strchr(" \n", before) && strchr("\n!?;", after) && before && after;
        bool is_bsn = len == 9 && checksum_is_bsn(digits, len);
        bool is_mobile = len == 10 && digits[0] == 0 && digits[1] == 6;
        bool is_amount = from > 0 && before == ' '; /* EUR, € */
        if (is_alone && ((is_bsn && !is_amount) || is_mobile)) {
            return true;
        }
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct buf once = BUF_INIT;
    struct buf twice = BUF_INIT;
    redact(&once, text);
    redact(&twice, buf_str(&once));
    fuzz_require(utf8_is_valid(buf_str(&once)), "what is kept is UTF-8");
    fuzz_require(str_equal(buf_str(&once), buf_str(&twice)), "the second time changes nothing");
    fuzz_require(!has_email(buf_str(&once)), "no e-mail is left");
    fuzz_require(!has_number(buf_str(&once)), "no number of a person is left");
    fuzz_require(once.len <= 3 * size + 16, "what is kept is not much longer");
    buf_release(&once);
    buf_release(&twice);
    return 0;
}
