/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "mcp/arguments.h"

#include "api/param_reader.h"

enum { USUAL_RESULTS = 5 };

void arguments_read_search(struct search_request *out, const json_t *arguments,
                           const struct http_request *request, struct problem *problem) {
    struct param_reader reader = param_reader_begin(out, request, "body", problem);
    reader.taken = PARAM_VRAAG | PARAM_AANTAL | PARAM_THEMA | PARAM_GEMEENTE;
    out->page_size = USUAL_RESULTS;
    param_read_object(&reader, arguments);
    param_reader_finish(&reader);
    if (reader.gemeente.len > 0) {
        struct str *place = arena_alloc(request->arena, 1, sizeof *place);
        *place = reader.gemeente;
        out->filters[FILTER_GEMEENTE] = (struct str_list){place, 1};
    }
}

void arguments_read_article(struct article_arguments *out, const json_t *arguments,
                            const struct http_request *request, struct problem *problem) {
    struct search_request unused;
    struct param_reader reader = param_reader_begin(&unused, request, "body", problem);
    reader.taken = PARAM_ID | PARAM_KANAAL;
    param_read_object(&reader, arguments);
    param_reader_finish(&reader);
    *out = (struct article_arguments){reader.id, reader.kanaal};
}

void arguments_read_answer(struct answer_params *out, const json_t *arguments,
                           const struct http_request *request, struct problem *problem) {
    struct search_request asked;
    struct param_reader reader = param_reader_begin(&asked, request, "body", problem);
    reader.taken = PARAM_ANSWER;
    param_read_object(&reader, arguments);
    param_reader_finish(&reader);
    *out = (struct answer_params){
        .vraag = asked.vraag, .gemeente = reader.gemeente, .kanaal = reader.kanaal};
}
