/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/access.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"

/* Who sign out before their ticket expires, in nine hours: some hundreds in a province. When there
 * are more, the ticket that would expire first is forgotten. */
enum { ENDED_TICKETS = 4096 };

struct ended {
    uint8_t id[TICKET_ID_BYTES];
    uint64_t expires_s;
};

struct access {
    uint8_t secret[TICKET_SECRET_BYTES];
    struct sign_in *sign_in;
    pthread_mutex_t lock; /* of what is below */
    size_t ended_count;
    struct ended ended[ENDED_TICKETS];
};

struct access *access_new(void) {
    struct access *access = mem_alloc(1, sizeof *access);
    if (sodium_init() < 0) {
        abort();
    }
    randombytes_buf(access->secret, sizeof access->secret);
    access->sign_in = sign_in_new();
    pthread_mutex_init(&access->lock, NULL);
    return access;
}

void access_free(struct access *access) {
    if (access) {
        sign_in_free(access->sign_in);
        pthread_mutex_destroy(&access->lock);
        sodium_memzero(access->secret, sizeof access->secret);
        free(access);
    }
}

const uint8_t *access_secret(const struct access *access, const struct credentials *credentials) {
    return credentials->has_secret ? credentials->secret : access->secret;
}

struct sign_in *access_sign_in(struct access *access) {
    return access->sign_in;
}

/* Where to write the next one: a free place, or that of a ticket which has expired, or will first.
 */
static struct ended *find_place(struct access *access) {
    uint64_t now_s = (uint64_t)time(NULL);
    struct ended *place = &access->ended[0];
    for (size_t i = 0; i < access->ended_count; i++) {
        if (access->ended[i].expires_s < place->expires_s) {
            place = &access->ended[i];
        }
    }
    if (access->ended_count < ENDED_TICKETS &&
        (access->ended_count == 0 || place->expires_s > now_s)) {
        place = &access->ended[access->ended_count++];
    }
    return place;
}

void access_end_ticket(struct access *access, const struct ticket *ticket) {
    pthread_mutex_lock(&access->lock);
    struct ended *place = find_place(access);
    memcpy(place->id, ticket->id, sizeof place->id);
    place->expires_s = ticket->expires_s;
    pthread_mutex_unlock(&access->lock);
}

bool access_has_ended(struct access *access, const struct ticket *ticket) {
    bool found = false;
    pthread_mutex_lock(&access->lock);
    for (size_t i = 0; i < access->ended_count && !found; i++) {
        found = memcmp(access->ended[i].id, ticket->id, sizeof ticket->id) == 0;
    }
    pthread_mutex_unlock(&access->lock);
    return found;
}
