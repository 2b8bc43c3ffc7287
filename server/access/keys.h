/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* API keys: "vb_" and 43 characters of base64url, which are 32 random bytes. The keys file has a
 * line for each, id:name:roles:day:hash, and never the key itself. Lists are immutable once read.
 */
#ifndef SERVER_KEYS_H
#define SERVER_KEYS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

enum { KEY_BYTES = 46, KEY_HASH_BYTES = 32 };

struct key {
    struct str id; /* in the file once only */
    struct str name;
    unsigned roles;  /* bits of enum role */
    struct str made; /* YYYY-MM-DD */
    uint8_t hash[KEY_HASH_BYTES];
};

struct key_list {
    const struct key *keys;
    size_t len;
};

/* Reads a keys file; everything is in the arena. path is for messages. ERR_INVALID. */
enum err keys_read(struct key_list *out, struct str text, const char *path, struct arena *arena,
                   struct err_info *info);

/* The key that a client sent, NULL when it is none of ours. How long it takes does not depend on
 * what was sent, other than on its length. */
const struct key *keys_find(const struct key_list *list, struct str sent);

/* Makes a key: writes it, zero-terminated, and appends its line to *file. */
void key_make(char out[KEY_BYTES + 1], struct buf *file, struct str name, unsigned roles);

#endif
