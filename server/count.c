/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "count.h"

static bool is_head(const struct call *call) {
    return str_equal(call->request->method, STR("HEAD"));
}

/* Kept with the answer as well, as that may be given again. */
static void count(struct call *call, const struct event *event) {
    call->is_counted = true;
    call->event = *event;
    service_record(call->service, event);
}

static void set_article(struct event *event, const struct record *record) {
    event_set(event->artikel, record->id);
    event_set(event->thema, record->thema);
}

void count_search(struct call *call, enum event_channel channel,
                  const struct search_request *request, const struct search_result *result) {
    if (is_head(call) || request->page > 1) {
        return;
    }
    struct event event = event_of(EVENT_ZOEKVRAAG, channel);
    event.outcome = result->totaal > 0 ? OUTCOME_GEVONDEN : OUTCOME_NIETS_GEVONDEN;
    if (result->hit_count > 0) {
        set_article(&event, &result->hits[0].record);
    }
    if (result->referral) {
        event_set(event.verwijzing, result->referral->sleutel);
    }
    count(call, &event);
}

void count_article(struct call *call, enum event_channel channel, const struct record *record) {
    if (is_head(call)) {
        return;
    }
    struct event event = event_of(EVENT_GELEZEN, channel);
    set_article(&event, record);
    count(call, &event);
}

struct event count_opinion(bool is_useful, bool has_reason) {
    struct event event = event_of(EVENT_FEEDBACK, VIA_WEBSITE);
    event.outcome = is_useful ? OUTCOME_NUTTIG : OUTCOME_NIET_NUTTIG;
    event.has_reason = has_reason;
    return event;
}

void count_answer(struct call *call, enum event_channel channel, const struct answer *answer) {
    static const enum event_outcome outcomes[] = {
        [UITKOMST_ANTWOORD] = OUTCOME_ANTWOORD,
        [UITKOMST_VERDUIDELIJK] = OUTCOME_VERDUIDELIJK,
        [UITKOMST_DOORVERWIJZING] = OUTCOME_DOORVERWIJZING,
        [UITKOMST_OVERDRACHT] = OUTCOME_OVERDRACHT,
    };
    if (is_head(call)) {
        return;
    }
    struct event event = event_of(EVENT_ANTWOORD, channel);
    event.outcome = outcomes[answer->uitkomst];
    if (answer->article_count == 1) {
        set_article(&event, &answer->articles[0]);
    }
    if (answer->uitkomst == UITKOMST_DOORVERWIJZING) {
        event_set(event.verwijzing, answer->referral.sleutel);
    }
    count(call, &event);
}

enum event_channel count_channel_of(const enum kanaal *kanaal) {
    static const enum event_channel channels[KANAAL_COUNT] = {
        [KANAAL_TELEFOON] = VIA_TELEFOON,
        [KANAAL_CHAT] = VIA_CHATBOT,
        [KANAAL_EMAIL] = VIA_EMAIL,
        [KANAAL_SOCIAL] = VIA_SOCIAL,
    };
    return kanaal ? channels[*kanaal] : VIA_API;
}
