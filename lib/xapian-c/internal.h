/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the files of xapian-c share: the border that no exception crosses, and the handles. */
#ifndef XAPIAN_C_INTERNAL_H
#define XAPIAN_C_INTERNAL_H

#include <xapian.h>

#include <string>
#include <vector>

extern "C" {
#include "base/buf.h"
}
#include "xapian-c/xapian_c.h"

inline std::string to_string(struct str text) {
    return text.len > 0 ? std::string(text.ptr, text.len) : std::string();
}

inline struct str to_str(const std::string &text) {
    return {text.data(), text.size()};
}

/* Fills error (when not NULL) and returns status. */
enum xc_status xc_fail(struct xc_error *error, enum xc_status status, const char *message) noexcept;

/* Inside a catch block: turns the exception in flight into a status and a message. */
enum xc_status xc_map_exception(struct xc_error *error) noexcept;

/* Runs body, which returns a status, and lets no exception out. */
template <typename Body> enum xc_status guard(struct xc_error *error, Body body) noexcept {
    try {
        return body();
    } catch (...) {
        return xc_map_exception(error);
    }
}

/* Longest term Xapian stores, in bytes; a zero byte takes two. */
constexpr size_t longest_term = 245;

/* Whether Xapian can store the term. */
inline bool term_fits(struct str term) {
    size_t size = term.len;
    for (size_t i = 0; i < term.len; i++) {
        size += term.ptr[i] == '\0';
    }
    return term.len > 0 && size <= longest_term;
}

/* The first fault while building something; reported when it is used. */
struct fault {
    enum xc_status status = XC_OK;
    std::string message;

    void keep(enum xc_status new_status, const char *text) {
        if (status == XC_OK) {
            status = new_status;
            message = text;
        }
    }
};

struct xc_reader {
    Xapian::Database database;
};

/* What a node of a query finds, said in sets: Xapian tells nothing of that about a query. */
enum class finds {
    nothing,
    term,      /* the documents that have it; the empty term is in all */
    any,       /* what one of its parts finds */
    all,       /* what all of its parts find */
    first,     /* what its first part finds: the others only add weight */
    first_not, /* the same, without what its second part finds */
    value,     /* documents with at least this value in a slot */
    unknown,   /* only searching tells, as of a phrase */
};

struct query_node {
    Xapian::Query query;
    enum finds finds = finds::nothing;
    std::vector<xc_node> parts;
    std::string text; /* the term, or the lowest value */
    uint32_t slot = 0;
};

struct xc_query {
    std::vector<struct query_node> nodes; /* the first is XC_NOTHING */
    struct fault fault;
};

#endif
