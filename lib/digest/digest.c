/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "digest/digest.h"

#include <assert.h>
#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

struct digest {
    crypto_generichash_state *state;
};

enum { HASH_BYTES = 32 };

struct digest *digest_new(void) {
    struct digest *digest = mem_alloc(1, sizeof *digest);
    /* The state wants 64-byte alignment, which malloc does not promise. */
    size_t size = (crypto_generichash_statebytes() + 63) / 64 * 64;
    int ready = sodium_init();
    digest->state = aligned_alloc(64, size);
    if (ready < 0 || !digest->state) {
        abort();
    }
    crypto_generichash_init(digest->state, NULL, 0, HASH_BYTES);
    return digest;
}

void digest_free(struct digest *digest) {
    if (digest) {
        free(digest->state);
        free(digest);
    }
}

void digest_add(struct digest *digest, struct str text) {
    unsigned char len[8];
    for (size_t i = 0; i < sizeof len; i++) {
        len[i] = (unsigned char)((uint64_t)text.len >> (8 * i));
    }
    crypto_generichash_update(digest->state, len, sizeof len);
    crypto_generichash_update(digest->state, (const unsigned char *)text.ptr, text.len);
}

void digest_finish(struct digest *digest, char out[DIGEST_TEXT_BYTES]) {
    unsigned char hash[HASH_BYTES];
    crypto_generichash_final(digest->state, hash, sizeof hash);
    sodium_bin2hex(out, DIGEST_TEXT_BYTES, hash, sizeof hash);
}

void digest_short(unsigned char out[DIGEST_SHORT_BYTES], struct str text) {
    crypto_generichash(out, DIGEST_SHORT_BYTES, (const unsigned char *)text.ptr, text.len, NULL, 0);
}
