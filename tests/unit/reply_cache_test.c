/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* reply_cache.h: what is kept, what goes first, and that it stays within its room. */
#include "cache/reply_cache.h"

#include <stdio.h>
#include <string.h>

#include "cmocka_includes.h"

enum { ROOM = 64 * 1024, BODY = 3000 };

static struct http_prepared *make(size_t bytes) {
    struct http_response response = {.status = 200};
    memset(buf_reserve(&response.body, bytes), 'x', bytes);
    response.body.len = bytes;
    struct http_prepared *prepared = http_prepare(&response);
    buf_release(&response.body);
    return prepared;
}

static void keep(struct reply_cache *cache, const char *key, size_t bytes) {
    struct http_prepared *prepared = make(bytes);
    reply_cache_keep(cache, str_from(key), &(struct reply_kept){.prepared = prepared});
    http_prepared_release(prepared);
}

/* The size of what is kept, 0 when nothing is. */
static size_t kept(struct reply_cache *cache, const char *key) {
    struct reply_kept found;
    if (!reply_cache_find(&found, cache, str_from(key))) {
        return 0;
    }
    size_t bytes = http_prepared_bytes(found.prepared);
    http_prepared_release(found.prepared);
    return bytes;
}

static void finds_what_was_kept(void **state) {
    (void)state;
    struct reply_cache *cache = reply_cache_new(ROOM);
    assert_int_equal(kept(cache, "gat"), 0);
    keep(cache, "gat", 10);
    keep(cache, "gat in de weg", 20);
    assert_int_equal(kept(cache, "gat"), 10);
    assert_int_equal(kept(cache, "gat in de weg"), 20);
    keep(cache, "gat", 30);
    assert_int_equal(kept(cache, "gat"), 30);
    reply_cache_clear(cache);
    assert_int_equal(kept(cache, "gat"), 0);
    assert_int_equal(reply_cache_bytes(cache), 0);
    reply_cache_free(cache);
}

static void what_was_used_longest_ago_goes_first(void **state) {
    (void)state;
    struct reply_cache *cache = reply_cache_new(ROOM);
    keep(cache, "vaak", BODY);
    keep(cache, "eens", BODY);
    for (int i = 0; i < 1000; i++) {
        char key[24];
        snprintf(key, sizeof key, "vraag %d", i);
        keep(cache, key, BODY);
        assert_int_equal(kept(cache, "vaak"), BODY);
        assert_true(reply_cache_bytes(cache) <= ROOM);
    }
    assert_int_equal(kept(cache, "eens"), 0);
    assert_int_equal(kept(cache, "vraag 0"), 0);
    assert_int_equal(kept(cache, "vraag 999"), BODY);
    assert_true(reply_cache_bytes(cache) > ROOM / 2);
    reply_cache_free(cache);
}

static void one_answer_never_takes_all_room(void **state) {
    (void)state;
    struct reply_cache *cache = reply_cache_new(ROOM);
    keep(cache, "klein", 100);
    keep(cache, "groot", ROOM / 2);
    assert_int_equal(kept(cache, "groot"), 0);
    assert_int_equal(kept(cache, "klein"), 100);
    reply_cache_free(cache);
}

/* As when the answer is being sent while its place is given to another. */
static void an_answer_in_use_outlives_its_place(void **state) {
    (void)state;
    struct reply_cache *cache = reply_cache_new(ROOM);
    keep(cache, "gat", 10);
    struct reply_kept found;
    assert_true(reply_cache_find(&found, cache, STR("gat")));
    reply_cache_free(cache);
    assert_int_equal(http_prepared_bytes(found.prepared), 10);
    http_prepared_release(found.prepared);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_was_kept),
        cmocka_unit_test(what_was_used_longest_ago_goes_first),
        cmocka_unit_test(one_answer_never_takes_all_room),
        cmocka_unit_test(an_answer_in_use_outlives_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
