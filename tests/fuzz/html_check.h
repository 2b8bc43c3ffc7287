/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Whether HTML that is shown to visitors is as safe as indexer/read/markdown.h promises, judged
 * from the bytes alone and not by the code that wrote them. */
#ifndef FUZZ_HTML_CHECK_H
#define FUZZ_HTML_CHECK_H

#include "base/table.h"

/* Requires that html has only elements and attributes of a short list, well nested, that nothing in
 * it is loaded or followed by another scheme than http(s), mailto and tel, and that an id occurs
 * once. The ids are added to the table. */
void html_check(struct str html, struct table *ids);

#endif
