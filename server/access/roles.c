/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/roles.h"

static unsigned all_roles(const struct caller *caller) {
    return caller->roles & ROLE_BEHEER ? caller->roles | ROLE_MEDEWERKER | ROLE_INZICHT
                                       : caller->roles;
}

bool caller_may(const struct caller *caller, unsigned roles) {
    return roles == ROLE_NONE || (all_roles(caller) & roles) != 0;
}

enum audience caller_audience(const struct caller *caller) {
    return caller_may(caller, ROLE_MEDEWERKER) ? AUDIENCE_STAFF : AUDIENCE_PUBLIC;
}
