/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The change to the text of an article that adds wordings to its `varianten`. */
#ifndef VARIANTS_VARIANT_EDIT_H
#define VARIANTS_VARIANT_EDIT_H

#include "base/buf.h"
#include "base/error.h"

/* Lines are added, and at most the line in front of them is another: that of a list in brackets.
 * Free with variant_edit_release. */
struct variant_edit {
    size_t at;        /* start of a line in the text */
    size_t cut;       /* length of that line with its end when it is replaced, else 0 */
    struct buf lines; /* what comes there, in whole lines; owned */
    size_t added;     /* wordings that were not there yet; with 0 there is nothing to change */
};

/* Makes the change. path names the article in messages. ERR_INVALID, in Dutch, for a wording that
 * is refused and, with path:line, for text that cannot be changed safely. ERR_LIMIT when it would
 * become larger than an article may be. */
enum err variant_edit_make(struct variant_edit *out, struct str text, const char *path,
                           struct str_list wordings, struct err_info *info);
void variant_edit_release(struct variant_edit *edit);

#endif
