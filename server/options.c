/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdio.h>

#include "base/version.h"
#include "settings_read.h"

static const char usage[] =
    "Usage: vraagbaak-server --index DIR [--config FILE] [--listen ADDR:PORT] [--admin ADDR:PORT]\n"
    "       vraagbaak-server --config FILE --check-config\n"
    "\n"
    "Serves the index made by vraagbaak-index: pages and the API.\n"
    "\n"
    "  --config FILE       settings, in TOML; the options below win over it\n"
    "  --index DIR         the index\n"
    "  --listen ADDR:PORT  where to listen for everyone (127.0.0.1:8080); port 0 takes a free one\n"
    "  --admin ADDR:PORT   where to answer /livez, /readyz and /metrics (default: nowhere)\n"
    "  --check-config      only tell what is wrong with the settings\n"
    "  --help              show this text\n"
    "  --version           show the version\n"
    "\n"
    "SIGHUP makes it read the settings anew; SIGTERM stops it after finishing the requests under "
    "way.\n"
    "Exit codes: 0 fine, 2 wrong usage or settings, 3 environment (files, index, port).\n";

enum option_code {
    OPTION_CONFIG = 1,
    OPTION_INDEX,
    OPTION_LISTEN,
    OPTION_ADMIN,
    OPTION_CHECK_CONFIG,
    OPTION_HELP,
    OPTION_VERSION
};

static const struct option long_options[] = {
    {"config", required_argument, NULL, OPTION_CONFIG},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"listen", required_argument, NULL, OPTION_LISTEN},
    {"admin", required_argument, NULL, OPTION_ADMIN},
    {"check-config", no_argument, NULL, OPTION_CHECK_CONFIG},
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
    *out = (struct options){.config = NULL};
    *code = EXIT_FINE;
    int option;
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        switch (option) {
        case OPTION_CONFIG:
            out->config = optarg;
            break;
        case OPTION_INDEX:
            out->index = optarg;
            break;
        case OPTION_LISTEN:
            out->listen = optarg;
            break;
        case OPTION_ADMIN:
            out->admin = optarg;
            break;
        case OPTION_CHECK_CONFIG:
            out->check_config = true;
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
    if (out->check_config && !out->config) {
        return wrong("--check-config needs --config", code);
    }
    return true;
}

static void set_text(struct settings *settings, struct str *place, const char *text) {
    if (text) {
        *place = arena_str(&settings->arena, str_from(text));
    }
}

enum err options_settings(struct settings **out, const struct options *options, struct buf *faults,
                          struct err_info *info) {
    *out = NULL;
    struct settings *settings = settings_new();
    enum err err = ERR_OK;
    if (options->config) {
        err = settings_read(settings, options->config, faults, info);
    }
    set_text(settings, &settings->index, options->index);
    set_text(settings, &settings->listen, options->listen);
    set_text(settings, &settings->admin, options->admin);
    if (err == ERR_OK && settings->index.len == 0 && !options->check_config) {
        err = err_set(info, ERR_INVALID, "--index is needed, or index in the file of --config");
    }
    if (err != ERR_OK) {
        settings_give(settings);
        return err;
    }
    *out = settings;
    return ERR_OK;
}
