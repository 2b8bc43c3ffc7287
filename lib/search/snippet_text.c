/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/snippet_text.h"

#include "base/buf.h"
#include "text/sentence.h"

struct str snippet_text_spare(const struct record *record) {
    if (record->vraag.len > 0) {
        return record->vraag;
    }
    for (size_t i = 0; i < record->section_count; i++) {
        if (record->sections[i].text.len > 0) {
            return record->sections[i].text;
        }
    }
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        if (record->kanalen[i].text.len > 0) {
            return record->kanalen[i].text;
        }
    }
    return STR("");
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* Spaces become one; a line that ended without a sign gets one. */
static void add_space(struct buf *line, struct str space) {
    struct str before = str_trim(buf_str(line));
    bool spaced = before.len < line->len;
    if (str_equal(space, STR("\n")) && !sentence_has_sign(before)) {
        buf_truncate(line, before.len);
        buf_add(line, STR(";\n"));
    } else if (!spaced) {
        buf_add(line, space);
    }
}

struct str snippet_text_line(struct str text, struct arena *arena) {
    struct buf line = BUF_INIT;
    text = str_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        struct str letter = str_slice(text, i, i + 1);
        if (is_space(text.ptr[i])) {
            add_space(&line, letter);
        } else {
            buf_add(&line, letter);
        }
    }
    struct str kept = arena_str(arena, buf_str(&line));
    buf_release(&line);
    return kept;
}
