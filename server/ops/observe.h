/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is noted of each request: its trace, its counters, and a line in the log when asked for.
 *
 *   double begun_s = observe_begin(&call);
 *   …the request is answered…
 *   observe_end(&call, table, begun_s); */
#ifndef SERVER_OBSERVE_H
#define SERVER_OBSERVE_H

#include "handlers.h"
#include "routes.h"

/* Gives the call its trace. Returns the moment, for observe_end. */
double observe_begin(struct call *call);

/* Counts the answer, gives it its header Traceresponse, and logs it if the settings ask so. */
void observe_end(struct call *call, const struct route_table *table, double begun_s);

#endif
