/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/problem_page.h"

#include <string.h>

#include "pages/view.h"
#include "texts.h"

/* ## What happened, and what to do */

/* Bits. */
enum step {
    STEP_SEARCH = 1,  /* search again, or choose a subject */
    STEP_AGAIN = 2,   /* try again in a while */
    STEP_SIGN_IN = 4, /* for who works here */
    STEP_HOME = 8,
};

static const struct {
    unsigned step;
    const char *key;
} step_keys[] = {
    {STEP_SEARCH, "stapZoeken"},
    {STEP_AGAIN, "stapOpnieuw"},
    {STEP_SIGN_IN, "stapAanmelden"},
    {STEP_HOME, "stapBegin"},
};

static const struct page {
    const char *text;
    unsigned status;
    unsigned steps; /* bits of enum step */
} pages[] = {
    {TEXT_400_PAGE, 400, STEP_SEARCH},
    {TEXT_401_PAGE, 401, STEP_SIGN_IN | STEP_HOME},
    {TEXT_403_PAGE, 403, STEP_SIGN_IN | STEP_HOME},
    {TEXT_404_PAGE, 404, STEP_SEARCH},
    {TEXT_405_PAGE, 405, STEP_SEARCH},
    {TEXT_406_PAGE, 406, STEP_SEARCH},
    {TEXT_413_PAGE, 413, STEP_SEARCH},
    {TEXT_415_PAGE, 415, STEP_SEARCH},
    {TEXT_429_PAGE, 429, 0},
    {TEXT_500_PAGE, 500, STEP_AGAIN},
    {TEXT_503_PAGE, 503, STEP_AGAIN},
};

/* A status that is not in the list is a fault of ours. */
static const struct page *page_of(unsigned status) {
    static const struct page other = {TEXT_500_PAGE, 500, STEP_AGAIN};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        if (pages[i].status == status) {
            return &pages[i];
        }
    }
    return &other;
}

static json_t *wait_in_words(unsigned wait_s) {
    if (wait_s == 1) {
        return json_string(TEXT_WAIT_SECOND);
    }
    return wait_s <= 90 ? json_sprintf(TEXT_WAIT_SECONDS, wait_s)
                        : json_sprintf(TEXT_WAIT_MINUTES, (wait_s + 59) / 60);
}

/* ## Faults */

/* A fault in an address is that of a link, or of who typed it; names of parameters say nothing to a
 * visitor. */
static const char *fault_text(const struct problem_fault *fault) {
    bool is_question = str_equal(fault->location, STR("q"));
    if (strcmp(fault->code, FAULT_TOO_LONG) == 0 && is_question) {
        return TEXT_FAULT_LONG_QUESTION;
    }
    if (strcmp(fault->in, "body") == 0) {
        return strcmp(fault->code, FAULT_REQUIRED) == 0 ? TEXT_FAULT_EMPTY : TEXT_FAULT_FORM;
    }
    return is_question ? TEXT_FAULT_QUESTION : TEXT_FAULT_ADDRESS;
}

/* Each text once. */
static json_t *fault_lines(const struct problem *problem) {
    json_t *lines = json_array();
    for (size_t i = 0; i < problem->fault_count; i++) {
        const char *text = fault_text(&problem->faults[i]);
        bool is_new = true;
        for (size_t k = 0; k < i && is_new; k++) {
            is_new = strcmp(text, fault_text(&problem->faults[k])) != 0;
        }
        if (is_new) {
            json_array_append_new(lines, json_pack("{s:s}", "tekst", text));
        }
    }
    return lines;
}

/* ## The page */

/* What a handler knows of the cause goes before what may be said of any. */
static const char *text_of(const struct problem *problem) {
    bool is_usual = strcmp(problem->detail, problem_of(problem->status).detail) == 0;
    return is_usual ? page_of(problem->status)->text : problem->detail;
}

json_t *problem_page_data(const struct call *call, const struct problem *problem) {
    const struct page *page = page_of(problem->status);
    struct organisatie own;
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(problem->title));
    json_object_set_new(data, "titel", json_string(problem->title));
    json_object_set_new(data, "uitleg", json_string(text_of(problem)));
    json_object_set_new(data, "fouten", fault_lines(problem));
    for (size_t i = 0; i < sizeof step_keys / sizeof *step_keys; i++) {
        bool is_one = page->steps & step_keys[i].step;
        json_object_set_new(data, step_keys[i].key, json_boolean(is_one));
    }
    if (problem->wait_s > 0) {
        json_object_set_new(data, "stapWachten", wait_in_words(problem->wait_s));
    }
    if (service_own(&own, call->service, call->request->arena)) {
        view_add_contact(data, &own);
    }
    return data;
}
