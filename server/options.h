/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command line of vraagbaak-server. */
#ifndef SERVER_OPTIONS_H
#define SERVER_OPTIONS_H

#include <stdbool.h>

#include "base/exit_code.h"
#include "settings.h"

struct options {
    const char *index;  /* folder */
    const char *listen; /* address and port for everyone */
    const char *admin;  /* address and port for the operator, NULL for none */
};

/* Reads the command line. Returns true to go on; false to stop with *code (help, version, or wrong
 * usage, which has been told on stderr). */
bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code);

/* The settings that the command line asks for. Owned: settings_give. */
struct settings *options_settings(const struct options *options);

#endif
