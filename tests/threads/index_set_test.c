/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Eight threads search while generations come and go: each session is of one generation, whole, and
 * nothing fails. */
#include "search/index_set.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "search/document.h"
#include "search/search.h"
#include "test_index.h"

enum {
    READERS = 8,
    GENERATIONS = 50,
    READY = 1000,     /* from this number on generations are made beforehand */
    READY_COUNT = 80, /* even: they are published two at a time */
};

static char room[] = "index_set_test.XXXXXX";
static struct index_set *set;
static atomic_bool done;
static atomic_int failures;
static atomic_int searches;

/* The generation number stands in the title of the only article, so that a reader of another
 * generation than the session claims is seen. */
static void make(uint32_t number) {
    char title[32];
    snprintf(title, sizeof title, "nummer %u", (unsigned)number);
    struct section place;
    struct record record = test_record("een", title, "Altijd hetzelfde.", &place);
    struct test_index index = {.folder = room, .number = number, .records = &record, .count = 1};
    assert_true(test_index_publish(&index));
}

/* As the indexer does: out of sight first. */
static void remove_generation(uint32_t number) {
    struct buf old = BUF_INIT;
    struct buf aside = BUF_INIT;
    buf_format(&old, "%s/", room);
    generation_name(&old, number);
    buf_format(&aside, "%s/tmp-old", room);
    assert_int_equal(rename(old.ptr, aside.ptr), 0);
    assert_int_equal(file_remove_tree(aside.ptr, NULL), ERR_OK);
    buf_release(&aside);
    buf_release(&old);
}

static void publish(uint32_t number) {
    make(number);
    if (number > 2) {
        remove_generation(number - 2);
    }
}

static bool search_once(void) {
    struct session *session = NULL;
    if (index_set_take(&session, set, AUDIENCE_PUBLIC, NULL) != ERR_OK) {
        return false;
    }
    struct arena arena = ARENA_INIT;
    struct search_result result;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = STR("nummer");
    char title[32];
    snprintf(title, sizeof title, "nummer %u", (unsigned)session->generation->manifest.generatie);
    bool good = search_run(&result, session, &request, &arena, NULL) == ERR_OK &&
                result.hit_count == 1 && str_equal(result.hits[0].record.titel, str_from(title));
    arena_release(&arena);
    index_set_give(set, session);
    return good;
}

static void *search_on_and_on(void *payload) {
    (void)payload;
    while (!atomic_load(&done)) {
        atomic_fetch_add(&failures, !search_once());
        atomic_fetch_add(&searches, 1);
    }
    return NULL;
}

static uint32_t served(void) {
    struct session *session = NULL;
    assert_int_equal(index_set_take(&session, set, AUDIENCE_STAFF, NULL), ERR_OK);
    uint32_t number = session->generation->manifest.generatie;
    index_set_give(set, session);
    return number;
}

static void publish_all(void) {
    for (uint32_t number = 2; number <= GENERATIONS; number++) {
        publish(number);
    }
}

static void point_to(uint32_t number) {
    char next[64];
    char current[64];
    struct buf name = BUF_INIT;
    snprintf(next, sizeof next, "%s/next", room);
    snprintf(current, sizeof current, "%s/current", room);
    generation_name(&name, number);
    assert_int_equal(symlink(name.ptr, next), 0);
    assert_int_equal(rename(next, current), 0);
    buf_release(&name);
}

/* So that a generation may be gone before a thread that was given it has opened its databases. */
static void publish_two_at_a_time(void) {
    for (uint32_t number = READY; number < READY + READY_COUNT; number += 2) {
        point_to(number);
        point_to(number + 1);
        if (number > READY) {
            remove_generation(number - 1);
        }
        remove_generation(number);
        usleep(5000);
    }
}

/* Publishes while all threads search. */
static void search_during(void (*publisher)(void)) {
    atomic_store(&done, false);
    pthread_t readers[READERS];
    for (size_t i = 0; i < READERS; i++) {
        assert_int_equal(pthread_create(&readers[i], NULL, search_on_and_on, NULL), 0);
    }
    publisher();
    atomic_store(&done, true);
    for (size_t i = 0; i < READERS; i++) {
        pthread_join(readers[i], NULL);
    }
    printf("%d searches\n", atomic_load(&searches));
    assert_int_equal(atomic_load(&failures), 0);
}

static void nobody_notices_a_new_generation(void **state) {
    (void)state;
    search_during(publish_all);
    assert_int_equal(served(), GENERATIONS);
}

static void nobody_notices_two_at_a_time(void **state) {
    (void)state;
    search_during(publish_two_at_a_time);
    assert_int_equal(served(), READY + READY_COUNT - 1);
}

static void sessions_outlive_their_generation(void **state) {
    (void)state;
    struct session *old = NULL;
    assert_int_equal(index_set_take(&old, set, AUDIENCE_PUBLIC, NULL), ERR_OK);
    publish(GENERATIONS + 1);
    publish(GENERATIONS + 2);
    assert_int_equal(served(), GENERATIONS + 2);
    assert_int_equal(old->generation->manifest.generatie, GENERATIONS);
    index_set_give(set, old);
    assert_true(search_once());
}

static void a_damaged_generation_is_not_served(void **state) {
    (void)state;
    struct section place;
    struct record record = test_record("een", "x", "x", &place);
    struct test_index index = {.folder = room,
                               .number = GENERATIONS + 3,
                               .version = "99.1",
                               .records = &record,
                               .count = 1};
    assert_true(test_index_publish(&index));
    assert_int_equal(served(), GENERATIONS + 2);
    assert_int_equal(served(), GENERATIONS + 2);
    publish(GENERATIONS + 4);
    assert_int_equal(served(), GENERATIONS + 4);
}

static void break_databases(const char *folder) {
    struct arena arena = ARENA_INIT;
    struct file_list files;
    assert_int_equal(file_list_tree(&files, &arena, folder, STR("glass"), NULL), ERR_OK);
    assert_true(files.len > 0);
    for (size_t i = 0; i < files.len; i++) {
        struct str path = arena_format(&arena, "%s/%s", folder, files.paths[i].ptr);
        assert_int_equal(file_write(path.ptr, STR("damaged"), NULL), ERR_OK);
    }
    arena_release(&arena);
}

static void remove_manifest(const char *folder) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/manifest.json", folder);
    assert_int_equal(unlink(path.ptr), 0);
    buf_release(&path);
}

static void damaged_files_are_not_served(void **state) {
    (void)state;
    void (*const damages[])(const char *) = {break_databases, remove_manifest};
    uint32_t number = GENERATIONS + 4;
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        struct buf folder = BUF_INIT;
        publish(number + 1);
        buf_format(&folder, "%s/", room);
        generation_name(&folder, number + 1);
        damages[i](folder.ptr);
        buf_release(&folder);
        assert_int_equal(served(), number);
        assert_true(search_once());
        publish(number + 2);
        assert_int_equal(served(), number + 2);
        number += 2;
    }
}

static void a_passing_failure_passes(void **state) {
    (void)state;
    uint32_t before = served();
    publish(before + 1);
    struct rlimit usual;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    struct rlimit none = usual;
    none.rlim_cur = 0;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    uint32_t during = served();
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_int_equal(during, before);
    for (int i = 0; i < 100 && served() == before; i++) {
        usleep(100000);
    }
    assert_int_equal(served(), before + 1);
}

static void serves_on_without_current(void **state) {
    (void)state;
    char path[64];
    snprintf(path, sizeof path, "%s/current", room);
    assert_int_equal(unlink(path), 0);
    assert_true(search_once());
}

static void says_what_is_wrong_when_opening(void **state) {
    (void)state;
    struct index_set *other = NULL;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(index_set_open(&other, "nergens", &info), ERR_NOT_FOUND);
    assert_null(other);
    assert_non_null(strstr(info.text, "nergens/current"));
    char path[64];
    snprintf(path, sizeof path, "%s/other", room);
    struct section place;
    struct record record = test_record("een", "x", "x", &place);
    struct test_index index = {
        .folder = path, .number = 1, .version = "99.1", .records = &record, .count = 1};
    assert_true(test_index_publish(&index));
    assert_int_equal(index_set_open(&other, path, &info), ERR_CORRUPT);
    assert_non_null(strstr(info.text, "99.1"));
    assert_non_null(strstr(info.text, document_version().ptr));
}

static int open_set(void **state) {
    (void)state;
    if (!mkdtemp(room)) {
        return -1;
    }
    for (uint32_t i = 0; i < READY_COUNT; i++) {
        make(READY + i);
    }
    publish(1);
    return index_set_open(&set, room, NULL) == ERR_OK ? 0 : -1;
}

static int close_set(void **state) {
    (void)state;
    index_set_close(set);
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_notices_a_new_generation),
        cmocka_unit_test(sessions_outlive_their_generation),
        cmocka_unit_test(a_damaged_generation_is_not_served),
        cmocka_unit_test(damaged_files_are_not_served),
        cmocka_unit_test(a_passing_failure_passes),
        cmocka_unit_test(nobody_notices_two_at_a_time),
        cmocka_unit_test(serves_on_without_current),
        cmocka_unit_test(says_what_is_wrong_when_opening),
    };
    return cmocka_run_group_tests(tests, open_set, close_set);
}
