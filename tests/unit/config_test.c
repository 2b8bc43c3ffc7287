/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is read of a file of settings, and what is refused: each fault with its line. */
#include "config/config.h"

#include <inttypes.h>

#include "base/buf.h"
#include "base/limits.h"
#include "cmocka_includes.h"

struct result {
    struct arena arena;
    struct config config;
    struct err_info info;
    enum err err;
};

typedef enum err (*parse_fn)(struct config *out, struct str text, struct arena *arena,
                             struct err_info *info);

static void read_with(struct result *result, struct str text, parse_fn parse) {
    *result = (struct result){.arena = ARENA_INIT, .info = ERR_INFO_INIT};
    result->err = parse(&result->config, text, &result->arena, &result->info);
    assert_int_equal(result->info.code, result->err);
}

static void read_text(struct result *result, struct str text) {
    read_with(result, text, config_parse);
}

static void write_entry(struct buf *out, const struct config_entry *entry) {
    buf_format(out, "%zu %.*s ", entry->line, STR_ARGS(entry->path));
    switch (entry->kind) {
    case CONFIG_TEXT:
        buf_format(out, "'%.*s';", STR_ARGS(entry->text));
        break;
    case CONFIG_INTEGER:
        buf_format(out, "%" PRId64 ";", entry->number);
        break;
    case CONFIG_BOOLEAN:
        buf_format(out, "%s;", entry->number ? "true" : "false");
        break;
    case CONFIG_EMPTY:
        buf_add(out, STR("empty;"));
        break;
    }
}

struct example {
    struct str text;
    const char *expected; /* "line path value;" for each entry, or "fault line: message" */
};

static void check(const struct example *examples, size_t count, parse_fn parse) {
    for (size_t i = 0; i < count; i++) {
        struct result result;
        struct buf made = BUF_INIT;
        read_with(&result, examples[i].text, parse);
        if (result.err == ERR_OK) {
            for (size_t j = 0; j < result.config.len; j++) {
                write_entry(&made, &result.config.entries[j]);
            }
        } else {
            assert_int_equal(result.err, ERR_INVALID);
            buf_format(&made, "fault %zu: %s", result.config.fault_line, result.info.text);
        }
        assert_str_equal(buf_str(&made), examples[i].expected);
        buf_release(&made);
        arena_release(&result.arena);
    }
}

#define CHECK_WITH(examples, parse) check(examples, sizeof(examples) / sizeof *(examples), parse)
#define CHECK(examples) CHECK_WITH(examples, config_parse)

static void entries_stand_in_the_order_of_the_file(void **state) {
    (void)state;
    static const struct example examples[] = {
        {STR_INIT(""), ""},
        {STR_INIT("# niets\n\n"), ""},
        {STR_INIT("z = 1\na = -2\n"), "1 z 1;2 a -2;"},
        {STR_INIT("[z]\nz = true\na = false\n[a]\nx = 'y'"), "2 z.z true;3 z.a false;5 a.x 'y';"},
        {STR_INIT("[[n]]\nb = 'x'\na = 'y'\n[[n]]\nb = 'z'\n"),
         "2 n[0].b 'x';3 n[0].a 'y';5 n[1].b 'z';"},
        {STR_INIT("a.b.c = 1\na.b.B-_9 = 2"), "1 a.b.c 1;2 a.b.B-_9 2;"},
        {STR_INIT("a = [\n 'x', # een\n 2,\n [true]]"), "2 a[0] 'x';3 a[1] 2;4 a[2][0] true;"},
        {STR_INIT("a = [{b = 1, c = [{d = 2}]}]"), "1 a[0].b 1;1 a[0].c[0].d 2;"},
        {STR_INIT("\"a\".'b' = 1"), "1 a.b 1;"},
        {STR_INIT("a = 9223372036854775807\nb = 0x10"), "1 a 9223372036854775807;2 b 16;"},
    };
    CHECK(examples);
}

static void what_is_empty_is_there_too(void **state) {
    (void)state;
    static const struct example examples[] = {
        {STR_INIT("[a]\n[b]\n"), "1 a empty;2 b empty;"},
        {STR_INIT("\n[[a]]\n[[a]]\n"), "2 a[0] empty;3 a[1] empty;"},
        {STR_INIT("a = []\nb = {}\nc = ''"), "1 a empty;2 b empty;3 c '';"},
        {STR_INIT("[a.b]"), "1 a.b empty;"},
    };
    CHECK(examples);
}

static void texts_are_as_written(void **state) {
    (void)state;
    static const struct example examples[] = {
        {STR_INIT("a = \"\\u00e9\\t\\\"\"\nb = 'é\\t'"), "1 a 'é\t\"';2 b 'é\\t';"},
        {STR_INIT("a = \"\"\"\neen\ntwee\"\"\"\nb = 1"), "1 a 'een\ntwee';4 b 1;"},
        {STR_INIT("\xEF\xBB\xBF"
                  "a = 1"),
         "1 a 1;"},
        {STR_INIT("a = \"\"\"een \\\n  één\"\"\"# é"), "1 a 'een één';"},
        {STR_INIT("a = 1\r\n\r\nb = 'x'\r\n"), "1 a 1;3 b 'x';"},
    };
    CHECK(examples);
}

#define NOT_PLAIN "a key may only have letters, digits, _ and -"
#define NO_SETTING "a number with a fraction, a date or a time must be text, in quotes"

static void what_no_setting_needs_is_refused(void **state) {
    (void)state;
    static const struct example examples[] = {
        {STR_INIT("a = 1\nb = 1.5"), "fault 2: " NO_SETTING},
        {STR_INIT("a = inf"), "fault 1: " NO_SETTING},
        {STR_INIT("a = 2026-01-01"), "fault 1: " NO_SETTING},
        {STR_INIT("a = [\n12:00:00]"), "fault 2: " NO_SETTING},
        {STR_INIT("a = 1\n'b.c' = 1"), "fault 2: " NOT_PLAIN},
        {STR_INIT("'n[0]' = 1"), "fault 1: " NOT_PLAIN},
        {STR_INIT("'' = 1"), "fault 1: " NOT_PLAIN},
        {STR_INIT("\"\\u0000\" = 1"), "fault 1: " NOT_PLAIN},
    };
    CHECK(examples);
}

#define NO_WORD "a key may not be empty, or have quotation marks or control characters"

static void words_of_others_may_be_keys(void **state) {
    (void)state;
    static const struct example examples[] = {
        {STR_INIT("[a]\n'Social media' = 1\nb-c = 2"), "2 a.\"Social media\" 1;3 a.b-c 2;"},
        {STR_INIT("\"E-mail (é)\".'n[0].x' = 1"), "1 \"E-mail (é)\".\"n[0].x\" 1;"},
        {STR_INIT("a = 1\n'' = 1"), "fault 2: " NO_WORD},
        {STR_INIT("'\"' = 1"), "fault 1: " NO_WORD},
        {STR_INIT("\"\\u0000\" = 1"), "fault 1: " NO_WORD},
        {STR_INIT("\"a\\nb\" = 1"), "fault 1: " NO_WORD},
        {STR_INIT("a = 1.5"), "fault 1: " NO_SETTING},
    };
    CHECK_WITH(examples, config_parse_words);
}

/* The words are those of toml++. */
static void wrong_toml_has_a_line(void **state) {
    (void)state;
    static const struct {
        struct str text;
        size_t line;
    } examples[] = {
        {STR_INIT("a"), 1},
        {STR_INIT("a = 1\nb ="), 2},
        {STR_INIT("a = 1\n\na = 2"), 3},
        {STR_INIT("a = 1\na.b = 2"), 2},
        {STR_INIT("[a]\n[a]"), 2},
        {STR_INIT("[a]\n[[a]]"), 2},
        {STR_INIT("a = 9223372036854775808"), 1},
        {STR_INIT("a = 'x\nb = 1"), 1},
        {STR_INIT("a = 1\rb = 1"), 1},
        {STR_INIT("a = 1\n\0"), 2},
        {STR_INIT("a = '\0'"), 1},
        {STR_INIT("# \0"), 1},
        {STR_INIT("a = \"\\ud800\""), 1},
        {STR_INIT("a = 1\nb = '\xff'"), 2},
        {STR_INIT("\n\n# \xed\xa0\x80"), 3},
        {STR_INIT("\xff\xfe"
                  "a\0"),
         1},
        {STR_INIT("é = 1"), 1},
        {STR_INIT("a = 1\n[é]"), 2},
        {STR_INIT("a = é"), 1},
        {STR_INIT("a\u00a0= 1"), 1},
        {STR_INIT("a = [}\n1"), 1},
        {STR_INIT("[[["), 1},
        {STR_INIT("a = [[[[[[[[[[1]]]]]]]]]]"), 1},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct result result;
        read_text(&result, examples[i].text);
        assert_int_equal(result.err, ERR_INVALID);
        assert_int_equal(result.config.fault_line, examples[i].line);
        assert_int_equal(result.config.len, 0);
        assert_true(str_from(result.info.text).len > 0);
        arena_release(&result.arena);
    }
}

/* As many times `part` as fit in a whole file between first and last. */
static struct str fill(struct buf *out, const char *first, const char *part, const char *last) {
    size_t len = LIMIT_CONFIG_BYTES - str_from(last).len;
    buf_truncate(out, 0);
    buf_add(out, str_from(first));
    while (out->len + str_from(part).len <= len) {
        buf_add(out, str_from(part));
    }
    buf_add(out, str_from(last));
    return buf_str(out);
}

static void hostile_files_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *first, *part, *last;
    } examples[] = {
        {"", "[", ""},          {"a=", "[", ""},     {"a=", "[[", "1"},        {"a=", "{a=", ""},
        {"a=[", "\n{a=[", ""},  {"", "a.", "a=1"},   {"", "a . ", "a=1"},      {"", "a.\t", "a=1"},
        {"", "\"\".", "a=1"},   {"", "'.'.", "a=1"}, {"[", "a.", "a]"},        {"[[", "a.", "a]]"},
        {"a=1\n", "a.", "a=1"}, {"", "a", "=1"},     {"a='", "x", ""},         {"a='''", "\n", ""},
        {"a=", "1", ""},        {"a=0.", "1", ""},   {"", "a=1\n", ""},        {"", "[a]\n", ""},
        {"", "[a.a]\n", ""},    {"", "\r", ""},      {"", "\xEF\xBB\xBF", ""}, {"", "\x80", ""},
    };
    struct buf text = BUF_INIT;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct result result;
        read_text(&result, fill(&text, examples[i].first, examples[i].part, examples[i].last));
        assert_int_equal(result.err, ERR_INVALID);
        arena_release(&result.arena);
    }
    buf_release(&text);
}

static void large_files_are_read(void **state) {
    (void)state;
    static const struct {
        const char *first, *part, *last;
        size_t least; /* entries */
    } examples[] = {
        {"a=[", "1,", "]", 32000},  {"a='", "x", "'", 1},         {"a='", "...", "'", 1},
        {"a=1#", "x", "", 1},       {"", "[[a]]\n", "", 10000},   {"", "[[a]]\nb=1\n", "", 6000},
        {"a=[", "{},", "]", 21000}, {"a='''", "x.y\n", "'''", 1}, {"a=[", "[],", "]", 21000},
        {"", "\n", "", 0},          {"a=[", "{b=1},", "]", 9000},
    };
    struct buf text = BUF_INIT;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct result result;
        read_text(&result, fill(&text, examples[i].first, examples[i].part, examples[i].last));
        assert_int_equal(result.err, ERR_OK);
        assert_true(result.config.len >= examples[i].least);
        arena_release(&result.arena);
    }
    buf_release(&text);
}

/* The deepest that gets past the limit on dots of one line. */
static void deep_tables_are_taken_apart(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    buf_add(&text, STR("["));
    for (size_t line = 0; line < 4; line++) {
        for (size_t i = 0; i < 256; i++) {
            buf_add(&text, STR("a."));
        }
        buf_add(&text, line == 0 ? STR("a]\n") : STR("a=[\n{"));
    }
    buf_add(&text, STR("a=1}]}]}]"));
    read_text(&result, buf_str(&text));
    assert_int_equal(result.err, ERR_INVALID);
    assert_string_equal(result.info.text, "the keys are too long or nested too deeply");
    arena_release(&result.arena);
    buf_release(&text);
}

static void limits_hold(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    struct result result;
    fill(&text, "", "#", "");
    read_text(&result, buf_str(&text));
    assert_int_equal(result.err, ERR_OK);
    arena_release(&result.arena);
    buf_add(&text, STR("#"));
    read_text(&result, buf_str(&text));
    assert_int_equal(result.err, ERR_LIMIT);
    assert_int_equal(result.config.fault_line, 1);
    buf_truncate(&text, LIMIT_CONFIG_PATH_BYTES);
    for (size_t i = 0; i < text.len; i++) {
        text.ptr[i] = 'x';
    }
    buf_add(&text, STR("=1"));
    read_text(&result, buf_str(&text));
    assert_int_equal(result.err, ERR_OK);
    arena_release(&result.arena);
    text.ptr[LIMIT_CONFIG_PATH_BYTES] = 'x';
    text.ptr[LIMIT_CONFIG_PATH_BYTES + 1] = '=';
    buf_add(&text, STR("1"));
    read_text(&result, buf_str(&text));
    assert_int_equal(result.err, ERR_INVALID);
    arena_release(&result.arena);
    buf_release(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_stand_in_the_order_of_the_file),
        cmocka_unit_test(what_is_empty_is_there_too),
        cmocka_unit_test(texts_are_as_written),
        cmocka_unit_test(what_no_setting_needs_is_refused),
        cmocka_unit_test(words_of_others_may_be_keys),
        cmocka_unit_test(wrong_toml_has_a_line),
        cmocka_unit_test(hostile_files_are_refused),
        cmocka_unit_test(large_files_are_read),
        cmocka_unit_test(deep_tables_are_taken_apart),
        cmocka_unit_test(limits_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
