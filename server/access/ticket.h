/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The cookie of somebody who signed in: who, since when and until when, with a seal that only this
 * service can make. The server keeps nothing of it, so any of several servers with the same secret
 * takes it. Whether the person may still enter is looked up each time (caller.h). */
#ifndef SERVER_TICKET_H
#define SERVER_TICKET_H

#include <stdint.h>

#include "access/users.h"
#include "base/arena.h"

enum { TICKET_ID_BYTES = 16, TICKET_SECRET_BYTES = 32 };

struct ticket {
    uint8_t id[TICKET_ID_BYTES]; /* random: one for each time somebody signs in */
    uint64_t issued_s;           /* seconds since 1970 */
    uint64_t expires_s;
    uint8_t mark[USER_MARK_BYTES]; /* of the user's line when it was issued */
    struct str name;
};

/* The secret of what the operator wrote in a file. */
void ticket_secret(uint8_t out[TICKET_SECRET_BYTES], struct str text);

/* A ticket for a user from now on. name borrows from the user. */
struct ticket ticket_for(const struct user *user, uint32_t minutes);

/* The value of the cookie. Arena. */
struct str ticket_seal(const struct ticket *ticket, const uint8_t secret[TICKET_SECRET_BYTES],
                       struct arena *arena);

/* Reads the value of a cookie; name is in the arena. False when the seal is not ours, or it has
 * expired by now_s. */
bool ticket_open(struct ticket *out, struct str sealed, const uint8_t secret[TICKET_SECRET_BYTES],
                 uint64_t now_s, struct arena *arena);

/* What forms of a caller have to send back (against requests that another site makes him send):
 * follows from the secret and what the caller is known by. Arena. */
struct str form_token(struct str known_by, const uint8_t secret[TICKET_SECRET_BYTES],
                      struct arena *arena);

#endif
