/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Reads named values, one after the other, into a search_request: what an address, a JSON body and
 * the arguments of a tool have in common. Only for params*.c and mcp/arguments.c; params.h is the
 * door. */
#ifndef SERVER_PARAM_READER_H
#define SERVER_PARAM_READER_H

#include <jansson.h>

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
    PARAM_VRAAG = 32, /* the same as q; required */
    PARAM_KANAAL = 64,
    PARAM_GEMEENTE = 128,
    PARAM_ANSWER = PARAM_VRAAG | PARAM_KANAAL | PARAM_GEMEENTE,
    PARAM_AANTAL = 256, /* how many results, for who has no use for pages */
    PARAM_THEMA = 512,  /* that filter alone */
    PARAM_ID = 1024,    /* of an article; required */
    PARAM_CONCEPT = 2048,
};

struct param_reader {
    struct search_request *out;
    struct problem *problem;
    const char *in; /* "query" or "body" */
    struct arena *arena;
    unsigned taken;                          /* bits of enum param */
    unsigned seen;                           /* bits by name: those that came by */
    struct str *filter_values[FILTER_COUNT]; /* room for LIMIT_FILTER_VALUES */
    struct str gemeente;                     /* "" when not given */
    struct str id;
    const enum kanaal *kanaal; /* NULL when not given; arena */
    bool concept;              /* false when not given */
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

/* Reads each member of an object, as the value of that name; NULL is an empty one. */
void param_read_object(struct param_reader *reader, const json_t *object);

/* Says that a value is of the wrong kind; it is not missing as well. */
void param_refuse_kind(struct param_reader *reader, struct str name);

/* After the last value: what is missing, and what does not go together. */
void param_reader_finish(struct param_reader *reader);

/* A name as it may be shown: what is no plain name may be the question, and becomes "?". */
struct str param_shown_name(struct str name);

/* Whether a text holds control characters other than white space. */
bool param_has_control(struct str text);

#endif
