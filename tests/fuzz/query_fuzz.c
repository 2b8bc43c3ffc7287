/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a visitor sends: an address on the first line, and what stands behind it as the body and as
 * the Accept header. */
#include <stdlib.h>

#include "api/params.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "http/negotiate.h"
#include "http/url.h"
#include "search/json.h"

/* The answer that names the faults can be written, so all in it is UTF-8. */
static void check_problem(const struct problem *problem) {
    json_t *json = problem_json(problem);
    char *text = json_dumps(json, JSON_PRINT);
    fuzz_require(text != NULL, "a problem can be written");
    free(text);
    json_decref(json);
}

static void check_search(const struct search_request *search, const struct problem *problem) {
    check_problem(problem);
    if (problem->fault_count > 0) {
        return;
    }
    fuzz_require(search->vraag.len > 0 && search->vraag.len <= LIMIT_QUERY_BYTES,
                 "a question has the length that the engine takes");
    fuzz_require(utf8_is_valid(search->vraag), "a question is UTF-8");
    fuzz_require(search->page > 0 && search->page_size > 0 && search->page_size <= LIMIT_PAGE_SIZE,
                 "there is a page to show");
    fuzz_require((size_t)search->page * search->page_size <= LIMIT_RESULT_WINDOW,
                 "the page is within the window");
    for (size_t filter = 0; filter < FILTER_COUNT; filter++) {
        const struct str_list *list = &search->filters[filter];
        fuzz_require(list->len <= LIMIT_FILTER_VALUES, "a filter has not too many values");
        for (size_t i = 0; i < list->len; i++) {
            fuzz_require(list->items[i].len > 0 && list->items[i].len <= LIMIT_FILTER_BYTES &&
                             utf8_is_valid(list->items[i]),
                         "a value of a filter is a short text");
        }
    }
}

static void check_answer(const struct answer_params *asked, const struct problem *problem) {
    check_problem(problem);
    if (problem->fault_count > 0) {
        return;
    }
    fuzz_require(asked->vraag.len > 0 && asked->vraag.len <= LIMIT_QUERY_BYTES &&
                     utf8_is_valid(asked->vraag),
                 "a question is a text of the length that the engine takes");
    fuzz_require(asked->gemeente.len <= LIMIT_FILTER_BYTES && utf8_is_valid(asked->gemeente),
                 "a municipality is a short text");
    fuzz_require(!asked->kanaal || *asked->kanaal < KANAAL_COUNT, "a channel is one of ours");
}

static void read_address(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct search_request search;
    params_read_query(&search, request, &problem);
    check_search(&search, &problem);

    struct problem typed_problem = problem_of(400);
    struct str typed;
    params_read_typed(&typed, request, &typed_problem);
    check_problem(&typed_problem);

    struct problem channel_problem = problem_of(400);
    const enum kanaal *kanaal;
    enum kanaal place;
    params_read_kanaal(&kanaal, &place, request, &channel_problem);
    check_problem(&channel_problem);

    struct problem answer_problem = problem_of(400);
    struct answer_params asked;
    params_read_answer(&asked, request, &answer_problem);
    check_answer(&asked, &answer_problem);
}

static void read_body(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct search_request search;
    params_read_body(&search, request, &problem);
    check_search(&search, &problem);

    struct problem answer_problem = problem_of(400);
    struct answer_params asked;
    params_read_answer_body(&asked, request, &answer_problem);
    check_answer(&asked, &answer_problem);
}

static void read_accept(struct str accept) {
    static const struct str offered[] = {STR_INIT("text/html"), STR_INIT("application/json"),
                                         STR_INIT("application/problem+json")};
    size_t count = sizeof offered / sizeof *offered;
    fuzz_require(negotiate(accept, offered, count) <= count, "what is chosen was offered");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena = ARENA_INIT;
    struct str rest = {(const char *)data, size};
    struct http_request request = {.arena = &arena};
    struct http_request bare = {.arena = &arena, .is_decodable = true};
    /* libmicrohttpd gives the address as a C string. */
    url_parse(&request, str_from(arena_str(&arena, str_cut(&rest, '\n')).ptr));
    read_address(&request);
    bare.body = rest;
    read_body(&bare);
    read_accept(rest);
    arena_release(&arena);
    return 0;
}
