/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "columns.h"
#include "time_keeper.h"

#include <algorithm>

struct stored_hit {
    uint32_t document;
    double weight;
    std::vector<std::string> values;
    std::vector<struct str> value_views; /* of values, for C */
};

struct counted_value {
    std::string value;
    uint32_t documents;
};

struct xc_hits {
    uint32_t total = 0;
    bool is_cut = false;
    std::vector<stored_hit> hits;
    std::vector<std::vector<counted_value>> facets;
};

static void add_hit(xc_hits &out, Xapian::docid id, double weight, const Xapian::Database &database,
                    const struct xc_search_options &options) {
    out.hits.push_back({id, weight, {}, {}});
    if (options.value_count == 0) {
        return;
    }
    Xapian::Document document = database.get_document(id);
    stored_hit &stored = out.hits.back();
    for (size_t i = 0; i < options.value_count; i++) {
        stored.values.push_back(document.get_value(options.values[i]));
    }
    for (const std::string &value : stored.values) {
        stored.value_views.push_back(to_str(value));
    }
}

static void add_facet(xc_hits &out, const struct column &column,
                      const std::vector<uint32_t> &counts) {
    std::vector<counted_value> values;
    for (size_t i = 1; i < counts.size(); i++) {
        if (counts[i] > 0) {
            values.push_back({column.values[i], counts[i]});
        }
    }
    std::sort(values.begin(), values.end(),
              [](const auto &a, const auto &b) { return a.value < b.value; });
    out.facets.push_back(std::move(values));
}

static const struct column &facet_column(const struct xc_search_options &options, size_t i) {
    if (!options.columns) {
        throw Xapian::InvalidArgumentError("facets are counted by columns");
    }
    return options.columns->columns.at(options.facets[i]);
}

/* Counts the values of all matches that Xapian shows it. */
class facet_counter : public Xapian::MatchSpy {
  public:
    explicit facet_counter(const struct xc_search_options &options) {
        for (size_t i = 0; options.columns && i < options.facet_count; i++) {
            const struct column &column = facet_column(options, i);
            counted.push_back({column, std::vector<uint32_t>(column.values.size())});
        }
    }

    void operator()(const Xapian::Document &document, double) override {
        for (struct counter &each : counted) {
            each.documents[each.column.by_document.at(document.get_docid())]++;
        }
    }

    void copy_to(xc_hits &out) const {
        for (const struct counter &each : counted) {
            add_facet(out, each.column, each.documents);
        }
    }

  private:
    struct counter {
        const struct column &column;
        std::vector<uint32_t> documents; /* by place of the value */
    };
    std::vector<struct counter> counted;
};

/* The search came to its end. */
static void take_found(xc_hits &out, const Xapian::MSet &found, const Xapian::Database &database,
                       const struct xc_search_options &options) {
    out.total = found.get_matches_estimated();
    out.hits.reserve(found.size());
    for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
        add_hit(out, *hit, hit.get_weight(), database, options);
    }
}

/* The time was over: there is what the keeper has seen. */
static void take_seen(xc_hits &out, time_keeper &keeper, const Xapian::Database &database,
                      const struct xc_search_options &options) {
    out.is_cut = true;
    out.total = keeper.count();
    std::vector<time_keeper::candidate> best = keeper.best();
    for (size_t i = options.offset; i < best.size(); i++) {
        add_hit(out, best[i].document, best[i].weight, database, options);
    }
}

/* Fills total and hits; look_at_least as check_at_least of the options. */
static void search(xc_hits &out, Xapian::Enquire &enquire, const Xapian::Database &database,
                   const struct xc_search_options &options, uint32_t look_at_least) {
    enquire.set_docid_order(Xapian::Enquire::DESCENDING);
    enquire.set_weighting_scheme(Xapian::BM25Weight(options.k1, 0, 1, options.b, 0.5));
    if (options.order) {
        enquire.set_sort_by_value(*options.order, options.order_down);
    }
    /* Must outlive the search: Enquire only points to it. */
    time_keeper keeper(options.time_limit_s, size_t{options.offset} + options.limit);
    if (options.time_limit_s > 0 && !options.order) {
        enquire.add_matchspy(&keeper);
    }
    try {
        take_found(out, enquire.get_mset(options.offset, options.limit, look_at_least), database,
                   options);
    } catch (const time_over &) {
        take_seen(out, keeper, database, options);
    }
}

/* Everything is counted already: only the best are looked for. */
static std::unique_ptr<xc_hits> find_best(const Xapian::Database &database,
                                          const Xapian::Query &root, const docset &matches,
                                          const struct xc_search_options &options) {
    auto hits = std::make_unique<xc_hits>();
    if (options.limit > 0) {
        Xapian::Enquire enquire(database);
        enquire.set_query(root);
        search(*hits, enquire, database, options, 0);
    }
    hits->total = count_documents(matches);
    for (size_t i = 0; i < options.facet_count; i++) {
        const struct column &column = facet_column(options, i);
        add_facet(*hits, column, count_values(matches, column));
    }
    return hits;
}

/* Xapian looks at all matches, or as many as it has to. */
static std::unique_ptr<xc_hits> find_all(const Xapian::Database &database,
                                         const Xapian::Query &root,
                                         const struct xc_search_options &options) {
    auto hits = std::make_unique<xc_hits>();
    Xapian::Enquire enquire(database);
    enquire.set_query(root);
    facet_counter counter(options); /* must outlive the search */
    if (options.facet_count > 0) {
        enquire.add_matchspy(&counter);
    }
    search(*hits, enquire, database, options, options.check_at_least);
    counter.copy_to(*hits);
    return hits;
}

static std::unique_ptr<xc_hits> run(const Xapian::Database &database, const struct xc_query &query,
                                    xc_node root, const struct xc_search_options &options) {
    std::shared_ptr<const docset> matches;
    if (options.columns) {
        matches = find_matches(database, query, root, *options.columns);
    }
    const Xapian::Query &whole = query.nodes[root].query;
    return matches ? find_best(database, whole, *matches, options)
                   : find_all(database, whole, options);
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
        *out = run(reader->database, *query, root, *options).release();
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
    return {hit.document, hit.weight, hit.value_views.data()};
}

bool xc_hits_is_cut(const xc_hits *hits) {
    return hits->is_cut;
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
