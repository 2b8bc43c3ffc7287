/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/redact_cells.h"

#include <string.h>

#include "base/utf8.h"

static const struct str placeholders[REDACT_KIND_COUNT] = {
    [REDACT_URL] = STR_INIT("[link]"),
    [REDACT_EMAIL] = STR_INIT("[e-mail]"),
    [REDACT_IBAN] = STR_INIT("[rekeningnummer]"),
    [REDACT_CARD] = STR_INIT("[kaartnummer]"),
    [REDACT_BTW] = STR_INIT("[btw-nummer]"),
    [REDACT_BSN] = STR_INIT("[bsn]"),
    [REDACT_VNUMMER] = STR_INIT("[v-nummer]"),
    [REDACT_DOCUMENT] = STR_INIT("[documentnummer]"),
    [REDACT_BIRTH] = STR_INIT("[geboortedatum]"),
    [REDACT_KVK] = STR_INIT("[kvk-nummer]"),
    [REDACT_PHONE] = STR_INIT("[telefoon]"),
    [REDACT_IP] = STR_INIT("[ip-adres]"),
    [REDACT_PLATE] = STR_INIT("[kenteken]"),
    [REDACT_ADDRESS] = STR_INIT("[adres]"),
    [REDACT_NAME] = STR_INIT("[naam]"),
    [REDACT_ALL] = STR_INIT("[weggehaald]"),
};

/* ## From characters to cells */

enum {
    SEEN_NOTHING = 0, /* belongs to the character before it */
    ANY_LOWER = 'x',
    ANY_UPPER = 'X',
    ANY_SIGN = '*',
    /* Capitals and small letters take turns; capitals are the even ones, or the odd ones. */
    EVEN_UPPER = 1,
    ODD_UPPER = 2,
};

struct range {
    uint32_t last;      /* it begins after the last of the range before it */
    unsigned char cell; /* of all in it */
};

/* From U+0100 on, in order. Only as fine as telling a word from what is none asks for. */
static const struct range ranges[] = {
    {0x0138, EVEN_UPPER},   {0x0148, ODD_UPPER},    {0x0177, EVEN_UPPER},   {0x017E, ODD_UPPER},
    {0x02FF, ANY_LOWER},    {0x036F, SEEN_NOTHING}, {0x0390, ANY_LOWER},    {0x03A9, ANY_UPPER},
    {0x03FF, ANY_LOWER},    {0x042F, ANY_UPPER},    {0x180D, ANY_LOWER},    {0x180E, SEEN_NOTHING},
    {0x1DFF, ANY_LOWER},    {0x1EFF, EVEN_UPPER},   {0x1FFF, ANY_LOWER},    {0x200A, ' '},
    {0x200F, SEEN_NOTHING}, {0x2015, '-'},          {0x2017, ANY_SIGN},     {0x201B, '\''},
    {0x201F, '"'},          {0x2027, ANY_SIGN},     {0x2029, '\n'},         {0x202E, SEEN_NOTHING},
    {0x202F, ' '},          {0x205E, ANY_SIGN},     {0x205F, ' '},          {0x206F, SEEN_NOTHING},
    {0x20AB, ANY_SIGN},     {0x20AC, '$'},          {0x20CF, ANY_SIGN},     {0x20FF, SEEN_NOTHING},
    {0x2211, ANY_SIGN},     {0x2212, '-'},          {0x2BFF, ANY_SIGN},     {0x2DFF, ANY_LOWER},
    {0x2FFF, ANY_SIGN},     {0x3000, ' '},          {0x303F, ANY_SIGN},     {0xD7FF, ANY_LOWER},
    {0xF8FF, ANY_SIGN},     {0xFDFF, ANY_LOWER},    {0xFE0F, SEEN_NOTHING}, {0xFEFE, ANY_SIGN},
    {0xFEFF, SEEN_NOTHING}, {0x1FFFF, ANY_SIGN},    {0xDFFFF, ANY_LOWER},   {0xE0FFF, SEEN_NOTHING},
    {0x10FFFF, ANY_SIGN},
};

/* Digits of other scripts by their zero. */
static const uint32_t zeros[] = {0x0660, 0x06F0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

static unsigned char cell_of_high(uint32_t c) {
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        if (c >= zeros[i] && c < zeros[i] + 10) {
            return (unsigned char)('0' + (c - zeros[i]));
        }
    }
    if (c >= 0xFF01 && c <= 0xFF5E) { /* full width */
        return (unsigned char)(c - 0xFF01 + '!');
    }
    size_t i = 0;
    while (ranges[i].last < c) {
        i++;
    }
    unsigned char found = ranges[i].cell;
    if (found == EVEN_UPPER || found == ODD_UPPER) {
        return c % 2 == (found == ODD_UPPER) ? ANY_UPPER : ANY_LOWER;
    }
    return found;
}

static unsigned char cell_of(uint32_t c) {
    static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty";
    if (c < 0x80) {
        return c == '\n' ? '\n' : c < ' ' || c == 0x7F ? ' ' : (unsigned char)c;
    }
    if (c >= 0x100) {
        return cell_of_high(c);
    }
    if (c >= 0xC0) {
        return (unsigned char)latin[c - 0xC0];
    }
    return c == 0x85 ? '\n' : c <= 0xA0 ? ' ' : c == 0xAD ? SEEN_NOTHING : ANY_SIGN;
}

/* Reads the character at *at and goes on behind it. False when the byte is no UTF-8. What is not
 * seen has a cell when nothing stands before it. */
static bool next_cell(unsigned char *out, struct str text, size_t *at, size_t cells_before) {
    uint32_t c = 0;
    size_t len = utf8_decode(str_slice(text, *at, text.len), &c);
    *at += len > 0 ? len : 1;
    *out = cell_of(c);
    if (*out == SEEN_NOTHING && cells_before == 0) {
        *out = ' ';
    }
    return len > 0;
}

struct cells cells_of(struct buf *room, struct str text) {
    unsigned char *ptr = (unsigned char *)buf_reserve(room, text.len);
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        unsigned char c;
        if (next_cell(&c, text, &at, len) && c != SEEN_NOTHING) {
            ptr[len++] = c;
        }
    }
    return (struct cells){.ptr = ptr, .len = len};
}

/* ## And back */

static void write_placeholder(struct buf *out, const struct cells *cells, size_t at) {
    unsigned char c = cells->ptr[at];
    if (cell(cells, at - 1) != c) {
        buf_add(out, placeholders[c - CELL_TAKEN]);
    }
}

void cells_write(struct buf *out, struct str text, const struct cells *cells) {
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        unsigned char c;
        if (!next_cell(&c, text, &at, len)) {
            continue;
        }
        len += c != SEEN_NOTHING;
        if (!cell_is_taken(cells->ptr[len - 1])) {
            buf_add(out, str_slice(text, from, at));
        } else if (c != SEEN_NOTHING) {
            write_placeholder(out, cells, len - 1);
        }
    }
}

size_t cells_find_placeholder(const struct cells *cells, size_t at, enum redact_kind *out) {
    for (unsigned kind = 0; kind < REDACT_KIND_COUNT && cell(cells, at) == '['; kind++) {
        struct str word = placeholders[kind];
        if (cells->len - at >= word.len && memcmp(cells->ptr + at, word.ptr, word.len) == 0) {
            *out = (enum redact_kind)kind;
            return word.len;
        }
    }
    return 0;
}

/* ## Looking at cells */

unsigned char cell(const struct cells *cells, size_t at) {
    return at < cells->len ? cells->ptr[at] : '\n';
}

bool cell_is_digit(unsigned char c) {
    return c >= '0' && c <= '9';
}

bool cell_is_upper(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}

bool cell_is_lower(unsigned char c) {
    return c >= 'a' && c <= 'z';
}

bool cell_is_letter(unsigned char c) {
    return cell_is_upper(c) || cell_is_lower(c);
}

bool cell_is_alnum(unsigned char c) {
    return cell_is_letter(c) || cell_is_digit(c);
}

bool cell_is_taken(unsigned char c) {
    return c >= CELL_TAKEN;
}

bool cell_is_in(unsigned char c, const char *set) {
    return c != '\0' && strchr(set, c) != NULL;
}

unsigned char cell_lower(unsigned char c) {
    return cell_is_upper(c) ? (unsigned char)(c - 'A' + 'a') : c;
}

size_t cells_match(const struct cells *cells, size_t at, const char *phrase) {
    size_t to = at;
    for (; *phrase; phrase++) {
        bool is_same = cell_lower(cell(cells, to)) == (unsigned char)*phrase;
        if (*phrase == '-') {
            to += is_same || cell(cells, to) == ' ';
        } else if (is_same) {
            to++;
        } else {
            return 0;
        }
    }
    return to - at;
}

size_t cells_match_word(const struct cells *cells, size_t at, const char *phrase) {
    size_t len = cell_is_alnum(cell(cells, at - 1)) ? 0 : cells_match(cells, at, phrase);
    return cell_is_alnum(cell(cells, at + len)) ? 0 : len;
}

size_t cells_match_any(const struct cells *cells, size_t at, const char *const *words) {
    size_t len = 0;
    for (; *words && len == 0; words++) {
        len = cells_match_word(cells, at, *words);
    }
    return len;
}

size_t cells_skip(const struct cells *cells, size_t at, const char *set, size_t most) {
    while (most > 0 && cell_is_in(cell(cells, at), set)) {
        at++;
        most--;
    }
    return at;
}

size_t cells_word_end(const struct cells *cells, size_t at) {
    while (cell_is_alnum(cell(cells, at))) {
        at++;
    }
    return at;
}

/* ## Digits */

struct digits digits_read(const struct cells *cells, size_t at, struct digits_form form) {
    struct digits digits = {.len = 0};
    digits.end[0] = at;
    while (digits.len < form.most && cell_is_digit(cell(cells, at))) {
        digits.value[digits.len++] = (unsigned char)(cells->ptr[at] - '0');
        digits.end[digits.len] = at + 1;
        at = cells_skip(cells, at + 1, form.separators, form.gap);
    }
    return digits;
}

void digits_join(struct digits *digits, const struct digits *more) {
    for (size_t i = 0; i < more->len && digits->len < DIGITS_MOST; i++) {
        digits->value[digits->len++] = more->value[i];
        digits->end[digits->len] = more->end[i + 1];
    }
}

size_t digits_first_group(const struct digits *digits, size_t at) {
    size_t len = 0;
    while (len < digits->len && digits->end[len + 1] == at + len + 1) {
        len++;
    }
    return len;
}
