/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <limits.h>
#include <pthread.h>

#include "base/limits.h"
#include "base/table.h"
#include "read/tree.h"
#include "texts.h"

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

/* Cuts the first line off *rest where cmark does: at LF, CR or both. */
static struct str cut_line(struct str *rest) {
    size_t end = 0;
    while (end < rest->len && rest->ptr[end] != '\n' && rest->ptr[end] != '\r') {
        end++;
    }
    struct str line = str_slice(*rest, 0, end);
    bool both = str_equal(str_slice(*rest, end, end + 2), STR("\r\n"));
    bool last = end == rest->len;
    *rest = last ? (struct str){NULL, 0} : str_slice(*rest, end + 1 + both, rest->len);
    return line;
}

/* What stands behind the marks of the quotes and lists that a line opens. */
static struct str strip_marks(struct str line, size_t *marks) {
    *marks = 0;
    for (;;) {
        line = str_trim(line);
        size_t len = mark_length(line);
        if (len == 0) {
            return line;
        }
        (*marks)++;
        line = str_slice(line, len, line.len);
    }
}

static size_t count_bars(struct str line) {
    size_t bars = 0;
    for (size_t i = 0; i < line.len; i++) {
        bars += line.ptr[i] == '|';
    }
    return bars;
}

/* Whether a line could be the one between the header of a table and its rows: |---|:--:|. Without
 * a bar or colon it is the line under a heading. */
static bool is_table_line(struct str line) {
    bool sign = false;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c != '|' && c != ':' && c != '-' && c != ' ' && c != '\t' && c != '\v' && c != '\f') {
            return false;
        }
        sign = sign || c == '|' || c == ':';
    }
    return sign;
}

/* The most closing brackets in a piece of the line without white space. */
static size_t count_brackets(struct str line) {
    size_t most = 0;
    size_t brackets = 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        bool space = c == ' ' || c == '\t' || c == '\v' || c == '\f';
        brackets = space ? 0 : brackets + (c == ')');
        most = brackets > most ? brackets : most;
    }
    return most;
}

/* Lines since the last empty one. */
struct block {
    size_t lines;
    size_t dashes; /* those that could be the one under the header of a table */
};

/* What is known to need minutes in cmark. Its time grows with the square of the marks that a line
 * opens, of the cells in a row and of the brackets behind a web address. At each line of dashes it
 * reads the paragraph above again, in case that ends in the header of a table, in a time that grows
 * with the square of its lines. */
static bool check_line(struct block *block, struct str line, size_t number,
                       const struct source *source) {
    size_t marks;
    line = strip_marks(line, &marks);
    bool dashes = is_table_line(line);
    if (line.len == 0) {
        *block = (struct block){0, 0};
    }
    block->dashes += dashes;
    if (marks > LIMIT_MARKDOWN_DEPTH) {
        fault_error(source, number, TEXT_MD_TOO_DEEP, LIMIT_MARKDOWN_DEPTH);
    } else if (count_bars(line) > LIMIT_TABLE_BARS) {
        fault_error(source, number, TEXT_MD_TABLE_WIDE, LIMIT_TABLE_BARS);
    } else if (count_brackets(line) > LIMIT_WORD_BRACKETS) {
        fault_error(source, number, TEXT_MD_BRACKETS, LIMIT_WORD_BRACKETS);
    } else if (dashes && (block->dashes > LIMIT_TABLE_DASHES || block->lines > LIMIT_TABLE_ABOVE)) {
        fault_error(source, number, TEXT_MD_TABLE_DASHES, LIMIT_TABLE_DASHES, LIMIT_TABLE_ABOVE);
    } else {
        block->lines++;
        return true;
    }
    return false;
}

static bool check_lines(struct str text, size_t first_line, const struct source *source) {
    struct block block = {0, 0};
    for (size_t number = first_line; text.ptr; number++) {
        if (!check_line(&block, cut_line(&text), number, source)) {
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

/* Whether a line has [^ without ] behind it. */
static bool mark_is_open(struct str line) {
    size_t at = str_find(line, STR("[^"), 0);
    while (at < line.len) {
        size_t end = str_find(line, STR("]"), at);
        if (end == line.len) {
            return true;
        }
        at = str_find(line, STR("[^"), end);
    }
    return false;
}

/* cmark leaves out a footnote that nothing refers to, without a word, and of [^ and ] on two lines
 * a part of what stands between. */
static void check_notes(struct str text, size_t first_line, const struct source *source) {
    struct table labels = TABLE_INIT;
    note_references(&labels, text);
    for (size_t number = 0; text.ptr; number++) {
        struct str line = str_cut(&text, '\n');
        struct str label = defined_label(line);
        if (label.len > 0 && !table_find(&labels, label)) {
            fault_warning(source, first_line + number, TEXT_MD_NOTE_UNUSED, STR_ARGS(label));
        }
        if (mark_is_open(line)) {
            fault_warning(source, first_line + number, TEXT_MD_NOTE_OPEN);
        }
    }
    table_release(&labels);
}

/* cmark's own "ensure registered" is not meant for threads. */
static void register_extensions(void) {
    cmark_gfm_core_extensions_ensure_registered();
}

static cmark_node *parse(struct str text) {
    static pthread_once_t registered = PTHREAD_ONCE_INIT;
    static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
    pthread_once(&registered, register_extensions);
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
    if (text.len == 0 || !check_lines(text, first_line, source)) {
        return;
    }
    check_notes(text, first_line, source);
    cmark_node *root = parse(text);
    outline_read(out, root, first_line, source);
    html_write(out, root, first_line, source);
    cmark_node_free(root);
}
