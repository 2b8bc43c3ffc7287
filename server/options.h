/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command line of vraagbaak-server. */
#ifndef SERVER_OPTIONS_H
#define SERVER_OPTIONS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/exit_code.h"
#include "settings.h"

/* NULL is what is not on the command line. */
struct options {
    const char *config; /* file of settings */
    const char *index;  /* folder */
    const char *listen; /* address and port for everyone */
    const char *admin;  /* address and port for the operator */
    bool check_config;  /* only tell what is wrong with the file */
};

/* Reads the command line. Returns true to go on; false to stop with *code (help, version, or wrong
 * usage, which has been told on stderr). */
bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code);

/* The settings that the file and the command line ask for; the command line wins. *out is owned
 * (settings_give), NULL on failure. Errors as of settings_read.h. Any thread. */
enum err options_settings(struct settings **out, const struct options *options, struct buf *faults,
                          struct err_info *info);

#endif
