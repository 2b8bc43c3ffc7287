/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/params.h"

#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "http/negotiate.h"
#include "search/json.h"
#include "texts.h"

bool request_is_json(const struct http_request *request) {
    struct str content_type = http_request_header(request, "Content-Type");
    return str_equal(str_trim(str_cut(&content_type, ';')), STR("application/json"));
}

bool request_takes_json(const struct http_request *request) {
    static const struct str json = STR_INIT("application/json");
    return negotiate(http_request_header(request, "Accept"), &json, 1) == 0;
}

/* What the address and the body have in common: named values, one after the other. */
struct param_reader {
    struct search_request *out;
    struct problem *problem;
    const char *in; /* "query" or "body" */
    struct arena *arena;
    bool has_question;
    bool has_page;
    bool has_page_size;
    bool has_explain;
    bool has_since;
    struct str *filter_values[FILTER_COUNT]; /* room for LIMIT_FILTER_VALUES */
};

static void fault(struct param_reader *reader, struct str name, const char *code,
                  const char *detail) {
    problem_add(reader->problem, reader->in, name, code, detail);
}

static size_t count_words(struct str text) {
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool space = strchr(" \t\r\n", text.ptr[i]) != NULL;
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

static bool has_control(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
            return true;
        }
    }
    return false;
}

static void read_question(struct param_reader *reader, struct str name, struct str value) {
    reader->out->vraag = str_trim(value);
    if (reader->out->vraag.len == 0) {
        fault(reader, name, FAULT_REQUIRED, TEXT_Q_MISSING);
    }
    if (value.len > LIMIT_QUERY_BYTES) {
        fault(reader, name, FAULT_TOO_LONG, TEXT_Q_TOO_LONG);
    }
    if (count_words(value) > LIMIT_QUERY_WORDS) {
        fault(reader, name, FAULT_TOO_LONG, TEXT_Q_TOO_MANY_WORDS);
    }
    if (has_control(value)) {
        fault(reader, name, FAULT_WRONG_VALUE, TEXT_CONTROL);
    }
}

static uint32_t read_number(struct param_reader *reader, struct str name, struct str value,
                            unsigned long maximum, const char *detail) {
    unsigned long number = 0;
    if (!str_to_number(value, maximum, &number) || number == 0) {
        fault(reader, name, FAULT_WRONG_VALUE, detail);
        return 1;
    }
    return (uint32_t)number;
}

static void read_explain(struct param_reader *reader, struct str name, struct str value) {
    reader->out->explain = str_equal(value, STR("true"));
    if (!reader->out->explain && !str_equal(value, STR("false"))) {
        fault(reader, name, FAULT_WRONG_VALUE, TEXT_BOOLEAN);
    }
}

static void read_since(struct param_reader *reader, struct str name, struct str value) {
    reader->out->gewijzigd_sinds = value;
    if (value.len > 0 && !date_is_valid(value)) {
        fault(reader, name, FAULT_WRONG_VALUE, TEXT_DATE);
    }
}

static bool is_first(struct param_reader *reader, bool *seen, struct str name) {
    if (*seen) {
        fault(reader, name, FAULT_REPEATED, TEXT_REPEATED);
        return false;
    }
    *seen = true;
    return true;
}

static void read_filter(struct param_reader *reader, enum filter filter, struct str name,
                        struct str values) {
    struct str_list *list = &reader->out->filters[filter];
    if (!reader->filter_values[filter]) {
        reader->filter_values[filter] =
            arena_alloc(reader->arena, LIMIT_FILTER_VALUES, sizeof(struct str));
        list->items = reader->filter_values[filter];
    }
    while (values.ptr) {
        struct str value = str_trim(str_cut(&values, ','));
        if (value.len == 0) {
            continue; /* a form sends its choice "all" so */
        }
        if (value.len > LIMIT_FILTER_BYTES || has_control(value) ||
            list->len == LIMIT_FILTER_VALUES) {
            fault(reader, name, FAULT_WRONG_VALUE, TEXT_FILTER);
            return;
        }
        reader->filter_values[filter][list->len++] = value;
    }
}

/* FILTER_COUNT when the name is of no filter. */
static enum filter find_filter(struct str name) {
    enum filter filter = FILTER_THEMA;
    while (filter < FILTER_COUNT && !str_equal(name, filter_name(filter))) {
        filter++;
    }
    return filter;
}

static void read_param(struct param_reader *reader, struct str name, struct str value) {
    enum filter filter = find_filter(name);
    if (filter < FILTER_COUNT) {
        read_filter(reader, filter, name, value);
    } else if (str_equal(name, STR("q"))) {
        if (is_first(reader, &reader->has_question, name)) {
            read_question(reader, name, value);
        }
    } else if (str_equal(name, STR("page"))) {
        if (is_first(reader, &reader->has_page, name)) {
            reader->out->page = read_number(reader, name, value, LIMIT_RESULT_WINDOW, TEXT_PAGE);
        }
    } else if (str_equal(name, STR("pageSize"))) {
        if (is_first(reader, &reader->has_page_size, name)) {
            reader->out->page_size =
                read_number(reader, name, value, LIMIT_PAGE_SIZE, TEXT_PAGE_SIZE);
        }
    } else if (str_equal(name, STR("explain"))) {
        if (is_first(reader, &reader->has_explain, name)) {
            read_explain(reader, name, value);
        }
    } else if (str_equal(name, STR("gewijzigdSinds"))) {
        if (is_first(reader, &reader->has_since, name)) {
            read_since(reader, name, value);
        }
    } else {
        /* A name is shown only when it is a plain one: what else stands there may be the question.
         */
        bool plain = name.len <= 32 && !has_control(name) && count_words(name) == 1;
        fault(reader, plain ? name : STR("?"), FAULT_UNKNOWN, TEXT_UNKNOWN);
    }
}

static struct param_reader begin(struct search_request *out, const struct http_request *request,
                                 struct problem *problem, const char *in) {
    *out = SEARCH_REQUEST_INIT;
    return (struct param_reader){.out = out, .problem = problem, .in = in, .arena = request->arena};
}

static void finish(struct param_reader *reader) {
    if (!reader->has_question) {
        fault(reader, STR("q"), FAULT_REQUIRED, TEXT_Q_MISSING);
    }
    if ((unsigned long)reader->out->page * reader->out->page_size > LIMIT_RESULT_WINDOW) {
        fault(reader, STR("page"), FAULT_WRONG_VALUE, TEXT_WINDOW);
    }
}

void params_read_typed(struct str *out, const struct http_request *request,
                       struct problem *problem) {
    struct search_request typed;
    struct param_reader reader = begin(&typed, request, problem, "query");
    if (!request->is_decodable) {
        fault(&reader, STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    for (size_t i = 0; i < request->param_count; i++) {
        struct str name = request->params[i].name;
        if (str_equal(name, STR("q"))) {
            read_param(&reader, name, request->params[i].value);
        } else {
            fault(&reader, name, FAULT_UNKNOWN, TEXT_UNKNOWN);
        }
    }
    finish(&reader);
    *out = typed.vraag;
}

void params_read_query(struct search_request *out, const struct http_request *request,
                       struct problem *problem) {
    struct param_reader reader = begin(out, request, problem, "query");
    if (!request->is_decodable) {
        fault(&reader, STR("?"), FAULT_ENCODING, TEXT_ENCODING);
    }
    for (size_t i = 0; i < request->param_count; i++) {
        read_param(&reader, request->params[i].name, request->params[i].value);
    }
    finish(&reader);
}

/* ## A JSON body */

static struct str text_of(const struct param_reader *reader, const json_t *value) {
    if (json_is_integer(value)) {
        return arena_format(reader->arena, "%lld", (long long)json_integer_value(value));
    }
    if (json_is_boolean(value)) {
        return json_is_true(value) ? STR("true") : STR("false");
    }
    return arena_str(reader->arena,
                     (struct str){json_string_value(value), json_string_length(value)});
}

static bool is_known(struct str name) {
    return find_filter(name) < FILTER_COUNT || str_equal(name, STR("q")) ||
           str_equal(name, STR("page")) || str_equal(name, STR("pageSize")) ||
           str_equal(name, STR("explain")) || str_equal(name, STR("gewijzigdSinds"));
}

static bool fits(struct str name, const json_t *value) {
    if (str_equal(name, STR("page")) || str_equal(name, STR("pageSize"))) {
        return json_is_integer(value);
    }
    return str_equal(name, STR("explain")) ? json_is_boolean(value) : json_is_string(value);
}

static void read_value(struct param_reader *reader, struct str name, const json_t *value) {
    if (!is_known(name) || fits(name, value)) {
        read_param(reader, name, text_of(reader, value));
        return;
    }
    fault(reader, name, FAULT_WRONG_VALUE, TEXT_WRONG_KIND);
    reader->has_question = reader->has_question || str_equal(name, STR("q"));
}

/* Only filters have more than one value. */
static void read_member(struct param_reader *reader, struct str name, const json_t *value) {
    if (!json_is_array(value) || find_filter(name) == FILTER_COUNT) {
        read_value(reader, name, value);
        return;
    }
    size_t i;
    const json_t *item;
    json_array_foreach(value, i, item) {
        read_value(reader, name, item);
    }
}

void params_read_body(struct search_request *out, const struct http_request *request,
                      struct problem *problem) {
    struct param_reader reader = begin(out, request, problem, "body");
    json_t *json = json_loadb(request->body.ptr, request->body.len, JSON_REJECT_DUPLICATES, NULL);
    if (!json_is_object(json)) {
        json_decref(json);
        fault(&reader, STR("?"), FAULT_ENCODING, TEXT_NOT_JSON);
        return;
    }
    const char *name;
    json_t *value;
    json_object_foreach(json, name, value) {
        read_member(&reader, arena_str(request->arena, str_from(name)), value);
    }
    finish(&reader);
    params_refuse_all(request, problem);
    json_decref(json);
}

/* ## Other routes */

void params_read_kanaal(const enum kanaal **out, enum kanaal *place,
                        const struct http_request *request, struct problem *problem) {
    *out = NULL;
    for (size_t i = 0; i < request->param_count; i++) {
        struct http_param param = request->params[i];
        if (!str_equal(param.name, STR("kanaal"))) {
            problem_add(problem, "query", param.name, FAULT_UNKNOWN, TEXT_UNKNOWN);
        } else if (*out) {
            problem_add(problem, "query", param.name, FAULT_REPEATED, TEXT_REPEATED);
        } else if (!kanaal_find(param.value, place)) {
            problem_add(problem, "query", param.name, FAULT_WRONG_VALUE, TEXT_KANAAL);
        } else {
            *out = place;
        }
    }
}

void params_refuse_all(const struct http_request *request, struct problem *problem) {
    for (size_t i = 0; i < request->param_count; i++) {
        problem_add(problem, "query", request->params[i].name, FAULT_UNKNOWN, TEXT_UNKNOWN);
    }
}

bool params_has_no_question(const struct http_request *request) {
    for (size_t i = 0; i < request->param_count; i++) {
        if (str_equal(request->params[i].name, STR("q"))) {
            return str_trim(request->params[i].value).len == 0;
        }
    }
    return true;
}
