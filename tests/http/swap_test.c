/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* New generations are published one after another while clients ask all they can, some of it again
 * and again and some of it new: no request fails, nobody gets an answer from before a publication
 * that had ended when the question was asked, and nothing of an old generation stays open. */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

enum { GENERATIONS = 100, CLIENTS_MAX = 64, SHOWN = 20, SETTLE_MS = 20000 };

static const char article[] =
    "{\"id\":\"brug\",\"titel\":\"Brug nummer %d\",\"tekst\":\"Deze brug is versie %d.\"}\n"
    "{\"id\":\"weg\",\"titel\":\"Weg\",\"tekst\":\"Over de weg.\"}\n";

static const char lines_path[] = SWAP_FOLDER ".jsonl";

/* Each is answered with the title of the bridge. A # is a word that changes, so that the answer is
 * not one that is kept. */
static const struct {
    const char *path;
    const char *body; /* NULL: none */
} asks[] = {
    {"/v1/_zoek?q=brug", NULL},
    {"/v1/_zoek?q=brug+#", NULL},
    {"/v1/_zoek", "{\"q\":\"brug #\"}"},
    {"/v1/_suggereer?q=bru", NULL},
    {"/zoeken?q=brug", NULL},
    {"/zoeken?q=brug+#", NULL},
    {"/artikel/brug", NULL},
    {"/v1/artikelen/brug", NULL},
    {"/v1/artikelen", NULL},
    {"/v1/_beantwoord", "{\"vraag\":\"brug nummer\"}"},
};

static struct server_process swapped;
static atomic_bool done;
static atomic_int published; /* the last generation of which that has ended */
static atomic_int failures;
static atomic_int requests;

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
    atomic_store(&published, version);
}

/* ## Clients */

struct client {
    pthread_t thread;
    struct http_connection *connection;
    unsigned seed;
    int newest; /* that it has seen */
};

static void put_word(struct buf *out, const char *text, unsigned *seed) {
    for (; *text; text++) {
        if (*text != '#') {
            buf_add_char(out, *text);
            continue;
        }
        buf_add(out, STR("brug"));
        for (int i = 0; i < 6; i++) {
            buf_add_char(out, (char)('a' + rand_r(seed) % 26));
        }
    }
}

/* The number in the title of the bridge; 0 when it is not there. */
static int version_in(const struct http_reply *reply) {
    static const char title[] = "nummer ";
    const char *found = reply->body.len > 0 ? strstr(reply->body.ptr, title) : NULL;
    return found ? (int)strtol(found + strlen(title), NULL, 10) : 0;
}

static void ask(struct client *client, size_t which) {
    struct buf path = BUF_INIT;
    struct buf body = BUF_INIT;
    put_word(&path, asks[which].path, &client->seed);
    put_word(&body, asks[which].body ? asks[which].body : "", &client->seed);
    struct http_options options = {.body = asks[which].body ? body.ptr : NULL,
                                   .headers = {"Content-Type: application/json"},
                                   .over = client->connection};
    int expected = atomic_load(&published);
    expected = expected > client->newest ? expected : client->newest;
    struct http_reply reply = http_fetch(swapped.url, path.ptr, &options);
    int version = version_in(&reply);
    if ((reply.status != 200 || version < expected) && atomic_fetch_add(&failures, 1) < SHOWN) {
        printf("%s: %ld, version %d instead of %d\n%s\n", path.ptr, reply.status, version, expected,
               buf_str(&reply.body).ptr);
    }
    client->newest = version;
    atomic_fetch_add(&requests, 1);
    http_reply_release(&reply);
    buf_release(&path);
    buf_release(&body);
}

static void *ask_on_and_on(void *payload) {
    struct client *client = payload;
    client->connection = http_connection_new();
    while (!atomic_load(&done)) {
        ask(client, (size_t)rand_r(&client->seed) % (sizeof asks / sizeof *asks));
    }
    http_connection_free(client->connection);
    return NULL;
}

/* More than there are cores, so that all of them are busy. */
static size_t start_clients(struct client clients[CLIENTS_MAX]) {
    size_t count = 2 * (size_t)sysconf(_SC_NPROCESSORS_ONLN) + 2;
    count = count < CLIENTS_MAX ? count : CLIENTS_MAX;
    for (size_t i = 0; i < count; i++) {
        clients[i].seed = (unsigned)i + 1;
        assert_int_equal(pthread_create(&clients[i].thread, NULL, ask_on_and_on, &clients[i]), 0);
    }
    return count;
}

/* ## The test */

static int generation_served(void) {
    struct http_reply reply = http_get(swapped.url, "/v1/_zoek?q=brug");
    json_t *json = http_json(&reply);
    int generation = (int)json_integer_value(json_object_get(json, "generatie"));
    json_decref(json);
    http_reply_release(&reply);
    return generation;
}

/* Publishes once more, with nobody asking: what is open then belongs to this generation. */
static void assert_open_files(size_t limit) {
    publish(GENERATIONS + 1);
    assert_int_equal(generation_served(), GENERATIONS + 1);
    size_t open = server_open_files(&swapped);
    for (int waited = 0; waited < SETTLE_MS && open > limit; waited += 100) {
        usleep(100000); /* connections close when the server comes to it */
        open = server_open_files(&swapped);
    }
    assert_in_range(open, 1, limit);
}

static void no_request_fails_over_new_generations(void **state) {
    (void)state;
    static struct client clients[CLIENTS_MAX];
    assert_int_equal(file_remove_tree(SWAP_FOLDER, NULL), ERR_OK);
    publish(1);
    assert_true(server_start(&swapped, SERVER_PROGRAM, SWAP_FOLDER));
    assert_int_equal(generation_served(), 1);
    usleep(500000); /* the connection of this one question closes */
    size_t open = server_open_files(&swapped);
    size_t count = start_clients(clients);
    for (int i = 2; i <= GENERATIONS; i++) {
        publish(i);
    }
    atomic_store(&done, true);
    for (size_t i = 0; i < count; i++) {
        pthread_join(clients[i].thread, NULL);
    }
    printf("%d requests of %zu clients over %d generations\n", atomic_load(&requests), count,
           GENERATIONS);
    assert_int_equal(atomic_load(&failures), 0);
    assert_true(atomic_load(&requests) > GENERATIONS);
    assert_int_equal(generation_served(), GENERATIONS);
    assert_open_files(open);
}

/* Also of a test that failed halfway. */
static int stop_swapped(void **state) {
    (void)state;
    return server_stop(&swapped, SIGTERM);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_request_fails_over_new_generations)};
    return cmocka_run_group_tests(tests, NULL, stop_swapped);
}
