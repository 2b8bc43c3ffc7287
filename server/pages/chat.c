/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The chat: what a chatbot gets of /v1/_beantwoord, as a page. A question comes in the body of a
 * form, so that it stands in no address. Nothing of a conversation is kept, not even in the cache
 * of answers; the place that a visitor gave comes back with the next question. */
#include <string.h>

#include "api/begin.h"
#include "api/params_form.h"
#include "count.h"
#include "handlers.h"
#include "pages/view_answer.h"
#include "reply.h"
#include "search/json.h"
#include "search/json_answer.h"
#include "texts.h"

/* The form below the conversation. */
struct asking {
    struct str vraag;
    struct str plaats;
    const char *vraag_fault; /* in words; NULL: none */
    const char *plaats_fault;
};

/* Sends the page; data is the answer, or an empty object. */
static void show(struct call *call, json_t *data, const struct asking *asking, const char *title) {
    json_t *form = json_object();
    json_object_set_new(form, "getypt", json_text(asking->vraag));
    json_object_set_new(form, "plaats", json_text(asking->plaats));
    json_object_set_new(form, "vraagFout",
                        json_string(asking->vraag_fault ? asking->vraag_fault : ""));
    json_object_set_new(form, "plaatsFout",
                        json_string(asking->plaats_fault ? asking->plaats_fault : ""));
    json_object_set_new(form, "heeftPlaats",
                        json_boolean(asking->plaats.len > 0 || asking->plaats_fault));
    json_object_set_new(data, "formulier", form);
    json_object_set_new(data, "paginaTitel", json_string(title));
    json_object_set_new(data, "isChat", json_true());
    reply_page(call, ASSET_CHAT_PAGE, data);
}

static void show_faults(struct call *call, const struct asking *asking) {
    call->response->status = 400;
    show(call, json_object(), asking, TEXT_CHAT_FAULT_TITLE);
}

/* ## Faults */

/* What a person is told of a fault; NULL for one that no form of ours can make. */
static const char *in_words(const struct problem_fault *fault) {
    static const struct {
        const char *code;
        const char *words;
    } texts[] = {
        {FAULT_REQUIRED, TEXT_CHAT_EMPTY},
        {FAULT_TOO_LONG, TEXT_CHAT_TOO_LONG},
        {FAULT_WRONG_VALUE, TEXT_CHAT_UNREADABLE},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (strcmp(fault->code, texts[i].code) == 0) {
            return texts[i].words;
        }
    }
    return NULL;
}

/* False when there is one that no form of ours can make. */
static bool put_in_words(struct asking *asking, const struct problem *problem) {
    for (size_t i = 0; i < problem->fault_count; i++) {
        const char *words = in_words(&problem->faults[i]);
        if (!words) {
            return false;
        }
        if (str_equal(problem->faults[i].location, STR("gemeente"))) {
            asking->plaats_fault = TEXT_CHAT_PLACE;
        } else if (!asking->vraag_fault) {
            asking->vraag_fault = words;
        }
    }
    return true;
}

/* ## The answer */

static void answer(struct call *call, struct session *session, const struct answer_request *request,
                   const struct asking *next) {
    struct answer found;
    struct err_info info;
    if (answer_question(&found, session, request, call->request->arena, &info) != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    count_answer(call, session, count_channel_of(request->kanaal), request, &found);
    json_t *data = json_answer(&found, request, session->generation);
    view_add_answer(data, &found);
    show(call, data, next, TEXT_CHAT_ANSWER_TITLE);
}

static void look_up_and_answer(struct call *call, const struct answer_params *params,
                               struct asking *asking) {
    static const enum kanaal chat = KANAAL_CHAT;
    struct session *session = NULL;
    if (!begin_public_session(&session, call)) {
        return;
    }
    struct answer_request request = {.vraag = params->vraag, .kanaal = &chat};
    if (params->gemeente.len > 0) {
        request.gemeente = search_find_gemeente(session, params->gemeente);
    }
    if (params->gemeente.len > 0 && !request.gemeente) {
        asking->plaats_fault = TEXT_CHAT_PLACE;
        show_faults(call, asking);
    } else {
        answer(call, session, &request, &(struct asking){.plaats = params->gemeente});
    }
    service_give(call->service, session);
}

static void answer_form(struct call *call, const struct form *form) {
    struct problem problem = problem_of(400);
    struct answer_params params;
    struct asking asking = {.vraag = form_value(form, STR("vraag")),
                            .plaats = form_value(form, STR("gemeente"))};
    params_read_answer_form(&params, form, call->request, &problem);
    if (!put_in_words(&asking, &problem)) {
        reply_problem(call, &problem);
    } else if (problem.fault_count > 0) {
        show_faults(call, &asking);
    } else {
        look_up_and_answer(call, &params, &asking);
    }
}

void handle_chat(struct call *call) {
    struct form form;
    if (!str_equal(call->request->method, STR("POST"))) {
        show(call, json_object(), &(struct asking){.vraag = STR("")}, TEXT_CHAT_TITLE);
    } else if (form_read(&form, call->request)) {
        answer_form(call, &form);
    } else {
        reply_status(call, 400);
    }
}
