/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* arena.h, buf.h and table.h: memory that grows. */
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/memory.h"
#include "base/table.h"
#include "cmocka_includes.h"

static void arena_gives_zeroed_aligned_memory(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    for (size_t size = 1; size < 300000; size = size * 3 + 1) {
        unsigned char *memory = arena_alloc(&arena, size, 1);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(memory[i], 0);
            memory[i] = 0xAA;
        }
    }
    arena_clear(&arena);
    unsigned char *again = arena_alloc(&arena, 1000, 1);
    assert_int_equal(again[999], 0);
    arena_release(&arena);
    arena_release(&arena);
}

static void arena_keeps_texts(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct str copy = arena_str(&arena, STR("brug"));
    struct str made = arena_format(&arena, "%s-%d", "gen", 42);
    assert_string_equal(copy.ptr, "brug");
    assert_string_equal(made.ptr, "gen-42");
    assert_int_equal(made.len, 6);
    assert_string_equal(arena_str(&arena, (struct str){NULL, 0}).ptr, "");
    arena_release(&arena);
}

static void buf_grows(void **state) {
    (void)state;
    struct buf buf = BUF_INIT;
    assert_string_equal(buf_str(&buf).ptr, "");
    for (int i = 0; i < 10000; i++) {
        buf_format(&buf, "%d,", i % 10);
    }
    assert_int_equal(buf.len, 20000);
    assert_int_equal(strlen(buf.ptr), 20000);
    buf_truncate(&buf, 4);
    buf_add(&buf, STR("x"));
    buf_add_char(&buf, 'y');
    assert_str_equal(buf_str(&buf), "0,1,xy");
    buf_release(&buf);
    assert_int_equal(buf_str(&buf).len, 0);
}

static void table_keeps_many_keys(void **state) {
    (void)state;
    struct table table = TABLE_INIT;
    assert_null(table_find(&table, STR("k0")));
    char key[32];
    for (uint64_t i = 0; i < 100000; i++) {
        snprintf(key, sizeof key, "k%llu", (unsigned long long)i);
        uint64_t *value = table_get(&table, str_from(key));
        assert_int_equal(*value, 0);
        *value = i + 1;
    }
    assert_int_equal(table.len, 100000);
    for (uint64_t i = 0; i < 100000; i++) {
        snprintf(key, sizeof key, "k%llu", (unsigned long long)i);
        assert_int_equal(*table_find(&table, str_from(key)), i + 1);
    }
    assert_null(table_find(&table, STR("k100000")));
    assert_null(table_find(&table, STR("k")));
    table_clear(&table);
    assert_null(table_find(&table, STR("k1")));
    assert_int_equal(*table_get(&table, STR("k1")), 0);
    table_release(&table);
}

static void table_takes_any_bytes(void **state) {
    (void)state;
    struct table table = TABLE_INIT;
    *table_get(&table, (struct str){"a\0b", 3}) = 1;
    *table_get(&table, (struct str){"a\0c", 3}) = 2;
    *table_get(&table, STR("")) = 3;
    assert_int_equal(*table_find(&table, (struct str){"a\0b", 3}), 1);
    assert_int_equal(*table_find(&table, STR("")), 3);
    assert_int_equal(table.len, 3);
    table_release(&table);
}

static void grows_by_doubling(void **state) {
    (void)state;
    int *items = NULL;
    size_t capacity = 0;
    for (int i = 0; i < 1000; i++) {
        items = mem_grow(items, &capacity, (size_t)i, sizeof *items);
        items[i] = i;
    }
    assert_int_equal(items[999], 999);
    assert_int_equal(capacity, 1024);
    free(items);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(arena_keeps_texts),
        cmocka_unit_test(buf_grows),
        cmocka_unit_test(table_keeps_many_keys),
        cmocka_unit_test(table_takes_any_bytes),
        cmocka_unit_test(grows_by_doubling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
