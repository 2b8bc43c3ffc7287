/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/str.h"
#include "base/version.h"
#include "texts.h"

enum option_code {
    OPTION_KB = 256,
    OPTION_JSONL,
    OPTION_INDEX,
    OPTION_CHECK,
    OPTION_VERSION,
};

static const struct option long_options[] = {
    {"kb", required_argument, NULL, OPTION_KB},
    {"jsonl", required_argument, NULL, OPTION_JSONL},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"check", no_argument, NULL, OPTION_CHECK},
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

static enum options_result apply(struct options *options, int code) {
    switch (code) {
    case OPTION_KB:
        return set_once(&options->kb, "kb", optarg);
    case OPTION_JSONL:
        return add_file(options, optarg);
    case OPTION_INDEX:
        return set_once(&options->index, "index", optarg);
    case OPTION_CHECK:
        options->check = true;
        return OPTIONS_RUN;
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
    return OPTIONS_RUN;
}

enum options_result options_parse(struct options *out, int argc, char **argv) {
    static char program[] = TEXT_PROGRAM;
    *out = (struct options){.kb = NULL};
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
