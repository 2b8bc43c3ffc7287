/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a client of the Model Context Protocol sends: three headers on the first lines (version,
 * method, name), and what stands behind them as the body. */
#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "mcp/arguments.h"
#include "mcp/era.h"
#include "mcp/resources.h"
#include "search/json.h"

static void check_error(const struct rpc_message *message, const struct rpc_error *error) {
    fuzz_require(error->code < 0 && error->status >= 400 && error->message,
                 "a message that is refused is told why");
    json_t *json = rpc_error_json(message, error);
    char *text = json_dumps(json, JSON_COMPACT);
    fuzz_require(text != NULL, "an error can be written");
    free(text);
    json_decref(json);
}

static void check_search(const struct search_request *search) {
    fuzz_require(search->vraag.len > 0 && search->vraag.len <= LIMIT_QUERY_BYTES &&
                     utf8_is_valid(search->vraag),
                 "a question is a text of the length that the engine takes");
    fuzz_require(search->page == 1 && search->page_size > 0 &&
                     search->page_size <= LIMIT_TOOL_RESULTS,
                 "there is a bounded number of results");
    for (size_t filter = 0; filter < FILTER_COUNT; filter++) {
        for (size_t i = 0; i < search->filters[filter].len; i++) {
            struct str value = search->filters[filter].items[i];
            fuzz_require(value.len > 0 && value.len <= LIMIT_FILTER_BYTES,
                         "a value of a filter is a short text");
        }
    }
}

static void read_arguments(const json_t *arguments, const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct search_request search;
    arguments_read_search(&search, arguments, request, &problem);
    if (problem.fault_count == 0) {
        check_search(&search);
    }
    problem = problem_of(400);
    struct article_arguments article;
    arguments_read_article(&article, arguments, request, &problem);
    if (problem.fault_count == 0) {
        fuzz_require(article.id.len > 0 && article.id.len <= LIMIT_ID_BYTES, "an id is short");
    }
    problem = problem_of(400);
    struct answer_params answer;
    arguments_read_answer(&answer, arguments, request, &problem);
    if (problem.fault_count == 0) {
        fuzz_require(answer.vraag.len > 0 && answer.gemeente.len <= LIMIT_FILTER_BYTES,
                     "there is a question, and a short place");
    }
}

static void read_names(struct str uri, struct str cursor) {
    struct str id = resource_id(uri);
    if (id.len > 0) {
        json_t *json = resource_uri(id);
        struct str again = {json_string_value(json), json_string_length(json)};
        fuzz_require(str_equal(again, uri), "an id gives its URI back");
        json_decref(json);
    }
    id = cursor_id(cursor);
    if (id.len > 0) {
        json_t *json = cursor_json(id);
        struct str again = {json_string_value(json), json_string_length(json)};
        fuzz_require(str_equal(again, cursor), "an id gives its cursor back");
        json_decref(json);
    }
}

static void read_request(const struct rpc_message *message, const struct era_headers *headers,
                         const struct http_request *request) {
    struct rpc_error error = {0};
    enum era era;
    if (!era_check(&era, message, headers, &error)) {
        check_error(message, &error);
        return;
    }
    fuzz_require(era == ERA_HANDSHAKE || era == ERA_STATELESS, "a request is of an era");
    if (era == ERA_STATELESS) {
        struct str method;
        fuzz_require(era_decode(&method, headers->method, request->arena) &&
                         str_equal(method, message->method),
                     "the header names the method");
    }
    const json_t *arguments = json_object_get(message->params, "arguments");
    read_arguments(json_is_object(arguments) ? arguments : NULL, request);
    read_names(rpc_text(message->params, "uri"), rpc_text(message->params, "cursor"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena = ARENA_INIT;
    struct str rest = {(const char *)data, size};
    struct era_headers headers;
    headers.version = str_cut(&rest, '\n');
    headers.method = rest.ptr ? str_cut(&rest, '\n') : STR("");
    headers.name = rest.ptr ? str_cut(&rest, '\n') : STR("");
    struct http_request request = {.arena = &arena, .is_decodable = true};
    struct rpc_message message;
    struct rpc_error error = {0};
    if (!rpc_parse(&message, rest, &error)) {
        check_error(&message, &error);
    } else if (message.kind == RPC_REQUEST) {
        fuzz_require(message.id != NULL, "a request has an id");
        read_request(&message, &headers, &request);
    }
    rpc_release(&message);
    arena_release(&arena);
    return 0;
}
