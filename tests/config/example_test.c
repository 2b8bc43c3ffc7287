/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every key that there is stands in packaging/server.toml and docs/operations.md, with its usual
 * value, and no other does. */
#include <ctype.h>
#include <stdio.h>

#include "base/file.h"
#include "base/limits.h"
#include "cmocka_includes.h"
#include "config/config.h"
#include "settings_read.h"
#include "settings_rows.h"

static struct buf example; /* with each key uncommented */
static struct buf manual;
static struct settings *usual;

static int read_files(void **state) {
    (void)state;
    struct buf text = BUF_INIT;
    if (file_read(&text, EXAMPLE, LIMIT_CONFIG_BYTES, NULL) != ERR_OK ||
        file_read(&manual, MANUAL, LIMIT_ARTICLE_BYTES, NULL) != ERR_OK) {
        return -1;
    }
    struct str rest = buf_str(&text);
    while (rest.ptr) {
        struct str line = str_cut(&rest, '\n');
        bool is_key = line.len > 1 && line.ptr[0] == '#' && islower((unsigned char)line.ptr[1]);
        buf_add(&example, str_slice(line, is_key ? 1 : 0, line.len));
        buf_add_char(&example, '\n');
    }
    buf_release(&text);
    usual = settings_new();
    return 0;
}

static int release_files(void **state) {
    (void)state;
    buf_release(&example);
    buf_release(&manual);
    settings_give(usual);
    return 0;
}

/* As it is written in TOML. */
static void write_value(struct buf *out, const struct settings *settings,
                        const struct setting *row) {
    const void *value = (const char *)settings + row->offset;
    if (row->kind == SETTING_INTEGER) {
        buf_format(out, "%u", *(const uint32_t *)value);
    } else if (row->kind == SETTING_BOOLEAN) {
        buf_add(out, *(const bool *)value ? STR("true") : STR("false"));
    } else if (row->kind == SETTING_TEXT) {
        buf_format(out, "\"%.*s\"", STR_ARGS(*(const struct str *)value));
    } else {
        const struct str_list *list = value;
        buf_add(out, STR("["));
        for (size_t i = 0; i < list->len; i++) {
            buf_format(out, "%s\"%s\"", i > 0 ? ", " : "", list->items[i].ptr);
        }
        buf_add(out, STR("]"));
    }
}

static bool is_index(const struct setting *row) {
    return str_equal(row->path, STR("index")); /* has no usual value */
}

/* A key of a list has an entry for each item, or one when it is empty. */
static bool has_key(const struct config *config, struct str path) {
    for (size_t i = 0; i < config->len; i++) {
        struct str key = config->entries[i].path;
        if (str_equal(str_slice(key, 0, str_find(key, STR("["), 0)), path)) {
            return true;
        }
    }
    return false;
}

static void the_example_is_fine(void **state) {
    (void)state;
    struct settings *settings = settings_new();
    struct buf faults = BUF_INIT;
    settings_read_text(settings, buf_str(&example), "server.toml", &faults, NULL);
    assert_string_equal(buf_str(&faults).ptr, "");
    for (size_t i = 0; i < settings_row_count; i++) {
        struct buf shown = BUF_INIT;
        struct buf expected = BUF_INIT;
        write_value(&shown, settings, &settings_rows[i]);
        write_value(&expected, usual, &settings_rows[i]);
        if (!is_index(&settings_rows[i])) {
            assert_string_equal(buf_str(&shown).ptr, buf_str(&expected).ptr);
        }
        buf_release(&shown);
        buf_release(&expected);
    }
    buf_release(&faults);
    settings_give(settings);
}

static void the_example_has_every_key(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct config config;
    assert_int_equal(config_parse(&config, buf_str(&example), &arena, NULL), ERR_OK);
    for (size_t i = 0; i < settings_row_count; i++) {
        if (!has_key(&config, settings_rows[i].path)) {
            fail_msg("packaging/server.toml does not have %s", settings_rows[i].path.ptr);
        }
    }
    arena_release(&arena);
}

/* Cell number n of a row of a table, from 0, without its spaces. */
static struct str cell(struct str line, size_t n) {
    str_cut(&line, '|');
    while (n-- > 0 && line.ptr) {
        str_cut(&line, '|');
    }
    return line.ptr ? str_trim(str_cut(&line, '|')) : STR("");
}

/* The row of the table that begins with the key; "" without. */
static struct str find_line(struct str key) {
    struct str rest = buf_str(&manual);
    struct arena arena = ARENA_INIT;
    struct str wanted = arena_format(&arena, "| `%.*s` |", STR_ARGS(key));
    struct str found = STR("");
    while (rest.ptr && found.len == 0) {
        struct str line = str_cut(&rest, '\n');
        found = str_starts_with(line, wanted) ? line : STR("");
    }
    arena_release(&arena);
    return found;
}

static void the_manual_has_every_key(void **state) {
    (void)state;
    for (size_t i = 0; i < settings_row_count; i++) {
        const struct setting *row = &settings_rows[i];
        struct str line = find_line(row->path);
        if (line.len == 0) {
            fail_msg("docs/operations.md does not have %s", row->path.ptr);
        }
        struct buf expected = BUF_INIT;
        buf_add_char(&expected, '`');
        write_value(&expected, usual, row);
        buf_add_char(&expected, '`');
        assert_str_equal(cell(line, 2), is_index(row) ? "none" : buf_str(&expected).ptr);
        assert_str_equal(cell(line, 3), row->moment == SETTING_RESTART ? "restart" : "yes");
        assert_true(cell(line, 4).len > 0);
        buf_release(&expected);
    }
}

/* The rows below the heading "### Keys" and no other. */
static void the_manual_has_no_other_key(void **state) {
    (void)state;
    struct str text = buf_str(&manual);
    struct str rest = str_slice(text, str_find(text, STR("\n### Keys\n"), 0) + 10, text.len);
    rest = str_slice(rest, 0, str_find(rest, STR("\n#"), 0));
    size_t count = 0;
    while (rest.ptr) {
        count += str_starts_with(str_cut(&rest, '\n'), STR("| `"));
    }
    assert_int_equal(count, settings_row_count);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_example_is_fine),
        cmocka_unit_test(the_example_has_every_key),
        cmocka_unit_test(the_manual_has_every_key),
        cmocka_unit_test(the_manual_has_no_other_key),
    };
    return cmocka_run_group_tests(tests, read_files, release_files);
}
