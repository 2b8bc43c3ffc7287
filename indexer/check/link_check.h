/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Asks other people's servers whether links lead to anything, as a polite guest: it says who it is,
 * asks for the head of a page and only then for a piece of it, and keeps to the pace of
 * link_queue.h. No cookies, no passwords, http and https alone, certificates verified, and of an
 * answer no more than a piece is read; nothing of it is kept.
 *
 * What is asked is decided by who writes an article, and the answer shows in the warnings. So
 * addresses that are not public (link_address.h) are not connected to. Who has sites of their own
 * within such a network, and trusts the articles, allows it (allow_local); there is no in-between,
 * as a list of allowed addresses would have to follow that network. A proxy of the environment is
 * not used: behind it no address can be judged. */
#ifndef INDEXER_LINK_CHECK_H
#define INDEXER_LINK_CHECK_H

#include "base/arena.h"
#include "base/error.h"
#include "check/link_answer.h"

struct link {
    struct str
        url; /* http, https or "//host", as it stands in the article, perhaps with fragment */
    struct link_answer answer; /* LINK_UNKNOWN: to be asked */
};

/* Gives each link that has none an answer; their texts are in the arena. Takes as long as it takes:
 * a second for each link of one site. ERR_ENVIRONMENT when nothing can be asked. */
enum err link_check(struct link *links, size_t count, bool allow_local, struct arena *arena,
                    struct err_info *info);

#endif
