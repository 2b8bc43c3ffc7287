/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Which documents match, without what they weigh. A search that only has to find the best may pass
 * over most of the others; counting all of them, for a total and for facets, made it look at each.
 * As sets of bits they are counted in microseconds: the set of a term is made when it is first
 * asked for, and stays. */
#include "columns.h"

#include <bitset>

/* Sets of some 20,000 terms with a thousand documents, of 1,500 with twenty thousand. */
static constexpr size_t room_bytes = size_t{4} * 1024 * 1024;

/* What the map takes for an entry beside its bytes: about that of a node, a string, a shared set.
 */
static constexpr size_t entry_bytes = 128;

static constexpr size_t word_bits = 64;

static void add_to(docset &set, Xapian::docid document) {
    set.at(document / word_bits) |= uint64_t{1} << (document % word_bits);
}

static docset documents_with(const Xapian::Database &database, const std::string &term,
                             size_t words) {
    docset set(words);
    for (Xapian::PostingIterator at = database.postlist_begin(term);
         at != database.postlist_end(term); ++at) {
        add_to(set, *at);
    }
    return set;
}

static docset documents_from(const struct column &column, const std::string &lowest, size_t words) {
    std::vector<bool> fits;
    fits.reserve(column.values.size());
    for (const std::string &value : column.values) {
        fits.push_back(value >= lowest);
    }
    docset set(words);
    for (Xapian::docid document = 1; document < column.by_document.size(); document++) {
        if (fits[column.by_document[document]]) {
            add_to(set, document);
        }
    }
    return set;
}

using shared_set = std::shared_ptr<const docset>;

/* The kept set, or the one that make gives, which is kept when there is room. */
template <typename Make>
static shared_set keep(xc_columns &columns, const std::string &key, Make make) {
    {
        std::lock_guard<std::mutex> held(columns.lock);
        auto found = columns.sets.find(key);
        if (found != columns.sets.end()) {
            return found->second;
        }
    }
    auto set = std::make_shared<const docset>(make());
    size_t bytes = key.size() + set->size() * sizeof(uint64_t) + entry_bytes;
    std::lock_guard<std::mutex> held(columns.lock);
    if (columns.used_bytes + bytes <= room_bytes && columns.sets.emplace(key, set).second) {
        columns.used_bytes += bytes;
    }
    return set;
}

/* What a node finds; none when only searching tells. */
class matcher {
  public:
    matcher(const Xapian::Database &in, const struct xc_query &of, xc_columns &with)
        : database(in), query(of), columns(with) {
    }

    shared_set find(xc_node node) {
        const struct query_node &what = query.nodes.at(node);
        switch (what.finds) {
        case finds::nothing:
            return std::make_shared<const docset>(columns.set_words);
        case finds::term:
            return keep(columns, "t" + what.text,
                        [&] { return documents_with(database, what.text, columns.set_words); });
        case finds::any:
            return combine(what.parts, [](uint64_t a, uint64_t b) { return a | b; });
        case finds::all:
            return combine(what.parts, [](uint64_t a, uint64_t b) { return a & b; });
        case finds::first_not:
            return combine(what.parts, [](uint64_t a, uint64_t b) { return a & ~b; });
        case finds::first:
            return find(what.parts.at(0));
        case finds::value:
            return find_value(what);
        default:
            return nullptr;
        }
    }

  private:
    template <typename Join> shared_set combine(const std::vector<xc_node> &parts, Join join) {
        if (parts.empty()) {
            return std::make_shared<const docset>(columns.set_words);
        }
        shared_set first = find(parts[0]);
        if (!first || parts.size() == 1) {
            return first;
        }
        auto joined = std::make_shared<docset>(*first);
        for (size_t i = 1; i < parts.size(); i++) {
            shared_set part = find(parts[i]);
            if (!part) {
                return nullptr;
            }
            for (size_t k = 0; k < joined->size(); k++) {
                (*joined)[k] = join((*joined)[k], (*part)[k]);
            }
        }
        return joined;
    }

    shared_set find_value(const struct query_node &what) {
        for (const struct column &column : columns.columns) {
            if (column.slot == what.slot) {
                return keep(columns, "v" + std::to_string(what.slot) + " " + what.text,
                            [&] { return documents_from(column, what.text, columns.set_words); });
            }
        }
        return nullptr;
    }

    const Xapian::Database &database;
    const struct xc_query &query;
    xc_columns &columns;
};

std::shared_ptr<const docset> find_matches(const Xapian::Database &database,
                                           const struct xc_query &query, xc_node root,
                                           xc_columns &columns) {
    return matcher(database, query, columns).find(root);
}

uint32_t count_documents(const docset &set) {
    uint32_t count = 0;
    for (uint64_t word : set) {
        count += (uint32_t)std::bitset<word_bits>(word).count();
    }
    return count;
}

std::vector<uint32_t> count_values(const docset &set, const struct column &column) {
    std::vector<uint32_t> counts(column.values.size());
    for (size_t i = 0; i < set.size(); i++) {
        size_t document = i * word_bits;
        for (uint64_t left = set[i]; left != 0; left >>= 1, document++) {
            if (left & 1) {
                counts[column.by_document.at(document)]++;
            }
        }
    }
    return counts;
}
