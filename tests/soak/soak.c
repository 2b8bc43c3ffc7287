/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The service under all kinds of load at once, for as long as is asked, while new generations and
 * settings come in every few seconds: everything is answered as it should be, nothing is left open
 * and memory does not grow.
 *   soak SECONDS [CLIENTS]
 * Built with a sanitizer it also finds what that finds; a report of it makes the server end with
 * another code than 0. */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "asks.h"
#include "base/clock.h"
#include "base/file.h"

enum {
    CLIENTS_MAX = 64,
    PUBLISH_S = 2,       /* seconds between generations */
    RELOAD_S = 3,        /* between settings */
    FIGURES = 20,        /* lines about how it goes */
    PATIENCE_S = 5,      /* for a connection that is silent or never asks all */
    THREADS = 4,         /* of the service */
    REST_S = 8,          /* for all connections to be gone */
    GROWTH_PERCENT = 15, /* of memory, from a third of the time until the end, */
    GROWTH_KIB = 8192,   /* and this: what one more thread or a full batch of counts may take */
};

static const char kb[] = ACCESS_FOLDER "/kb";
static const char index_folder[] = ACCESS_FOLDER "/index";
static const char store[] = ACCESS_FOLDER "/tellingen.db";

static double duration_s = 20;
static size_t client_count = 8;

static bool is_running; /* the server */
static atomic_bool done;
static struct asker askers[CLIENTS_MAX];
static pthread_t threads[CLIENTS_MAX];

static void *ask_on_and_on(void *payload) {
    struct asker *asker = payload;
    asker->connection = http_connection_new();
    while (!atomic_load(&done)) {
        ask_something(asker);
    }
    http_connection_free(asker->connection);
    return NULL;
}

static void start_clients(void) {
    for (size_t i = 0; i < client_count; i++) {
        askers[i].seed = (unsigned)i + 1;
        assert_int_equal(pthread_create(&threads[i], NULL, ask_on_and_on, &askers[i]), 0);
    }
}

static void stop_clients(void) {
    atomic_store(&done, true);
    for (size_t i = 0; i < client_count; i++) {
        pthread_join(threads[i], NULL);
    }
}

/* ## What the operator and the editors do */

static void publish(unsigned long version) {
    struct buf text = BUF_INIT;
    buf_format(&text,
               "---\n# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland\n"
               "id: versie\ntype: artikel\ntitel: Versie %lu\nvraag: Welke versie is dit?\n"
               "status: actief\ndoelgroep: [burger]\nthema: wegen\ngewijzigd: 2026-10-01\n---\n\n"
               "Dit is versie %lu van de brug en de weg.\n",
               version, version);
    assert_int_equal(
        file_write(ACCESS_FOLDER "/kb/artikelen/wegen/versie.md", buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
    const char *const argv[] = {INDEX_PROGRAM, "--kb", kb, "--index", index_folder, NULL};
    char error[1024];
    int code = run_program(argv, STDERR_FILENO, error, sizeof error);
    if (code != 0) {
        fail_msg("the indexer ended with %d: %s", code, error);
    }
}

/* Every fourth file has a fault, and is not used; every fifth has a line logged for each request.
 */
static void write_settings(unsigned long round) {
    struct buf text = BUF_INIT;
    char access[4096];
    access_settings(access, sizeof access);
    buf_format(&text,
               "%s[limits]\nthreads = %d\nidle_s = %d\nrequest_s = %d\n[proxies]\ntrusted = "
               "[\"127.0.0.1\"]\n[insight]\nstore = \"%s\"\n"
               "[rate_limit]\nper_minute = %lu\n[log]\nrequests = %s\n%s",
               access, THREADS, PATIENCE_S, PATIENCE_S, store, 1000 + round % 500,
               round % 5 == 1 ? "true" : "false", round % 4 == 3 ? "level = \"alles\"\n" : "");
    assert_int_equal(file_write(CONFIG_FILE, buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
}

static void look_at(const char *path) {
    struct http_reply reply = http_get(server.admin, path);
    if (reply.status != 200) {
        fail_msg("%s: %ld %s", path, reply.status, buf_str(&reply.body).ptr);
    }
    http_reply_release(&reply);
}

/* The service is told of a second that has passed. */
static void stir(unsigned long second) {
    look_at("/metrics");
    look_at("/readyz");
    if (second % PUBLISH_S == 0) {
        publish(second + 2);
    }
    if (second % RELOAD_S == 0) {
        write_settings(second / RELOAD_S);
        assert_int_equal(kill(server.pid, SIGHUP), 0);
    }
}

/* ## How it goes */

/* Trying a password takes 64 MiB for a moment, which is not what grows. */
static size_t memory_kib(void) {
    size_t least = SIZE_MAX;
    for (int i = 0; i < 40; i++) {
        size_t now = server_memory_kib(&server);
        least = now < least ? now : least;
        usleep(25000);
    }
    return least;
}

static unsigned long count_requests(void) {
    unsigned long count = 0;
    for (size_t i = 0; i < client_count; i++) {
        count += atomic_load(&askers[i].number);
    }
    return count;
}

static void show_figures(double passed_s) {
    printf("%4.0f s: %lu requests, %zu KiB, %zu open files\n", passed_s, count_requests(),
           memory_kib(), server_open_files(&server));
    fflush(stdout);
}

/* Returns the memory in use at a third of the time. */
static size_t go_on(void) {
    double start = clock_s();
    double shown_s = 0;
    size_t warm_kib = 0;
    unsigned long second = 0; /* the next one to tell of */
    double passed = 0;
    while (passed < duration_s) {
        if (passed >= (double)second) {
            stir(second++);
        }
        if (warm_kib == 0 && passed > duration_s / 3) {
            warm_kib = memory_kib();
        }
        if (passed >= shown_s) {
            show_figures(passed);
            shown_s += duration_s / FIGURES;
        }
        usleep(50000);
        passed = clock_s() - start;
    }
    return warm_kib;
}

/* Files that are open when nobody asks anything any more, on a generation that was opened just now.
 */
static size_t resting_files(unsigned long version) {
    publish(version);
    struct http_reply reply = get("/v1/artikelen/versie", 200);
    http_reply_release(&reply);
    sleep(REST_S);
    return server_open_files(&server);
}

static void check_end(size_t warm_kib, size_t files_before) {
    size_t end_kib = memory_kib();
    size_t files_after = resting_files(1);
    unsigned long unexpected = 0;
    for (size_t i = 0; i < client_count; i++) {
        unexpected += askers[i].unexpected;
    }
    printf("%lu requests, %lu answers that were not expected; memory from %zu to %zu KiB, open "
           "files from %zu to %zu\n",
           count_requests(), unexpected, warm_kib, end_kib, files_before, files_after);
    is_running = false;
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    assert_int_equal(unexpected, 0);
    /* SQLite can't close a file that a report was read from as long as it is written to: it keeps
     * it for the next report, one for each thread. */
    assert_in_range(files_after, 1, files_before + THREADS);
    if (MEMORY_COUNTS) {
        assert_true(end_kib <= warm_kib + warm_kib * GROWTH_PERCENT / 100 + GROWTH_KIB);
    }
}

/* ## All */

static void prepare(void) {
    make_access();
    const char *const argv[] = {"/bin/cp", "-R", KB_FOLDER, kb, NULL};
    char error[256];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
    publish(0);
    write_settings(0);
    FILE *log = fopen(access_path("log"), "w");
    assert_non_null(log);
    struct server_options options = {.program = SERVER_PROGRAM,
                                     .index_folder = index_folder,
                                     .config = CONFIG_FILE,
                                     .log = fileno(log)};
    assert_true(server_start_with(&server, &options));
    is_running = true;
    fclose(log);
}

/* What a sanitizer writes without ending the program. */
static void assert_no_report(void) {
    struct buf log = BUF_INIT;
    assert_int_equal(file_read(&log, access_path("log"), SIZE_MAX / 2, NULL), ERR_OK);
    static const char *const reports[] = {"Sanitizer", "runtime error"};
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
        assert_null(strstr(log.ptr, reports[i]));
    }
    buf_release(&log);
}

/* Also of a test that failed halfway. */
static int end_all(void **state) {
    (void)state;
    atomic_store(&done, true);
    return is_running && server_stop(&server, SIGTERM) != 0 ? -1 : 0;
}

static void serves_on_and_on(void **state) {
    (void)state;
    prepare();
    size_t files_before = resting_files(1);
    start_clients();
    size_t warm_kib = go_on();
    stop_clients();
    check_end(warm_kib, files_before);
    assert_no_report();
}

int main(int argc, char **argv) {
    duration_s = argc > 1 ? strtod(argv[1], NULL) : duration_s;
    client_count = argc > 2 ? strtoul(argv[2], NULL, 10) : client_count;
    if (duration_s < 1 || client_count < 1 || client_count > CLIENTS_MAX) {
        fprintf(stderr, "Usage: soak [SECONDS] [CLIENTS], of which at most %d\n", CLIENTS_MAX);
        return 2;
    }
    const struct CMUnitTest tests[] = {cmocka_unit_test(serves_on_and_on)};
    return cmocka_run_group_tests(tests, NULL, end_all);
}
