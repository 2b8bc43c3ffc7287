/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command line of vraagbaak-index (DESIGN §4). */
#ifndef INDEXER_OPTIONS_H
#define INDEXER_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum { OPTIONS_FILES = 1000, OPTIONS_JOBS = 64, OPTIONS_KEEP = 1000 };

/* All borrowed from argv. */
struct options {
    const char *kb; /* NULL when not given */
    const char *jsonl[OPTIONS_FILES];
    size_t jsonl_count;
    const char *index; /* NULL when not given */
    bool check;
    bool check_links;
    bool allow_local; /* links may lead into a network that is not public */
    bool watch;
    bool accept_errors;
    bool json;
    size_t jobs;
    size_t keep;
};

enum options_result {
    OPTIONS_RUN,
    OPTIONS_DONE,  /* --help or --version was answered */
    OPTIONS_WRONG, /* wrong usage; said so on stderr */
};

enum options_result options_parse(struct options *out, int argc, char **argv);

#endif
