/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The whole article that a document keeps. */
#ifndef SEARCH_STORED_H
#define SEARCH_STORED_H

#include "base/error.h"
#include "search/record.h"
#include "xapian-c/xapian_c.h"

/* Reads the record of a document; all of it is in the arena. ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err stored_record(struct record *out, xc_reader *reader, uint32_t document,
                       struct arena *arena, struct err_info *info);

#endif
