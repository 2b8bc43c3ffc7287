/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The form below an article with which an agent tells that he spoke with somebody: by which
 * channel, how it ended. What /v1/contactmomenten is to a program. */
#include "api/begin.h"
#include "api/melding.h"
#include "count.h"
#include "pages/desk.h"
#include "reply.h"
#include "texts.h"

static void read_event(struct event *out, const struct form *form, struct problem *problem) {
    enum event_channel channel = VIA_TELEFOON;
    struct str kanaal = form_value(form, STR("kanaal"));
    struct str uitkomst = form_value(form, STR("uitkomst"));
    if (!melding_find_kanaal(kanaal, &channel)) {
        problem_add(problem, "body", STR("kanaal"), FAULT_WRONG_VALUE, TEXT_CONTACT_KANAAL);
    }
    *out = event_of(EVENT_CONTACTMOMENT, channel);
    if (!melding_find_uitkomst(uitkomst, &out->outcome)) {
        problem_add(problem, "body", STR("uitkomst"), FAULT_WRONG_VALUE, TEXT_CONTACT_UITKOMST);
    }
}

/* An article that went since the page was made is left out: the contact was there all the same. */
static void add_article(struct event *event, struct call *call, struct session *session,
                        struct str id) {
    struct record record;
    if (id.len > 0 &&
        search_find_article(&record, session, id, call->request->arena, NULL) == ERR_OK) {
        event_set(event->artikel, record.id);
        event_set(event->thema, record.thema);
    }
}

void handle_desk_contact(struct call *call) {
    struct problem problem = problem_of(400);
    struct session *session = NULL;
    struct arena *arena = call->request->arena;
    struct desk_params params;
    struct event event;
    struct form form;
    if (!form_read(&form, call->request)) {
        reply_status(call, 415);
        return;
    }
    desk_params_read_form(&params, &form);
    read_event(&event, &form, &problem);
    if (!begin_checked(call, &problem) || !begin_session(&session, call)) {
        return;
    }
    struct str referred = form_value(&form, STR("verwijzing"));
    add_article(&event, call, session, params.artikel);
    if (params.has_question) {
        count_add_question(&event, session, params.search.vraag);
    }
    if (event.outcome == OUTCOME_DOORVERWEZEN &&
        lists_find_organisatie(&session->generation->lists, referred)) {
        event_set(event.verwijzing, referred);
    }
    service_give(call->service, session);
    count_event(call, &event);
    reply_redirect(
        call, desk_link(&params, desk_article_path(params.artikel, arena), STR("contact"), arena));
}
