/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What visitors and agents tell in a body, in JSON or as a form; what somebody types; and what
 * stands in an address of lists and reports. All from the same bytes. */
#include <stdlib.h>

#include "api/melding.h"
#include "api/params.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz.h"
#include "http/form.h"
#include "http/url.h"
#include "insight/period.h"

/* The answer that names the faults can be written, so all in it is UTF-8. */
static bool is_without_faults(const struct problem *problem) {
    json_t *json = problem_json(problem);
    char *text = json_dumps(json, JSON_COMPACT);
    fuzz_require(text != NULL, "a problem can be written");
    free(text);
    json_decref(json);
    return problem->fault_count == 0;
}

static bool is_short_text(struct str text, size_t limit) {
    return text.len <= limit && utf8_is_valid(text);
}

static void read_feedback(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct feedback feedback;
    melding_read_feedback(&feedback, request, &problem);
    if (is_without_faults(&problem)) {
        fuzz_require(feedback.artikel.len > 0 && is_short_text(feedback.artikel, LIMIT_ID_BYTES),
                     "an opinion is about an article");
    }
}

static void read_contact(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct contactmoment contact;
    melding_read_contactmoment(&contact, request, &problem);
    if (is_without_faults(&problem)) {
        fuzz_require(contact.kanaal >= VIA_CHAT, "a contact has a channel on which people speak");
        fuzz_require(contact.uitkomst >= OUTCOME_BEANTWOORD, "a contact has an outcome");
        fuzz_require(contact.verwijzing.len == 0 || contact.uitkomst == OUTCOME_DOORVERWEZEN,
                     "who is not sent on is sent nowhere");
        fuzz_require(is_short_text(contact.artikel, LIMIT_ID_BYTES), "an article is short");
    }
}

static void read_typed(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct str typed;
    params_read_typed_body(&typed, request, &problem);
    if (is_without_faults(&problem)) {
        fuzz_require(is_short_text(typed, LIMIT_QUERY_BYTES), "what is typed is short");
    }
}

static void read_form(const struct http_request *request) {
    struct http_request read = {.arena = request->arena, .is_decodable = true};
    url_parse_params(&read, request->body);
    struct form form = {read.params, read.param_count};
    for (size_t i = 0; i < form.len; i++) {
        struct str value = form_value(&form, form.params[i].name);
        fuzz_require(!read.is_decodable || utf8_is_valid(value), "a field is UTF-8");
    }
}

static void read_lists(const struct http_request *request) {
    struct problem problem = problem_of(400);
    struct search_request list;
    params_read_list(&list, request, &problem);
    if (is_without_faults(&problem)) {
        fuzz_require(list.page > 0 && list.page_size > 0 && list.page_size <= LIMIT_PAGE_SIZE,
                     "there is a page to show");
    }
    struct problem place_problem = problem_of(400);
    struct str place;
    params_read_plaats(&place, request, &place_problem);
    if (is_without_faults(&place_problem)) {
        fuzz_require(is_short_text(place, LIMIT_FILTER_BYTES), "a place is short");
    }
}

static void read_period(struct str text) {
    struct period period;
    if (period_read_day(&period, text)) {
        fuzz_require(date_is_valid(text), "a day is one that exists");
    }
    if (period_read_month(&period, text)) {
        fuzz_require(text.len == 7, "a month is a year and a month");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena = ARENA_INIT;
    struct str text = {(const char *)data, size};
    struct http_request bare = {.arena = &arena, .is_decodable = true, .body = text};
    read_feedback(&bare);
    read_contact(&bare);
    read_typed(&bare);
    read_form(&bare);
    struct http_request address = {.arena = &arena};
    /* libmicrohttpd gives the address as a C string. */
    url_parse(&address, str_from(arena_str(&arena, text).ptr));
    read_lists(&address);
    read_period(text);
    arena_release(&arena);
    return 0;
}
