/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Everything of a request that can hold text of a person, with a "*" where it goes. */
#ifndef TESTS_PRIVACY_DOORS_H
#define TESTS_PRIVACY_DOORS_H

#include <stdbool.h>
#include <stddef.h>

enum door_kind { DOOR_PATH, DOOR_FORM, DOOR_JSON };

struct door {
    const char *path;
    const char *body; /* NULL: none */
    enum door_kind kind;
    bool is_of_agents;
    bool keeps_text; /* takes out what has a form, and keeps the rest: docs/balie.nl.md says so */
    long status;     /* expected; 0: any, as it depends on the text */
};

extern const struct door doors[];
extern const size_t door_count;

/* "Name: …*…" */
extern const char *const header_doors[];
extern const size_t header_door_count;

#endif
