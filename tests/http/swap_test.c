/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* New generations are published while four clients search: no request fails, and in the end
 * everyone is served from the last one. */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

enum { CLIENTS = 4, GENERATIONS = 20 };

static const char article[] =
    "{\"id\":\"brug\",\"titel\":\"Brug nummer %d\",\"tekst\":\"Deze brug is versie %d.\"}\n"
    "{\"id\":\"weg\",\"titel\":\"Weg\",\"tekst\":\"Over de weg.\"}\n";

static const char lines_path[] = SWAP_FOLDER ".jsonl";

static atomic_bool done;
static atomic_int failures;
static atomic_int requests;
static struct server_process swapped;

static void publish(int version) {
    struct buf lines = BUF_INIT;
    buf_format(&lines, article, version, version);
    assert_int_equal(file_write(lines_path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines_path, "--index", SWAP_FOLDER, NULL};
    char error[1024];
    int code = run_program(argv, STDERR_FILENO, error, sizeof error);
    if (code != 0) {
        printf("%s\n", error);
    }
    assert_int_equal(code, 0);
}

static void *search_on_and_on(void *payload) {
    (void)payload;
    while (!atomic_load(&done)) {
        struct http_reply reply = http_get(swapped.url, "/v1/_zoek?q=brug");
        json_t *json = http_json(&reply);
        bool found =
            reply.status == 200 && json_integer_value(json_object_get(json, "totaal")) == 1;
        atomic_fetch_add(&failures, !found);
        atomic_fetch_add(&requests, 1);
        json_decref(json);
        http_reply_release(&reply);
    }
    return NULL;
}

static int generation_served(void) {
    struct http_reply reply = http_get(swapped.url, "/v1/_zoek?q=brug");
    json_t *json = http_json(&reply);
    int generation = (int)json_integer_value(json_object_get(json, "generatie"));
    json_decref(json);
    http_reply_release(&reply);
    return generation;
}

static void no_request_fails_over_new_generations(void **state) {
    (void)state;
    assert_int_equal(file_remove_tree(SWAP_FOLDER, NULL), ERR_OK);
    publish(1);
    assert_true(server_start(&swapped, SERVER_PROGRAM, SWAP_FOLDER));
    assert_int_equal(generation_served(), 1);
    pthread_t clients[CLIENTS];
    for (size_t i = 0; i < CLIENTS; i++) {
        assert_int_equal(pthread_create(&clients[i], NULL, search_on_and_on, NULL), 0);
    }
    for (int i = 2; i <= GENERATIONS; i++) {
        publish(i);
    }
    atomic_store(&done, true);
    for (size_t i = 0; i < CLIENTS; i++) {
        pthread_join(clients[i], NULL);
    }
    printf("%d requests over %d generations\n", atomic_load(&requests), GENERATIONS);
    assert_int_equal(atomic_load(&failures), 0);
    assert_true(atomic_load(&requests) > GENERATIONS);
    assert_int_equal(generation_served(), GENERATIONS);
    assert_int_equal(server_stop(&swapped, SIGTERM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_request_fails_over_new_generations)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
