/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A report for people: as text for a terminal, or as a page that is one file. */
#ifndef CLI_REPORTER_PRINT_H
#define CLI_REPORTER_PRINT_H

#include <jansson.h>

#include "base/buf.h"
#include "base/error.h"

/* Appends the document of a report with what page_add_report added, as text in UTF-8. */
void print_text(struct buf *out, const json_t *document);

/* The same as HTML; style and script are put into the document. */
enum err print_html(struct buf *out, json_t *document, struct err_info *info);

#endif
