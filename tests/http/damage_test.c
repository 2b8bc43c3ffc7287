/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* An index that is missing or damaged. At the start the service says what is wrong with which file,
 * and ends. While it runs it answers all that it can, says once what it can't, and serves the next
 * good generation. */
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

#define DAMAGE_FOLDER WORK_FOLDER "/damage"
#define GENERATION DAMAGE_FOLDER "/gen-000001"

enum { CLIENTS = 8, ROUNDS = 5, LINES_MAX = 20, GOOD = 0, OTHER = 1 };

static const char folder[] = DAMAGE_FOLDER;
static const char lines_path[] = WORK_FOLDER "/damage.jsonl";
static const char log_path[] = WORK_FOLDER "/damage.log";

static void publish(int version) {
    struct buf lines = BUF_INIT;
    for (int i = 0; i < 40; i++) {
        buf_format(
            &lines,
            "{\"id\":\"brug-%d\",\"titel\":\"Brug %d\",\"tekst\":\"Versie %d van de brug over "
            "de vaart, die in de zomer opengaat.\"}\n",
            i, i, version);
    }
    assert_int_equal(file_write(lines_path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines_path, "--index", folder, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

static void make_index(void) {
    assert_int_equal(file_remove_tree(DAMAGE_FOLDER, NULL), ERR_OK);
    publish(1);
}

/* ## Kinds of damage; each to a path */

static off_t size_of(const char *path) {
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    return about.st_size;
}

static void empty(const char *path) {
    assert_int_equal(truncate(path, 0), 0);
}

static void halve(const char *path) {
    assert_int_equal(truncate(path, size_of(path) / 2), 0);
}

/* In place: who has the file open sees it. */
static void overwrite(const char *path, bool with_noise) {
    off_t size = size_of(path);
    unsigned seed = 20261124;
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    for (off_t i = 0; i < size; i++) {
        char byte = (char)(with_noise ? rand_r(&seed) : 0);
        assert_int_equal(write(fd, &byte, 1), 1);
    }
    close(fd);
}

static void fill_with_zeros(const char *path) {
    overwrite(path, false);
}

static void fill_with_noise(const char *path) {
    overwrite(path, true);
}

static void take_away(const char *path) {
    assert_int_equal(file_remove_tree(path, NULL), ERR_OK);
}

static void point_to_nothing(const char *path) {
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("gen-000099", path), 0);
}

static void point_to_empty_folder(const char *path) {
    assert_int_equal(mkdir(DAMAGE_FOLDER "/gen-000098", 0777), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("gen-000098", path), 0);
}

static void make_of_another_version(const char *path) {
    struct buf text = BUF_INIT;
    assert_int_equal(file_read(&text, path, 4096, NULL), ERR_OK);
    char *schema = strstr(text.ptr, "\"schema\": ");
    assert_non_null(schema);
    schema[strlen("\"schema\": ")] = '9';
    assert_int_equal(file_write(path, buf_str(&text), NULL), ERR_OK);
    buf_release(&text);
}

/* ## At the start */

static bool start_on_damage(const char *config) {
    int log = open(log_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert_true(log >= 0);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = DAMAGE_FOLDER, .config = config, .log = log};
    bool started = server_start_with(&server, &options);
    close(log);
    return started;
}

static void read_log(struct buf *out) {
    assert_int_equal(file_read(out, log_path, 10000000, NULL), ERR_OK);
}

/* One line that names the path, and exit code 3. */
static void assert_refused(const char *path, const char *named) {
    struct buf log = BUF_INIT;
    bool started = start_on_damage(NULL);
    int code = server_stop(&server, SIGTERM);
    read_log(&log);
    const char *end = strchr(log.ptr, '\n');
    if (started || code != 3 || !strstr(log.ptr, named) || !end || end[1]) {
        fail_msg("%s: %s, ended with %d\n%s", path, started ? "started" : "not started", code,
                 log.ptr);
    }
    buf_release(&log);
}

static void refuses_an_index_that_is_not_whole(void **state) {
    (void)state;
    static const struct {
        const char *path;
        void (*damage)(const char *path);
        const char *named;
    } cases[] = {
        {DAMAGE_FOLDER, take_away, DAMAGE_FOLDER "/current"},
        {DAMAGE_FOLDER "/current", take_away, DAMAGE_FOLDER "/current"},
        {DAMAGE_FOLDER "/current", point_to_nothing, DAMAGE_FOLDER "/current"},
        {DAMAGE_FOLDER "/current", point_to_empty_folder, "gen-000098/manifest.json"},
        {GENERATION "/manifest.json", take_away, "gen-000001/manifest.json"},
        {GENERATION "/manifest.json", empty, "gen-000001/manifest.json"},
        {GENERATION "/manifest.json", halve, "gen-000001/manifest.json"},
        {GENERATION "/manifest.json", fill_with_noise, "gen-000001/manifest.json"},
        {GENERATION "/manifest.json", make_of_another_version, "gen-000001: made with schema 9"},
        {GENERATION "/openbaar", take_away, "gen-000001/openbaar"},
        {GENERATION "/intern", take_away, "gen-000001/intern"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        make_index();
        cases[i].damage(cases[i].path);
        assert_refused(cases[i].path, cases[i].named);
    }
}

static void (*const file_damages[])(const char *path) = {empty, halve, fill_with_zeros,
                                                         fill_with_noise, take_away};

enum { FILE_DAMAGES = sizeof file_damages / sizeof *file_damages, FILES_MAX = 16 };

/* The files of a database, but for the lock that is always empty. */
static size_t list_files(char paths[FILES_MAX][1024], const char *database) {
    DIR *open_folder = opendir(database);
    assert_non_null(open_folder);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(open_folder)) && count < FILES_MAX;) {
        if (entry->d_name[0] != '.' && strcmp(entry->d_name, "flintlock") != 0) {
            snprintf(paths[count++], 1024, "%s/%s", database, entry->d_name);
        }
    }
    closedir(open_folder);
    assert_in_range(count, 4, FILES_MAX - 1);
    return count;
}

static void refuses_damaged_databases(void **state) {
    (void)state;
    char paths[FILES_MAX][1024];
    make_index();
    size_t count = list_files(paths, GENERATION "/openbaar");
    for (size_t i = 0; i < count * FILE_DAMAGES; i++) {
        void (*damage)(const char *path) = file_damages[i % FILE_DAMAGES];
        const char *path = paths[i / FILE_DAMAGES];
        /* Not to be told from an index without positions; only what is quoted isn't found then. */
        if (damage == take_away && strstr(path, "position")) {
            continue;
        }
        make_index();
        damage(path);
        assert_refused(path, "gen-000001/openbaar");
    }
}

/* ## While it runs */

static const char *const asks[] = {
    "/v1/_zoek?q=brug",
    "/v1/_zoek?q=zomer+vaart",
    "/v1/_suggereer?q=br",
    "/v1/_beantwoord?vraag=wanneer+gaat+brug+3+open",
    "/v1/artikelen",
    "/v1/artikelen/brug-7",
    "/v1/artikelen/brug-7/verwant",
    "/zoeken?q=brug",
    "/artikel/brug-7",
    "/v1/themas",
    "/",
};

enum { ASKS = sizeof asks / sizeof *asks };

static atomic_uint outcomes[2]; /* answers that are GOOD, and OTHER ones that tell of a problem */

static void ask_one(const char *path) {
    struct http_reply reply = http_get(server.url, path);
    char type[64];
    http_header_value(&reply, "Content-Type", type, sizeof type);
    bool is_problem = reply.status == 500 || reply.status == 503;
    bool is_api = strncmp(path, "/v1", 3) == 0;
    if (reply.status != 200 &&
        !(is_problem && strstr(type, is_api ? "application/problem+json" : "text/html"))) {
        printf("%s: %ld, %s\n", path, reply.status, type);
        abort(); /* in a thread, where cmocka can't fail */
    }
    atomic_fetch_add(&outcomes[reply.status == 200 ? GOOD : OTHER], 1);
    http_reply_release(&reply);
}

static void *ask_all(void *payload) {
    (void)payload;
    for (size_t i = 0; i < ROUNDS * (size_t)ASKS; i++) {
        ask_one(asks[i % ASKS]);
    }
    return NULL;
}

/* More at once than there are sessions. */
static void ask_at_once(void) {
    pthread_t threads[CLIENTS];
    atomic_store(&outcomes[GOOD], 0);
    atomic_store(&outcomes[OTHER], 0);
    for (size_t i = 0; i < CLIENTS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, ask_all, NULL), 0);
    }
    for (size_t i = 0; i < CLIENTS; i++) {
        pthread_join(threads[i], NULL);
    }
}

static void start_on_index(void) {
    make_index();
    assert_int_equal(file_write(CONFIG_FILE, STR("[limits]\ncache_bytes = 0\nthreads = 4\n"), NULL),
                     ERR_OK);
    assert_true(start_on_damage(CONFIG_FILE));
}

static size_t log_lines(void) {
    struct buf log = BUF_INIT;
    read_log(&log);
    size_t count = 0;
    for (size_t i = 0; i < log.len; i++) {
        count += log.ptr[i] == '\n';
    }
    buf_release(&log);
    return count;
}

static void assert_logged_once(const char *text) {
    struct buf log = BUF_INIT;
    read_log(&log);
    const char *first = strstr(log.ptr, text);
    assert_non_null(first);
    assert_null(strstr(first + 1, text));
    buf_release(&log);
}

/* A good generation is all that it takes to be well again. */
static void assert_recovers(const char *path) {
    publish(2);
    ask_at_once();
    if (atomic_load(&outcomes[OTHER]) > 0) {
        fail_msg("%s: still %u problems after a good generation", path,
                 atomic_load(&outcomes[OTHER]));
    }
    assert_in_range(log_lines(), 0, LINES_MAX);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
}

static void assert_serves_on(const char *path) {
    ask_at_once();
    if (atomic_load(&outcomes[OTHER]) > 0) {
        fail_msg("%s: %u problems", path, atomic_load(&outcomes[OTHER]));
    }
    assert_recovers(path);
}

/* What is open stays open, so nobody has to notice. */
static void serves_on_when_files_are_gone(void **state) {
    (void)state;
    char paths[FILES_MAX][1024];
    static const struct {
        const char *path;
        void (*damage)(const char *path);
    } cases[] = {
        {DAMAGE_FOLDER "/current", take_away},
        {DAMAGE_FOLDER "/current", point_to_nothing},
        {DAMAGE_FOLDER "/current", point_to_empty_folder},
        {GENERATION "/manifest.json", take_away},
        {GENERATION, take_away},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        start_on_index();
        cases[i].damage(cases[i].path);
        assert_serves_on(cases[i].path);
    }
    assert_logged_once("no more can be opened, what is open serves on: ");
    make_index();
    size_t count = list_files(paths, GENERATION "/openbaar");
    for (size_t i = 0; i < count; i++) {
        start_on_index();
        take_away(paths[i]);
        assert_serves_on(paths[i]);
    }
}

/* Before anyone has asked, and again when it has been read. */
static void survives_damage_to_what_it_reads(void **state) {
    (void)state;
    char paths[FILES_MAX][1024];
    make_index();
    size_t count = list_files(paths, GENERATION "/openbaar");
    for (size_t i = 0; i < count * FILE_DAMAGES * 2; i++) {
        start_on_index();
        if (i % 2) {
            ask_at_once();
        }
        file_damages[i / 2 % FILE_DAMAGES](paths[i / 2 / FILE_DAMAGES]);
        ask_at_once();
        assert_recovers(paths[i / 2 / FILE_DAMAGES]);
    }
}

/* Also of a test that failed halfway. */
static int end_server(void **state) {
    (void)state;
    kill(server.pid, SIGKILL);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_an_index_that_is_not_whole),
        cmocka_unit_test(refuses_damaged_databases),
        cmocka_unit_test(serves_on_when_files_are_gone),
        cmocka_unit_test(survives_damage_to_what_it_reads),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
