/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The whole document of a report, the same for the API, the page and the terminal: the counts, the
 * names that belong to their keys, wordings to add, what the indexer found, which articles changed,
 * and a summary in plain Dutch. The form is that of `Rapport` in server/api/openapi.json. */
#ifndef REPORT_DOCUMENT_H
#define REPORT_DOCUMENT_H

#include <jansson.h>

#include "insight/report.h"
#include "search/search.h"

/* findings: of search/findings.h, or NULL. Owned by the caller: json_decref it. */
json_t *report_document(const struct report *report, struct session *session,
                        const json_t *findings);

#endif
