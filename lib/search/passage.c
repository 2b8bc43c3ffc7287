/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/passage.h"

enum { HEADING_LEVELS = 6 };

/* The section to quote: the best one; when that is a heading alone, what comes below it; else the
 * first that has text. NULL when none has. */
static const struct section *section_to_quote(const struct record *record, size_t from) {
    for (size_t i = 0; i < record->section_count; i++) {
        const struct section *section = &record->sections[(from + i) % record->section_count];
        if (section->text.len > 0) {
            return section;
        }
    }
    return NULL;
}

/* Level of the next heading with this anchor, which the HTML has as <h3 id="anchor">. It is not in
 * the record otherwise. *from moves on, as headings come in order; 1 when there is none. */
static size_t heading_level(struct str html, struct str anchor, size_t *from, struct arena *arena) {
    struct str needle = arena_format(arena, " id=\"%.*s\">", STR_ARGS(anchor));
    size_t at = str_find(html, needle, *from);
    *from = at;
    if (at < 3 || at == html.len || html.ptr[at - 3] != '<' || html.ptr[at - 2] != 'h') {
        return 1;
    }
    char digit = html.ptr[at - 1];
    return digit >= '1' && digit <= '6' ? (size_t)(digit - '0') : 1;
}

struct str_list passage_headings(const struct record *record, const struct section *section,
                                 struct arena *arena) {
    struct str path[HEADING_LEVELS] = {{.len = 0}};
    size_t from = 0;
    for (const struct section *i = record->sections; i <= section; i++) {
        if (i->heading.len == 0) {
            continue;
        }
        size_t level = heading_level(record->tekst.html, i->anchor, &from, arena);
        path[level - 1] = i->heading;
        for (size_t k = level; k < HEADING_LEVELS; k++) {
            path[k] = STR("");
        }
    }
    struct str *items = arena_alloc(arena, HEADING_LEVELS, sizeof *items);
    size_t len = 0;
    for (size_t i = 0; i < HEADING_LEVELS; i++) {
        if (path[i].len > 0) {
            items[len++] = path[i];
        }
    }
    return (struct str_list){items, len};
}

struct passage passage_find(struct snippet_maker *maker, struct analyser *analyser,
                            const struct record *record, struct arena *arena) {
    struct shelved article;
    shelved_make(&article, record, analyser, arena);
    const struct shelved_section *best = snippet_best_section(maker, &article);
    const struct section *section =
        section_to_quote(record, best ? (size_t)(best - article.sections) : 0);
    if (!section) {
        return (struct passage){.text = STR("")};
    }
    struct stemmed text = stemmed_of(analyser, str_trim(section->text), arena);
    return (struct passage){snippet_sentences(maker, &text), section->anchor,
                            passage_headings(record, section, arena)};
}
