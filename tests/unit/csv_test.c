/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/csv.h"

#include "base/buf.h"
#include "cmocka_includes.h"

/* Reads all rows: fields between bars, with the line of each row; faults behind. */
static void check(struct str text, const char *expected) {
    struct arena arena = ARENA_INIT;
    struct faults faults = FAULTS_INIT;
    struct source source = {.file = STR("x.csv"), .faults = &faults, .arena = &arena};
    struct buf made = BUF_INIT;
    struct csv csv;
    csv_init(&csv, text, &source);
    while (csv_next(&csv)) {
        buf_format(&made, "%zu", csv.line);
        for (size_t i = 0; i < csv.field_count && i < CSV_FIELDS; i++) {
            buf_format(&made, "|%.*s", STR_ARGS(csv.fields[i]));
        }
        buf_add(&made, STR(";"));
    }
    for (size_t i = 0; i < faults.len; i++) {
        buf_format(&made, "fault %zu", faults.items[i].line);
    }
    assert_str_equal(buf_str(&made), expected);
    buf_release(&made);
    faults_release(&faults);
    arena_release(&arena);
}

static void test_rows(void **state) {
    (void)state;
    check(STR(""), "");
    check(STR("a,b\nc,d\n"), "1|a|b;2|c|d;");
    check(STR("a,b\r\nc,d"), "1|a|b;2|c|d;");
    check(STR("\n\r\na\n\n\nb\n"), "3|a;6|b;");
    check(STR("a,,\n,\n"), "1|a||;2||;");
    check(STR("\xEF\xBB\xBF"
              "a, b \n"),
          "1|a|b;");
    check(STR("a\rb,c\n"), "1|a\rb|c;");
}

static void test_quotes(void **state) {
    (void)state;
    check(STR("\"a,b\",\"c\"\"d\"\n"), "1|a,b|c\"d;");
    check(STR("\"een\ntwee\",x\ny\n"), "1|een\ntwee|x;3|y;");
    check(STR("\"\",\"\"\"\"\n"), "1||\";");
    check(STR("\"a\"\r\nb\r\n"), "1|a;2|b;");
    check(STR("\"a\""), "1|a;");
}

static void test_faults(void **state) {
    (void)state;
    check(STR("a\n\"open,b\nc\n"), "1|a;fault 2");
    check(STR("a\"b\nc\n"), "fault 1");
    check(STR("\"a\"b\nc\n"), "fault 1");
    check(STR("\""), "fault 1");
}

/* More fields than are kept are still counted, so that a header with a number of columns sees it.
 */
static void test_many_fields(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct faults faults = FAULTS_INIT;
    struct source source = {.file = STR("x.csv"), .faults = &faults, .arena = &arena};
    struct buf row = BUF_INIT;
    struct csv csv;
    for (size_t i = 1; i < 100; i++) {
        buf_add_char(&row, ',');
    }
    csv_init(&csv, buf_str(&row), &source);
    assert_true(csv_next(&csv));
    assert_int_equal(csv.field_count, 100);
    assert_false(csv_next(&csv));
    buf_release(&row);
    arena_release(&arena);
    faults_release(&faults);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_many_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
