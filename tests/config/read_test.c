/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reading of a file of settings, with rows of every kind made for the test. */
#include "settings_read.h"

#include <string.h>

#include "base/limits.h"
#include "cmocka_includes.h"
#include "settings_rows.h"

/* The rows are in memory behind the settings. */
struct some_settings {
    struct settings settings;
    uint32_t number;
    bool flag;
    struct str text;
    struct str_list list;
};

static bool begins_with_h(struct str text) {
    return str_starts_with(text, STR("h"));
}

const struct setting settings_rows[] = {
    {STR_INIT("naam"), SETTING_TEXT, SETTING_RESTART, 1, 8, begins_with_h, "a word, such as \"h\"",
     offsetof(struct some_settings, text)},
    {STR_INIT("groep.getal"), SETTING_INTEGER, SETTING_RESTART, 2, 9, NULL, NULL,
     offsetof(struct some_settings, number)},
    {STR_INIT("groep.vlag"), SETTING_BOOLEAN, SETTING_LIVE, 0, 0, NULL, NULL,
     offsetof(struct some_settings, flag)},
    {STR_INIT("groep.lijst"), SETTING_LIST, SETTING_RESTART, 1, 8, begins_with_h, "a word",
     offsetof(struct some_settings, list)},
};
const size_t settings_row_count = sizeof settings_rows / sizeof *settings_rows;

struct example {
    const char *text;
    const char *expected; /* the faults, or the values */
};

static void write_values(struct buf *out, const struct some_settings *some) {
    buf_format(out, "%.*s %u %d [", STR_ARGS(some->text), some->number, some->flag);
    for (size_t i = 0; i < some->list.len; i++) {
        buf_format(out, "%s ", some->list.items[i].ptr);
    }
    buf_add(out, STR("]"));
}

/* On top of what is set already: naam "h", one item in the list. */
static void check(const struct example *examples, size_t count) {
    static const struct str usual[] = {STR_INIT("hoog")};
    for (size_t i = 0; i < count; i++) {
        struct some_settings some = {.number = 5, .text = STR("h"), .list = {usual, 1}};
        struct buf made = BUF_INIT;
        struct err_info info = ERR_INFO_INIT;
        enum err err =
            settings_read_text(&some.settings, str_from(examples[i].text), "f", &made, &info);
        assert_int_equal(err, made.len > 0 ? ERR_INVALID : ERR_OK);
        assert_int_equal(info.code, err);
        if (err == ERR_OK) {
            write_values(&made, &some);
        }
        assert_string_equal(buf_str(&made).ptr, examples[i].expected);
        buf_release(&made);
        arena_release(&some.settings.arena);
    }
}

static void sets_what_the_file_sets(void **state) {
    (void)state;
    const struct example examples[] = {
        {"", "h 5 0 [hoog ]"},
        {"# niets\n[groep]\n", "h 5 0 [hoog ]"},
        {"naam = 'huis'\n[groep]\ngetal = 2\nvlag = true\nlijst = ['heg', 'hek']\n",
         "huis 2 1 [heg hek ]"},
        {"groep.getal = 0x9\ngroep.lijst = []\ngroep.vlag = false", "h 9 0 []"},
    };
    check(examples, sizeof examples / sizeof *examples);
}

#define NAAM "naam must be a word, such as \"h\", in quotes, of at most 8 bytes\n"
#define GETAL "groep.getal must be a whole number from 2 to 9\n"
#define VLAG "groep.vlag must be true or false\n"
#define LIJST "groep.lijst must be a list, between [ ], of at most 64 times a word, in quotes\n"

static void tells_what_is_wrong_with_a_value(void **state) {
    (void)state;
    const struct example examples[] = {
        {"naam = 5", "f:1: " NAAM},
        {"naam = ''", "f:1: " NAAM},
        {"naam = 'hhhhhhhhh'", "f:1: " NAAM},
        {"naam = 'ander'", "f:1: " NAAM},
        {"naam = \"h\\u0000\"", "f:1: " NAAM},
        {"naam = \"h\\n\"", "f:1: " NAAM},
        {"naam = ['h']", "f:1: " NAAM},
        {"naam = []", "f:1: " NAAM},
        {"\nnaam.h = 'h'", "f:2: " NAAM},
        {"[[naam]]\nh = 'h'", "f:2: " NAAM},
        {"groep.getal = 1", "f:1: " GETAL},
        {"groep.getal = 10", "f:1: " GETAL},
        {"groep.getal = -4294967294", "f:1: " GETAL},
        {"groep.getal = 4294967298", "f:1: " GETAL},
        {"groep.getal = '5'", "f:1: " GETAL},
        {"groep.getal = true", "f:1: " GETAL},
        {"groep.vlag = 1", "f:1: " VLAG},
        {"groep.vlag = 'true'", "f:1: " VLAG},
        {"groep.lijst = 'h'", "f:1: " LIJST},
        {"groep.lijst = [\n'h',\n1, 2]", "f:3: " LIJST},
        {"groep.lijst = ['h', 'ander']", "f:1: " LIJST},
        {"groep.lijst = [['h']]", "f:1: " LIJST},
        {"[[groep.lijst]]\nh = 'h'", "f:2: " LIJST},
    };
    check(examples, sizeof examples / sizeof *examples);
}

static void tells_what_is_no_key(void **state) {
    (void)state;
    const struct example examples[] = {
        {"namm = 'h'", "f:1: namm is not a key; did you mean naam?\n"},
        {"Naam = 'h'", "f:1: Naam is not a key; did you mean naam?\n"},
        {"zebra = ['a', 'b']", "f:1: zebra is not a key\n"},
        {"[groepen]\ngetal = 4", "f:2: groepen.getal is not a key; did you mean groep.getal?\n"},
        {"getal = 4", "f:1: getal is not a key; did you mean groep.getal?\n"},
        {"[groep]\nnaam = 'h'", "f:2: groep.naam is not a key; did you mean naam?\n"},
        {"[zebra]\n", "f:1: zebra is not a key\n"},
        {"groep = 4", "f:1: groep must be a heading: write [groep] on a line of its own\n"},
        {"[[groep]]\ngetal = 4\nvlag = true",
         "f:2: groep must be a heading: write [groep] on a line of its own\n"},
        {"naam = 'h'\nnaam = 'h'", "f:2: Error while parsing key-value pair: cannot redefine "
                                   "existing string 'naam'\n"},
    };
    check(examples, sizeof examples / sizeof *examples);
}

static void tells_all_at_once_and_no_value(void **state) {
    (void)state;
    const struct example examples[] = {
        {"naam = 'geheim'\nnaem = 'geheim'\n[groep]\ngetal = 'geheim'\nvlag = 0\nlijst = 'geheim'",
         "f:1: " NAAM "f:2: naem is not a key; did you mean naam?\nf:4: " GETAL "f:5: " VLAG
         "f:6: " LIJST},
    };
    check(examples, sizeof examples / sizeof *examples);
}

static size_t count_lines(struct buf *faults) {
    struct str rest = str_trim(buf_str(faults));
    size_t count = 0;
    while (rest.ptr) {
        str_cut(&rest, '\n');
        count++;
    }
    return count;
}

static void tells_no_more_than_can_be_read(void **state) {
    (void)state;
    struct settings settings = {.arena = ARENA_INIT};
    struct buf text = BUF_INIT;
    struct buf faults = BUF_INIT;
    for (int i = 0; i < LIMIT_FAULTS + 7; i++) {
        buf_format(&text, "zebra%d = 1\n", i);
    }
    assert_int_equal(settings_read_text(&settings, buf_str(&text), "f", &faults, NULL),
                     ERR_INVALID);
    assert_int_equal(count_lines(&faults), LIMIT_FAULTS + 1);
    assert_true(str_ends_with(buf_str(&faults), STR("f:1: has 7 more faults\n")));
    buf_truncate(&faults, 0);
    buf_truncate(&text, 0);
    while (text.len <= LIMIT_CONFIG_BYTES) {
        buf_add(&text, STR("# nothing\n"));
    }
    assert_int_equal(settings_read_text(&settings, buf_str(&text), "f", &faults, NULL),
                     ERR_INVALID);
    assert_str_equal(buf_str(&faults), "f:1: larger than 65536 bytes\n");
    buf_release(&text);
    buf_release(&faults);
    arena_release(&settings.arena);
}

static void takes_at_most_so_many_items(void **state) {
    (void)state;
    for (int count = SETTING_ITEMS; count <= SETTING_ITEMS + 1; count++) {
        struct some_settings some = {.number = 5};
        struct buf text = BUF_INIT;
        struct buf faults = BUF_INIT;
        buf_add(&text, STR("groep.lijst = ["));
        for (int i = 0; i < count; i++) {
            buf_add(&text, STR("'h',"));
        }
        buf_add(&text, STR("]"));
        enum err err = settings_read_text(&some.settings, buf_str(&text), "f", &faults, NULL);
        assert_int_equal(err, count == SETTING_ITEMS ? ERR_OK : ERR_INVALID);
        assert_int_equal(some.list.len, SETTING_ITEMS);
        buf_release(&text);
        buf_release(&faults);
        arena_release(&some.settings.arena);
    }
}

static void keeps_what_needs_a_restart(void **state) {
    (void)state;
    const struct str items[] = {STR_INIT("heg"), STR_INIT("hek")};
    struct some_settings present = {
        .number = 5, .text = STR("hier"), .flag = true, .list = {items, 2}};
    struct some_settings next = {.number = 6, .text = STR("hier"), .list = {items, 1}};
    struct buf kept = BUF_INIT;
    settings_keep(&next.settings, &present.settings, &kept);
    assert_str_equal(buf_str(&kept), "groep.getal\ngroep.lijst\n");
    struct buf made = BUF_INIT;
    write_values(&made, &next);
    assert_str_equal(buf_str(&made), "hier 5 0 [heg hek ]");
    buf_truncate(&kept, 0);
    settings_keep(&next.settings, &present.settings, &kept);
    assert_int_equal(kept.len, 0);
    buf_release(&made);
    buf_release(&kept);
    arena_release(&next.settings.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_what_the_file_sets),
        cmocka_unit_test(tells_what_is_wrong_with_a_value),
        cmocka_unit_test(tells_what_is_no_key),
        cmocka_unit_test(tells_all_at_once_and_no_value),
        cmocka_unit_test(tells_no_more_than_can_be_read),
        cmocka_unit_test(takes_at_most_so_many_items),
        cmocka_unit_test(keeps_what_needs_a_restart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
