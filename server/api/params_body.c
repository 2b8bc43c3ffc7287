/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Parameters in a JSON body: each member is read as the parameter of that name. */
#include "api/params_body.h"

#include "api/param_reader.h"
#include "api/params.h"
#include "texts.h"

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

/* A value of a kind that no name takes is unknown by its name first. */
static bool fits(enum param_form form, const json_t *value) {
    switch (form) {
    case PARAM_FORM_NUMBER:
        return json_is_integer(value);
    case PARAM_FORM_BOOLEAN:
        return json_is_boolean(value);
    case PARAM_FORM_TEXT:
    case PARAM_FORM_TEXTS:
        return json_is_string(value);
    default:
        return true;
    }
}

static void read_value(struct param_reader *reader, struct str name, const json_t *value) {
    if (fits(param_form(reader, name), value)) {
        param_read(reader, name, text_of(reader, value));
    } else {
        param_refuse_kind(reader, name);
    }
}

/* Only filters have more than one value. */
static void read_member(struct param_reader *reader, struct str name, const json_t *value) {
    if (!json_is_array(value) || param_form(reader, name) != PARAM_FORM_TEXTS) {
        read_value(reader, name, value);
        return;
    }
    size_t i;
    const json_t *item;
    json_array_foreach(value, i, item) {
        read_value(reader, name, item);
    }
}

void param_read_object(struct param_reader *reader, const json_t *object) {
    /* The macro, which only reads here, wants an object that may be written to. */
    for (void *at = json_object_iter((json_t *)object); at;
         at = json_object_iter_next((json_t *)object, at)) {
        struct str name = arena_str(reader->arena, str_from(json_object_iter_key(at)));
        read_member(reader, name, json_object_iter_value(at));
    }
}

json_t *params_body_object(const struct http_request *request, struct problem *problem) {
    json_t *json = json_loadb(request->body.ptr, request->body.len, JSON_REJECT_DUPLICATES, NULL);
    if (!json_is_object(json)) {
        json_decref(json);
        problem_add(problem, "body", STR("?"), FAULT_ENCODING, TEXT_NOT_JSON);
        return NULL;
    }
    params_refuse_all(request, problem);
    return json;
}

static struct param_reader read_body(struct search_request *out, unsigned taken,
                                     const struct http_request *request, struct problem *problem) {
    struct param_reader reader = param_reader_begin(out, request, "body", problem);
    reader.taken = taken;
    json_t *json = params_body_object(request, problem);
    if (!json) {
        return reader;
    }
    param_read_object(&reader, json);
    param_reader_finish(&reader);
    json_decref(json);
    return reader;
}

void params_read_body(struct search_request *out, const struct http_request *request,
                      struct problem *problem) {
    read_body(out, PARAM_Q | PARAM_FILTERS | PARAM_SINCE | PARAM_PAGES | PARAM_EXPLAIN, request,
              problem);
}

void params_read_typed_body(struct str *out, const struct http_request *request,
                            struct problem *problem) {
    struct search_request typed;
    read_body(&typed, PARAM_Q, request, problem);
    *out = typed.vraag;
}

void params_read_answer_body(struct answer_params *out, const struct http_request *request,
                             struct problem *problem) {
    struct search_request asked;
    struct param_reader reader = read_body(&asked, PARAM_ANSWER | PARAM_CONCEPT, request, problem);
    *out = (struct answer_params){asked.vraag, reader.gemeente, reader.kanaal, reader.concept};
}
