/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "internal.h"

#include <new>

xc_query *xc_query_new(void) {
    /* Like all small allocations of ours: without memory there is nothing sensible left to do. */
    xc_query *query = new xc_query;
    query->nodes.emplace_back();
    return query;
}

void xc_query_free(xc_query *query) {
    delete query;
}

/* Adds what make() builds as a node; keeps the first fault and gives XC_NOTHING then. */
template <typename Make> static xc_node add(xc_query *query, Make make) noexcept {
    struct xc_error error;
    enum xc_status status = guard(&error, [&] {
        query->nodes.push_back(make());
        return XC_OK;
    });
    if (status != XC_OK) {
        query->fault.keep(status, error.message);
        return XC_NOTHING;
    }
    return static_cast<xc_node>(query->nodes.size() - 1);
}

static const Xapian::Query &node_at(const xc_query *query, xc_node node) {
    if (node >= query->nodes.size()) {
        throw Xapian::InvalidArgumentError("no such node in this query");
    }
    return query->nodes[node].query;
}

static std::string checked_term(struct str term) {
    if (!term_fits(term)) {
        throw Xapian::InvalidArgumentError("a term has 1 to 245 bytes");
    }
    return to_string(term);
}

xc_node xc_query_term(xc_query *query, struct str term, uint32_t occurrences) {
    return add(
        query, [&]() -> struct query_node {
            if (occurrences == 0) {
                throw Xapian::InvalidArgumentError("a term stands at least once in a question");
            }
            std::string text = checked_term(term);
            return {Xapian::Query(text, occurrences), finds::term, {}, text};
        });
}

xc_node xc_query_all(xc_query *query) {
    /* Not Xapian::Query::MatchAll: that static is shared between threads. */
    return add(
        query, []() -> struct query_node {
            return {Xapian::Query(std::string()), finds::term, {}, std::string()};
        });
}

static xc_node combine(xc_query *query, Xapian::Query::op how, enum finds what,
                       const xc_node *nodes, size_t count) {
    return add(
        query, [&]() -> struct query_node {
            std::vector<Xapian::Query> parts;
            parts.reserve(count);
            for (size_t i = 0; i < count; i++) {
                parts.push_back(node_at(query, nodes[i]));
            }
            return {
                Xapian::Query(how, parts.begin(), parts.end()), what, {nodes, nodes + count}, {}};
        });
}

xc_node xc_query_or(xc_query *query, const xc_node *nodes, size_t count) {
    return combine(query, Xapian::Query::OP_OR, finds::any, nodes, count);
}

xc_node xc_query_and(xc_query *query, const xc_node *nodes, size_t count) {
    return combine(query, Xapian::Query::OP_AND, finds::all, nodes, count);
}

xc_node xc_query_synonym(xc_query *query, const xc_node *nodes, size_t count) {
    return combine(query, Xapian::Query::OP_SYNONYM, finds::any, nodes, count);
}

xc_node xc_query_phrase(xc_query *query, const struct str *terms, size_t count, uint32_t window) {
    return add(
        query, [&]() -> struct query_node {
            if (window < count) {
                throw Xapian::InvalidArgumentError("a phrase does not fit in its window");
            }
            std::vector<Xapian::Query> words;
            for (size_t i = 0; i < count; i++) {
                words.emplace_back(checked_term(terms[i]));
            }
            return {Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(), window),
                    finds::unknown,
                    {},
                    {}};
        });
}

xc_node xc_query_scale(xc_query *query, xc_node node, double factor) {
    return add(
        query, [&]() -> struct query_node {
            if (!(factor >= 0)) {
                throw Xapian::InvalidArgumentError("a weight is scaled by 0 or more");
            }
            return {Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, node_at(query, node), factor),
                    finds::first,
                    {node},
                    {}};
        });
}

static xc_node join(xc_query *query, Xapian::Query::op how, enum finds what, xc_node left,
                    xc_node right) {
    return add(
        query, [&]() -> struct query_node {
            return {Xapian::Query(how, node_at(query, left), node_at(query, right)),
                    what,
                    {left, right},
                    {}};
        });
}

xc_node xc_query_constant(xc_query *query, xc_node node, double weight) {
    return add(
        query, [&]() -> struct query_node {
            if (!(weight >= 0)) {
                throw Xapian::InvalidArgumentError("a weight is 0 or more");
            }
            Xapian::PostingSource *source = new Xapian::FixedWeightPostingSource(weight);
            return {Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(source->release()),
                                  node_at(query, node)),
                    finds::first,
                    {node},
                    {}};
        });
}

xc_node xc_query_filter(xc_query *query, xc_node node, xc_node filter) {
    return join(query, Xapian::Query::OP_FILTER, finds::all, node, filter);
}

xc_node xc_query_and_not(xc_query *query, xc_node node, xc_node without) {
    return join(query, Xapian::Query::OP_AND_NOT, finds::first_not, node, without);
}

xc_node xc_query_and_maybe(xc_query *query, xc_node node, xc_node extra) {
    return join(query, Xapian::Query::OP_AND_MAYBE, finds::first, node, extra);
}

xc_node xc_query_value_at_least(xc_query *query, uint32_t slot, struct str lowest) {
    return add(
        query, [&]() -> struct query_node {
            std::string text = to_string(lowest);
            return {Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, text),
                    finds::value,
                    {},
                    text,
                    slot};
        });
}
