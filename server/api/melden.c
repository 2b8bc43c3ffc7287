/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What visitors and agents tell us: was this article useful, whom did I speak. It is counted; of
 * what they wrote nothing is kept but the known words of a question. */
#include "api/begin.h"
#include "api/melding.h"
#include "count.h"
#include "reply.h"
#include "search/search.h"
#include "texts.h"

/* Puts the article into the event, or a fault to the problem; "" is none. Only of what the caller
 * may see, so that nobody learns what there is for others. */
static enum err add_article(struct event *event, struct call *call, struct session *session,
                            struct str id, struct problem *problem, struct err_info *info) {
    if (id.len == 0) {
        return ERR_OK;
    }
    struct record record;
    enum err err = search_find_article(&record, session, id, call->request->arena, info);
    if (err == ERR_OK) {
        event_set(event->artikel, record.id);
        event_set(event->thema, record.thema);
    } else if (err == ERR_NOT_FOUND) {
        problem_add(problem, "body", STR("artikel"), FAULT_WRONG_VALUE, TEXT_ARTIKEL);
        err = ERR_OK;
    }
    return err;
}

/* Counts the event and says that it was taken, unless there are faults. */
static void finish(struct call *call, const struct event *event, const struct problem *problem) {
    if (begin_checked(call, problem)) {
        count_event(call, event);
        call->response->status = 204;
        reply_text(call, NULL, STR(""), CACHE_NEVER);
    }
}

void handle_feedback(struct call *call) {
    struct problem problem = problem_of(400);
    struct feedback feedback;
    struct session *session = NULL;
    if (!begin_json(call)) {
        return;
    }
    melding_read_feedback(&feedback, call->request, &problem);
    if (!begin_session(&session, call)) {
        return;
    }
    struct event event = count_opinion(feedback.nuttig, feedback.has_reden);
    struct err_info info;
    if (add_article(&event, call, session, feedback.artikel, &problem, &info) == ERR_OK) {
        finish(call, &event, &problem);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}

static void add_referral(struct event *event, struct session *session, struct str key,
                         struct problem *problem) {
    if (key.len == 0) {
        return;
    }
    if (lists_find_organisatie(&session->generation->lists, key)) {
        event_set(event->verwijzing, key);
    } else {
        problem_add(problem, "body", STR("verwijzing"), FAULT_WRONG_VALUE, TEXT_VERWIJZING);
    }
}

void handle_contactmomenten(struct call *call) {
    struct problem problem = problem_of(400);
    struct contactmoment contact;
    struct session *session = NULL;
    if (!begin_json(call)) {
        return;
    }
    melding_read_contactmoment(&contact, call->request, &problem);
    if (!begin_session(&session, call)) {
        return;
    }
    struct event event = event_of(EVENT_CONTACTMOMENT, contact.kanaal);
    event.outcome = contact.uitkomst;
    event.day = contact.day;
    if (contact.vraag.len > 0) {
        count_add_question(&event, session, contact.vraag);
    }
    add_referral(&event, session, contact.verwijzing, &problem);
    struct err_info info;
    if (add_article(&event, call, session, contact.artikel, &problem, &info) == ERR_OK) {
        finish(call, &event, &problem);
    } else {
        reply_error(call, &info);
    }
    service_give(call->service, session);
}
