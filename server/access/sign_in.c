/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/sign_in.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"

/* Wrong passwords are counted by name, in one of these slots: which one nobody outside can tell, as
 * the hash has a secret. Names that share a slot share its count. That is rare: with the pause,
 * less than 3000 passwords can be tried in a window, so a slot gets one from a flood of names. */
enum { SLOTS = 4096 };

/* People need a few goes; after that, guessing goes on at 960 a day at most. */
enum { WRONG_IN_WINDOW = 10 };

/* After a wrong password none is tried for a while, so that guessing by many at once takes no more
 * than a fourth of one thread. */
static const double pause_s = 0.3;

struct slot {
    unsigned wrong;
    double since_s;
};

struct sign_in {
    pthread_mutex_t lock; /* held while a password is tried */
    uint8_t secret[crypto_shorthash_KEYBYTES];
    double not_before_s;
    struct slot slots[SLOTS];
};

struct sign_in *sign_in_new(void) {
    struct sign_in *sign_in = mem_alloc(1, sizeof *sign_in);
    pthread_mutex_init(&sign_in->lock, NULL);
    crypto_shorthash_keygen(sign_in->secret);
    return sign_in;
}

void sign_in_free(struct sign_in *sign_in) {
    if (sign_in) {
        pthread_mutex_destroy(&sign_in->lock);
        free(sign_in);
    }
}

static struct slot *slot_of(struct sign_in *sign_in, struct str name, double now_s) {
    uint8_t hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, (const uint8_t *)name.ptr, name.len, sign_in->secret);
    struct slot *slot = &sign_in->slots[(hash[0] | (unsigned)hash[1] << 8) % SLOTS];
    if (slot->wrong > 0 && now_s - slot->since_s >= SIGN_IN_WINDOW_S) {
        slot->wrong = 0;
    }
    return slot;
}

static enum sign_in_outcome try_locked(const struct user **out, struct sign_in *sign_in,
                                       const struct user_list *users, struct str name,
                                       struct str password) {
    double now_s = clock_s();
    if (now_s < sign_in->not_before_s) {
        return SIGN_IN_BUSY;
    }
    struct slot *slot = slot_of(sign_in, name, now_s);
    if (slot->wrong >= WRONG_IN_WINDOW) {
        return SIGN_IN_TOO_OFTEN;
    }
    const struct user *user = users_find(users, name);
    if (user_has_password(user, password)) {
        *out = user;
        return SIGN_IN_GOOD;
    }
    slot->since_s = slot->wrong == 0 ? now_s : slot->since_s;
    slot->wrong++;
    sign_in->not_before_s = clock_s() + pause_s;
    return SIGN_IN_WRONG;
}

enum sign_in_outcome sign_in_try(const struct user **out, struct sign_in *sign_in,
                                 const struct user_list *users, struct str name,
                                 struct str password) {
    *out = NULL;
    if (pthread_mutex_trylock(&sign_in->lock) != 0) {
        return SIGN_IN_BUSY;
    }
    enum sign_in_outcome outcome = try_locked(out, sign_in, users, name, password);
    pthread_mutex_unlock(&sign_in->lock);
    return outcome;
}
