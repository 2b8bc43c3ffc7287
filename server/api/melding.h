/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Bodies of what is told to us: an opinion on an article, a contact that an agent had. Every fault
 * is added to the problem; a result is to be used only when there are none. Texts are in the arena
 * of the request. */
#ifndef SERVER_MELDING_H
#define SERVER_MELDING_H

#include "http/http.h"
#include "insight/event.h"
#include "problem.h"

struct feedback {
    struct str artikel; /* id; whether there is such an article, an index says */
    bool nuttig;
    bool has_reden; /* something was written */
};

void melding_read_feedback(struct feedback *out, const struct http_request *request,
                           struct problem *problem);

struct contactmoment {
    enum event_channel kanaal;
    enum event_outcome uitkomst;
    int32_t day;           /* on which it took place; base/date.h */
    struct str artikel;    /* "" when not given; the same for: */
    struct str vraag;      /* as typed: may hold personal data */
    struct str verwijzing; /* key; whether there is such an organisation, an index says */
};

/* By its name; false when no agent speaks with people there (the others we count ourselves), or
 * when no contact ends so. */
bool melding_find_kanaal(struct str name, enum event_channel *out);
bool melding_find_uitkomst(struct str name, enum event_outcome *out);

void melding_read_contactmoment(struct contactmoment *out, const struct http_request *request,
                                struct problem *problem);

#endif
