/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* First walk: the sections under the headings, with an anchor for each and its plain text. */
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/table.h"
#include "read/tree.h"
#include "text/fold.h"
#include "texts.h"

struct outline {
    struct section *sections; /* owned until outline_read ends */
    size_t len;
    size_t capacity;
    struct buf text; /* of the section being read */
    struct buf all;  /* headings and sections */
    struct text_line
        *lines; /* of all, and behind line_base of text; owned until outline_read ends */
    size_t line_count;
    size_t line_capacity;
    size_t line_base;
    struct table slugs; /* how often each was asked for */
    int level;          /* of the last heading; the title is 1 */
    bool full;
    size_t first_line;
    const struct source *source;
};

static size_t line_of(const struct outline *outline, cmark_node *node) {
    return tree_line(node, outline->first_line, outline->source);
}

/* Notes that what comes next in text stands on the line of node. */
static void note_line(struct outline *outline, cmark_node *node) {
    size_t line = line_of(outline, node);
    size_t count = outline->line_count;
    if (count > outline->line_base && outline->lines[count - 1].line == line) {
        return;
    }
    outline->lines =
        mem_grow(outline->lines, &outline->line_capacity, count, sizeof *outline->lines);
    outline->lines[outline->line_count++] = (struct text_line){outline->text.len, line};
}

/* Lines of the section's text become those of all, in which it starts at byte start; skipped bytes
 * were dropped in front. */
static void settle_lines(struct outline *outline, size_t start, size_t skipped) {
    for (size_t i = outline->line_base; i < outline->line_count; i++) {
        size_t offset = outline->lines[i].offset;
        outline->lines[i].offset = start + (offset > skipped ? offset - skipped : 0);
    }
    outline->line_base = outline->line_count;
}

static void drop_last(struct buf *text, const char *characters) {
    while (text->len > 0 && strchr(characters, text->ptr[text->len - 1])) {
        buf_truncate(text, text->len - 1);
    }
}

/* Ends a paragraph: the next text starts on a line of its own. */
static void end_line(struct buf *text) {
    drop_last(text, " \n");
    if (text->len > 0) {
        buf_add_char(text, '\n');
    }
}

/* Between cells, as € 125,00 14 dagen can't be read; no comma, which cells have themselves. */
#define CELL_SIGN " ·"

static void end_cell(struct buf *text) {
    drop_last(text, " ");
    if (text->len == 0 || text->ptr[text->len - 1] == '\n') {
        return; /* nothing in this row so far */
    }
    if (!str_ends_with(buf_str(text), STR(CELL_SIGN))) {
        buf_add(text, STR(CELL_SIGN));
    }
    buf_add_char(text, ' ');
}

static void end_row(struct buf *text) {
    drop_last(text, " ");
    if (str_ends_with(buf_str(text), STR(CELL_SIGN))) {
        buf_truncate(text, text->len - (sizeof CELL_SIGN - 1));
    }
    end_line(text);
}

static void end_section(struct outline *outline) {
    struct section *section = &outline->sections[outline->len - 1];
    struct str whole = buf_str(&outline->text);
    struct str text = str_trim(whole);
    settle_lines(outline, outline->all.len, (size_t)(text.ptr - whole.ptr));
    section->text = arena_str(outline->source->arena, text);
    buf_truncate(&outline->text, 0);
    if (section->text.len > 0) {
        buf_add(&outline->all, section->text);
        buf_add_char(&outline->all, '\n');
    }
}

static void start_section(struct outline *outline, struct str heading, struct str anchor) {
    outline->sections =
        mem_grow(outline->sections, &outline->capacity, outline->len, sizeof *outline->sections);
    outline->sections[outline->len++] = (struct section){heading, anchor, STR("")};
}

/* Lower-case ASCII and hyphens, as people expect in a web address. */
static void write_slug(struct buf *out, struct str heading) {
    char folded[LIMIT_FOLDED_BYTES];
    size_t len = fold(folded, heading);
    for (size_t i = 0; i < len; i++) {
        char c = folded[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            buf_add_char(out, c);
        } else if (c != '\'' && out->len > 0 && out->ptr[out->len - 1] != '-') {
            buf_add_char(out, '-');
        }
    }
    if (out->len > 0 && out->ptr[out->len - 1] == '-') {
        buf_truncate(out, out->len - 1);
    }
    if (out->len == 0) {
        buf_add(out, STR("kopje"));
    }
}

/* An anchor that no other heading of the article has: kosten, kosten-2, … */
static struct str make_anchor(struct outline *outline, struct str heading) {
    struct buf slug = BUF_INIT;
    write_slug(&slug, heading);
    size_t base = slug.len;
    for (;;) {
        buf_truncate(&slug, base);
        uint64_t number = ++*table_get(&outline->slugs, buf_str(&slug));
        if (number == 1) {
            break;
        }
        buf_format(&slug, "-%llu", (unsigned long long)number);
        if (!table_find(&outline->slugs, buf_str(&slug))) {
            *table_get(&outline->slugs, buf_str(&slug)) = 1;
            break;
        }
    }
    struct str anchor = arena_str(outline->source->arena, buf_str(&slug));
    buf_release(&slug);
    return anchor;
}

static void check_level(struct outline *outline, cmark_node *node) {
    int level = cmark_node_get_heading_level(node);
    size_t line = line_of(outline, node);
    if (level == 1) {
        fault_warning(outline->source, line, TEXT_MD_H1);
        level = 2;
    }
    if (level > outline->level + 1) {
        fault_warning(outline->source, line, TEXT_MD_SKIP, outline->level, level);
    }
    outline->level = level;
}

static void read_heading(struct outline *outline, cmark_node *node) {
    struct buf heading = BUF_INIT;
    tree_plain_text(&heading, node);
    struct str text = str_trim(buf_str(&heading));
    if (text.len == 0) {
        fault_warning(outline->source, line_of(outline, node), TEXT_MD_HEADING_EMPTY);
    } else if (outline->len > LIMIT_SECTIONS) {
        if (!outline->full) {
            fault_warning(outline->source, line_of(outline, node), TEXT_MD_SECTIONS,
                          LIMIT_SECTIONS);
        }
        outline->full = true;
        buf_add(&outline->text, text);
        end_line(&outline->text);
    } else {
        check_level(outline, node);
        end_section(outline);
        struct str anchor = make_anchor(outline, text);
        start_section(outline, arena_str(outline->source->arena, text), anchor);
        note_line(outline, node);
        settle_lines(outline, outline->all.len, 0);
        buf_add(&outline->all, text);
        buf_add_char(&outline->all, '\n');
        cmark_node_set_user_data(node, (void *)anchor.ptr);
    }
    buf_release(&heading);
}

static bool ends_line(cmark_node *node) {
    return tree_is(node, "paragraph") || tree_is(node, "item");
}

static bool is_row(cmark_node *node) {
    return tree_is(node, "table_header") || tree_is(node, "table_row");
}

static void read_node(struct outline *outline, struct tree_walk *walk) {
    cmark_node *node = walk->node;
    if (tree_is(node, "heading") && walk->entering) {
        end_line(&outline->text);
        read_heading(outline, node);
        tree_walk_skip_inside(walk);
    } else if (ends_line(node) && !walk->entering) {
        end_line(&outline->text);
    } else if (tree_is(node, "table_cell") && !walk->entering) {
        end_cell(&outline->text);
    } else if (is_row(node) && !walk->entering) {
        end_row(&outline->text);
    } else if (tree_is(node, "text") || tree_is(node, "code")) {
        note_line(outline, node);
        tree_add_text(&outline->text, tree_literal(node));
    } else if (tree_is(node, "softbreak") || tree_is(node, "linebreak")) {
        tree_add_text(&outline->text, STR(" "));
    } else if (tree_is(node, "code_block")) {
        end_line(&outline->text);
        note_line(outline, node);
        tree_add_text(&outline->text, tree_literal(node));
        end_line(&outline->text);
    } else if (tree_is(node, "html_block") || tree_is(node, "html_inline")) {
        fault_warning(outline->source, line_of(outline, node), TEXT_MD_HTML);
    }
}

/* The section before the first heading counts only when something stands there. */
static void hand_over(struct markdown *out, struct outline *outline) {
    size_t skip = outline->sections[0].text.len == 0;
    size_t len = outline->len - skip;
    struct section *sections = arena_alloc(outline->source->arena, len, sizeof *sections);
    if (len > 0) {
        memcpy(sections, outline->sections + skip, len * sizeof *sections);
    }
    out->sections = sections;
    out->section_count = len;
    out->text = arena_str(outline->source->arena, str_trim(buf_str(&outline->all)));
    struct text_line *lines =
        arena_alloc(outline->source->arena, outline->line_count, sizeof *lines);
    if (outline->line_count > 0) {
        memcpy(lines, outline->lines, outline->line_count * sizeof *lines);
    }
    out->lines = lines;
    out->line_count = outline->line_count;
}

void outline_read(struct markdown *out, cmark_node *root, size_t first_line,
                  const struct source *source) {
    struct outline outline = {.level = 1, .first_line = first_line, .source = source};
    struct tree_walk walk;
    start_section(&outline, STR(""), STR(""));
    tree_walk_init(&walk, root);
    while (tree_walk_next(&walk)) {
        read_node(&outline, &walk);
    }
    if (walk.too_deep) {
        fault_warning(source, first_line, TEXT_MD_TOO_DEEP, LIMIT_MARKDOWN_DEPTH);
    }
    tree_walk_release(&walk);
    end_section(&outline);
    hand_over(out, &outline);
    free(outline.sections);
    free(outline.lines);
    buf_release(&outline.text);
    buf_release(&outline.all);
    table_release(&outline.slugs);
}
