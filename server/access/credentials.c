/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/credentials.h"

#include <sodium.h>

#include "access/secret_file.h"
#include "settings_secret.h"

/* Fewer bytes than this can't be a secret of 256 bits, however they are written. */
enum { COOKIE_KEY_BYTES = 32 };

static enum err read_keys(struct credentials *out, struct settings *settings,
                          struct err_info *info) {
    struct buf text = BUF_INIT;
    const char *path = settings->access.keys_file.ptr;
    enum err err = secret_file_read(&text, path, info);
    if (err == ERR_OK) {
        err = keys_read(&out->keys, buf_str(&text), path, &settings->arena, info);
    }
    buf_release(&text);
    return err;
}

static enum err read_users(struct credentials *out, struct settings *settings,
                           struct err_info *info) {
    struct buf text = BUF_INIT;
    const char *path = settings->access.users_file.ptr;
    enum err err = secret_file_read(&text, path, info);
    if (err == ERR_OK) {
        err = users_read(&out->users, buf_str(&text), path, &settings->arena, info);
    }
    buf_release(&text);
    return err;
}

/* Without one the running service makes its own. */
static enum err read_secret(struct credentials *out, const struct settings *settings,
                            struct err_info *info) {
    struct secret secret;
    enum err err =
        settings_secret(&secret, settings->access.cookie_key_file, "VRAAGBAAK_COOKIE_KEY", info);
    if (err == ERR_NOT_FOUND) {
        return ERR_OK;
    }
    if (err == ERR_OK && secret.len < COOKIE_KEY_BYTES) {
        err = err_set(info, ERR_INVALID, "the secret for cookies has %d bytes at least",
                      COOKIE_KEY_BYTES);
    }
    if (err == ERR_OK) {
        ticket_secret(out->secret, (struct str){secret.bytes, secret.len});
        out->has_secret = true;
    }
    settings_secret_wipe(&secret);
    return err;
}

static enum err read_proxies(struct credentials *out, struct settings *settings,
                             struct err_info *info) {
    struct str_list list = settings->access.proxy_addresses;
    struct network *networks = arena_alloc(&settings->arena, list.len, sizeof *networks);
    out->proxies = (struct network_list){networks, list.len};
    for (size_t i = 0; i < list.len; i++) {
        if (!network_parse(&networks[i], list.items[i])) {
            return err_set(info, ERR_INVALID,
                           "access.proxy_addresses: item %zu is no address and no network", i + 1);
        }
    }
    return ERR_OK;
}

enum err credentials_read(struct settings *settings, struct err_info *info) {
    struct credentials *credentials = arena_alloc(&settings->arena, 1, sizeof *credentials);
    if (sodium_init() < 0) {
        return err_set(info, ERR_ENVIRONMENT, "no source of random numbers");
    }
    enum err err = read_proxies(credentials, settings, info);
    if (err == ERR_OK && settings->access.keys_file.len > 0) {
        err = read_keys(credentials, settings, info);
    }
    if (err == ERR_OK && settings->access.users_file.len > 0) {
        err = read_users(credentials, settings, info);
    }
    if (err == ERR_OK) {
        err = read_secret(credentials, settings, info);
    }
    settings->credentials = credentials;
    return err;
}
