/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "check/golden_check.h"
#include "findings_write.h"
#include "publish/publish.h"
#include "read/jsonl.h"
#include "read/kb.h"
#include "report.h"
#include "texts.h"
#include "watch.h"
#include "xapian-c/xapian_c.h"

enum { END_TRIES = 10 };

struct run {
    const struct options *options;
    struct content content;
    struct faults faults;
    double start_s;
    struct published published;
    bool has_published;
    struct link_counts links;
    size_t left_out;
    struct err_info info;
};

static enum exit_code fail(const struct err_info *info) {
    fprintf(stderr, TEXT_PROGRAM ": %s\n", info->text);
    return info->code == ERR_LOCKED ? EXIT_LOCKED : EXIT_ENVIRONMENT;
}

static enum err read_content(struct run *run) {
    const struct options *options = run->options;
    if (options->kb) {
        return kb_read(&run->content, options->kb, options->jobs, &run->faults, &run->info);
    }
    enum err err = ERR_OK;
    /* What another system exports is not an editor's to improve, but who asks for a check gets it.
     */
    run->content.editorial = options->check ? editorial_new(NULL, 0) : NULL;
    for (size_t i = 0; i < options->jsonl_count && err == ERR_OK; i++) {
        err = jsonl_read(&run->content, options->jsonl[i], &run->faults, &run->info);
    }
    if (err == ERR_OK) {
        content_check(&run->content, &run->faults);
    }
    return err;
}

/* For the reports, which come long after: no reason to call a publication that is there a failure.
 */
static void leave_findings(const struct run *run, const struct index_folder *folder) {
    struct err_info info = ERR_INFO_INIT;
    if (findings_write(folder, &run->content, &run->faults, run->published.manifest.generatie,
                       &info) != ERR_OK) {
        fprintf(stderr, TEXT_PROGRAM ": " TEXT_FINDINGS_UNWRITTEN "\n", info.text);
    }
}

static void report(const struct run *run, double duration_s) {
    struct report report = {
        .faults = &run->faults,
        .articles = run->content.len,
        .public_articles = run->content.public_count,
        .left_out = run->left_out,
        .published = run->has_published ? &run->published : NULL,
        .links = run->options->check_links ? &run->links : NULL,
        .check_only = run->options->check,
        .duration_s = duration_s,
    };
    if (run->options->json) {
        report_print_json(&report);
    } else {
        report_print(&report);
    }
    fflush(stdout);
}

/* Publishes what was read, and asks it the golden questions. Those come after: a question that goes
 * wrong is no reason to wait with an article that is right. */
static enum err publish_and_ask(struct run *run, const struct index_folder *folder,
                                double *duration_s) {
    const struct options *options = run->options;
    struct publish_options how = {.keep = options->keep,
                                  .jobs = options->jobs,
                                  .progress = options->json ? NULL : stderr,
                                  .base = options->check ? options->index : NULL};
    enum err err = publish(&run->published, folder, &run->content, &how, &run->info);
    *duration_s = clock_s() - run->start_s;
    run->has_published = err == ERR_OK;
    return err == ERR_OK ? golden_check(&run->content, folder->path, &run->faults, &run->info)
                         : err;
}

/* For a check alone the index goes to a place of its own, which is removed again. */
static enum err ask_only(struct run *run, double *duration_s) {
    const char *place = getenv("TMPDIR");
    struct buf path = BUF_INIT;
    struct index_folder folder;
    buf_format(&path, "%s/vraagbaak-XXXXXX", place && *place ? place : "/tmp");
    if (!mkdtemp(path.ptr)) {
        enum err err = err_set_errno(&run->info, path.ptr, "make folder");
        buf_release(&path);
        return err;
    }
    enum err err = index_folder_open(&folder, path.ptr, &run->info);
    if (err == ERR_OK) {
        err = publish_and_ask(run, &folder, duration_s);
        index_folder_close(&folder);
    }
    file_remove_tree(path.ptr, NULL);
    buf_release(&path);
    return err;
}

/* folder: where to publish; NULL to check only. */
static enum exit_code run_content(struct run *run, const struct index_folder *folder) {
    double duration_s = 0;
    enum err err = read_content(run);
    bool wrong = run->faults.count[FAULT_ERROR] > 0;
    if (err == ERR_OK && wrong && run->options->accept_errors) {
        run->left_out = content_leave_out(&run->content);
        wrong = false;
    }
    if (err == ERR_OK && !wrong && folder) {
        err = publish_and_ask(run, folder, &duration_s);
    } else if (err == ERR_OK && !wrong && run->content.golden_count > 0) {
        err = ask_only(run, &duration_s);
    }
    if (err == ERR_OK && run->options->check_links) {
        err = links_check(&run->links, &run->content, run->options->allow_local, &run->faults,
                          &run->info);
    }
    if (err != ERR_OK) {
        return fail(&run->info);
    }
    faults_settle(&run->faults);
    if (folder && run->has_published) {
        leave_findings(run, folder);
    }
    report(run, duration_s);
    return wrong ? EXIT_CONTENT : EXIT_FINE;
}

static enum exit_code run_once(const struct options *options, const struct index_folder *folder) {
    struct run run = {.options = options, .start_s = clock_s(), .info = ERR_INFO_INIT};
    content_init(&run.content, options->kb ? ORIGIN_KB : ORIGIN_JSONL);
    enum exit_code code = run_content(&run, folder);
    content_release(&run.content);
    faults_release(&run.faults);
    return code;
}

/* Goes on whatever happens: an editor repairs an error, a disk gets room again. */
static enum exit_code watch_and_run(const struct options *options,
                                    const struct index_folder *folder) {
    struct watch *watch;
    struct err_info info = ERR_INFO_INIT;
    if (watch_open(&watch, options->kb, &info) != ERR_OK) {
        return fail(&info);
    }
    bool failed;
    do {
        failed = run_once(options, folder) == EXIT_ENVIRONMENT;
    } while (watch_wait(watch, failed));
    watch_close(watch);
    return EXIT_FINE;
}

/* The lock comes before the reading, so that a second indexer hears it at once. */
static enum exit_code run_with_index(const struct options *options) {
    struct index_folder folder;
    struct err_info info = ERR_INFO_INIT;
    if (index_folder_open(&folder, options->index, &info) != ERR_OK) {
        return fail(&info);
    }
    enum exit_code code =
        options->watch ? watch_and_run(options, &folder) : run_once(options, &folder);
    index_folder_close(&folder);
    return code;
}

/* Takes the generation in the making away as far as it goes: other threads may still write in it.
 * The next run removes the rest. */
static void end_at_once(const char *path) {
    struct buf folder = BUF_INIT;
    fprintf(stderr, TEXT_PROGRAM ": " TEXT_WRITE_FAILED "\n", path);
    const char *last = strrchr(path, '/');
    buf_add(&folder, (struct str){path, last ? (size_t)(last - path) : 0});
    for (int i = 0; i < END_TRIES && folder.len > 0; i++) {
        if (file_remove_tree(folder.ptr, NULL) == ERR_OK) {
            break;
        }
    }
    _exit(EXIT_ENVIRONMENT);
}

enum exit_code run(const struct options *options) {
    xc_writer_on_failure(end_at_once);
    return options->check ? run_once(options, NULL) : run_with_index(options);
}
