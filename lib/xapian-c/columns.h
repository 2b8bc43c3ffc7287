/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Values of a database in memory: what reading (columns.cpp) and counting (search.cpp) share. */
#ifndef XAPIAN_C_COLUMNS_H
#define XAPIAN_C_COLUMNS_H

#include "internal.h"

#include <memory>

struct column {
    std::vector<std::string> values;   /* each once; the first is "" */
    std::vector<uint32_t> by_document; /* docid → place in values */
};

struct xc_columns {
    std::vector<struct column> columns;
};

#endif
