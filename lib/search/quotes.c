/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/quotes.h"

/* Every mark opens and closes: people type them as their keyboard has them. */
static const struct str marks[] = {STR_INIT("\""), STR_INIT("“"), STR_INIT("”"), STR_INIT("„")};

/* Offset of the first mark, text.len when there is none; *len is that of the mark. */
static size_t find_mark(struct str text, size_t *len) {
    size_t first = text.len;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = str_find(text, marks[i], 0);
        if (at < first) {
            first = at;
            *len = marks[i].len;
        }
    }
    return first;
}

bool quotes_next(struct str *rest, struct str *quoted) {
    size_t mark = 0;
    size_t open = find_mark(*rest, &mark);
    struct str inside = str_slice(*rest, open + mark, rest->len);
    size_t close = find_mark(inside, &mark);
    if (open == rest->len || close == inside.len) {
        return false;
    }
    *quoted = str_slice(inside, 0, close);
    *rest = str_slice(inside, close + mark, inside.len);
    return true;
}
