/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* JSON documents as text (RFC 8259), compact, members in the order in which they were set.
 * Jansson's own writer looks at each list and object whether it holds itself, which took an eighth
 * of the time of a search; our documents are trees. */
#ifndef SEARCH_JSON_WRITE_H
#define SEARCH_JSON_WRITE_H

#include <jansson.h>

#include "base/buf.h"

/* Appends the document. Numbers with a fraction get at most nine digits. */
void json_write(struct buf *out, const json_t *json);

#endif
