/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/params.h"

#include "api/param_reader.h"
#include "base/limits.h"
#include "http/negotiate.h"
#include "texts.h"

bool request_is_json(const struct http_request *request) {
    struct str content_type = http_request_header(request, "Content-Type");
    return str_equal(str_trim(str_cut(&content_type, ';')), STR("application/json"));
}

bool request_takes_json(const struct http_request *request) {
    static const struct str json = STR_INIT("application/json");
    return negotiate(http_request_header(request, "Accept"), &json, 1) == 0;
}

/* ## As for a search */

static struct param_reader read_address(struct search_request *out, unsigned taken,
                                        const struct http_request *request,
                                        struct problem *problem) {
    struct param_reader reader = param_reader_begin(out, request, "query", problem);
    reader.taken = taken;
    if (!request->is_decodable) {
        param_fault(&reader, STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    for (size_t i = 0; i < request->param_count; i++) {
        param_read(&reader, request->params[i].name, request->params[i].value);
    }
    param_reader_finish(&reader);
    return reader;
}

void params_read_query(struct search_request *out, const struct http_request *request,
                       struct problem *problem) {
    read_address(out, PARAM_Q | PARAM_FILTERS | PARAM_SINCE | PARAM_PAGES | PARAM_EXPLAIN, request,
                 problem);
}

void params_read_list(struct search_request *out, const struct http_request *request,
                      struct problem *problem) {
    read_address(out, PARAM_FILTERS | PARAM_SINCE | PARAM_PAGES, request, problem);
}

void params_read_typed(struct str *out, const struct http_request *request,
                       struct problem *problem) {
    struct search_request typed;
    read_address(&typed, PARAM_Q, request, problem);
    *out = typed.vraag;
}

void params_read_answer(struct answer_params *out, const struct http_request *request,
                        struct problem *problem) {
    struct search_request asked;
    struct param_reader reader = read_address(&asked, PARAM_ANSWER, request, problem);
    *out = (struct answer_params){
        .vraag = asked.vraag, .gemeente = reader.gemeente, .kanaal = reader.kanaal};
}

/* ## Of one route */

/* Reads the address of a route that knows one name, or none (""); NULL when that is not given. */
static const struct http_param *read_only(const struct http_request *request, struct str name,
                                          struct problem *problem) {
    const struct http_param *found = NULL;
    if (!request->is_decodable) {
        problem_add(problem, "query", STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    for (size_t i = 0; i < request->param_count; i++) {
        const struct http_param *param = &request->params[i];
        if (name.len == 0 || !str_equal(param->name, name)) {
            problem_add(problem, "query", param_shown_name(param->name), FAULT_UNKNOWN,
                        TEXT_UNKNOWN);
        } else if (found) {
            problem_add(problem, "query", name, FAULT_REPEATED, TEXT_REPEATED);
        } else {
            found = param;
        }
    }
    return found;
}

void params_read_kanaal(const enum kanaal **out, enum kanaal *place,
                        const struct http_request *request, struct problem *problem) {
    *out = NULL;
    const struct http_param *param = read_only(request, STR("kanaal"), problem);
    if (param && !kanaal_find(param->value, place)) {
        problem_add(problem, "query", param->name, FAULT_WRONG_VALUE, TEXT_KANAAL);
    } else if (param) {
        *out = place;
    }
}

void params_read_plaats(struct str *out, const struct http_request *request,
                        struct problem *problem) {
    const struct http_param *param = read_only(request, STR("plaats"), problem);
    *out = param ? str_trim(param->value) : STR("");
    if (out->len > LIMIT_FILTER_BYTES || param_has_control(*out)) {
        problem_add(problem, "query", STR("plaats"), FAULT_WRONG_VALUE, TEXT_PLAATS);
    }
}

void params_refuse_all(const struct http_request *request, struct problem *problem) {
    read_only(request, STR(""), problem);
}

bool params_has_no_question(const struct http_request *request) {
    for (size_t i = 0; i < request->param_count; i++) {
        if (str_equal(request->params[i].name, STR("q"))) {
            return str_trim(request->params[i].value).len == 0;
        }
    }
    return true;
}
