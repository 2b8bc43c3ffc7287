/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* People who sign in with a name and a password. The users file has a line for each,
 * name:roles:hash, where the hash is Argon2id's. Lists are immutable once read. */
#ifndef SERVER_USERS_H
#define SERVER_USERS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

enum { USER_HASH_BYTES = 128, USER_MARK_BYTES = 16 };

struct user {
    struct str name; /* in the file once only */
    unsigned roles;  /* bits of enum role */
    char password_hash[USER_HASH_BYTES];
    uint8_t mark[USER_MARK_BYTES]; /* of the whole line: another one when anything changes */
};

struct user_list {
    const struct user *users;
    size_t len;
};

/* Reads a users file; everything is in the arena. path is for messages. ERR_INVALID. */
enum err users_read(struct user_list *out, struct str text, const char *path, struct arena *arena,
                    struct err_info *info);

/* NULL when there is none of this name. */
const struct user *users_find(const struct user_list *list, struct str name);

/* Whether the password is that of a user; takes some 0.1 s and 64 MiB, the same for NULL, which
 * nobody's is. */
bool user_has_password(const struct user *user, struct str password);

/* Puts the line of a user into the text of a file, in the place of the one that was there. */
enum err user_set(struct buf *file, struct str name, unsigned roles, struct str password,
                  struct err_info *info);

#endif
