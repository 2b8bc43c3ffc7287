/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a reader of the indexer is given, and what must hold of the faults it leaves.
 *
 *   struct desk desk;
 *   desk_open(&desk);
 *   article_read(&article, text, &desk.source);
 *   desk_close(&desk); */
#ifndef FUZZ_DESK_H
#define FUZZ_DESK_H

#include "faults.h"

struct desk {
    struct arena arena;
    struct faults faults;
    struct source source;
};

/* The source points into the desk, which therefore stays where it is. */
void desk_open(struct desk *desk);

/* Checks the faults and frees all. */
void desk_close(struct desk *desk);

#endif
