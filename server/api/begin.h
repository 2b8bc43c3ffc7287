/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How a handler of the API begins. Each of these is false when it has answered already, with what
 * is wrong; the handler then returns. */
#ifndef SERVER_BEGIN_H
#define SERVER_BEGIN_H

#include "handlers.h"

/* The client takes JSON (else 406) and what it sends with POST is said to be JSON (else 415). */
bool begin_json(struct call *call);

/* No faults were found in the parameters (else 400). */
bool begin_checked(struct call *call, const struct problem *problem);

/* A session on what the caller may see; give it back to the service. */
bool begin_session(struct session **out, struct call *call);

/* The same on what everyone may see, whoever the caller is: for the pages of visitors. */
bool begin_public_session(struct session **out, struct call *call);

#endif
