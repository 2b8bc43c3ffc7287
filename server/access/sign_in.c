/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/sign_in.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"

/* Wrong passwords are counted by name and by client, each in one of these slots: which one nobody
 * outside can tell, as the hash has a secret. Names that share a slot share its count. That is
 * rare: with the pause, less than 3000 passwords can be tried in a window, so a slot gets one from
 * a flood of names. */
enum { SLOTS = 4096 };

/* People need a few goes; after that, guessing goes on at 960 a day at most. */
enum { WRONG_OF_NAME = 10 };

/* One client that goes on with other names would keep everybody else waiting for the pause; this
 * many of those are 12 seconds in a window. A town hall is one client too: there, right passwords
 * make up for wrong ones. */
enum { WRONG_OF_CLIENT = 30 };

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
    struct slot names[SLOTS];
    struct slot clients[SLOTS];
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

static struct slot *find_slot(struct slot slots[SLOTS], struct str key,
                              const struct sign_in *sign_in, double now_s) {
    uint8_t hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, (const uint8_t *)key.ptr, key.len, sign_in->secret);
    struct slot *slot = &slots[(hash[0] | (unsigned)hash[1] << 8) % SLOTS];
    if (slot->wrong > 0 && now_s - slot->since_s >= SIGN_IN_WINDOW_S) {
        slot->wrong = 0;
    }
    return slot;
}

static void count_wrong(struct slot *slot, double now_s) {
    slot->since_s = slot->wrong == 0 ? now_s : slot->since_s;
    slot->wrong++;
}

static enum sign_in_outcome try_locked(const struct user **out, struct sign_in *sign_in,
                                       const struct sign_in_attempt *attempt) {
    double now_s = clock_s();
    if (now_s < sign_in->not_before_s) {
        return SIGN_IN_BUSY;
    }
    struct slot *name = find_slot(sign_in->names, attempt->name, sign_in, now_s);
    struct slot *client =
        find_slot(sign_in->clients, ip_of_client(&attempt->client), sign_in, now_s);
    bool is_ours = ip_is_loopback(&attempt->client);
    if (name->wrong >= WRONG_OF_NAME || (client->wrong >= WRONG_OF_CLIENT && !is_ours)) {
        return SIGN_IN_TOO_OFTEN;
    }
    const struct user *user = users_find(attempt->users, attempt->name);
    if (user_has_password(user, attempt->password)) {
        client->wrong -= client->wrong > 0;
        *out = user;
        return SIGN_IN_GOOD;
    }
    count_wrong(name, now_s);
    count_wrong(client, now_s);
    sign_in->not_before_s = clock_s() + pause_s;
    return SIGN_IN_WRONG;
}

enum sign_in_outcome sign_in_try(const struct user **out, struct sign_in *sign_in,
                                 const struct sign_in_attempt *attempt) {
    *out = NULL;
    if (pthread_mutex_trylock(&sign_in->lock) != 0) {
        return SIGN_IN_BUSY;
    }
    enum sign_in_outcome outcome = try_locked(out, sign_in, attempt);
    pthread_mutex_unlock(&sign_in->lock);
    return outcome;
}
