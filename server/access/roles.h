/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Who may do what. A route says which roles open it; a caller has none, one or several. */
#ifndef SERVER_ROLES_H
#define SERVER_ROLES_H

#include "search/index_set.h"

/* Bits. */
enum role {
    ROLE_NONE = 0,
    ROLE_MEDEWERKER = 1, /* agents: what is internal */
    ROLE_INZICHT = 2,    /* reports */
    ROLE_BEHEER = 4,     /* both, and what is about the service itself */
};

/* By what a caller is known. */
enum credential {
    CREDENTIAL_NONE,
    CREDENTIAL_KEY,    /* sent on purpose, by a program */
    CREDENTIAL_COOKIE, /* sent by a browser of its own accord, also when another site asks it to */
    CREDENTIAL_PROXY,  /* added on the way, whoever asks */
};

struct ticket;

struct caller {
    unsigned roles;  /* bits of enum role */
    struct str name; /* of the key or person, for the security log; "" for the public */
    enum credential by;
    struct str form_token;       /* what a form of this caller has to send back; "" for a key */
    const struct ticket *ticket; /* by a cookie: that; else NULL. Arena of the request */
};

/* Reads "medewerker,inzicht"; false when it is empty or names anything else, or one twice. */
bool roles_parse(unsigned *out, struct str text);

enum { ROLES_TEXT_BYTES = 32 };

/* Writes "medewerker,inzicht", zero-terminated. */
void roles_text(char out[ROLES_TEXT_BYTES], unsigned roles);

/* Whether one of the caller's roles is among those of a route; ROLE_NONE is open to everyone. */
bool caller_may(const struct caller *caller, unsigned roles);

/* Which database the caller's requests are answered from. */
enum audience caller_audience(const struct caller *caller);

#endif
