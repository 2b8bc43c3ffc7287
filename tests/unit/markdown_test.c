/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Each tests/golden/markdown/NAME.md gives NAME.html, and NAME.txt: sections, links and faults.
 * When they differ, what was made is put in the folder MADE_DIR under the same name, to compare. */
#include "cmocka_includes.h"

#include "base/file.h"
#include "base/limits.h"
#include "read/markdown.h"

enum { LIMIT_GOLDEN_BYTES = 1024 * 1024, FIRST_LINE = 10 };

struct result {
    struct arena arena;
    struct faults faults;
    struct markdown markdown;
};

static void read_text(struct result *result, struct str text) {
    *result = (struct result){.arena = ARENA_INIT, .faults = FAULTS_INIT};
    struct source source = {
        .file = STR("x.md"), .faults = &result->faults, .arena = &result->arena};
    markdown_read(&result->markdown, text, FIRST_LINE, &source);
}

static void release(struct result *result) {
    faults_release(&result->faults);
    arena_release(&result->arena);
}

/* On which line of the file each line of the plain text begins. */
static void describe_lines(struct buf *out, const struct markdown *markdown) {
    struct str rest = markdown->text;
    buf_add(out, STR("lines:"));
    while (rest.ptr && markdown->text.len > 0) {
        size_t offset = (size_t)(rest.ptr - markdown->text.ptr);
        str_cut(&rest, '\n');
        buf_format(out, " %zu", markdown_line(markdown, offset));
    }
    buf_add_char(out, '\n');
}

static void describe(struct buf *out, const struct result *result) {
    describe_lines(out, &result->markdown);
    for (size_t i = 0; i < result->markdown.section_count; i++) {
        const struct section *section = &result->markdown.sections[i];
        buf_format(out, "[%.*s] #%.*s\n%.*s\n", STR_ARGS(section->heading),
                   STR_ARGS(section->anchor), STR_ARGS(section->text));
    }
    for (size_t i = 0; i < result->markdown.link_count; i++) {
        const struct markdown_link *link = &result->markdown.links[i];
        if (link->url.len > 0) {
            buf_format(out, "link %zu: %.*s\n", link->line, STR_ARGS(link->url));
            continue;
        }
        buf_format(out, "link %zu: %.*s#%.*s\n", link->line, STR_ARGS(link->id),
                   STR_ARGS(link->anchor));
    }
    for (size_t i = 0; i < result->faults.len; i++) {
        const struct fault *fault = &result->faults.items[i];
        buf_format(out, "%s %zu: %.*s\n", fault->severity == FAULT_ERROR ? "fout" : "waarschuwing",
                   fault->line, STR_ARGS(fault->text));
    }
}

/* Compares with the golden file NAME.ending; keeps what was made when it differs. */
static bool agrees(struct str name, const char *ending, struct str made) {
    struct buf path = BUF_INIT;
    struct buf expected = BUF_INIT;
    buf_format(&path, "%s/%.*s.%s", GOLDEN_DIR "/markdown", STR_ARGS(name), ending);
    bool same = file_read(&expected, path.ptr, LIMIT_GOLDEN_BYTES, NULL) == ERR_OK &&
                str_equal(buf_str(&expected), made);
    if (!same) {
        print_message("%s differs\n", path.ptr);
        buf_truncate(&path, 0);
        buf_format(&path, "%s/%.*s.%s", MADE_DIR, STR_ARGS(name), ending);
        assert_int_equal(file_make_folder(MADE_DIR, NULL), ERR_OK);
        assert_int_equal(file_write(path.ptr, made, NULL), ERR_OK);
    }
    buf_release(&path);
    buf_release(&expected);
    return same;
}

/* Windows line ends, and the mark that Windows editors put in front, change nothing. */
static bool agrees_from_windows(struct str text, struct str html) {
    struct buf windows = BUF_INIT;
    struct result result;
    buf_add(&windows, STR("\xEF\xBB\xBF"));
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\n') {
            buf_add_char(&windows, '\r');
        }
        buf_add_char(&windows, text.ptr[i]);
    }
    read_text(&result, buf_str(&windows));
    bool same = str_equal(result.markdown.html, html);
    release(&result);
    buf_release(&windows);
    return same;
}

static int check_case(struct str name) {
    struct buf path = BUF_INIT;
    struct buf text = BUF_INIT;
    struct buf about = BUF_INIT;
    struct result result;
    buf_format(&path, "%s/%.*s.md", GOLDEN_DIR "/markdown", STR_ARGS(name));
    assert_int_equal(file_read(&text, path.ptr, LIMIT_GOLDEN_BYTES, NULL), ERR_OK);
    read_text(&result, buf_str(&text));
    describe(&about, &result);
    int wrong = !agrees(name, "html", result.markdown.html);
    wrong += !agrees(name, "txt", buf_str(&about));
    if (!agrees_from_windows(buf_str(&text), result.markdown.html)) {
        print_message("%.*s: other HTML with CRLF\n", STR_ARGS(name));
        wrong++;
    }
    release(&result);
    buf_release(&path);
    buf_release(&text);
    buf_release(&about);
    return wrong;
}

static void test_golden(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct file_list list;
    int wrong = 0;
    assert_int_equal(file_list_tree(&list, &arena, GOLDEN_DIR "/markdown", STR(".md"), NULL),
                     ERR_OK);
    assert_true(list.len >= 25);
    for (size_t i = 0; i < list.len; i++) {
        wrong += check_case(str_slice(list.paths[i], 0, list.paths[i].len - 3));
    }
    arena_release(&arena);
    assert_int_equal(wrong, 0);
}

static void repeat(struct buf *out, const char *piece, size_t times) {
    for (size_t i = 0; i < times; i++) {
        buf_add(out, str_from(piece));
    }
}

static size_t count(struct str text, struct str needle) {
    size_t found = 0;
    for (size_t at = str_find(text, needle, 0); at < text.len;
         at = str_find(text, needle, at + needle.len)) {
        found++;
    }
    return found;
}

/* One line that opens more quotes or lists than anybody means is refused before parsing. */
static void test_deep_line(void **state) {
    (void)state;
    static const char *const marks[] = {">", "> ", "- ", "1. ", "* > "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        struct buf text = BUF_INIT;
        struct result result;
        buf_add(&text, STR("voor\n\n"));
        repeat(&text, marks[i], 10000);
        buf_add(&text, STR("diep\n"));
        read_text(&result, buf_str(&text));
        assert_int_equal(result.faults.count[FAULT_ERROR], 1);
        assert_int_equal(result.faults.items[0].line, FIRST_LINE + 2);
        assert_int_equal(result.markdown.html.len, 0);
        release(&result);
        buf_release(&text);
    }
}

/* Nesting over many lines gets through the parser, and is cut in the walk. */
static void test_deep_lines(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    for (size_t depth = 0; depth < 300; depth++) {
        repeat(&text, "  ", depth);
        buf_format(&text, "- n%zu\n", depth);
    }
    read_text(&result, buf_str(&text));
    size_t lists = count(result.markdown.html, STR("<ul>"));
    assert_int_equal(lists, count(result.markdown.html, STR("</ul>")));
    assert_true(lists > 10 && lists <= LIMIT_MARKDOWN_DEPTH);
    assert_int_equal(result.faults.count[FAULT_WARNING], 1);
    assert_true(str_find(result.markdown.text, STR("n299"), 0) == result.markdown.text.len);
    release(&result);
    buf_release(&text);
}

/* Texts for which cmark's time grows with the square, or worse. */
static void test_slow(void **state) {
    (void)state;
    static const struct {
        const char *start;
        const char *again;
        const char *end;
        size_t bad_line; /* 0: it is fine */
    } cases[] = {
        {"|a|\n|-|\n", "|", "", 3},        {"a\r|", "|", "", 2},
        {"", "|-|\n|-|-|\n", "", 11},      {"", "|-|\r|-|-|\r", "", 11},
        {"", "> a\r\n> :-|-\r\n", "", 22}, {"", "a\n", "|-|\n", 2001},
        {"http://a", ")", "", 1},          {"http://a", ").", "", 1},
        {"", "|a|\n|-|\n\n", "", 0},       {"", "> |a|\n> |-|\n>\n", "", 0},
        {"", "a\n---\n", "", 0},           {"|a|b|\n|-|-|\n", "|-|x|\n", "", 0},
        {"", "(http://a) ", "", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf text = BUF_INIT;
        struct result result;
        buf_add(&text, str_from(cases[i].start));
        repeat(&text, cases[i].again, 2000);
        buf_add(&text, str_from(cases[i].end));
        read_text(&result, buf_str(&text));
        assert_int_equal(result.faults.count[FAULT_ERROR], cases[i].bad_line > 0);
        assert_int_equal(result.markdown.html.len == 0, cases[i].bad_line > 0);
        if (cases[i].bad_line > 0) {
            assert_int_equal(result.faults.items[0].line, FIRST_LINE + cases[i].bad_line - 1);
        }
        release(&result);
        buf_release(&text);
    }
}

static void test_deep_inline(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    repeat(&text, "*a **b ", 20000);
    repeat(&text, "c** d*", 20000);
    read_text(&result, buf_str(&text));
    size_t opened = count(result.markdown.html, STR("<em>"));
    assert_true(opened > 0);
    assert_int_equal(opened, count(result.markdown.html, STR("</em>")));
    release(&result);
    buf_release(&text);
}

static void test_huge_table(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    buf_add(&text, STR("|a|b|\n|-|-|\n"));
    repeat(&text, "|x|y|\n", 20000);
    read_text(&result, buf_str(&text));
    assert_int_equal(count(result.markdown.html, STR("<tr>")), 20001);
    assert_int_equal(count(result.markdown.html, STR("<tbody>")), 1);
    assert_int_equal(count(result.markdown.html, STR("<th scope=\"col\">")), 2);
    release(&result);
    buf_release(&text);
}

static void test_many_headings(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    repeat(&text, "## Kop\n\ntekst\n\n", LIMIT_SECTIONS + 50);
    read_text(&result, buf_str(&text));
    assert_int_equal(result.markdown.section_count, LIMIT_SECTIONS);
    assert_str_equal(result.markdown.sections[LIMIT_SECTIONS - 1].anchor, "kop-2000");
    assert_int_equal(count(result.markdown.sections[LIMIT_SECTIONS - 1].text, STR("tekst")), 51);
    assert_int_equal(result.faults.count[FAULT_WARNING], 1);
    assert_int_equal(count(result.markdown.html, STR("<h2>")), 50);
    release(&result);
    buf_release(&text);
}

static void test_empty(void **state) {
    (void)state;
    struct result result;
    read_text(&result, STR(""));
    assert_int_equal(result.markdown.html.len, 0);
    assert_int_equal(result.markdown.section_count, 0);
    release(&result);
    read_text(&result, STR(" \n\n"));
    assert_int_equal(result.markdown.html.len, 0);
    assert_int_equal(result.markdown.section_count, 0);
    release(&result);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden),     cmocka_unit_test(test_deep_line),
        cmocka_unit_test(test_deep_lines), cmocka_unit_test(test_deep_inline),
        cmocka_unit_test(test_huge_table), cmocka_unit_test(test_many_headings),
        cmocka_unit_test(test_slow),       cmocka_unit_test(test_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
