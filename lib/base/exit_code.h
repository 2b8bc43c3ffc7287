/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How our programs end (DESIGN §4). */
#ifndef BASE_EXIT_CODE_H
#define BASE_EXIT_CODE_H

enum exit_code {
    EXIT_FINE = 0,
    EXIT_CONTENT = 1,     /* the content has errors */
    EXIT_USAGE = 2,       /* wrong usage */
    EXIT_ENVIRONMENT = 3, /* files, permissions, disk, network */
    EXIT_LOCKED = 4,      /* another indexer holds the lock */
};

#endif
