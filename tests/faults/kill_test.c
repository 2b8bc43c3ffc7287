/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Kills the indexer at random moments, and looks each time whether the index is whole: every
 * article is there, all as they were before the run or all as they are after it, nothing has leaked
 * and the manifest counts what the databases hold; and whether what was left for the reports is
 * whole, and of no generation that is not there yet. Most runs change a few articles, so that they
 * build upon the last generation; others change all. Then the same with an indexer that watches,
 * while the articles are being written.
 *   kill_test PROGRAM WORK-FOLDER [SEED] */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "kill_tools.h"
#include "search/findings.h"
#include "search/index_set.h"
#include "search/search.h"

enum {
    ARTICLES = 200,
    FEW = 3,          /* articles of a small change */
    KILLS = 200,      /* of runs */
    WATCH_KILLS = 20, /* of watching indexers */
    WATCH_SAVES = 6,  /* saves while one is watching */
    ROUNDS = 1200,
    SEED = 20261124,
};

enum change { CHANGE_FEW, CHANGE_ALL };

struct test {
    const char *program;
    char *content; /* path of the articles in one file */
    char *kb;      /* and of those in a folder */
    char *index;
    unsigned long long random; /* state of the generator */
    double full_run_s[2];      /* of each kind of change */
    int round;                 /* being written */
    int published[ARTICLES];   /* round of each article that is known to be current */
    int written[ARTICLES];     /* and that was written last */
    bool can_build_upon;       /* whether the current generation is young enough to build upon */
    int kills[2];              /* of runs that built upon the last generation; of others */
    int old;
    int fresh;
};

/* Every third article is for agents alone. */
static bool is_public(int article) {
    return article % 3 != 0;
}

/* SplitMix64: the same numbers everywhere for one seed. From 0 up to 1. */
static double next_random(struct test *test) {
    unsigned long long z = (test->random += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* Changes each article, or a few. Every second one gets the day of the round too, and so moves to
 * the end. */
static void choose_articles(struct test *test, enum change change) {
    test->round++;
    check(test->round < ROUNDS, "too many rounds");
    for (int i = 0; i < (change == CHANGE_FEW ? FEW : ARTICLES); i++) {
        int article = change == CHANGE_FEW ? (int)(next_random(test) * ARTICLES) : i;
        test->written[article] = test->round;
    }
}

static void add_day(struct buf *out, int article, int round) {
    int day = article % 2 == 0 ? round : 0;
    buf_format(out, "20%02d-%02d-%02d", 20 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
}

static void write_content(const struct test *test) {
    struct buf lines = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    for (int i = 0; i < ARTICLES; i++) {
        int round = test->written[i];
        buf_format(&lines,
                   "{\"id\":\"artikel-%d\",\"titel\":\"ronde %d\",\"doelgroep\":[\"%s\"],"
                   "\"tekst\":\"Tekst %d van ronde %d over wegen en bruggen nummer %d.\","
                   "\"gewijzigd\":\"",
                   i, round, is_public(i) ? "burger" : "medewerker", i, round, i * round);
        add_day(&lines, i, round);
        buf_add(&lines, STR("\"}\n"));
    }
    check_err(file_write(test->content, buf_str(&lines), &info), &info);
    buf_release(&lines);
}

static pid_t start_indexer(const struct test *test, bool watching) {
    pid_t child = fork();
    check(child >= 0, "cannot fork");
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execl(test->program, test->program, watching ? "--kb" : "--jsonl",
              watching ? test->kb : test->content, "--index", test->index,
              watching ? "--watch" : (char *)NULL, (char *)NULL);
        _exit(127);
    }
    return child;
}

static int wait_for(pid_t child) {
    int status = 0;
    check(waitpid(child, &status, 0) == child, "cannot wait");
    return status;
}

/* What the index holds. */
struct seen {
    int round[2][ARTICLES]; /* by audience; -1 when the article is not there */
    uint32_t changes;       /* of the manifest */
    uint32_t generation;    /* of the manifest */
    uint32_t told;          /* generation that the findings for the reports are of */
};

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
        check(str_to_number(digits, ROUNDS, &number), "an article has another title");
        round = (int)number;
    }
    arena_release(&arena);
    return round;
}

static void look_in(struct seen *out, struct session *session) {
    enum audience audience = session->audience;
    const struct manifest *manifest = &session->generation->manifest;
    uint32_t documents = 0;
    uint32_t found = 0;
    check(xc_reader_document_count(session->reader, &documents, NULL) == XC_OK, "cannot count");
    check(documents == manifest->documenten[audience],
          "the manifest counts other documents than the database");
    for (int i = 0; i < ARTICLES; i++) {
        bool wanted = audience == AUDIENCE_STAFF || is_public(i);
        out->round[audience][i] = round_of(session, i);
        bool here = out->round[audience][i] >= 0;
        check(wanted == here, wanted ? "an article is lost" : "an article has leaked");
        check(!here || out->round[audience][i] == out->round[AUDIENCE_PUBLIC][i] || !is_public(i),
              "the two databases are of two rounds");
        found += here;
    }
    check(found == documents, "the database holds other articles");
    out->changes = manifest->wijzigingen;
    out->generation = manifest->generatie;
}

/* They are there from the first run on. */
static void look_at_findings(struct seen *out, const struct test *test) {
    json_t *findings;
    struct err_info info = ERR_INFO_INIT;
    check_err(findings_read(&findings, test->index, &info), &info);
    out->told = (uint32_t)json_integer_value(json_object_get(findings, "generatie"));
    json_decref(findings);
}

/* Both databases of one generation: a watching indexer may publish between the two. */
static void take_both(struct session *sessions[2], struct index_set *set) {
    struct err_info info = ERR_INFO_INIT;
    for (int tries = 0; tries < 100; tries++) {
        check_err(index_set_take(&sessions[0], set, AUDIENCE_PUBLIC, &info), &info);
        check_err(index_set_take(&sessions[1], set, AUDIENCE_STAFF, &info), &info);
        if (sessions[0]->generation == sessions[1]->generation) {
            return;
        }
        index_set_give(set, sessions[0]);
        index_set_give(set, sessions[1]);
    }
    check(false, "the index never stays the same");
}

/* Opens the index as a server would, which also reads every document. */
static void look(struct seen *out, const struct test *test) {
    struct index_set *set;
    struct err_info info = ERR_INFO_INIT;
    check_err(index_set_open(&set, test->index, &info), &info);
    struct session *sessions[2];
    memset(out, 0, sizeof *out);
    look_at_findings(out, test); /* first: a watching indexer goes on */
    take_both(sessions, set);
    look_in(out, sessions[0]);
    look_in(out, sessions[1]);
    index_set_give(set, sessions[0]);
    index_set_give(set, sessions[1]);
    index_set_close(set);
    check(out->told <= out->generation, "the findings are of a generation to come");
}

static bool is_of(const struct seen *seen, const int rounds[ARTICLES]) {
    return memcmp(seen->round[AUDIENCE_STAFF], rounds, sizeof seen->round[AUDIENCE_STAFF]) == 0;
}

/* Looks whether the index is the one before the run or the one after; whether the latter. */
static bool check_index(struct test *test) {
    struct seen seen;
    look(&seen, test);
    bool fresh = is_of(&seen, test->written);
    check(fresh || is_of(&seen, test->published), "the index is neither the old nor the new one");
    memcpy(test->published, seen.round[AUDIENCE_STAFF], sizeof test->published);
    test->can_build_upon = seen.changes <= ARTICLES / 10;
    return fresh;
}

static void run_whole(struct test *test, enum change change) {
    choose_articles(test, change);
    write_content(test);
    double start = now_s();
    int status = wait_for(start_indexer(test, false));
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "an undisturbed run failed");
    test->full_run_s[change] = now_s() - start;
    check(check_index(test), "an undisturbed run did not publish");
    struct seen seen;
    look(&seen, test);
    check(seen.told == seen.generation, "an undisturbed run left no findings");
}

/* Half of the kills fall in the last part of a run, where the publishing is. */
static double choose_moment(struct test *test, double full_run_s) {
    double part = next_random(test);
    bool late = next_random(test) < 0.5;
    return full_run_s * (late ? 0.75 + 0.4 * part : part);
}

static void kill_once(struct test *test) {
    enum change change = next_random(test) < 0.8 ? CHANGE_FEW : CHANGE_ALL;
    bool builds_upon = change == CHANGE_FEW && test->can_build_upon;
    double *full_run_s = &test->full_run_s[builds_upon ? CHANGE_FEW : CHANGE_ALL];
    choose_articles(test, change);
    write_content(test);
    double moment = choose_moment(test, *full_run_s);
    double start = now_s();
    pid_t child = start_indexer(test, false);
    sleep_s(moment);
    kill(child, SIGKILL);
    int status = wait_for(child);
    double took = now_s() - start;
    bool fresh = check_index(test);
    if (WIFSIGNALED(status)) {
        test->kills[builds_upon ? CHANGE_FEW : CHANGE_ALL]++;
        test->old += !fresh;
        test->fresh += fresh;
        *full_run_s *= fresh ? 1 : 1.02; /* the machine may have become slower */
    } else {
        check(WEXITSTATUS(status) == 0 && fresh, "a run that ended did not publish");
        *full_run_s = took;
    }
    memcpy(test->written, test->published, sizeof test->written);
}

static void save_list(const struct test *test, const char *name, const char *text) {
    struct err_info info = ERR_INFO_INIT;
    char *path = join(test->kb, name);
    check_err(file_write(path, str_from(text), &info), &info);
    free(path);
}

/* Half of the articles are written in place, half beside it and then moved. */
static void save_article(const struct test *test, int article) {
    struct buf path = BUF_INIT;
    struct buf beside = BUF_INIT;
    struct buf text = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    int round = test->written[article];
    buf_format(&path, "%s/artikelen/artikel-%d.md", test->kb, article);
    buf_format(&beside, "%s/artikelen/.nieuw", test->kb);
    buf_format(&text,
               "---\nid: artikel-%d\ntype: artikel\ntitel: ronde %d\nstatus: actief\n"
               "doelgroep: [%s]\nthema: wegen\ngewijzigd: ",
               article, round, is_public(article) ? "burger" : "medewerker");
    add_day(&text, article, round);
    buf_format(&text, "\n---\nTekst %d van ronde %d.\n", article, round);
    bool in_place = article % 2 == 0;
    check_err(file_write(in_place ? path.ptr : beside.ptr, buf_str(&text), &info), &info);
    check(in_place || rename(beside.ptr, path.ptr) == 0, "cannot move an article");
    buf_release(&path);
    buf_release(&beside);
    buf_release(&text);
}

static void save_articles(const struct test *test) {
    for (int i = 0; i < ARTICLES; i++) {
        if (test->written[i] == test->round) {
            save_article(test, i);
        }
    }
}

/* An article that is being written in place can be met half; it is an error then, and nothing is
 * published. So what is published was written as a whole, and is never older than what was. */
static void check_watched(struct test *test) {
    struct seen seen;
    bool moved = false;
    look(&seen, test);
    for (int i = 0; i < ARTICLES; i++) {
        int round = seen.round[AUDIENCE_STAFF][i];
        check(round >= test->published[i], "an article is older than it was");
        check(round <= test->written[i], "an article is newer than it was written");
        moved = moved || round > test->published[i];
        test->published[i] = round;
    }
    test->fresh += moved;
}

static void kill_watching(struct test *test) {
    pid_t child = start_indexer(test, true);
    for (int i = 0; i < WATCH_SAVES; i++) {
        choose_articles(test, next_random(test) < 0.9 ? CHANGE_FEW : CHANGE_ALL);
        save_articles(test);
        sleep_s(0.15 * next_random(test));
    }
    sleep_s(test->full_run_s[CHANGE_ALL] * next_random(test));
    kill(child, SIGKILL);
    check(WIFSIGNALED(wait_for(child)), "a watching indexer ended by itself");
    check_watched(test);
}

static void start_watching(struct test *test) {
    struct err_info info = ERR_INFO_INIT;
    char *articles = join(test->kb, "artikelen");
    check_err(file_make_folder(test->kb, &info), &info);
    check_err(file_make_folder(articles, &info), &info);
    free(articles);
    save_list(test, "themas.csv", "sleutel,naam,omschrijving\nwegen,Wegen,x\n");
    save_list(test, "organisaties.csv",
              "sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,P,,,,\n");
    choose_articles(test, CHANGE_ALL);
    save_articles(test);
}

/* The same index goes on; a watching indexer that is left alone ends with all that was written. */
static void test_watching(struct test *test) {
    start_watching(test);
    test->fresh = 0;
    for (int i = 0; i < WATCH_KILLS; i++) {
        kill_watching(test);
    }
    pid_t child = start_indexer(test, true);
    struct seen seen;
    double start = now_s();
    do {
        sleep_s(0.1);
        look(&seen, test);
    } while (!is_of(&seen, test->written) && now_s() - start < 30);
    check(is_of(&seen, test->written), "what was written last is not published");
    kill(child, SIGTERM);
    int status = wait_for(child);
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "a watching indexer did not end well");
    printf("%d watching indexers killed, %d of them had published\n", WATCH_KILLS, test->fresh);
    check(test->fresh >= WATCH_KILLS / 5, "hardly any watching indexer published");
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

int main(int argc, char **argv) {
    struct err_info info = ERR_INFO_INIT;
    if (argc < 3) {
        fputs("kill_test PROGRAM WORK-FOLDER [SEED]\n", stderr);
        return 2;
    }
    struct test test = {.program = argv[1],
                        .content = join(argv[2], "articles.jsonl"),
                        .kb = join(argv[2], "kb"),
                        .index = join(argv[2], "index"),
                        .random = argc > 3 ? strtoull(argv[3], NULL, 10) : SEED};
    printf("seed %llu\n", test.random);
    fflush(stdout);
    check_err(file_remove_tree(argv[2], &info), &info);
    check_err(file_make_folder(argv[2], &info), &info);
    run_whole(&test, CHANGE_ALL);
    run_whole(&test, CHANGE_FEW);
    while (test.kills[CHANGE_FEW] + test.kills[CHANGE_ALL] < KILLS) {
        kill_once(&test);
    }
    printf("%d runs, killed: %d that built upon the last index, %d others; %d left the old index, "
           "%d the new one\n",
           test.round, test.kills[CHANGE_FEW], test.kills[CHANGE_ALL], test.old, test.fresh);
    check(test.kills[CHANGE_FEW] >= KILLS / 3 && test.kills[CHANGE_ALL] >= KILLS / 10,
          "one way was hardly tried");
    check(test.fresh >= KILLS / 20, "hardly any run was killed after it published");
    run_whole(&test, CHANGE_FEW);
    check_clean(&test);
    test_watching(&test);
    check_clean(&test);
    free(test.content);
    free(test.kb);
    free(test.index);
    return 0;
}
