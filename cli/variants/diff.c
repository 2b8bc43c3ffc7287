/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/diff.h"

enum { CONTEXT_LINES = 3 };

/* The first `count` lines of text, or all of it. */
static struct str first_lines(struct str text, size_t count) {
    size_t at = 0;
    for (; count > 0 && at < text.len; count--) {
        at = str_find(text, STR("\n"), at) + 1;
    }
    return str_slice(text, 0, at);
}

static struct str last_lines(struct str text, size_t count) {
    size_t at = text.len;
    for (; count > 0 && at > 0; count--) {
        at--;
        while (at > 0 && text.ptr[at - 1] != '\n') {
            at--;
        }
    }
    return str_slice(text, at, text.len);
}

static size_t count_lines(struct str text) {
    size_t count = 0;
    for (; text.len > 0; count++) {
        text = str_slice(text, first_lines(text, 1).len, text.len);
    }
    return count;
}

static void add_lines(struct buf *out, char sign, struct str lines) {
    while (lines.len > 0) {
        struct str line = first_lines(lines, 1);
        buf_add_char(out, sign);
        buf_add(out, line);
        if (!str_ends_with(line, STR("\n"))) {
            buf_add(out, STR("\n\\ No newline at end of file\n"));
        }
        lines = str_slice(lines, line.len, lines.len);
    }
}

void diff_write(struct buf *out, struct str path, struct str old, struct diff_change change) {
    struct str before = str_slice(old, 0, change.at);
    struct str cut = str_slice(old, change.at, change.at + change.cut);
    struct str above = last_lines(before, CONTEXT_LINES);
    struct str below = first_lines(str_slice(old, change.at + change.cut, old.len), CONTEXT_LINES);
    size_t first = count_lines(before) - count_lines(above) + 1;
    size_t context = count_lines(above) + count_lines(below);
    /* As diff and git do: a tab shows where a name with spaces ends. */
    const char *end = str_find(path, STR(" "), 0) < path.len ? "\t" : "";
    buf_format(out, "--- a/%.*s%s\n+++ b/%.*s%s\n", STR_ARGS(path), end, STR_ARGS(path), end);
    buf_format(out, "@@ -%zu,%zu +%zu,%zu @@\n", first, context + count_lines(cut), first,
               context + count_lines(change.lines));
    add_lines(out, ' ', above);
    add_lines(out, '-', cut);
    add_lines(out, '+', change.lines);
    add_lines(out, ' ', below);
}
