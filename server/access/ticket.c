/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/ticket.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>
#include <time.h>

#include "base/limits.h"

/*  version  id  issued  expires  mark  name        seal
 *     1     16     8       8      16   1 to 64      32     in base64url */
enum {
    VERSION = 1,
    AT_ID = 1,
    AT_ISSUED = AT_ID + TICKET_ID_BYTES,
    AT_EXPIRES = AT_ISSUED + 8,
    AT_MARK = AT_EXPIRES + 8,
    AT_NAME = AT_MARK + USER_MARK_BYTES,
    SEAL_BYTES = crypto_auth_BYTES,
    TICKET_BYTES = AT_NAME + LIMIT_ACCESS_NAME_BYTES + SEAL_BYTES,
    TOKEN_BYTES = 16,
    BASE64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING,
};

static_assert(crypto_kdf_KEYBYTES == TICKET_SECRET_BYTES, "TICKET_SECRET_BYTES");
static_assert(sodium_base64_ENCODED_LEN(TICKET_BYTES, BASE64) <= LIMIT_ACCESS_TOKEN_BYTES,
              "LIMIT_ACCESS_TOKEN_BYTES");

/* One secret, a key of its own for each use. */
enum purpose { PURPOSE_COOKIE = 1, PURPOSE_FORM };

static void make_key(uint8_t out[crypto_auth_KEYBYTES], const uint8_t secret[TICKET_SECRET_BYTES],
                     enum purpose purpose) {
    crypto_kdf_derive_from_key(out, crypto_auth_KEYBYTES, purpose, "vraagbak", secret);
}

static void put_number(uint8_t *out, uint64_t number) {
    for (int i = 7; i >= 0; i--) {
        out[i] = (uint8_t)number;
        number >>= 8;
    }
}

static uint64_t get_number(const uint8_t *in) {
    uint64_t number = 0;
    for (int i = 0; i < 8; i++) {
        number = number << 8 | in[i];
    }
    return number;
}

static struct str to_base64(const uint8_t *bytes, size_t len, struct arena *arena) {
    size_t size = sodium_base64_encoded_len(len, BASE64);
    char *text = arena_alloc(arena, size, 1);
    sodium_bin2base64(text, size, bytes, len, BASE64);
    return (struct str){text, size - 1};
}

void ticket_secret(uint8_t out[TICKET_SECRET_BYTES], struct str text) {
    crypto_generichash(out, TICKET_SECRET_BYTES, (const uint8_t *)text.ptr, text.len, NULL, 0);
}

struct ticket ticket_for(const struct user *user, uint32_t minutes) {
    struct ticket ticket = {.issued_s = (uint64_t)time(NULL), .name = user->name};
    ticket.expires_s = ticket.issued_s + (uint64_t)minutes * 60;
    randombytes_buf(ticket.id, sizeof ticket.id);
    memcpy(ticket.mark, user->mark, sizeof ticket.mark);
    return ticket;
}

struct str ticket_seal(const struct ticket *ticket, const uint8_t secret[TICKET_SECRET_BYTES],
                       struct arena *arena) {
    uint8_t bytes[TICKET_BYTES];
    uint8_t key[crypto_auth_KEYBYTES];
    size_t len = AT_NAME + ticket->name.len;
    assert(ticket->name.len <= LIMIT_ACCESS_NAME_BYTES);
    bytes[0] = VERSION;
    memcpy(bytes + AT_ID, ticket->id, sizeof ticket->id);
    put_number(bytes + AT_ISSUED, ticket->issued_s);
    put_number(bytes + AT_EXPIRES, ticket->expires_s);
    memcpy(bytes + AT_MARK, ticket->mark, sizeof ticket->mark);
    memcpy(bytes + AT_NAME, ticket->name.ptr, ticket->name.len);
    make_key(key, secret, PURPOSE_COOKIE);
    crypto_auth(bytes + len, bytes, len, key);
    sodium_memzero(key, sizeof key);
    return to_base64(bytes, len + SEAL_BYTES, arena);
}

/* Nothing of the content is looked at before the seal is. */
static bool has_our_seal(const uint8_t *bytes, size_t len,
                         const uint8_t secret[TICKET_SECRET_BYTES]) {
    uint8_t key[crypto_auth_KEYBYTES];
    make_key(key, secret, PURPOSE_COOKIE);
    bool ours = crypto_auth_verify(bytes + len, bytes, len, key) == 0;
    sodium_memzero(key, sizeof key);
    return ours;
}

bool ticket_open(struct ticket *out, struct str sealed, const uint8_t secret[TICKET_SECRET_BYTES],
                 uint64_t now_s, struct arena *arena) {
    uint8_t bytes[TICKET_BYTES];
    size_t len = 0;
    const char *end = NULL;
    if (sodium_base642bin(bytes, sizeof bytes, sealed.ptr, sealed.len, NULL, &len, &end, BASE64) !=
            0 ||
        end != sealed.ptr + sealed.len || len <= AT_NAME + SEAL_BYTES) {
        return false;
    }
    len -= SEAL_BYTES;
    if (!has_our_seal(bytes, len, secret) || bytes[0] != VERSION) {
        return false;
    }
    memcpy(out->id, bytes + AT_ID, sizeof out->id);
    out->issued_s = get_number(bytes + AT_ISSUED);
    out->expires_s = get_number(bytes + AT_EXPIRES);
    memcpy(out->mark, bytes + AT_MARK, sizeof out->mark);
    out->name = arena_str(arena, (struct str){(const char *)bytes + AT_NAME, len - AT_NAME});
    return now_s < out->expires_s;
}

struct str form_token(struct str known_by, const uint8_t secret[TICKET_SECRET_BYTES],
                      struct arena *arena) {
    uint8_t key[crypto_auth_KEYBYTES];
    uint8_t token[TOKEN_BYTES];
    make_key(key, secret, PURPOSE_FORM);
    crypto_generichash(token, sizeof token, (const uint8_t *)known_by.ptr, known_by.len, key,
                       sizeof key);
    sodium_memzero(key, sizeof key);
    return to_base64(token, sizeof token, arena);
}
