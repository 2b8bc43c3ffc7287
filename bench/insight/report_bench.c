/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How long a report takes to make, of each of three months and three days:
 *
 *   report_bench INDEX [STORE LAST-DAY]
 *
 * Without STORE, of a year of made-up questions that is made in a folder and goes away again; its
 * size is told as well. With STORE (an address; insight/store.h) of what demo_year wrote there
 * before, up to LAST-DAY. Each report is read and made into its document ROUNDS times; the median
 * counts. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "insight/report.h"
#include "report/document.h"
#include "search/findings.h"
#include "traffic.h"

enum { ROUNDS = 5, PERIODS = 3 };

#define GOAL_MS 2000.0

struct bench {
    const char *store;
    struct index_set *set;
    json_t *findings; /* NULL when the index has none */
};

static int compare_times(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static enum err make_report(const struct bench *bench, const struct period *period,
                            struct err_info *info) {
    const struct question_rule rule = {10, 3};
    struct arena arena = ARENA_INIT;
    struct report report;
    struct session *session = NULL;
    enum err err = report_read(&report, bench->store, period, &rule, &arena, info);
    if (err == ERR_OK) {
        err = index_set_take(&session, bench->set, AUDIENCE_STAFF, info);
    }
    if (err == ERR_OK) {
        json_decref(report_document(&report, session, bench->findings));
        index_set_give(bench->set, session);
    }
    arena_release(&arena);
    return err;
}

static enum err measure(const struct bench *bench, const struct period *period,
                        struct err_info *info) {
    double times[ROUNDS];
    for (size_t i = 0; i < ROUNDS; i++) {
        double begun = clock_s();
        enum err err = make_report(bench, period, info);
        if (err != ERR_OK) {
            return err;
        }
        times[i] = (clock_s() - begun) * 1e3;
    }
    qsort(times, ROUNDS, sizeof *times, compare_times);
    printf("%-10.*s %6.0f ms: ratio %.2f (goal 1)\n", period->is_month ? 7 : DATE_BYTES,
           period->first, times[ROUNDS / 2], times[ROUNDS / 2] / GOAL_MS);
    return ERR_OK;
}

/* The last whole months, and the last days. */
static enum err measure_all(const struct bench *bench, int32_t last_day, struct err_info *info) {
    char date[DATE_BYTES + 1];
    struct period day;
    struct period month;
    date_from_number(date, last_day);
    period_read_day(&day, str_from(date));
    period_read_month(&month, (struct str){date, 7});
    enum err err = ERR_OK;
    for (int i = 0; i < PERIODS && err == ERR_OK; i++) {
        month = period_before(&month);
        err = measure(bench, &month, info);
    }
    for (int i = 0; i < PERIODS && err == ERR_OK; i++) {
        err = measure(bench, &day, info);
        day = period_before(&day);
    }
    return err;
}

static enum err make_store(const char *index, const char *path, int32_t last_day,
                           struct err_info *info) {
    struct traffic_order order = {.index = index,
                                  .store = path,
                                  .last_day = last_day,
                                  .seed = TRAFFIC_SEED,
                                  .contacts = TRAFFIC_CONTACTS,
                                  .searches = TRAFFIC_SEARCHES};
    struct traffic_sum sum;
    struct stat file;
    enum err err = traffic_write(&sum, &order, info);
    if (err == ERR_OK && stat(path, &file) == 0) {
        printf("store      %.1f MB, %llu events of %u days\n", (double)file.st_size / 1e6,
               (unsigned long long)sum.events, sum.days);
    }
    return err;
}

static enum err run(const char *index, const char *store, int32_t last_day, struct err_info *info) {
    char folder[] = "report_bench.XXXXXX";
    struct buf path = BUF_INIT;
    struct bench bench = {.store = store};
    enum err err = index_set_open(&bench.set, index, info);
    bool is_made = err == ERR_OK && !store;
    if (is_made) {
        err = mkdtemp(folder) ? ERR_OK : err_set_errno(info, folder, "make");
        buf_format(&path, "%s/insight.db", folder);
        bench.store = path.ptr;
        err = err == ERR_OK ? make_store(index, path.ptr, last_day, info) : err;
    }
    if (err == ERR_OK) {
        findings_read(&bench.findings, index, NULL);
        err = measure_all(&bench, last_day, info);
    }
    json_decref(bench.findings);
    index_set_close(bench.set);
    buf_release(&path);
    return is_made && file_remove_tree(folder, err == ERR_OK ? info : NULL) != ERR_OK &&
                   err == ERR_OK
               ? info->code
               : err;
}

int main(int argc, char **argv) {
    bool has_day = argc == 4 && date_is_valid(str_from(argv[3]));
    if (argc != 2 && !has_day) {
        fputs("Usage: report_bench INDEX [STORE LAST-DAY]\n", stderr);
        return 2;
    }
    struct err_info info;
    int32_t last_day = has_day ? date_to_number(str_from(argv[3])) : date_number_today();
    if (run(argv[1], has_day ? argv[2] : NULL, last_day, &info) != ERR_OK) {
        fprintf(stderr, "report_bench: %s\n", info.text);
        return 3;
    }
    return 0;
}
