/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "base/version.h"
#include "texts.h"

enum option_code {
    OPTION_KB = 256,
    OPTION_JSONL,
    OPTION_INDEX,
    OPTION_CHECK,
    OPTION_CHECK_LINKS,
    OPTION_ALLOW_LOCAL,
    OPTION_WATCH,
    OPTION_ACCEPT_ERRORS,
    OPTION_JOBS,
    OPTION_KEEP,
    OPTION_FORMAT,
    OPTION_VERSION,
};

static const struct option long_options[] = {
    {"kb", required_argument, NULL, OPTION_KB},
    {"jsonl", required_argument, NULL, OPTION_JSONL},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"check", no_argument, NULL, OPTION_CHECK},
    {"check-links", no_argument, NULL, OPTION_CHECK_LINKS},
    {"allow-local", no_argument, NULL, OPTION_ALLOW_LOCAL},
    {"watch", no_argument, NULL, OPTION_WATCH},
    {"accept-errors", no_argument, NULL, OPTION_ACCEPT_ERRORS},
    {"jobs", required_argument, NULL, OPTION_JOBS},
    {"keep", required_argument, NULL, OPTION_KEEP},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

FORMAT_CHECK(1, 2) static enum options_result wrong(const char *format, ...) {
    va_list args;
    va_start(args, format);
    fputs(TEXT_PROGRAM ": ", stderr);
    vfprintf(stderr, format, args);
    fputs("\n" TEXT_HINT "\n", stderr);
    va_end(args);
    return OPTIONS_WRONG;
}

static enum options_result set_once(const char **target, const char *name, const char *value) {
    if (*target) {
        return wrong(TEXT_TWICE_OPTION, name);
    }
    *target = value;
    return OPTIONS_RUN;
}

static enum options_result add_file(struct options *options, const char *path) {
    if (options->jsonl_count == OPTIONS_FILES) {
        return wrong(TEXT_TOO_MANY_FILES, OPTIONS_FILES);
    }
    options->jsonl[options->jsonl_count++] = path;
    return OPTIONS_RUN;
}

static enum options_result set_number(size_t *target, const char *name, int maximum) {
    unsigned long number = 0;
    if (!str_to_number(str_from(optarg), (unsigned long)maximum, &number) || number == 0) {
        return wrong(TEXT_WRONG_NUMBER, name, optarg, maximum);
    }
    *target = number;
    return OPTIONS_RUN;
}

static enum options_result set_format(struct options *options) {
    options->json = strcmp(optarg, "json") == 0;
    return options->json || strcmp(optarg, "text") == 0 ? OPTIONS_RUN
                                                        : wrong(TEXT_WRONG_FORMAT, optarg);
}

static enum options_result set_flag(bool *target) {
    *target = true;
    return OPTIONS_RUN;
}

static enum options_result apply(struct options *options, int code) {
    switch (code) {
    case OPTION_KB:
        return set_once(&options->kb, "kb", optarg);
    case OPTION_JSONL:
        return add_file(options, optarg);
    case OPTION_INDEX:
        return set_once(&options->index, "index", optarg);
    case OPTION_CHECK:
        return set_flag(&options->check);
    case OPTION_CHECK_LINKS:
        return set_flag(&options->check_links);
    case OPTION_ALLOW_LOCAL:
        return set_flag(&options->allow_local);
    case OPTION_WATCH:
        return set_flag(&options->watch);
    case OPTION_ACCEPT_ERRORS:
        return set_flag(&options->accept_errors);
    case OPTION_JOBS:
        return set_number(&options->jobs, "jobs", OPTIONS_JOBS);
    case OPTION_KEEP:
        return set_number(&options->keep, "keep", OPTIONS_KEEP);
    case OPTION_FORMAT:
        return set_format(options);
    case 'h':
        fputs(TEXT_HELP, stdout);
        return OPTIONS_DONE;
    case OPTION_VERSION:
        puts(TEXT_PROGRAM " " VRAAGBAAK_VERSION);
        return OPTIONS_DONE;
    default: /* getopt has said what is wrong */
        fputs(TEXT_HINT "\n", stderr);
        return OPTIONS_WRONG;
    }
}

static enum options_result check_together(const struct options *options) {
    if (options->kb && options->jsonl_count > 0) {
        return wrong(TEXT_BOTH_CONTENT_OPTIONS);
    }
    if (!options->kb && options->jsonl_count == 0) {
        return wrong(TEXT_NO_CONTENT_OPTION);
    }
    if (!options->index && !options->check) {
        return wrong(TEXT_NO_INDEX_OPTION);
    }
    if (options->watch && !options->kb) {
        return wrong(TEXT_WATCH_KB);
    }
    if (options->watch && options->check) {
        return wrong(TEXT_WATCH_CHECK);
    }
    if (options->check_links && !options->check) {
        return wrong(TEXT_LINKS_CHECK);
    }
    if (options->allow_local && !options->check_links) {
        return wrong(TEXT_LOCAL_LINKS);
    }
    return OPTIONS_RUN;
}

static size_t count_processors(void) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > OPTIONS_JOBS ? OPTIONS_JOBS : (size_t)processors;
}

enum options_result options_parse(struct options *out, int argc, char **argv) {
    static char program[] = TEXT_PROGRAM;
    *out = (struct options){.jobs = count_processors(), .keep = 2};
    argv[0] = program; /* getopt names the program as it was called, with its path */
    int code;
    while ((code = getopt_long(argc, argv, "h", long_options, NULL)) != -1) {
        enum options_result result = apply(out, code);
        if (result != OPTIONS_RUN) {
            return result;
        }
    }
    /* --jsonl a b c: the shell's way to give many files. */
    for (int i = optind; i < argc; i++) {
        if (out->jsonl_count == 0) {
            return wrong(TEXT_UNKNOWN_ARGUMENT, argv[i]);
        }
        enum options_result result = add_file(out, argv[i]);
        if (result != OPTIONS_RUN) {
            return result;
        }
    }
    return check_together(out);
}
