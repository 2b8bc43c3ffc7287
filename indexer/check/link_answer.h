/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What became of a link that leads to another site. */
#ifndef INDEXER_LINK_ANSWER_H
#define INDEXER_LINK_ANSWER_H

#include "base/buf.h"

enum link_outcome {
    LINK_UNKNOWN,   /* not asked yet */
    LINK_GOOD,      /* the page is there */
    LINK_MOVED,     /* it is there, but for good at another address */
    LINK_STATUS,    /* the server says that it can't be had: 404 */
    LINK_REFUSED,   /* the server does not speak to programs, or asks to log in: nothing is known */
    LINK_NO_HOST,   /* no server has that name */
    LINK_NO_ANSWER, /* no connection, or nothing came in time */
    LINK_CERTIFICATE, /* whose server it is can't be trusted */
    LINK_REDIRECTS,   /* sent on too often, in a circle, or to what is no web address */
    LINK_INSIDE,      /* in a network that is not public, so not asked */
    LINK_MALFORMED,   /* not an address that can be asked; one with a password is neither */
};

struct link_answer {
    enum link_outcome outcome;
    long status;       /* LINK_STATUS: that of HTTP, from 100 up to 999 */
    struct str target; /* LINK_MOVED: where it is now */
};

/* Whether a visitor who follows the link gets nothing. */
bool link_is_broken(const struct link_answer *answer);

/* Appends the answer as one word, or two: "goed", "404", "verhuisd https://…". */
void link_answer_write(struct buf *out, const struct link_answer *answer);

/* Reads what link_answer_write wrote; target borrows from text. False when it is something else. */
bool link_answer_read(struct link_answer *out, struct str text);

#endif
