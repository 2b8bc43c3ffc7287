/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a running service remembers of who came in, from its start to its end: its own secret, who
 * signed out, and who guesses passwords. Safe from any thread. */
#ifndef SERVER_ACCESS_H
#define SERVER_ACCESS_H

#include "access/credentials.h"
#include "access/sign_in.h"

struct access;

struct access *access_new(void);
/* NULL is fine. */
void access_free(struct access *access);

/* What cookies are sealed with: the secret that was set, or else our own. Borrowed. */
const uint8_t *access_secret(const struct access *access, const struct credentials *credentials);

struct sign_in *access_sign_in(struct access *access);

/* Somebody signed out: the ticket is no good any more, as long as this service runs. */
void access_end_ticket(struct access *access, const struct ticket *ticket);
bool access_has_ended(struct access *access, const struct ticket *ticket);

#endif
