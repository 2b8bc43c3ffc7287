/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reports, as the API and the pages have them. */
#ifndef SERVER_RAPPORTEN_H
#define SERVER_RAPPORTEN_H

#include "handlers.h"
#include "report/document.h"

/* Reads the report of a period. NULL, or why there is none: in Dutch, static; the cause is logged.
 * Arena of the request. */
const char *report_of(struct report *out, struct call *call, const struct period *period);

/* Sends it as a table. */
void report_send_csv(struct call *call, const struct report *report);

/* The document of a report (report/document.h), with the names of all articles, those for agents
 * too: only who may see reports gets here. NULL when there is no index to be had: then it has been
 * answered. */
json_t *report_with_names(const struct report *report, struct call *call);

#endif
