/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/csv.h"

#include "cmocka_includes.h"

enum { ROOM = 3 };

/* How the row ends, its bytes, and its fields between bars. */
static void check(struct str text, const char *expected) {
    static const char *const ends[] = {"row", "last", "open", "stray"};
    struct csv_field fields[ROOM];
    struct csv_row row = {.fields = fields, .room = ROOM};
    struct buf made = BUF_INIT;
    buf_add(&made, str_from(ends[csv_scan(&row, text, ';')]));
    buf_format(&made, " %zu ", row.bytes);
    for (size_t i = 0; i < row.count && i < ROOM; i++) {
        buf_add(&made, STR("|"));
        csv_field_add(&made, &fields[i]);
    }
    assert_str_equal(buf_str(&made), expected);
    buf_release(&made);
}

static void takes_one_row(void **state) {
    (void)state;
    check(STR("a;b\nc\n"), "row 4 |a|b");
    check(STR("a;b\r\nc"), "row 5 |a|b");
    check(STR(";\n"), "row 2 ||");
    check(STR("a,b;\t\n"), "row 6 |a,b|\t");
    check(STR("\"a;\nb\";c\n"), "row 9 |a;\nb|c");
    check(STR("\"a\"\"b\"\"\"\n"), "row 9 |a\"b\"");
    check(STR("a\"\"b\n"), "row 5 |a\"\"b");
    check(STR("a\rb\n"), "row 4 |a\rb");
    check(STR("\"\";\"\"\r\n"), "row 7 ||");
}

static void tells_how_the_text_ends(void **state) {
    (void)state;
    check(STR(""), "last 0 |");
    check(STR("a;b"), "last 3 |a|b");
    check(STR("a;"), "last 2 |a|");
    check(STR("a\r"), "last 2 |a");
    check(STR("\"a\"\r"), "last 4 |a");
    check(STR("\"a\""), "last 3 |a");
    check(STR("\""), "open 1 ");
    check(STR("a;\"b\nc\n"), "open 7 |a");
    check(STR("\"a\"\""), "open 4 ");
    check(STR("\"a\"b\n"), "stray 3 |a");
    check(STR("\"a\"\rb\n"), "stray 3 |a");
}

static void counts_more_fields_than_it_keeps(void **state) {
    (void)state;
    struct csv_field fields[ROOM];
    struct csv_row row = {.fields = fields, .room = ROOM};
    assert_int_equal(csv_scan(&row, STR("a;b;c;d;e\n"), ';'), CSV_ROW);
    assert_int_equal(row.count, 5);
    assert_str_equal(fields[2].text, "c");
}

static void knows_an_empty_line(void **state) {
    (void)state;
    struct csv_field fields[ROOM];
    struct csv_row row = {.fields = fields, .room = ROOM};
    static const struct {
        struct str text;
        bool is_empty;
    } examples[] = {
        {STR_INIT("\n"), true},      {STR_INIT("\r\na\n"), true}, {STR_INIT(""), true},
        {STR_INIT("\"\"\n"), false}, {STR_INIT(";\n"), false},    {STR_INIT(" \n"), false},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        csv_scan(&row, examples[i].text, ';');
        assert_int_equal(csv_row_is_empty(&row), examples[i].is_empty);
    }
}

/* What a reader in blocks rests on: a row is whole at its line end and not before, and a fault that
 * is told in a part of the text is there in all of it. */
static void parts_of_a_text_promise_nothing_wrong(void **state) {
    (void)state;
    static const struct str texts[] = {
        STR_INIT("a;\"b\"\"\r\n;\";c\r\n"),
        STR_INIT("\"a\"\r\n"),
        STR_INIT("a;\"b\"c\n"),
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct csv_field fields[ROOM];
        struct csv_row row = {.fields = fields, .room = ROOM};
        enum csv_end whole = csv_scan(&row, texts[i], ';');
        size_t bytes = row.bytes;
        for (size_t len = 0; len < texts[i].len; len++) {
            enum csv_end part = csv_scan(&row, str_slice(texts[i], 0, len), ';');
            bool is_open = part == CSV_LAST || part == CSV_OPEN;
            assert_true(is_open ? len <= bytes : part == whole && row.bytes == bytes);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_one_row),
        cmocka_unit_test(tells_how_the_text_ends),
        cmocka_unit_test(counts_more_fields_than_it_keeps),
        cmocka_unit_test(knows_an_empty_line),
        cmocka_unit_test(parts_of_a_text_promise_nothing_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
