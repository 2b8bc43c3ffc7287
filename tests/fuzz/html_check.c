/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "html_check.h"

#include <string.h>

#include "base/limits.h"
#include "fuzz.h"

/* Nesting of Markdown is limited, and one of its blocks takes at most four elements. */
enum { DEPTH_MAX = 4 * LIMIT_MARKDOWN_DEPTH };

struct checker {
    struct str rest;
    struct str open[DEPTH_MAX]; /* elements, the innermost last */
    size_t depth;
    struct table *ids;
};

static bool is_one_of(struct str name, const char *names) {
    struct str rest = str_from(names);
    while (rest.ptr) {
        if (str_equal(name, str_cut(&rest, ' '))) {
            return true;
        }
    }
    return false;
}

/* Cuts off what stands before the first of the stops. */
static struct str cut_before(struct checker *checker, const char *stops) {
    size_t len = 0;
    while (len < checker->rest.len && !strchr(stops, checker->rest.ptr[len])) {
        len++;
    }
    struct str before = str_slice(checker->rest, 0, len);
    checker->rest = str_slice(checker->rest, len, checker->rest.len);
    return before;
}

static bool skip(struct checker *checker, const char *sign) {
    struct str expected = str_from(sign);
    bool there = str_starts_with(checker->rest, expected);
    if (there) {
        checker->rest = str_slice(checker->rest, expected.len, checker->rest.len);
    }
    return there;
}

static void check_scheme(struct str url) {
    size_t colon = str_find(url, STR(":"), 0);
    for (size_t i = 0; i < colon; i++) {
        if (strchr("/?#", url.ptr[i])) {
            return; /* no scheme: the colon is of the path or what follows it */
        }
    }
    if (colon == url.len) {
        return;
    }
    char scheme[8] = "";
    fuzz_require(colon < sizeof scheme, "a scheme is short");
    for (size_t i = 0; i < colon; i++) {
        scheme[i] = (char)(url.ptr[i] >= 'A' && url.ptr[i] <= 'Z' ? url.ptr[i] | 0x20 : url.ptr[i]);
    }
    fuzz_require(is_one_of(str_from(scheme), "http https mailto tel"), "a scheme is allowed");
}

static void check_attribute(struct checker *checker) {
    struct str name = cut_before(checker, "= <>");
    fuzz_require(is_one_of(name, "href rel src alt id scope start aria-label"),
                 "an attribute is allowed");
    fuzz_require(skip(checker, "=\""), "an attribute has a value in quotes");
    struct str value = cut_before(checker, "\"<>");
    fuzz_require(skip(checker, "\""), "a value ends");
    if (is_one_of(name, "href src")) {
        check_scheme(value);
    }
    if (str_equal(name, STR("id"))) {
        fuzz_require(value.len > 0 && (*table_get(checker->ids, value))++ == 0, "an id is unique");
    }
}

static void check_tag(struct checker *checker) {
    bool closing = skip(checker, "/");
    struct str name = cut_before(checker, " <>");
    fuzz_require(is_one_of(name,
                           "p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a sup "
                           "table thead tbody tr th td hr br img"),
                 "an element is allowed");
    if (closing) {
        fuzz_require(checker->depth > 0 && str_equal(checker->open[--checker->depth], name),
                     "elements are nested");
    } else if (!is_one_of(name, "hr br img")) {
        fuzz_require(checker->depth < DEPTH_MAX, "nesting is limited");
        checker->open[checker->depth++] = name;
    }
    while (!closing && skip(checker, " ")) {
        check_attribute(checker);
    }
    fuzz_require(skip(checker, ">"), "a tag ends");
}

static void check_entity(struct checker *checker) {
    struct str name = cut_before(checker, ";");
    fuzz_require(is_one_of(name, "amp lt gt quot #39"), "an entity is one of ours");
}

void html_check(struct str html, struct table *ids) {
    struct checker checker = {.rest = html, .ids = ids};
    while (cut_before(&checker, "<>").ptr && checker.rest.len > 0) {
        fuzz_require(skip(&checker, "<"), "no > outside a tag");
        check_tag(&checker);
    }
    fuzz_require(checker.depth == 0, "every element is closed");
    checker.rest = html;
    while (cut_before(&checker, "&").ptr && skip(&checker, "&")) {
        check_entity(&checker);
    }
}
