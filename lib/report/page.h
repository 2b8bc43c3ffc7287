/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the template of a report (web/templates/partials/insight_report.mustache) needs beside the
 * document. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <jansson.h>

#include "insight/period.h"

/* Adds `delen` (tables.h), `periodeNaam`, `isMaand`, what the threshold is in words, and to each of
 * `varianten` its `yaml`. basis goes before the paths of articles: "" on the service itself, its
 * address elsewhere. */
void page_add_report(json_t *document, const struct period *period, const char *basis);

#endif
