/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/roles.h"

#include <stdio.h>

static const struct {
    struct str name;
    enum role role;
} roles_known[] = {
    {STR_INIT("medewerker"), ROLE_MEDEWERKER},
    {STR_INIT("inzicht"), ROLE_INZICHT},
    {STR_INIT("beheer"), ROLE_BEHEER},
};
enum { ROLES_KNOWN = sizeof roles_known / sizeof *roles_known };

static unsigned role_of(struct str name) {
    for (size_t i = 0; i < ROLES_KNOWN; i++) {
        if (str_equal(name, roles_known[i].name)) {
            return roles_known[i].role;
        }
    }
    return ROLE_NONE;
}

bool roles_parse(unsigned *out, struct str text) {
    *out = ROLE_NONE;
    while (text.ptr) {
        unsigned role = role_of(str_cut(&text, ','));
        if (role == ROLE_NONE || (*out & role)) {
            return false;
        }
        *out |= role;
    }
    return *out != ROLE_NONE;
}

void roles_text(char out[ROLES_TEXT_BYTES], unsigned roles) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < ROLES_KNOWN; i++) {
        if (roles & roles_known[i].role) {
            used += (size_t)snprintf(out + used, ROLES_TEXT_BYTES - used, "%s%s", used ? "," : "",
                                     roles_known[i].name.ptr);
        }
    }
}

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
