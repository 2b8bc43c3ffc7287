/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where a request ends, as its headers say it. A proxy in front of us and we must read the same
 * end: where they differ, what one takes for a body the other takes for the next request, of
 * anyone's choice ("request smuggling", RFC 9112 11.2). So what can be read in two ways is refused,
 * and its connection closed.
 *
 *   struct framing framing = {0};
 *   for each header: framing_add(&framing, name, value);
 *   switch (framing_judge(&framing, is_http_1_0, body_bytes)) … */
#ifndef SERVER_FRAMING_H
#define SERVER_FRAMING_H

#include "base/str.h"

struct framing {
    struct str length; /* of the last Content-Length; borrowed */
    struct str coding; /* of the last Transfer-Encoding; borrowed */
    unsigned lengths;  /* how many of each there are */
    unsigned codings;
    unsigned hosts;
    bool has_odd_name; /* a header whose name is no token, as in "Content-Length : 5" */
};

/* Takes one header into account; borrows its value until the verdict. */
void framing_add(struct framing *framing, struct str name, struct str value);

enum framing_verdict {
    FRAMING_FINE,
    FRAMING_TOO_LARGE, /* it announces a body above the limit */
    FRAMING_AMBIGUOUS, /* it can be read in two ways, or in none */
};

enum framing_verdict framing_judge(const struct framing *framing, bool is_http_1_0,
                                   size_t body_bytes);

#endif
