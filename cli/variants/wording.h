/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One wording of a question, as it is offered, compared and written into front matter. */
#ifndef VARIANTS_WORDING_H
#define VARIANTS_WORDING_H

#include "base/buf.h"
#include "base/error.h"

/* Refuses what can't stand in a list: no text, more than LIMIT_WORDING_BYTES, line ends, control
 * characters and characters that turn the direction of text around, or no UTF-8. ERR_INVALID, in
 * Dutch, with the number (from 1) and not the words. */
enum err wording_check(struct str wording, size_t number, struct err_info *info);

/* Appends the form under which equal wordings meet: folded as the index does (text/fold.h), so also
 * without accents, and with each run of white space as one space. Nothing when nothing is left. */
void wording_add_key(struct buf *out, struct str wording);

/* Appends a checked wording as YAML: in quotes unless it is certain that it says the same without.
 * White space is tidied, as the indexer would. in_flow: it stands in a list in brackets. */
void wording_write(struct buf *out, struct str wording, bool in_flow);

#endif
