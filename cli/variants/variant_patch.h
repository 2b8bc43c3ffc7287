/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* New wordings for articles, as a patch on the knowledge base that an editor looks through and
 * applies with `git apply` or `patch -p1`. Nothing is written to the knowledge base itself.
 *   struct buf patch = BUF_INIT;
 *   for each article: err = variant_patch_add(&patch, "kb", id, wordings, &added, &info); */
#ifndef VARIANTS_VARIANT_PATCH_H
#define VARIANTS_VARIANT_PATCH_H

#include "base/buf.h"
#include "base/error.h"

/* Appends the diff of the file of one article that adds to `varianten` what is not there yet, and
 * says in *added how many that are; with none there is no diff. On failure patch stands as it did
 * and *added is 0.
 *
 * kb is the folder of the knowledge base, and the diff is for the folder that it is in: a/kb/… for
 * "kb", "./kb/" and "/srv/kb". A relative path of more folders, without "..", is kept whole.
 * A wording is one line of UTF-8 of at most LIMIT_WORDING_BYTES. Wordings are the same when they
 * are after folding (text/fold.h: case, accents) with white space as one space.
 *
 * Messages are in Dutch, and never hold the words of a wording. ERR_INVALID: no id of an article,
 * a wording that is refused, or, with file:line, front matter that cannot be changed safely.
 * ERR_NOT_FOUND: no such article. ERR_LIMIT: the file is larger than an article may be, or would
 * become so. ERR_ENVIRONMENT: it cannot be read. */
enum err variant_patch_add(struct buf *patch, const char *kb, struct str artikel,
                           struct str_list wordings, size_t *added, struct err_info *info);

#endif
