/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/commands.h"

#include <sodium.h>
#include <stdio.h>

#include "access/entries.h"
#include "access/keys.h"
#include "access/password.h"
#include "access/roles.h"
#include "access/secret_file.h"
#include "access/users.h"
#include "base/limits.h"

/* The file that is given, else that of the settings; NULL when there is none. */
static const char *file_of(const char *given, struct str set) {
    return given ? given : set.len > 0 ? set.ptr : NULL;
}

static enum err check_who(unsigned *roles, const struct access_command *command,
                          struct err_info *info) {
    if (!command->name || !entry_name_is_valid(str_from(command->name))) {
        return err_set(info, ERR_INVALID,
                       "a name is needed, of at most 64 letters, digits and . _ - @");
    }
    if (!command->roles || !roles_parse(roles, str_from(command->roles))) {
        return err_set(info, ERR_INVALID,
                       "roles are needed: medewerker, inzicht or beheer, several with commas");
    }
    return ERR_OK;
}

/* Puts text in the place of a file, when it reads well: what the service would refuse must not be
 * written, nor what was wrong already be kept. */
static enum err put_keys(struct secret_file *file, const struct buf *text, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct key_list list;
    enum err err = keys_read(&list, buf_str(text), file->path, &arena, info);
    arena_release(&arena);
    if (err != ERR_OK) {
        secret_file_leave(file);
        return err;
    }
    return secret_file_replace(file, buf_str(text), info);
}

static enum err put_users(struct secret_file *file, const struct buf *text, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct user_list list;
    enum err err = users_read(&list, buf_str(text), file->path, &arena, info);
    arena_release(&arena);
    if (err != ERR_OK) {
        secret_file_leave(file);
        return err;
    }
    return secret_file_replace(file, buf_str(text), info);
}

static enum err new_key(const struct access_command *command, const char *path,
                        struct err_info *info) {
    unsigned roles = ROLE_NONE;
    struct secret_file file;
    struct buf text = BUF_INIT;
    char key[KEY_BYTES + 1];
    enum err err = check_who(&roles, command, info);
    if (err == ERR_OK) {
        err = secret_file_open(&file, path, &text, info);
    }
    if (err == ERR_OK) {
        key_make(key, &text, str_from(command->name), roles);
        err = put_keys(&file, &text, info);
    }
    if (err == ERR_OK) {
        puts(key);
        fprintf(stderr, "This key is shown once: %s has only its hash.\n", path);
    }
    sodium_memzero(key, sizeof key);
    buf_release(&text);
    return err;
}

static enum err revoke_key(const struct access_command *command, const char *path,
                           struct err_info *info) {
    struct secret_file file;
    struct buf text = BUF_INIT;
    enum err err = secret_file_open(&file, path, &text, info);
    if (err == ERR_OK && !entry_remove(&text, str_from(command->id))) {
        secret_file_leave(&file);
        err = err_set(info, ERR_NOT_FOUND, "%s: has no key with this id", path);
    } else if (err == ERR_OK) {
        err = put_keys(&file, &text, info);
    }
    buf_release(&text);
    return err;
}

static enum err list_keys(const char *path, struct err_info *info) {
    struct buf text = BUF_INIT;
    struct arena arena = ARENA_INIT;
    struct key_list list;
    enum err err = secret_file_read(&text, path, info);
    if (err == ERR_OK) {
        err = keys_read(&list, buf_str(&text), path, &arena, info);
    }
    for (size_t i = 0; err == ERR_OK && i < list.len; i++) {
        const struct key *key = &list.keys[i];
        char roles[ROLES_TEXT_BYTES];
        roles_text(roles, key->roles);
        printf("%.*s\t%.*s\t%s\t%.*s\n", STR_ARGS(key->id), STR_ARGS(key->name), roles,
               STR_ARGS(key->made));
    }
    arena_release(&arena);
    buf_release(&text);
    return err;
}

static enum err new_user(const struct access_command *command, const char *path,
                         struct err_info *info) {
    unsigned roles = ROLE_NONE;
    struct secret_file file;
    struct buf text = BUF_INIT;
    char password[LIMIT_PASSWORD_BYTES + 1] = "";
    enum err err = check_who(&roles, command, info);
    if (err == ERR_OK) {
        err = password_read(password, info);
    }
    if (err == ERR_OK) {
        err = secret_file_open(&file, path, &text, info);
    }
    if (err == ERR_OK) {
        err = user_set(&text, str_from(command->name), roles, str_from(password), info);
        if (err == ERR_OK) {
            err = put_users(&file, &text, info);
        } else {
            secret_file_leave(&file);
        }
    }
    sodium_memzero(password, sizeof password);
    buf_release(&text);
    return err;
}

enum err access_command_run(const struct access_command *command,
                            const struct settings_access *settings, struct err_info *info) {
    bool is_user = command->kind == ACCESS_COMMAND_NEW_USER;
    const char *path = is_user ? file_of(command->users_file, settings->users_file)
                               : file_of(command->keys_file, settings->keys_file);
    if (!path) {
        return err_set(info, ERR_INVALID, "which file? Give %s, or --config with access.%s",
                       is_user ? "--users FILE" : "--keys FILE",
                       is_user ? "users_file" : "keys_file");
    }
    if (sodium_init() < 0) {
        return err_set(info, ERR_ENVIRONMENT, "no source of random numbers");
    }
    switch (command->kind) {
    case ACCESS_COMMAND_NEW_KEY:
        return new_key(command, path, info);
    case ACCESS_COMMAND_REVOKE_KEY:
        return revoke_key(command, path, info);
    case ACCESS_COMMAND_LIST_KEYS:
        return list_keys(path, info);
    case ACCESS_COMMAND_NEW_USER:
        return new_user(command, path, info);
    case ACCESS_COMMAND_NONE:
        break;
    }
    return ERR_OK;
}
