/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <limits.h>

#include "base/limits.h"
#include "base/table.h"
#include "texts.h"
#include "tree.h"

/* Longest label of a footnote that is looked at; cmark itself takes 1000. */
enum { LIMIT_LABEL_BYTES = 1000 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Bytes of the mark of a quote or list item at the start of text, 0 when there is none. */
static size_t mark_length(struct str text) {
    size_t digits = 0;
    if (text.len == 0) {
        return 0;
    }
    if (text.ptr[0] == '>') {
        return 1;
    }
    while (digits < text.len && digits < 9 && is_digit(text.ptr[digits])) {
        digits++;
    }
    struct str mark = str_slice(text, digits, digits + 1);
    bool item = digits > 0 ? str_equal(mark, STR(".")) || str_equal(mark, STR(")"))
                           : str_equal(mark, STR("-")) || str_equal(mark, STR("+")) ||
                                 str_equal(mark, STR("*"));
    bool space =
        text.len == digits + 1 ||
        (text.len > digits + 1 && (text.ptr[digits + 1] == ' ' || text.ptr[digits + 1] == '\t'));
    return item && space ? digits + 1 : 0;
}

/* How many quotes and lists a line opens. cmark's time grows with the square of it, so a line of a
 * hundred thousand marks is stopped before it gets there. */
static size_t count_marks(struct str line) {
    size_t marks = 0;
    for (;;) {
        line = str_trim(line);
        size_t len = mark_length(line);
        if (len == 0) {
            return marks;
        }
        marks++;
        line = str_slice(line, len, line.len);
    }
}

static bool check_nesting(struct str text, size_t first_line, const struct source *source) {
    for (size_t number = first_line; text.ptr; number++) {
        if (count_marks(str_cut(&text, '\n')) > LIMIT_MARKDOWN_DEPTH) {
            fault_error(source, number, TEXT_MD_TOO_DEEP, LIMIT_MARKDOWN_DEPTH);
            return false;
        }
    }
    return true;
}

/* ## Footnotes */

/* What stands between [^ and ] at the start of text; "" when it is no footnote mark. */
static struct str note_label(struct str text) {
    text = str_slice(text, 0, LIMIT_LABEL_BYTES);
    size_t end = str_find(text, STR("]"), 0);
    bool mark = str_starts_with(text, STR("[^")) && end < text.len;
    return mark ? str_slice(text, 2, end) : STR("");
}

/* The label of the footnote that a line gives the text of, "" when it gives none. */
static struct str defined_label(struct str line) {
    line = str_trim(line);
    struct str label = note_label(line);
    struct str rest = str_slice(line, label.len + sizeof "[^" - 1, line.len);
    return str_starts_with(rest, STR("]:")) ? label : STR("");
}

static void note_references(struct table *labels, struct str text) {
    while (text.ptr) {
        struct str line = str_cut(&text, '\n');
        size_t from = str_find(line, STR("[^"), 0) + (defined_label(line).len > 0);
        for (size_t at = str_find(line, STR("[^"), from); at < line.len;
             at = str_find(line, STR("[^"), at + 1)) {
            *table_get(labels, note_label(str_slice(line, at, line.len))) = 1;
        }
    }
}

/* cmark leaves out a footnote that nothing refers to, without a word. */
static void check_notes(struct str text, size_t first_line, const struct source *source) {
    struct table labels = TABLE_INIT;
    note_references(&labels, text);
    for (size_t number = 0; text.ptr; number++) {
        struct str label = defined_label(str_cut(&text, '\n'));
        if (label.len > 0 && !table_find(&labels, label)) {
            size_t line = source->only_line ? source->only_line : first_line + number;
            fault_warning(source, line, TEXT_MD_NOTE_UNUSED, STR_ARGS(label));
        }
    }
    table_release(&labels);
}

static cmark_node *parse(struct str text) {
    static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    }
    cmark_parser_feed(parser, text.ptr, text.len);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

size_t markdown_line(const struct markdown *markdown, size_t offset) {
    size_t low = 0;
    size_t high = markdown->line_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (markdown->lines[middle].offset <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return markdown->line_count > 0 ? markdown->lines[low].line : 1;
}

void markdown_read(struct markdown *out, struct str text, size_t first_line,
                   const struct source *source) {
    *out = (struct markdown){.html = STR(""), .text = STR("")};
    if (text.len == 0 || !check_nesting(text, first_line, source)) {
        return;
    }
    check_notes(text, first_line, source);
    cmark_node *root = parse(text);
    outline_read(out, root, first_line, source);
    html_write(out, root, first_line, source);
    cmark_node_free(root);
}
