/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdio.h>

#include "base/limits.h"
#include "base/version.h"

static const char usage[] =
    "Usage: vraagbaak-search --index DIR [OPTION]... QUERY...\n"
    "       vraagbaak-search --index DIR --batch FILE [--run FILE] [--answers FILE] [--limit N]\n"
    "\n"
    "Searches an index made by vraagbaak-index.\n"
    "\n"
    "  --index DIR    the index\n"
    "  --intern       search what agents may see, not only what is public\n"
    "  --json         print the answer as the API gives it\n"
    "  --explain      say which words hit, by which road, and how much they weigh\n"
    "  --limit N      number of hits (10; with --batch 100)\n"
    "  --batch FILE   answer the questions in FILE: {\"id\":…,\"text\":…} a line\n"
    "  --run FILE     write the ranking as TREC run lines to FILE (default: standard output)\n"
    "  --answers FILE write what to do with each question, as JSON, to FILE\n"
    "  --help         show this text\n"
    "  --version      show the version\n"
    "\n"
    "Exit codes: 0 fine, 2 wrong usage, 3 environment (index, files).\n";

enum option_code {
    OPTION_INDEX = 1,
    OPTION_INTERN,
    OPTION_JSON,
    OPTION_EXPLAIN,
    OPTION_LIMIT,
    OPTION_BATCH,
    OPTION_RUN,
    OPTION_ANSWERS,
    OPTION_HELP,
    OPTION_VERSION
};

static const struct option long_options[] = {
    {"index", required_argument, NULL, OPTION_INDEX},
    {"intern", no_argument, NULL, OPTION_INTERN},
    {"json", no_argument, NULL, OPTION_JSON},
    {"explain", no_argument, NULL, OPTION_EXPLAIN},
    {"limit", required_argument, NULL, OPTION_LIMIT},
    {"batch", required_argument, NULL, OPTION_BATCH},
    {"run", required_argument, NULL, OPTION_RUN},
    {"answers", required_argument, NULL, OPTION_ANSWERS},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

static bool wrong(const char *message, enum exit_code *code) {
    fprintf(stderr, "vraagbaak-search: %s\nTry 'vraagbaak-search --help'.\n", message);
    *code = EXIT_USAGE;
    return false;
}

static bool read_limit(struct options *out, const char *text, enum exit_code *code) {
    unsigned long limit = 0;
    if (!str_to_number(str_from(text), LIMIT_RESULT_WINDOW, &limit) || limit == 0) {
        return wrong("--limit takes a number from 1 to 1000", code);
    }
    out->limit = (uint32_t)limit;
    return true;
}

/* One option; false to stop with *code. */
static bool read_option(struct options *out, int option, enum exit_code *code) {
    switch (option) {
    case OPTION_INDEX:
        out->index = optarg;
        return true;
    case OPTION_INTERN:
        out->intern = true;
        return true;
    case OPTION_JSON:
        out->json = true;
        return true;
    case OPTION_EXPLAIN:
        out->explain = true;
        return true;
    case OPTION_LIMIT:
        return read_limit(out, optarg, code);
    case OPTION_BATCH:
        out->batch = optarg;
        return true;
    case OPTION_RUN:
        out->run = optarg;
        return true;
    case OPTION_ANSWERS:
        out->answers = optarg;
        return true;
    case OPTION_HELP:
        fputs(usage, stdout);
        *code = EXIT_FINE;
        return false;
    case OPTION_VERSION:
        puts("vraagbaak-search " VRAAGBAAK_VERSION);
        *code = EXIT_FINE;
        return false;
    default: /* getopt_long has told what is wrong */
        fputs("Try 'vraagbaak-search --help'.\n", stderr);
        *code = EXIT_USAGE;
        return false;
    }
}

static bool check(struct options *out, enum exit_code *code) {
    bool asks = out->question.len > 0;
    if (!out->index) {
        return wrong("--index is needed", code);
    }
    if (out->batch ? asks || out->json || out->explain : !asks) {
        return wrong(out->batch ? "--batch goes without a question, --json and --explain"
                                : "what do you want to ask?",
                     code);
    }
    if ((out->run || out->answers) && !out->batch) {
        return wrong("--run and --answers go with --batch", code);
    }
    if (out->limit == 0) {
        out->limit = out->batch ? 100 : 10;
    }
    if (!out->batch && out->limit > LIMIT_PAGE_SIZE) {
        return wrong("a question gives at most 100 hits", code);
    }
    return true;
}

bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code) {
    *out = (struct options){.question = BUF_INIT};
    int option;
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        if (!read_option(out, option, code)) {
            return false;
        }
    }
    for (int i = optind; i < argc; i++) {
        buf_format(&out->question, "%s%s", i > optind ? " " : "", argv[i]);
    }
    return check(out, code);
}

void options_release(struct options *options) {
    buf_release(&options->question);
}
