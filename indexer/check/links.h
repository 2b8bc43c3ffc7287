/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Links to other sites: those of articles and lists are looked up in what is remembered, the others
 * asked, and what is wrong becomes a warning where the link stands. Only when an editor asks for
 * it: no build and no publishing waits for the servers of others, or fails by them. */
#ifndef INDEXER_LINKS_H
#define INDEXER_LINKS_H

#include "read/content.h"

/* Different addresses; they add up to all that were found. */
struct link_counts {
    size_t asked;
    size_t remembered;
    size_t left_out; /* above LIMIT_LINKS */
    /* of those asked and remembered */
    size_t broken;
    size_t unknown;         /* the server does not speak to programs */
    struct err_info unkept; /* why what was learned could not be kept; ERR_OK when all went well */
};

/* allow_local: see link_check.h. ERR_ENVIRONMENT when nothing can be asked. */
enum err links_check(struct link_counts *out, const struct content *content, bool allow_local,
                     struct faults *faults, struct err_info *info);

#endif
