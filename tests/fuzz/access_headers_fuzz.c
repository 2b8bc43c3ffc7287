/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a client sends to be known: an Authorization header, a Cookie header, and what is in our
 * cookie. Also sealed with our own secret, to get behind the seal. */
#include <sodium.h>
#include <string.h>

#include "access/caller.h"
#include "base/limits.h"
#include "fuzz.h"

static void read_bearer(struct str header) {
    struct str key;
    bool is_bearer = caller_read_bearer(&key, header);
    fuzz_require(is_bearer || key.len == 0, "another scheme gives no key");
    fuzz_require(key.len <= LIMIT_ACCESS_TOKEN_BYTES, "a key has a limit");
    fuzz_require(key.len == 0 ||
                     (key.ptr >= header.ptr && key.ptr + key.len <= header.ptr + header.len),
                 "a key is a part of its header");
    fuzz_require(!keys_find(&(struct key_list){NULL, 0}, key), "no key fits none");
}

static void open_ticket(struct str sealed, struct arena *arena) {
    const uint8_t secret[TICKET_SECRET_BYTES] = {1};
    struct ticket ticket;
    /* Nobody can make a seal of this secret without knowing it. */
    fuzz_require(!ticket_open(&ticket, sealed, secret, 0, arena), "a seal is ours alone");
}

/* A ticket that we sealed opens as it was, until it expires. */
static void seal_and_open(struct str name, uint64_t expires_s, struct arena *arena) {
    const uint8_t secret[TICKET_SECRET_BYTES] = {2};
    struct ticket ticket = {.issued_s = 1, .expires_s = expires_s, .name = name};
    struct ticket opened;
    struct str sealed = ticket_seal(&ticket, secret, arena);
    fuzz_require(sealed.len <= LIMIT_ACCESS_TOKEN_BYTES, "a cookie has a limit");
    bool good = ticket_open(&opened, sealed, secret, 1000, arena);
    fuzz_require(good == (expires_s > 1000), "a ticket is good until it expires");
    fuzz_require(!good || (str_equal(opened.name, name) && opened.expires_s == expires_s),
                 "a ticket opens as it was sealed");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    if (sodium_init() < 0) {
        return 0;
    }
    read_bearer(text);
    struct str cookie = caller_read_cookie(text);
    fuzz_require(cookie.len <= LIMIT_ACCESS_TOKEN_BYTES, "a cookie has a limit");
    open_ticket(cookie, &arena);
    open_ticket(text, &arena);
    size_t len = size < LIMIT_ACCESS_NAME_BYTES ? size : LIMIT_ACCESS_NAME_BYTES;
    if (len > 0) {
        seal_and_open(str_slice(text, 0, len), 8ULL * size, &arena);
    }
    arena_release(&arena);
    return 0;
}
