/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdio.h>

#include "base/version.h"

static const char usage[] =
    "Usage: vraagbaak-server --index DIR [--listen ADDR:PORT] [--admin ADDR:PORT]\n"
    "\n"
    "Serves the index made by vraagbaak-index: pages and the API.\n"
    "\n"
    "  --index DIR         the index\n"
    "  --listen ADDR:PORT  where to listen for everyone (127.0.0.1:8080); port 0 takes a free one\n"
    "  --admin ADDR:PORT   where to answer /livez and /readyz (default: nowhere)\n"
    "  --help              show this text\n"
    "  --version           show the version\n"
    "\n"
    "SIGTERM stops it after finishing the requests under way.\n"
    "Exit codes: 0 fine, 2 wrong usage, 3 environment (index, port).\n";

enum option_code { OPTION_INDEX = 1, OPTION_LISTEN, OPTION_ADMIN, OPTION_HELP, OPTION_VERSION };

static const struct option long_options[] = {
    {"index", required_argument, NULL, OPTION_INDEX},
    {"listen", required_argument, NULL, OPTION_LISTEN},
    {"admin", required_argument, NULL, OPTION_ADMIN},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

static bool wrong(const char *message, enum exit_code *code) {
    if (message) {
        fprintf(stderr, "vraagbaak-server: %s\n", message);
    }
    fputs("Try 'vraagbaak-server --help'.\n", stderr);
    *code = EXIT_USAGE;
    return false;
}

bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code) {
    *out = (struct options){.listen = "127.0.0.1:8080"};
    *code = EXIT_FINE;
    int option;
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        switch (option) {
        case OPTION_INDEX:
            out->index = optarg;
            break;
        case OPTION_LISTEN:
            out->listen = optarg;
            break;
        case OPTION_ADMIN:
            out->admin = optarg;
            break;
        case OPTION_HELP:
            fputs(usage, stdout);
            return false;
        case OPTION_VERSION:
            puts("vraagbaak-server " VRAAGBAAK_VERSION);
            return false;
        default: /* getopt_long has told what is wrong */
            return wrong(NULL, code);
        }
    }
    if (optind < argc) {
        return wrong("there are only options", code);
    }
    return out->index ? true : wrong("--index is needed", code);
}

struct settings *options_settings(const struct options *options) {
    struct settings *settings = settings_new();
    settings->index = arena_str(&settings->arena, str_from(options->index));
    settings->listen = arena_str(&settings->arena, str_from(options->listen));
    settings->admin = arena_str(&settings->arena, str_from(options->admin));
    return settings;
}
