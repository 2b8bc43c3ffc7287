/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "internal.h"

#include <memory>

struct stored_hit {
    uint32_t document;
    double weight;
    std::string data;
    std::vector<std::string> values;
    std::vector<struct str> value_views; /* of values, for C */
};

struct counted_value {
    std::string value;
    uint32_t documents;
};

struct xc_hits {
    uint32_t total = 0;
    std::vector<stored_hit> hits;
    std::vector<std::vector<counted_value>> facets;
};

static void copy_hits(xc_hits &out, const Xapian::MSet &found,
                      const struct xc_search_options &options) {
    out.hits.reserve(found.size());
    for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
        Xapian::Document document = hit.get_document();
        out.hits.push_back({*hit, hit.get_weight(), document.get_data(), {}, {}});
        stored_hit &stored = out.hits.back();
        for (size_t i = 0; i < options.value_count; i++) {
            stored.values.push_back(document.get_value(options.values[i]));
        }
        for (const std::string &value : stored.values) {
            stored.value_views.push_back(to_str(value));
        }
    }
}

static void copy_facet(xc_hits &out, const Xapian::ValueCountMatchSpy &spy) {
    std::vector<counted_value> values;
    for (Xapian::TermIterator value = spy.values_begin(); value != spy.values_end(); ++value) {
        values.push_back({*value, value.get_termfreq()});
    }
    out.facets.push_back(std::move(values));
}

static std::unique_ptr<xc_hits> run(const Xapian::Database &database, const Xapian::Query &root,
                                    const struct xc_search_options &options) {
    Xapian::Enquire enquire(database);
    enquire.set_query(root);
    enquire.set_docid_order(Xapian::Enquire::DESCENDING);
    enquire.set_weighting_scheme(Xapian::BM25Weight(options.k1, 0, 1, options.b, 0.5));
    if (options.order) {
        enquire.set_sort_by_value(*options.order, false);
    }
    if (options.time_limit_s > 0) {
        enquire.set_time_limit(options.time_limit_s);
    }
    /* The spies must outlive the search; Enquire only points to them. */
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    for (size_t i = 0; i < options.facet_count; i++) {
        spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(options.facets[i]));
        enquire.add_matchspy(spies.back().get());
    }
    Xapian::MSet found = enquire.get_mset(options.offset, options.limit, options.check_at_least);
    auto hits = std::make_unique<xc_hits>();
    hits->total = found.get_matches_estimated();
    copy_hits(*hits, found, options);
    for (const auto &spy : spies) {
        copy_facet(*hits, *spy);
    }
    return hits;
}

enum xc_status xc_search(xc_hits **out, xc_reader *reader, xc_query *query, xc_node root,
                         const struct xc_search_options *options, struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        if (query->fault.status != XC_OK) {
            return xc_fail(error, query->fault.status, query->fault.message.c_str());
        }
        if (root >= query->nodes.size()) {
            return xc_fail(error, XC_INVALID, "no such node in this query");
        }
        *out = run(reader->database, query->nodes[root], *options).release();
        return XC_OK;
    });
}

void xc_hits_free(xc_hits *hits) {
    delete hits;
}

size_t xc_hits_count(const xc_hits *hits) {
    return hits->hits.size();
}

struct xc_hit xc_hits_at(const xc_hits *hits, size_t i) {
    const stored_hit &hit = hits->hits[i];
    return {hit.document, hit.weight, to_str(hit.data), hit.value_views.data()};
}

uint32_t xc_hits_total(const xc_hits *hits) {
    return hits->total;
}

size_t xc_hits_facet_count(const xc_hits *hits, size_t facet) {
    return facet < hits->facets.size() ? hits->facets[facet].size() : 0;
}

struct xc_facet_value xc_hits_facet_at(const xc_hits *hits, size_t facet, size_t i) {
    const counted_value &value = hits->facets[facet][i];
    return {to_str(value.value), value.documents};
}
