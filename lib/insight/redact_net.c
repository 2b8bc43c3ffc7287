/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What belongs to a network: web addresses, e-mail, numbers of computers. */
#include "insight/redact_find.h"

static bool starts_word(const struct cells *cells, size_t at) {
    return !cell_is_alnum(cell(cells, at - 1));
}

/* ## Web addresses: what stands behind the ? may let one in */

static bool is_url_cell(unsigned char c) {
    return c > ' ' && !cell_is_taken(c) && !cell_is_in(c, "<>\"");
}

bool find_url(struct piece *out, const struct cells *cells, size_t at) {
    static const char *const starts[] = {"http://", "https://", "www."};
    size_t len = 0;
    for (size_t i = 0; i < 3 && len == 0 && starts_word(cells, at); i++) {
        len = cells_match(cells, at, starts[i]);
    }
    size_t to = at + len;
    while (len > 0 && is_url_cell(cell(cells, to))) {
        to++;
    }
    while (to > at + len && cell_is_in(cell(cells, to - 1), ".,;:!?)]'")) {
        to--;
    }
    *out = (struct piece){at, to, REDACT_URL};
    return len > 0 && to > at + len;
}

/* ## E-mail */

static bool is_local_cell(unsigned char c) {
    return cell_is_alnum(c) || cell_is_in(c, "._+'%-");
}

static bool is_host_cell(unsigned char c) {
    return cell_is_alnum(c) || cell_is_in(c, "_-");
}

/* The length of one of the signs, written out to keep machines from reading it. */
static size_t match_sign(const struct cells *cells, size_t at, const char *const *signs) {
    size_t len = 0;
    for (; *signs && len == 0; signs++) {
        len = cells_match(cells, at, *signs);
    }
    return len;
}

static size_t match_at(const struct cells *cells, size_t at) {
    static const char *const signs[] = {"@", "%40", "(at)", "[at]", "{at}", NULL};
    return match_sign(cells, at, signs);
}

static size_t skip_host(const struct cells *cells, size_t at) {
    while (is_host_cell(cell(cells, at))) {
        at++;
    }
    return at;
}

/* The place after a point between two parts of a name of a host, when a part follows. */
static size_t skip_point(const struct cells *cells, size_t at) {
    static const char *const signs[] = {"(punt)", "[punt]", "{punt}", "(dot)", "[dot]", NULL};
    size_t to = at + 1;
    if (cell(cells, at) != '.') {
        size_t from = cells_skip(cells, at, " ", 1);
        size_t len = match_sign(cells, from, signs);
        to = len > 0 ? cells_skip(cells, from + len, " ", 1) : at;
    }
    return to > at && is_host_cell(cell(cells, to)) ? to : at;
}

/* Reads the host; the place after it, or 0 when there is none. With spaces around the @ it must
 * have a point and end in letters: "5 @ 2.50" has not. */
static size_t host_end(const struct cells *cells, size_t at, bool is_loose) {
    size_t to = skip_host(cells, at);
    size_t last = at;
    for (size_t next = skip_point(cells, to); next > to; next = skip_point(cells, to)) {
        last = next;
        to = skip_host(cells, next);
    }
    bool is_name = !is_loose || (last > at && cell_is_letter(cell(cells, last)));
    return to > at && is_name ? to : 0;
}

/* The part before the @ is looked for last: in %40%40%40 each would go back to the start. */
bool find_email(struct piece *out, const struct cells *cells, size_t at) {
    size_t len = match_at(cells, at);
    size_t local = at - (cell(cells, at - 1) == ' ');
    if (len == 0 || !is_local_cell(cell(cells, local - 1))) {
        return false;
    }
    size_t host = cells_skip(cells, at + len, " ", 1);
    bool is_loose = local < at || host > at + len;
    size_t to = host_end(cells, host, is_loose);
    size_t from = local;
    while (to > 0 && is_local_cell(cell(cells, from - 1))) {
        from--;
    }
    *out = (struct piece){from, to, REDACT_EMAIL};
    return to > 0;
}

/* ## Addresses of computers */

/* Four numbers up to 255. Four of one digit are a paragraph (4.2.1.3), not a computer. */
static size_t ipv4_end(const struct cells *cells, size_t at) {
    bool is_long = false;
    size_t to = at;
    for (int part = 0; part < 4; part++) {
        to += part > 0;
        struct digits digits = digits_read(cells, to, (struct digits_form){"", 0, 4});
        unsigned value = 0;
        for (size_t i = 0; i < digits.len; i++) {
            value = value * 10 + digits.value[i];
        }
        if (digits.len < 1 || digits.len > 3 || value > 255) {
            return 0;
        }
        is_long |= digits.len > 1;
        to = digits.end[digits.len];
        if (part < 3 && cell(cells, to) != '.') {
            return 0;
        }
    }
    bool goes_on = cell_is_alnum(cell(cells, to)) ||
                   (cell(cells, to) == '.' && cell_is_alnum(cell(cells, to + 1)));
    return is_long && !goes_on ? to : 0;
}

static bool is_hex(unsigned char c) {
    return cell_is_digit(c) || (cell_lower(c) >= 'a' && cell_lower(c) <= 'f');
}

/* Eight groups of up to four, or fewer with one :: for those left out. */
static size_t ipv6_end(const struct cells *cells, size_t at) {
    size_t to = at;
    int groups = 0;
    int gaps = 0;
    while (groups <= 8 && gaps <= 1) {
        size_t from = to;
        while (to < from + 5 && is_hex(cell(cells, to))) {
            to++;
        }
        if (to == from || to > from + 4) {
            return 0;
        }
        groups++;
        if (cell(cells, to) != ':') {
            break;
        }
        to++;
        if (cell(cells, to) == ':') {
            gaps++;
            to++;
        }
    }
    bool is_whole = gaps == 0 ? groups == 8 : gaps == 1 && groups >= 2 && groups < 8;
    return is_whole && !cell_is_alnum(cell(cells, to)) ? to : 0;
}

bool find_ip(struct piece *out, const struct cells *cells, size_t at) {
    unsigned char before = cell(cells, at - 1);
    if (!is_hex(cell(cells, at)) || cell_is_alnum(before) || cell_is_in(before, ".:")) {
        return false;
    }
    size_t to = ipv4_end(cells, at);
    to = to > 0 ? to : ipv6_end(cells, at);
    *out = (struct piece){at, to, REDACT_IP};
    return to > 0;
}
