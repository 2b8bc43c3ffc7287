/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Kills the indexer at random moments, and looks each time whether the index is whole: every
 * article is there, all of the same round, and the manifest counts what the databases hold.
 *   kill_test PROGRAM WORK-FOLDER [SEED] */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "search/index_set.h"
#include "search/search.h"

enum { ARTICLES = 300, KILLS = 60, ROUNDS = 400, SEED = 20261124 };

struct test {
    const char *program;
    char *content; /* path of the articles */
    char *index;
    unsigned long long random; /* state of the generator */
    double full_run_s;
    int published; /* round that is known to be current */
    int round;     /* round being written */
    int kills;
    int old;
    int fresh;
};

/* Every third article is for agents alone. */
static bool is_public(int article) {
    return article % 3 != 0;
}

static void check(bool fine, const char *what) {
    if (!fine) {
        printf("FAILED: %s\n", what);
        exit(1);
    }
}

static void check_err(enum err err, const struct err_info *info) {
    check(err == ERR_OK, info->text);
}

/* SplitMix64: the same numbers everywhere for one seed. From 0 up to 1. */
static double next_random(struct test *test) {
    unsigned long long z = (test->random += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

static double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void sleep_s(double seconds) {
    struct timespec rest = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

static void write_content(const struct test *test, int round) {
    struct buf lines = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    for (int i = 0; i < ARTICLES; i++) {
        buf_format(&lines,
                   "{\"id\":\"artikel-%d\",\"titel\":\"ronde %d\",\"doelgroep\":[\"%s\"],"
                   "\"tekst\":\"Tekst %d van ronde %d over wegen en bruggen nummer %d.\"}\n",
                   i, round, is_public(i) ? "burger" : "medewerker", i, round, i * round);
    }
    check_err(file_write(test->content, buf_str(&lines), &info), &info);
    buf_release(&lines);
}

static pid_t start_indexer(const struct test *test) {
    pid_t child = fork();
    check(child >= 0, "cannot fork");
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        execl(test->program, test->program, "--jsonl", test->content, "--index", test->index,
              (char *)NULL);
        _exit(127);
    }
    return child;
}

static int wait_for(pid_t child) {
    int status = 0;
    check(waitpid(child, &status, 0) == child, "cannot wait");
    return status;
}

static void run_whole(struct test *test) {
    test->round++;
    write_content(test, test->round);
    double start = now_s();
    int status = wait_for(start_indexer(test));
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "an undisturbed run failed");
    test->full_run_s = now_s() - start;
    test->published = test->round;
}

/* The round that an article was written in; -1 when it is not there. */
static int round_of(struct session *session, int article) {
    struct arena arena = ARENA_INIT;
    struct record record;
    char id[32];
    int round = -1;
    snprintf(id, sizeof id, "artikel-%d", article);
    if (search_find_article(&record, session, str_from(id), &arena, NULL) == ERR_OK) {
        unsigned long number = 0;
        struct str digits = str_slice(record.titel, STR("ronde ").len, record.titel.len);
        check(str_to_number(digits, ROUNDS + 10, &number), "an article has another title");
        round = (int)number;
    }
    arena_release(&arena);
    return round;
}

/* Checks one database; returns the round it is of. */
static int check_audience(struct index_set *set, enum audience audience) {
    struct session *session;
    struct err_info info = ERR_INFO_INIT;
    check_err(index_set_take(&session, set, audience, &info), &info);
    uint32_t expected = session->generation->manifest.documenten[audience];
    uint32_t documents = 0;
    check(xc_reader_document_count(session->reader, &documents, NULL) == XC_OK, "cannot count");
    check(documents == expected, "the manifest counts other documents than the database");
    int round = -1;
    uint32_t found = 0;
    for (int i = 0; i < ARTICLES; i++) {
        int here = round_of(session, i);
        bool wanted = audience == AUDIENCE_STAFF || is_public(i);
        check(wanted == (here >= 0), wanted ? "an article is lost" : "an article has leaked");
        if (wanted) {
            check(round < 0 || here == round, "articles of two rounds in one index");
            round = here;
            found++;
        }
    }
    check(found == documents, "the database holds other articles");
    index_set_give(set, session);
    return round;
}

/* Opens the index as a server would; returns the round it is of. */
static int check_index(const struct test *test) {
    struct index_set *set;
    struct err_info info = ERR_INFO_INIT;
    check_err(index_set_open(&set, test->index, &info), &info);
    int round = check_audience(set, AUDIENCE_PUBLIC);
    check(check_audience(set, AUDIENCE_STAFF) == round, "the two databases are of two rounds");
    index_set_close(set);
    return round;
}

/* Half of the kills fall in the last part of a run, where the publishing is. */
static double choose_moment(struct test *test) {
    double part = next_random(test);
    bool late = next_random(test) < 0.5;
    return test->full_run_s * (late ? 0.75 + 0.4 * part : part);
}

static void kill_once(struct test *test) {
    test->round++;
    write_content(test, test->round);
    double moment = choose_moment(test);
    double start = now_s();
    pid_t child = start_indexer(test);
    sleep_s(moment);
    kill(child, SIGKILL);
    int status = wait_for(child);
    double took = now_s() - start;
    int current = check_index(test);
    check(current == test->round || current == test->published, "the index is of neither round");
    if (WIFSIGNALED(status)) {
        test->kills++;
        test->old += current == test->published;
        test->fresh += current == test->round;
    } else {
        check(WEXITSTATUS(status) == 0 && current == test->round,
              "a run that ended did not publish");
        test->full_run_s = took < test->full_run_s ? took : test->full_run_s;
    }
    test->published = current;
}

/* After a run that ends well nothing of the killed ones is left. */
static void check_clean(const struct test *test) {
    struct arena arena = ARENA_INIT;
    struct file_list list;
    struct err_info info = ERR_INFO_INIT;
    int manifests = 0;
    check_err(file_list_tree(&list, &arena, test->index, STR(""), &info), &info);
    for (size_t i = 0; i < list.len; i++) {
        check(!str_starts_with(list.paths[i], STR("tmp-")), "a temporary folder is left");
        manifests += str_ends_with(list.paths[i], STR("/manifest.json"));
    }
    check(manifests == 2, "other than two generations are kept");
    arena_release(&arena);
}

static char *join(const char *folder, const char *name) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/%s", folder, name);
    return path.ptr;
}

int main(int argc, char **argv) {
    struct err_info info = ERR_INFO_INIT;
    if (argc < 3) {
        fputs("kill_test PROGRAM WORK-FOLDER [SEED]\n", stderr);
        return 2;
    }
    struct test test = {.program = argv[1],
                        .content = join(argv[2], "articles.jsonl"),
                        .index = join(argv[2], "index"),
                        .random = argc > 3 ? strtoull(argv[3], NULL, 10) : SEED};
    printf("seed %llu\n", test.random);
    check_err(file_remove_tree(argv[2], &info), &info);
    check_err(file_make_folder(argv[2], &info), &info);
    run_whole(&test);
    run_whole(&test);
    while (test.kills < KILLS && test.round < ROUNDS) {
        kill_once(&test);
    }
    printf("%d runs, %d killed: %d left the old index, %d the new one\n", test.round, test.kills,
           test.old, test.fresh);
    check(test.kills >= KILLS, "too few runs were killed before they ended");
    run_whole(&test);
    check(check_index(&test) == test.round, "the last run did not publish");
    check_clean(&test);
    free(test.content);
    free(test.index);
    return 0;
}
