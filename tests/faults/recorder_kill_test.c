/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Kills a program that counts, at moments of all kinds: what it said was written is there, each
 * event once, and of what was put only the last second is gone. */
#include "insight/recorder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "test_store.h"

enum {
    ROUNDS = 8,
    /* An event is on disk within a second; a busy machine takes longer to do so. */
    LIMIT_MS = 3000,
    START_MS = 60000,
};

/* How far the program is, in memory that outlives it. */
struct progress {
    atomic_ullong put;
    atomic_ullong written;
};

static const char *this_program;
static char room[] = "recorder_kill.XXXXXX";
static char path[TEST_STORE_BYTES];
static char progress_path[64];

static void wait_ms(long ms) {
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

static struct progress *map_progress(const char *file) {
    int fd = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ftruncate(fd, sizeof(struct progress)) != 0) {
        return NULL;
    }
    void *memory = mmap(NULL, sizeof(struct progress), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    return memory == MAP_FAILED ? NULL : memory;
}

/* This program as the one that counts: about a thousand events a second, until it is killed. */
static int count_on_and_on(const char *store, const char *file) {
    struct recorder *recorder = NULL;
    struct progress *progress = map_progress(file);
    if (!progress || recorder_open(&recorder, store, NULL) != ERR_OK) {
        return 1;
    }
    for (int i = 0; i < START_MS; i++) {
        struct event event = event_of(EVENT_GELEZEN, VIA_WEBSITE);
        recorder_put(recorder, &event);
        atomic_fetch_add(&progress->put, 1);
        atomic_store(&progress->written, recorder_stats(recorder).written);
        wait_ms(1);
    }
    return 1;
}

static pid_t start_counting(void) {
    pid_t pid = fork();
    if (pid == 0) {
        execl(this_program, this_program, path, progress_path, (char *)NULL);
        _exit(127);
    }
    return pid;
}

static void kill_it(pid_t pid) {
    int status = 0;
    assert_int_equal(kill(pid, SIGKILL), 0);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSIGNALED(status)); /* it did not end by itself */
}

static void loses_no_more_than_a_moment(void **state) {
    (void)state;
    uint64_t before = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct progress *progress = map_progress(progress_path);
        assert_non_null(progress);
        atomic_store(&progress->put, 0);
        atomic_store(&progress->written, 0);
        pid_t pid = start_counting();
        assert_true(pid > 0);
        for (int waited = 0; waited < START_MS && atomic_load(&progress->written) == 0; waited++) {
            wait_ms(1);
        }
        unsigned long long early = atomic_load(&progress->put);
        wait_ms(round == 0 ? LIMIT_MS : 97 * round);
        kill_it(pid);
        assert_true(test_store_settle(path));
        uint64_t stored = test_store_count(path) - before;
        assert_true(stored > 0);
        assert_true(stored >= atomic_load(&progress->written));
        /* It may have put one that it had not counted yet. */
        assert_true(stored <= atomic_load(&progress->put) + 1);
        if (round == 0) {
            assert_true(stored >= early);
        }
        before += stored;
        munmap(progress, sizeof *progress);
    }
}

static int make_room(void **state) {
    (void)state;
    if (!mkdtemp(room)) {
        return -1;
    }
    test_store_new(path, room);
    snprintf(progress_path, sizeof progress_path, "%s/progress", room);
    return 0;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

int main(int argc, char **argv) {
    if (argc == 3) {
        return count_on_and_on(argv[1], argv[2]);
    }
    test_store_init(argc, argv);
    this_program = argv[0];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loses_no_more_than_a_moment),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
