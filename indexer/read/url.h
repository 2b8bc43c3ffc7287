/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where a link leads, judged before anything is shown: an allow-list of schemes. */
#ifndef INDEXER_URL_H
#define INDEXER_URL_H

#include "base/buf.h"

enum url_kind {
    URL_UNSAFE,   /* any other scheme */
    URL_RELATIVE, /* within this site, also "#anchor" */
    URL_EXTERNAL, /* http, https, or "//host" */
    URL_CONTACT,  /* mailto, tel */
};

enum url_kind url_judge(struct str url);

/* Whether url is https or within this site: what may be loaded into a page. */
bool url_is_loadable(struct str url);

/* Appends url for use in a quoted HTML attribute: percent-encoded where needed, then escaped.
 * Control characters are encoded too: browsers would drop them, and read "/<tab>/host" as another
 * host. */
void url_write(struct buf *out, struct str url);

#endif
