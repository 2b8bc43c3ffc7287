/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/users.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#include "access/entries.h"
#include "access/roles.h"
#include "base/limits.h"

enum { FIELD_NAME, FIELD_ROLES, FIELD_HASH, FIELD_COUNT };

static_assert(crypto_pwhash_STRBYTES == USER_HASH_BYTES, "USER_HASH_BYTES");

/* What a password costs: libsodium's for signing in. All hashes cost the same, or time would tell
 * which names exist. */
#define COST_TIME crypto_pwhash_OPSLIMIT_INTERACTIVE
#define COST_MEMORY crypto_pwhash_MEMLIMIT_INTERACTIVE

/* A hash of that cost with nobody's password: what a name that does not exist is tried against. */
static const char nobody[USER_HASH_BYTES] = "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

static const char *read_user(struct user *out, const struct str *fields) {
    struct str hash = fields[FIELD_HASH];
    if (!entry_name_is_valid(fields[FIELD_NAME])) {
        return "a name has other characters than letters, digits and . _ - @";
    }
    if (!roles_parse(&out->roles, fields[FIELD_ROLES])) {
        return "the roles are not medewerker, inzicht or beheer, each once, with commas";
    }
    if (hash.len >= sizeof out->password_hash || memchr(hash.ptr, '\0', hash.len)) {
        return "the hash is not one of --new-user";
    }
    memcpy(out->password_hash, hash.ptr, hash.len);
    out->password_hash[hash.len] = '\0';
    bool ours = str_starts_with(hash, STR(crypto_pwhash_STRPREFIX)) &&
                crypto_pwhash_str_needs_rehash(out->password_hash, COST_TIME, COST_MEMORY) == 0;
    return ours ? NULL : "the hash is not one of --new-user";
}

enum err users_read(struct user_list *out, struct str text, const char *path, struct arena *arena,
                    struct err_info *info) {
    struct entries entries = {.path = path, .rest = text, .field_count = FIELD_COUNT};
    struct user *users = arena_alloc(arena, LIMIT_ACCESS_ENTRIES, sizeof *users);
    *out = (struct user_list){users, 0};
    while (entries_next(&entries)) {
        struct user *user = &users[out->len];
        entries.fault = read_user(user, entries.fields);
        if (!entries.fault && users_find(out, entries.fields[FIELD_NAME])) {
            entries.fault = "this name is there twice";
        }
        if (!entries.fault) {
            user->name = arena_str(arena, entries.fields[FIELD_NAME]);
            crypto_generichash(user->mark, sizeof user->mark, (const uint8_t *)entries.text.ptr,
                               entries.text.len, NULL, 0);
            out->len++;
        }
    }
    return entries_end(&entries, info);
}

const struct user *users_find(const struct user_list *list, struct str name) {
    for (size_t i = 0; i < list->len; i++) {
        if (str_equal(list->users[i].name, name)) {
            return &list->users[i];
        }
    }
    return NULL;
}

bool user_has_password(const struct user *user, struct str password) {
    const char *hash = user ? user->password_hash : nobody;
    bool fits = crypto_pwhash_str_verify(hash, password.ptr, password.len) == 0;
    return fits && user;
}

enum err user_set(struct buf *file, struct str name, unsigned roles, struct str password,
                  struct err_info *info) {
    char hash[USER_HASH_BYTES];
    char roles_names[ROLES_TEXT_BYTES];
    if (crypto_pwhash_str(hash, password.ptr, password.len, COST_TIME, COST_MEMORY) != 0) {
        return err_set(info, ERR_ENVIRONMENT, "not enough memory to hash a password");
    }
    roles_text(roles_names, roles);
    entry_remove(file, name);
    buf_format(file, "%.*s:%s:%s\n", STR_ARGS(name), roles_names, hash);
    return ERR_OK;
}
