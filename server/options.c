/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <getopt.h>
#include <stdio.h>

#include "access/credentials.h"
#include "base/version.h"
#include "settings_read.h"

static const char usage[] =
    "Usage: vraagbaak-server --index DIR [--config FILE] [--listen ADDR:PORT] [--admin ADDR:PORT]\n"
    "       vraagbaak-server --config FILE --check-config\n"
    "       vraagbaak-server --new-key ROLE[,ROLE] --name NAME [--keys FILE | --config FILE]\n"
    "       vraagbaak-server --revoke-key ID | --list-keys [--keys FILE | --config FILE]\n"
    "       vraagbaak-server --new-user NAME --roles ROLE[,ROLE] [--users FILE | --config FILE]\n"
    "\n"
    "Serves the index made by vraagbaak-index: pages and the API.\n"
    "\n"
    "  --config FILE       settings, in TOML; the options below win over it\n"
    "  --index DIR         the index\n"
    "  --listen ADDR:PORT  where to listen for everyone (127.0.0.1:8080); port 0 takes a free one\n"
    "  --admin ADDR:PORT   where to answer /livez, /readyz and /metrics (default: nowhere)\n"
    "  --check-config      only tell what is wrong with the settings\n"
    "\n"
    "  --new-key ROLES     make an API key for medewerker, inzicht or beheer, and show it once\n"
    "  --name NAME         whose key it is\n"
    "  --revoke-key ID     take a key back\n"
    "  --list-keys         show id, name, roles and day of each key\n"
    "  --new-user NAME     let somebody sign in; the password is read from standard input\n"
    "  --roles ROLES       what that person may do\n"
    "  --keys FILE         the keys (default: access.keys_file of the settings)\n"
    "  --users FILE        the people (default: access.users_file of the settings)\n"
    "\n"
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
    OPTION_NEW_KEY,
    OPTION_NAME,
    OPTION_REVOKE_KEY,
    OPTION_LIST_KEYS,
    OPTION_NEW_USER,
    OPTION_ROLES,
    OPTION_KEYS,
    OPTION_USERS,
    OPTION_HELP,
    OPTION_VERSION
};

static const struct option long_options[] = {
    {"config", required_argument, NULL, OPTION_CONFIG},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"listen", required_argument, NULL, OPTION_LISTEN},
    {"admin", required_argument, NULL, OPTION_ADMIN},
    {"check-config", no_argument, NULL, OPTION_CHECK_CONFIG},
    {"new-key", required_argument, NULL, OPTION_NEW_KEY},
    {"name", required_argument, NULL, OPTION_NAME},
    {"revoke-key", required_argument, NULL, OPTION_REVOKE_KEY},
    {"list-keys", no_argument, NULL, OPTION_LIST_KEYS},
    {"new-user", required_argument, NULL, OPTION_NEW_USER},
    {"roles", required_argument, NULL, OPTION_ROLES},
    {"keys", required_argument, NULL, OPTION_KEYS},
    {"users", required_argument, NULL, OPTION_USERS},
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

static bool take_command(struct access_command *out, enum access_command_kind kind) {
    if (out->kind != ACCESS_COMMAND_NONE) {
        fputs("vraagbaak-server: one of --new-key, --revoke-key, --list-keys and --new-user\n",
              stderr);
        return false;
    }
    out->kind = kind;
    return true;
}

/* The options about keys and people; false when it is none of those, or one too many. */
static bool take_access_option(struct access_command *out, int option) {
    switch (option) {
    case OPTION_NEW_KEY:
        out->roles = optarg;
        return take_command(out, ACCESS_COMMAND_NEW_KEY);
    case OPTION_NAME:
        out->name = optarg;
        return true;
    case OPTION_REVOKE_KEY:
        out->id = optarg;
        return take_command(out, ACCESS_COMMAND_REVOKE_KEY);
    case OPTION_LIST_KEYS:
        return take_command(out, ACCESS_COMMAND_LIST_KEYS);
    case OPTION_NEW_USER:
        out->name = optarg;
        return take_command(out, ACCESS_COMMAND_NEW_USER);
    case OPTION_ROLES:
        out->roles = optarg;
        return true;
    case OPTION_KEYS:
        out->keys_file = optarg;
        return true;
    case OPTION_USERS:
        out->users_file = optarg;
        return true;
    default:
        return false;
    }
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
        default:
            if (!take_access_option(&out->access, option)) {
                return wrong(NULL, code); /* that has been told */
            }
        }
    }
    if (optind < argc) {
        return wrong("there are only options", code);
    }
    if (out->check_config && !out->config) {
        return wrong("--check-config needs --config", code);
    }
    const struct access_command *access = &out->access;
    if (access->kind == ACCESS_COMMAND_NONE &&
        (access->name || access->roles || access->keys_file || access->users_file)) {
        return wrong("--name, --roles, --keys and --users go with --new-key and the like", code);
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
    bool serves = !options->check_config && options->access.kind == ACCESS_COMMAND_NONE;
    if (err == ERR_OK && settings->index.len == 0 && serves) {
        err = err_set(info, ERR_INVALID, "--index is needed, or index in the file of --config");
    }
    /* A command about keys may be there to make the file that the settings name. */
    if (err == ERR_OK && options->access.kind == ACCESS_COMMAND_NONE) {
        err = credentials_read(settings, info);
    }
    if (err != ERR_OK) {
        settings_give(settings);
        return err;
    }
    *out = settings;
    return ERR_OK;
}
