/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Trying passwords: one at a time, since each takes 64 MiB and 0.1 s of a thread, and not too
 * often. Safe from any thread. */
#ifndef SERVER_SIGN_IN_H
#define SERVER_SIGN_IN_H

#include "access/users.h"
#include "http/network.h"

struct sign_in;

struct sign_in *sign_in_new(void);
void sign_in_free(struct sign_in *sign_in);

enum sign_in_outcome {
    SIGN_IN_GOOD,
    SIGN_IN_WRONG,     /* the name or the password */
    SIGN_IN_BUSY,      /* somebody else is trying, or one went wrong just now */
    SIGN_IN_TOO_OFTEN, /* wrong passwords for this name, or from this client */
};

/* How long to wait after SIGN_IN_BUSY and SIGN_IN_TOO_OFTEN. */
enum { SIGN_IN_BUSY_S = 1, SIGN_IN_WINDOW_S = 15 * 60 };

struct sign_in_attempt {
    const struct user_list *users;
    struct ip client; /* this machine itself never waits: it may be a proxy, for everybody */
    struct str name;
    struct str password;
};

/* Tries a password. *out is the user after SIGN_IN_GOOD, NULL else. A name that does not exist gets
 * the same answers after the same time as one that does. */
enum sign_in_outcome sign_in_try(const struct user **out, struct sign_in *sign_in,
                                 const struct sign_in_attempt *attempt);

#endif
