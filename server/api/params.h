/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Parameters, from the address or from a JSON body, as one checked request. Every fault is added to
 * the problem; a result is to be used only when there are none. Texts are in the arena of the
 * request. */
#ifndef SERVER_PARAMS_H
#define SERVER_PARAMS_H

#include "http/http.h"
#include "problem.h"
#include "search/search.h"

/* Whether the body is said to be JSON, and whether the client takes JSON as an answer. */
bool request_is_json(const struct http_request *request);
bool request_takes_json(const struct http_request *request);

/* Reads q, page, pageSize, explain and the filters. Filters may be repeated or hold several values
 * with commas; an empty value is no filter. */
void params_read_query(struct search_request *out, const struct http_request *request,
                       struct problem *problem);
void params_read_body(struct search_request *out, const struct http_request *request,
                      struct problem *problem);

/* Whether `q` is absent or empty: for a page a form sent so is no fault but a fresh start. */
bool params_has_no_question(const struct http_request *request);

/* The same for a list: page, pageSize and the filters, as far as LIMIT_LIST_PAGES. */
void params_read_list(struct search_request *out, const struct http_request *request,
                      struct problem *problem);

/* Reads `q` alone, for suggestions: the only parameter that is known here. */
void params_read_typed(struct str *out, const struct http_request *request,
                       struct problem *problem);
void params_read_typed_body(struct str *out, const struct http_request *request,
                            struct problem *problem);

struct answer_params {
    struct str vraag;
    struct str gemeente;       /* as given: whether there is one, the lists of an index say; "" */
    const enum kanaal *kanaal; /* NULL when not given */
    bool is_draft; /* still being written: not counted, and no copy of the answer is kept */
};

/* Reads vraag, kanaal and gemeente, from a body concept as well; an empty gemeente is none. */
void params_read_answer(struct answer_params *out, const struct http_request *request,
                        struct problem *problem);
void params_read_answer_body(struct answer_params *out, const struct http_request *request,
                             struct problem *problem);

/* Reads `kanaal`; *out is NULL when it is not given. The only parameter that is known here. */
void params_read_kanaal(const enum kanaal **out, enum kanaal *place,
                        const struct http_request *request, struct problem *problem);

/* Reads `plaats`, "" when it is not given. The only parameter that is known here. */
void params_read_plaats(struct str *out, const struct http_request *request,
                        struct problem *problem);

/* Adds a fault for each parameter: for routes that have none. */
void params_refuse_all(const struct http_request *request, struct problem *problem);

#endif
