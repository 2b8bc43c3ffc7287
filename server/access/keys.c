/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/keys.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

#include "access/entries.h"
#include "access/roles.h"
#include "base/date.h"
#include "base/limits.h"

enum { FIELD_ID, FIELD_NAME, FIELD_ROLES, FIELD_MADE, FIELD_HASH, FIELD_COUNT };
enum { RANDOM_BYTES = 32, ID_BYTES = 4 };

static const char prefix[] = "vb_"; /* so that who finds one lying about knows what it is */

/* A key has 256 random bits: nobody can try them all, so a quick hash keeps it as well as a slow
 * one would, and a request costs microseconds. */
static void hash_key(uint8_t out[KEY_HASH_BYTES], struct str key) {
    crypto_generichash(out, KEY_HASH_BYTES, (const uint8_t *)key.ptr, key.len, NULL, 0);
}

static bool parse_hash(uint8_t out[KEY_HASH_BYTES], struct str text) {
    size_t len = 0;
    const char *end = NULL;
    return sodium_hex2bin(out, KEY_HASH_BYTES, text.ptr, text.len, NULL, &len, &end) == 0 &&
           len == KEY_HASH_BYTES && end == text.ptr + text.len;
}

static bool has_id(const struct key *keys, size_t count, struct str id) {
    for (size_t i = 0; i < count; i++) {
        if (str_equal(keys[i].id, id)) {
            return true;
        }
    }
    return false;
}

/* What is wrong with an entry, NULL when nothing is. */
static const char *read_key(struct key *out, const struct str *fields) {
    if (!entry_name_is_valid(fields[FIELD_ID]) || !entry_name_is_valid(fields[FIELD_NAME])) {
        return "an id or name has other characters than letters, digits and . _ - @";
    }
    if (!roles_parse(&out->roles, fields[FIELD_ROLES])) {
        return "the roles are not medewerker, inzicht or beheer, each once, with commas";
    }
    if (!date_is_valid(fields[FIELD_MADE])) {
        return "the day is not written as YYYY-MM-DD";
    }
    return parse_hash(out->hash, fields[FIELD_HASH]) ? NULL
                                                     : "the hash is not 64 hexadecimal digits";
}

enum err keys_read(struct key_list *out, struct str text, const char *path, struct arena *arena,
                   struct err_info *info) {
    struct entries entries = {.path = path, .rest = text, .field_count = FIELD_COUNT};
    struct key *keys = arena_alloc(arena, LIMIT_ACCESS_ENTRIES, sizeof *keys);
    size_t len = 0;
    while (entries_next(&entries)) {
        struct key *key = &keys[len];
        entries.fault = read_key(key, entries.fields);
        if (!entries.fault && has_id(keys, len, entries.fields[FIELD_ID])) {
            entries.fault = "this id is there twice";
        }
        if (!entries.fault) {
            key->id = arena_str(arena, entries.fields[FIELD_ID]);
            key->name = arena_str(arena, entries.fields[FIELD_NAME]);
            key->made = arena_str(arena, entries.fields[FIELD_MADE]);
            len++;
        }
    }
    *out = (struct key_list){keys, len};
    return entries_end(&entries, info);
}

const struct key *keys_find(const struct key_list *list, struct str sent) {
    if (sent.len != KEY_BYTES) {
        return NULL;
    }
    uint8_t hash[KEY_HASH_BYTES];
    hash_key(hash, sent);
    const struct key *found = NULL;
    for (size_t i = 0; i < list->len; i++) {
        if (sodium_memcmp(hash, list->keys[i].hash, sizeof hash) == 0) {
            found = &list->keys[i]; /* on through the rest: the time is the same for each key */
        }
    }
    return found;
}

static void add_line(struct buf *file, struct str key, struct str name, unsigned roles) {
    uint8_t id[ID_BYTES];
    uint8_t hash[KEY_HASH_BYTES];
    char id_text[2 * ID_BYTES + 1];
    char hash_text[2 * KEY_HASH_BYTES + 1];
    char roles_names[ROLES_TEXT_BYTES];
    char today[DATE_BYTES + 1];
    randombytes_buf(id, sizeof id);
    hash_key(hash, key);
    roles_text(roles_names, roles);
    date_today(today);
    if (file->len > 0 && file->ptr[file->len - 1] != '\n') {
        buf_add_char(file, '\n');
    }
    buf_format(file, "%s:%.*s:%s:%s:%s\n", sodium_bin2hex(id_text, sizeof id_text, id, sizeof id),
               STR_ARGS(name), roles_names, today,
               sodium_bin2hex(hash_text, sizeof hash_text, hash, sizeof hash));
}

void key_make(char out[KEY_BYTES + 1], struct buf *file, struct str name, unsigned roles) {
    static_assert(
        sizeof prefix - 1 +
                sodium_base64_ENCODED_LEN(RANDOM_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING) ==
            KEY_BYTES + 1,
        "KEY_BYTES");
    uint8_t secret[RANDOM_BYTES];
    randombytes_buf(secret, sizeof secret);
    memcpy(out, prefix, sizeof prefix);
    sodium_bin2base64(out + sizeof prefix - 1, KEY_BYTES + 2 - sizeof prefix, secret, sizeof secret,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(secret, sizeof secret);
    add_line(file, (struct str){out, KEY_BYTES}, name, roles);
}
