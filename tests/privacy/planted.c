/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "planted.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cmocka_includes.h"

/* A bank and a plate that are not given out, a BSN of those for tests. */
const struct planted planted[] = {
    {"w.zwyntjens@qbrandje.example", true},
    {"06-48291735", true},
    {"070 391 48 26", true},
    {"NL79VRGB0739184625", true},
    {"999948003", true},
    {"2593 QX 187", true},
    {"GB-739-K", true},
    {"geboren op 17-03-1962", true},
    {"mevrouw Quirvelda Ploegwyck", true},
    {"Hyndrik Okkerwolda", false},
    {"Tjadmerinck", false},
    {"zwyrtkemaat", false},
    {"k7Qz9xVt2LpR4mWd8sYb", false},
};
const size_t planted_count = sizeof planted / sizeof *planted;

enum { DIGITS_LEAST = 8, WORD_LEAST = 8, CUT = 2 };

void planted_message(struct buf *out) {
    for (size_t i = 0; i < planted_count; i++) {
        buf_format(out, "%s%s", i > 0 ? ", " : "De brug is dicht. ", planted[i].text);
    }
}

static void add_escaped(struct buf *out, const char *text) {
    for (const char *c = text; *c; c++) {
        if (isalnum((unsigned char)*c)) {
            buf_add_char(out, *c);
        } else {
            buf_format(out, "%%%02X", (unsigned)(unsigned char)*c);
        }
    }
}

void planted_fill(struct buf *out, const char *pattern, const char *text, bool is_url) {
    for (const char *c = pattern; *c; c++) {
        if (*c != '*') {
            buf_add_char(out, *c);
        } else if (is_url) {
            add_escaped(out, text);
        } else {
            buf_add(out, str_from(text));
        }
    }
}

/* ## Traces */

static void lower(struct buf *out, struct str text) {
    char *to = buf_reserve(out, text.len);
    for (size_t i = 0; i < text.len; i++) {
        to[i] = (char)tolower((unsigned char)text.ptr[i]);
    }
    out->len += text.len;
}

static void assert_absent(struct str small, struct str trace, const char *where) {
    if (str_find(small, trace, 0) < small.len) {
        fail_msg("\"%.*s\" in %s", STR_ARGS(trace), where);
    }
}

/* Those characters of a text that are of the kind. */
static void pick(struct buf *out, const char *text, int (*is_wanted)(int)) {
    for (const char *c = text; *c; c++) {
        if (is_wanted((unsigned char)*c)) {
            buf_add_char(out, (char)tolower((unsigned char)*c));
        }
    }
}

static void assert_no_picked(struct str small, const char *text, int (*is_wanted)(int),
                             size_t least, const char *where) {
    struct buf trace = BUF_INIT;
    pick(&trace, text, is_wanted);
    if (trace.len >= least) {
        assert_absent(small, buf_str(&trace), where);
    }
    buf_release(&trace);
}

static void assert_no_words(struct str small, const char *text, const char *where) {
    struct buf copy = BUF_INIT;
    lower(&copy, str_from(text));
    struct str rest = buf_str(&copy);
    while (rest.ptr) {
        struct str word = str_cut(&rest, ' ');
        if (word.len >= WORD_LEAST) {
            assert_absent(small, str_slice(word, 0, word.len - CUT), where);
        }
    }
    buf_release(&copy);
}

static void assert_no_trace_of(struct str small, const char *text, const char *where) {
    struct buf copy = BUF_INIT;
    lower(&copy, str_from(text));
    assert_absent(small, buf_str(&copy), where);
    buf_release(&copy);
    assert_no_picked(small, text, isalnum, WORD_LEAST - CUT, where);
    assert_no_picked(small, text, isdigit, DIGITS_LEAST, where);
    assert_no_words(small, text, where);
    struct buf escaped = BUF_INIT;
    add_escaped(&escaped, text);
    lower(&copy, buf_str(&escaped));
    assert_absent(small, buf_str(&copy), where);
    buf_release(&escaped);
    buf_release(&copy);
}

void assert_no_trace(struct str text, const char *where, bool only_forms) {
    struct buf small = BUF_INIT;
    lower(&small, text);
    for (size_t i = 0; i < planted_count; i++) {
        if (planted[i].has_form || !only_forms) {
            assert_no_trace_of(buf_str(&small), planted[i].text, where);
        }
    }
    buf_release(&small);
}
