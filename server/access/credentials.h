/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the settings of access name: keys, people, a secret and proxies, read and checked. They
 * belong to the settings and go with them, so that reading the settings anew is all it takes to
 * revoke a key or to shut somebody out. Immutable once read. */
#ifndef SERVER_CREDENTIALS_H
#define SERVER_CREDENTIALS_H

#include "access/keys.h"
#include "access/ticket.h"
#include "access/users.h"
#include "http/network.h"
#include "settings.h"

struct credentials {
    struct key_list keys;
    struct user_list users;
    struct network_list proxies;
    bool has_secret; /* false: that of the running service is used (access.h) */
    uint8_t secret[TICKET_SECRET_BYTES];
};

/* Reads all that settings->access names, for settings that nobody else has yet. ERR_INVALID with
 * file and line, ERR_NOT_FOUND, ERR_ENVIRONMENT, ERR_LIMIT. */
enum err credentials_read(struct settings *settings, struct err_info *info);

#endif
