/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What one pays with, and the numbers of the tax office. */
#include "insight/checksum.h"
#include "insight/redact_find.h"

/* ## IBAN */

enum { IBAN_SHORTEST = 15, IBAN_LONGEST = 34, IBAN_NL = 18 };

struct iban {
    unsigned char text[IBAN_LONGEST]; /* capitals and digits */
    size_t end[IBAN_LONGEST + 1];     /* end[n]: the place after n of them */
    size_t len;
    size_t together; /* how many stand at the start without a separator */
};

static void iban_read(struct iban *out, const struct cells *cells, size_t at) {
    *out = (struct iban){.len = 0};
    bool is_together = true;
    while (out->len < IBAN_LONGEST && cell_is_alnum(cell(cells, at))) {
        unsigned char c = cell(cells, at);
        out->text[out->len++] = cell_is_lower(c) ? (unsigned char)(c - 'a' + 'A') : c;
        out->end[out->len] = at + 1;
        out->together += is_together;
        at = cells_skip(cells, at + 1, " .-", 1);
        is_together &= at == out->end[out->len];
    }
}

static bool iban_has_start(const struct iban *iban) {
    return iban->len >= IBAN_SHORTEST && cell_is_upper(iban->text[0]) &&
           cell_is_upper(iban->text[1]) && cell_is_digit(iban->text[2]) &&
           cell_is_digit(iban->text[3]);
}

static size_t count_digits(const unsigned char *text, size_t len) {
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        count += cell_is_digit(text[i]);
    }
    return count;
}

/* A Dutch one has a form that nothing else has: it goes with a slip of the pen too. */
static bool iban_is_dutch(const struct iban *iban) {
    return iban->len >= IBAN_NL && iban->text[0] == 'N' && iban->text[1] == 'L' &&
           count_digits(iban->text + 4, 4) == 0 && count_digits(iban->text + 8, 10) == 10;
}

/* The longest part that ends a word and passes. Words that follow a number pass by chance one time
 * in 97, so what has spaces must be digits for more than half. */
static size_t iban_end(const struct iban *iban, const struct cells *cells) {
    for (size_t len = iban->len; len >= IBAN_SHORTEST; len--) {
        bool is_dense = iban->together >= len || count_digits(iban->text, len) * 2 > len;
        if (is_dense && !cell_is_alnum(cell(cells, iban->end[len])) &&
            checksum_is_iban(iban->text, len)) {
            return iban->end[len];
        }
    }
    return 0;
}

bool find_iban(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_letter(cell(cells, at)) || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    struct iban iban;
    iban_read(&iban, cells, at);
    size_t to = 0;
    if (iban_has_start(&iban)) {
        to = iban_is_dutch(&iban) ? iban.end[IBAN_NL] : iban_end(&iban, cells);
    }
    *out = (struct piece){at, to, REDACT_IBAN};
    return to > 0;
}

/* ## Cards */

/* Whether cards begin so: American Express has 15 digits and the others 16. */
static bool is_card(const struct digits *digits, size_t len) {
    const unsigned char *value = digits->value;
    bool has_start = len == 15 ? value[0] == 3 : value[0] == 2 || (value[0] >= 3 && value[0] <= 6);
    return has_start && checksum_is_luhn(value, len);
}

bool find_card(struct piece *out, const struct cells *cells, size_t at) {
    unsigned char before = cell(cells, at - 1);
    if (!cell_is_digit(cell(cells, at)) || cell_is_alnum(before)) {
        return false;
    }
    struct digits digits = digits_read(cells, at, (struct digits_form){" -.", 1, 16});
    for (size_t len = digits.len; len >= 15; len--) {
        size_t to = digits.end[len];
        if (!cell_is_alnum(cell(cells, to)) && is_card(&digits, len)) {
            *out = (struct piece){at, to, REDACT_CARD};
            return true;
        }
    }
    return false;
}

/* ## BTW: of who works alone it held the BSN until 2020 */

bool find_btw(struct piece *out, const struct cells *cells, size_t at) {
    if (cell_is_alnum(cell(cells, at - 1)) || cells_match(cells, at, "nl") == 0) {
        return false;
    }
    const struct digits_form form = {" .", 1, 9};
    struct digits first = digits_read(cells, cells_skip(cells, at + 2, " .", 1), form);
    size_t letter = cells_skip(cells, first.end[first.len], " .", 1);
    struct digits last =
        digits_read(cells, cells_skip(cells, letter + 1, " .", 1), (struct digits_form){"", 0, 3});
    *out = (struct piece){at, last.end[last.len], REDACT_BTW};
    return first.len == 9 && cell_lower(cell(cells, letter)) == 'b' && last.len == 2 &&
           !cell_is_alnum(cell(cells, out->to));
}
