/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Values of a database in memory, and which documents have which terms, as far as that was asked:
 * what reading (columns.cpp), matching (matches.cpp) and counting (search.cpp) share. */
#ifndef XAPIAN_C_COLUMNS_H
#define XAPIAN_C_COLUMNS_H

#include "internal.h"

#include <memory>
#include <mutex>
#include <unordered_map>

struct column {
    uint32_t slot;
    std::vector<std::string> values;   /* each once; the first is "" */
    std::vector<uint32_t> by_document; /* docid → place in values */
};

/* A bit for each docid. */
using docset = std::vector<uint64_t>;

struct xc_columns {
    std::vector<struct column> columns;
    size_t set_words; /* of a docset */
    /* Sets that were asked for; they stay, as long as there is room. The lock is held to look and
     * to put, not to make. */
    std::mutex lock;
    std::unordered_map<std::string, std::shared_ptr<const docset>> sets;
    size_t used_bytes = 0;
};

/* The documents that a node of a query finds; none when only searching tells. */
std::shared_ptr<const docset> find_matches(const Xapian::Database &database,
                                           const struct xc_query &query, xc_node root,
                                           xc_columns &columns);

uint32_t count_documents(const docset &set);

/* How many documents of a set have each value, by place. */
std::vector<uint32_t> count_values(const docset &set, const struct column &column);

#endif
