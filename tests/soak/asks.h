/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What all clients of the service together ask of it, good and bad, each as often as its weight
 * says; and what is to be answered. Any thread, with a client of its own. */
#ifndef TESTS_SOAK_ASKS_H
#define TESTS_SOAK_ASKS_H

#include <stdatomic.h>

#include "access_fixture.h"

struct asker {
    struct http_connection *connection; /* kept alive, as browsers do */
    unsigned seed;                      /* of its random choices */
    atomic_ulong number;                /* of its requests, so far */
    unsigned long unexpected;           /* answers */
    char etag[64];                      /* of the article it read last; "": none yet */
};

/* Makes one request of a random kind; what is not answered as expected is counted, and shown. */
void ask_something(struct asker *asker);

#endif
