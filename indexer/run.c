/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "run.h"

#include <stdio.h>
#include <time.h>

#include "jsonl.h"
#include "kb.h"
#include "publish.h"
#include "texts.h"

struct run {
    const struct options *options;
    struct content content;
    struct faults faults;
    struct timespec start;
    struct err_info info;
};

static double seconds_since(const struct timespec *start) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static enum exit_code fail(const struct run *run) {
    fprintf(stderr, TEXT_PROGRAM ": %s\n", run->info.text);
    return run->info.code == ERR_LOCKED ? EXIT_LOCKED : EXIT_ENVIRONMENT;
}

static enum err read_content(struct run *run) {
    const struct options *options = run->options;
    if (options->kb) {
        return kb_read(&run->content, options->kb, &run->faults, &run->info);
    }
    enum err err = ERR_OK;
    for (size_t i = 0; i < options->jsonl_count && err == ERR_OK; i++) {
        err = jsonl_read(&run->content, options->jsonl[i], &run->faults, &run->info);
    }
    if (err == ERR_OK) {
        content_check(&run->content, &run->faults);
    }
    return err;
}

/* Reads everything and reports the faults. */
static enum exit_code read_and_report(struct run *run) {
    if (read_content(run) != ERR_OK) {
        return fail(run);
    }
    faults_settle(&run->faults);
    faults_print(&run->faults, stderr);
    return run->faults.count[FAULT_ERROR] > 0 ? EXIT_CONTENT : EXIT_FINE;
}

static enum exit_code check_only(struct run *run) {
    enum exit_code code = read_and_report(run);
    if (code == EXIT_FINE) {
        printf(TEXT_CHECKED "\n", run->content.len, run->content.public_count);
    }
    return code;
}

static enum exit_code publish_content(struct run *run, const struct index_folder *folder) {
    struct published published;
    enum exit_code code = read_and_report(run);
    if (code == EXIT_CONTENT) {
        fputs(TEXT_PROGRAM ": " TEXT_NOT_PUBLISHED "\n", stderr);
    }
    if (code != EXIT_FINE) {
        return code;
    }
    if (publish(&published, folder, &run->content, &run->info) != ERR_OK) {
        return fail(run);
    }
    const struct manifest *manifest = &published.manifest;
    if (published.unchanged) {
        printf(TEXT_UNCHANGED "\n", manifest->generatie);
    } else {
        printf(TEXT_PUBLISHED "\n", manifest->generatie, manifest->documenten[AUDIENCE_PUBLIC],
               manifest->documenten[AUDIENCE_STAFF], seconds_since(&run->start));
    }
    return EXIT_FINE;
}

/* The lock comes before the reading, so that a second indexer hears it at once. */
static enum exit_code index_content(struct run *run) {
    struct index_folder folder;
    if (index_folder_open(&folder, run->options->index, &run->info) != ERR_OK) {
        return fail(run);
    }
    enum exit_code code = publish_content(run, &folder);
    index_folder_close(&folder);
    return code;
}

enum exit_code run(const struct options *options) {
    struct run state = {.options = options, .info = ERR_INFO_INIT};
    clock_gettime(CLOCK_MONOTONIC, &state.start);
    content_init(&state.content, options->kb ? ORIGIN_KB : ORIGIN_JSONL);
    enum exit_code code = options->check ? check_only(&state) : index_content(&state);
    content_release(&state.content);
    faults_release(&state.faults);
    return code;
}
