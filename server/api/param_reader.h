/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reads named values, one after the other, into a search_request: what an address and a JSON body
 * have in common. Only for params*.c; params.h is the door. */
#ifndef SERVER_PARAM_READER_H
#define SERVER_PARAM_READER_H

#include "http/http.h"
#include "problem.h"
#include "search/search.h"

/* Bits: which parameters a route takes. */
enum param {
    PARAM_Q = 1, /* required where it is taken */
    PARAM_FILTERS = 2,
    PARAM_SINCE = 4, /* gewijzigdSinds */
    PARAM_PAGES = 8, /* page and pageSize */
    PARAM_EXPLAIN = 16,
    PARAM_ANSWER = 32, /* vraag, which is required, kanaal and gemeente */
};

struct param_reader {
    struct search_request *out;
    struct problem *problem;
    const char *in; /* "query" or "body" */
    struct arena *arena;
    unsigned taken;                          /* bits of enum param */
    unsigned seen;                           /* bits by name: those that came by */
    struct str *filter_values[FILTER_COUNT]; /* room for LIMIT_FILTER_VALUES */
    struct str gemeente;                     /* of PARAM_ANSWER, "" when not given; and kanaal: */
    const enum kanaal *kanaal;               /* NULL when not given; arena */
};

/* A reader that fills *out, which gets its usual values first. */
struct param_reader param_reader_begin(struct search_request *out,
                                       const struct http_request *request, const char *in,
                                       struct problem *problem);

void param_fault(struct param_reader *reader, struct str name, const char *code,
                 const char *detail);

/* The kind of JSON value that a name takes; PARAM_FORM_NONE when the route doesn't know it. */
enum param_form {
    PARAM_FORM_NONE,
    PARAM_FORM_TEXT,
    PARAM_FORM_TEXTS,
    PARAM_FORM_NUMBER,
    PARAM_FORM_BOOLEAN
};
enum param_form param_form(const struct param_reader *reader, struct str name);

/* Reads one value; what is wrong with it, or with its name, becomes a fault. */
void param_read(struct param_reader *reader, struct str name, struct str value);

/* Says that a value is of the wrong kind; it is not missing as well. */
void param_refuse_kind(struct param_reader *reader, struct str name);

/* After the last value: what is missing, and what does not go together. */
void param_reader_finish(struct param_reader *reader);

/* A name as it may be shown: what is no plain name may be the question, and becomes "?". */
struct str param_shown_name(struct str name);

/* Whether a text holds control characters other than white space. */
bool param_has_control(struct str text);

#endif
