/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/redact.h"

#include <string.h>

#include "insight/redact_find.h"

/* What an earlier time put there: it is kept, and is no word before anything. */
static bool find_placeholder(struct piece *out, const struct cells *cells, size_t at) {
    enum redact_kind kind = REDACT_ALL;
    size_t len = cells_find_placeholder(cells, at, &kind);
    *out = (struct piece){at, at + len, kind};
    return len > 0;
}

/* The order matters: what has a sign of its own comes before what is told by its digits, what has a
 * check digit or a word before it comes before what only looks like something. */
static redact_finder *const finders[] = {
    find_placeholder, find_url,        find_email,       find_iban,   find_card,
    find_btw,         find_after_word, find_date_before, find_phone,  find_bsn,
    find_ip,          find_plate,      find_postcode,    find_street, find_name,
};

/* A piece may come to light when its neighbour is taken (a number that no longer runs on). Two or
 * three rounds are enough for what people write. */
enum { ROUNDS = 8 };

static void take(struct cells *cells, const struct piece *piece) {
    memset(cells->ptr + piece->from, CELL_TAKEN + (int)piece->kind, piece->to - piece->from);
}

static bool is_shouted(const struct cells *cells) {
    size_t at = 0;
    while (at < cells->len && !cell_is_lower(cells->ptr[at])) {
        at++;
    }
    return at == cells->len;
}

static bool take_all(struct cells *cells, redact_finder *find) {
    bool is_found = false;
    cells->is_shouted = is_shouted(cells);
    for (size_t at = 0; at < cells->len;) {
        struct piece piece;
        if (!cell_is_taken(cells->ptr[at]) && find(&piece, cells, at)) {
            take(cells, &piece);
            is_found = true;
            at = piece.to;
        } else {
            at++;
        }
    }
    return is_found;
}

static bool take_round(struct cells *cells) {
    bool is_found = false;
    for (size_t i = 0; i < sizeof finders / sizeof *finders; i++) {
        is_found |= take_all(cells, finders[i]);
    }
    return is_found;
}

void redact(struct buf *out, struct str text) {
    struct buf room = BUF_INIT;
    struct cells cells = cells_of(&room, text);
    int round = 0;
    while (round < ROUNDS && take_round(&cells)) {
        round++;
    }
    if (round == ROUNDS) { /* made to mislead: nobody writes so */
        take(&cells, &(struct piece){0, cells.len, REDACT_ALL});
    }
    cells_write(out, text, &cells);
    buf_release(&room);
}
