/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <limits.h>

#include "base/limits.h"
#include "texts.h"
#include "tree.h"

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

static cmark_node *parse(struct str text) {
    static const char *const extensions[] = {"table", "strikethrough", "autolink"};
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    }
    cmark_parser_feed(parser, text.ptr, text.len);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

void markdown_read(struct markdown *out, struct str text, size_t first_line,
                   const struct source *source) {
    *out = (struct markdown){.html = STR(""), .text = STR("")};
    if (text.len == 0 || !check_nesting(text, first_line, source)) {
        return;
    }
    cmark_node *root = parse(text);
    outline_read(out, root, first_line, source);
    html_write(out, root, first_line, source);
    cmark_node_free(root);
}
