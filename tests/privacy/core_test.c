/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A crash writes no memory to a file, for in it stand questions as people typed them; also where
 * the machine lets every program do so. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "fixture.h"

#define ROOM PRIVACY_FOLDER
#define CONTACTS CONFIG_FILE ".csv" /* not in the room, which stays empty */

enum { WAITS = 1000, WAIT_NS = 10000000 };

static pid_t started;   /* for who ends it when a test fails */
static bool dumps_here; /* the kernel writes the memory of a program that does not refuse */

/* Waits for the end by a signal. Returns whether memory was written, wherever to. */
static bool is_dumped(pid_t pid) {
    int status = 0;
    for (int i = 0; i < WAITS && waitpid(pid, &status, WNOHANG) == 0; i++) {
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_true(WIFSIGNALED(status));
    return WCOREDUMP(status);
}

/* All that is started from here may dump, into the room if the kernel leaves it there. */
static int start(void **state) {
    (void)state;
    struct rlimit limit;
    assert_int_equal(file_remove_tree(ROOM, NULL), ERR_OK);
    assert_int_equal(file_make_folder(ROOM, NULL), ERR_OK);
    assert_int_equal(chdir(ROOM), 0);
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_CORE, &limit), 0);
    pid_t pid = fork();
    if (pid == 0) {
        abort();
    }
    dumps_here = is_dumped(pid);
    printf("the kernel %s a program that crashes here\n", dumps_here ? "dumps" : "does not dump");
    assert_int_equal(file_remove_tree(ROOM, NULL), ERR_OK);
    assert_int_equal(file_make_folder(ROOM, NULL), ERR_OK);
    return chdir(ROOM);
}

/* Both the present limit and what it may be raised to are 0. */
static bool has_no_limit_left(pid_t pid) {
    static const char name[] = "Max core file size";
    char path[64];
    struct buf limits = BUF_INIT;
    snprintf(path, sizeof path, "/proc/%ld/limits", (long)pid);
    assert_int_equal(file_read(&limits, path, 16384, NULL), ERR_OK);
    const char *line = strstr(buf_str(&limits).ptr, name);
    assert_non_null(line);
    char *rest = NULL;
    unsigned long soft = strtoul(line + strlen(name), &rest, 10); /* "unlimited" stops it */
    bool is_none = soft == 0 && rest[-1] == '0' && strtoul(rest, &rest, 10) == 0 && rest[-1] == '0';
    buf_release(&limits);
    return is_none;
}

/* The kernel gives the memory of what may not be dumped to root alone. */
static bool belongs_to_root(pid_t pid) {
    char path[64];
    struct stat about;
    snprintf(path, sizeof path, "/proc/%ld/mem", (long)pid);
    assert_int_equal(stat(path, &about), 0);
    return about.st_uid == 0;
}

static void assert_refuses(pid_t pid) {
    for (int i = 0; i < WAITS && !has_no_limit_left(pid); i++) {
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL); /* it has only just begun */
    }
    assert_true(has_no_limit_left(pid));
    assert_true(belongs_to_root(pid));
}

/* Takes one of the two refusals away, where we may (CAP_SYS_RESOURCE). */
static void lift_limit(pid_t pid) {
    char command[128];
    char told[256];
    snprintf(command, sizeof command, "prlimit --pid %ld --core=unlimited:unlimited", (long)pid);
    const char *const argv[] = {"/bin/sh", "-c", command, NULL};
    (void)run_program(argv, STDERR_FILENO, told, sizeof told);
}

static void assert_leaves_nothing(pid_t pid, int signal, bool lifts_limit) {
    started = pid;
    assert_refuses(pid);
    if (lifts_limit) {
        lift_limit(pid);
    }
    assert_int_equal(kill(pid, signal), 0);
    bool is_left = is_dumped(pid);
    started = 0;
    assert_false(is_left);
    struct arena arena = ARENA_INIT;
    struct file_list files;
    assert_int_equal(file_list_tree(&files, &arena, ROOM, STR(""), NULL), ERR_OK);
    assert_int_equal(files.len, 0);
    arena_release(&arena);
}

static int unread; /* end of a pipe that nobody reads */

/* Puts as much into a pipe as fits: the next who writes has to wait. */
static void fill(int pipe) {
    static const char bytes[4096];
    fcntl(pipe, F_SETFL, O_NONBLOCK);
    while (write(pipe, bytes, sizeof bytes) > 0) {
    }
    fcntl(pipe, F_SETFL, 0);
}

static const struct {
    int signal;
    bool lifts_limit;
} crashes[] = {{SIGABRT, false}, {SIGSEGV, false}, {SIGSEGV, true}, {SIGQUIT, true}};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static void the_service_leaves_no_memory(void **state) {
    (void)state;
    for (size_t i = 0; i < CRASHES; i++) {
        assert_true(server_start(&server, SERVER_PROGRAM, INDEX_FOLDER));
        struct http_reply reply = get("/v1/_zoek?q=brug+zwyrtkemaat", 200);
        http_reply_release(&reply);
        assert_leaves_nothing(server.pid, crashes[i].signal, crashes[i].lifts_limit);
    }
}

/* An import that does not end: nobody reads what it has to say of a line that is wrong. */
static pid_t start_import(void) {
    static const char lines[] = "datum,kanaal,vraag\ngisteren,telefoon,zwyrtkemaat\n";
    int ends[2];
    assert_int_equal(file_write(CONTACTS, str_from(lines), NULL), ERR_OK);
    assert_int_equal(pipe(ends), 0);
    fill(ends[1]);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], STDERR_FILENO);
        execl(REPORT_PROGRAM, REPORT_PROGRAM, "import", CONTACTS, "--store", "/nergens/insight.db",
              "--index", INDEX_FOLDER, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    unread = ends[0];
    return pid;
}

static void an_import_leaves_no_memory(void **state) {
    (void)state;
    for (size_t i = 0; i < CRASHES; i++) {
        pid_t pid = start_import();
        assert_leaves_nothing(pid, crashes[i].signal, crashes[i].lifts_limit);
        close(unread);
    }
}

/* Where the kernel dumps nothing the tests above prove less. */
static void a_program_that_does_not_refuse_is_dumped(void **state) {
    (void)state;
    if (!dumps_here) {
        skip();
    }
    assert_true(dumps_here);
}

static int stop(void **state) {
    (void)state;
    int failed = started > 0 ? kill(started, SIGKILL) : 0;
    started = 0;
    return failed;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_service_leaves_no_memory, stop),
        cmocka_unit_test_teardown(an_import_leaves_no_memory, stop),
        cmocka_unit_test(a_program_that_does_not_refuse_is_dumped),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
