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

struct caller {
    unsigned roles;  /* bits of enum role */
    struct str name; /* of the key or person, for the security log; "" for the public */
};

/* Whether one of the caller's roles is among those of a route; ROLE_NONE is open to everyone. */
bool caller_may(const struct caller *caller, unsigned roles);

/* Which database the caller's requests are answered from. */
enum audience caller_audience(const struct caller *caller);

#endif
