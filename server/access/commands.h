/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the operator does with keys and people from the command line: make, list, revoke. The
 * running service takes it on when it reads its settings anew. */
#ifndef SERVER_COMMANDS_H
#define SERVER_COMMANDS_H

#include "base/error.h"
#include "settings.h"

enum access_command_kind {
    ACCESS_COMMAND_NONE,
    ACCESS_COMMAND_NEW_KEY,    /* of roles, called name */
    ACCESS_COMMAND_REVOKE_KEY, /* with this id */
    ACCESS_COMMAND_LIST_KEYS,
    ACCESS_COMMAND_NEW_USER, /* called name, with roles; the password comes from standard input */
};

/* As on the command line; NULL is what is not there. */
struct access_command {
    enum access_command_kind kind;
    const char *id;
    const char *name;
    const char *roles;
    const char *keys_file;  /* else that of the settings */
    const char *users_file; /* the same */
};

/* Does it, and tells on standard output what was asked for. ERR_INVALID (usage, or a fault in the
 * file), ERR_NOT_FOUND, ERR_LOCKED, ERR_ENVIRONMENT. */
enum err access_command_run(const struct access_command *command,
                            const struct settings_access *settings, struct err_info *info);

#endif
