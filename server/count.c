/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "count.h"

#include "insight/redact.h"
#include "search/wording.h"

static bool is_head(const struct call *call) {
    return str_equal(call->request->method, STR("HEAD"));
}

static bool is_among(struct str name, const struct str_list *names) {
    for (size_t i = 0; i < names->len; i++) {
        if (str_equal(name, names->items[i])) {
            return true;
        }
    }
    return false;
}

static bool is_left_out(const struct call *call) {
    const struct settings_insight *insight = &call->settings->insight;
    if (insight->not_counted_addresses.len > 0) {
        struct network_list networks =
            network_list_parse(call->request->arena, &insight->not_counted_addresses);
        if (network_list_holds(&networks, &call->client)) {
            return true;
        }
    }
    return call->caller.name.len > 0 && is_among(call->caller.name, &insight->not_counted_names);
}

void count_event(struct call *call, const struct event *event) {
    if (!is_left_out(call)) {
        service_record(call->service, event);
    }
}

/* Kept with the answer as well, as that may be given again. */
static void count(struct call *call, const struct event *event) {
    call->is_counted = true;
    call->event = *event;
    count_event(call, event);
}

static void set_article(struct event *event, const struct record *record) {
    event_set(event->artikel, record->id);
    event_set(event->thema, record->thema);
}

void count_add_question(struct event *event, struct session *session, struct str vraag) {
    struct buf redacted = BUF_INIT;
    struct wording wording;
    redact(&redacted, vraag);
    wording_of(&wording, session, buf_str(&redacted));
    event_set_question(event, str_from(wording.tekst), str_from(wording.groep));
    buf_release(&redacted);
}

/* A question with its typing errors mended is the same question. */
static struct str mended(struct str vraag, struct str bedoelde_u) {
    return bedoelde_u.len > 0 ? bedoelde_u : vraag;
}

static void set_place(struct event *event, const struct gemeente *gemeente) {
    if (gemeente) {
        event_set(event->gemeente, gemeente->sleutel);
    }
}

struct event count_of_search(struct session *session, enum event_channel channel,
                             const struct search_request *request,
                             const struct search_result *result) {
    struct event event = event_of(EVENT_ZOEKVRAAG, channel);
    event.outcome = result->totaal > 0 ? OUTCOME_GEVONDEN : OUTCOME_NIETS_GEVONDEN;
    if (result->hit_count > 0) {
        set_article(&event, &result->hits[0].record);
    }
    if (result->referral) {
        event_set(event.verwijzing, result->referral->sleutel);
    }
    set_place(&event, result->gemeente);
    count_add_question(&event, session, mended(request->vraag, result->bedoelde_u));
    return event;
}

void count_search(struct call *call, struct session *session, enum event_channel channel,
                  const struct search_request *request, const struct search_result *result) {
    if (!is_head(call) && request->page <= 1) {
        struct event event = count_of_search(session, channel, request, result);
        count(call, &event);
    }
}

void count_article(struct call *call, enum event_channel channel, const struct record *record) {
    if (is_head(call)) {
        return;
    }
    struct event event = event_of(EVENT_GELEZEN, channel);
    set_article(&event, record);
    count(call, &event);
}

void count_suggestion(struct call *call, enum event_channel channel, const struct record *record) {
    if (is_head(call)) {
        return;
    }
    struct event event = event_of(EVENT_VOORSTEL, channel);
    set_article(&event, record);
    count_event(call, &event);
}

struct event count_opinion(bool is_useful, bool has_reason) {
    struct event event = event_of(EVENT_FEEDBACK, VIA_WEBSITE);
    event.outcome = is_useful ? OUTCOME_NUTTIG : OUTCOME_NIET_NUTTIG;
    event.has_reason = has_reason;
    return event;
}

struct event count_of_answer(struct session *session, enum event_channel channel,
                             const struct answer_request *request, const struct answer *answer) {
    static const enum event_outcome outcomes[] = {
        [UITKOMST_ANTWOORD] = OUTCOME_ANTWOORD,
        [UITKOMST_VERDUIDELIJK] = OUTCOME_VERDUIDELIJK,
        [UITKOMST_DOORVERWIJZING] = OUTCOME_DOORVERWIJZING,
        [UITKOMST_OVERDRACHT] = OUTCOME_OVERDRACHT,
    };
    struct event event = event_of(EVENT_ANTWOORD, channel);
    event.outcome = outcomes[answer->uitkomst];
    if (answer->article_count == 1) {
        set_article(&event, &answer->articles[0]);
    }
    if (answer->uitkomst == UITKOMST_DOORVERWIJZING) {
        event_set(event.verwijzing, answer->referral.sleutel);
    }
    set_place(&event, answer->gemeente);
    count_add_question(&event, session, mended(request->vraag, answer->bedoelde_u));
    return event;
}

void count_answer(struct call *call, struct session *session, enum event_channel channel,
                  const struct answer_request *request, const struct answer *answer) {
    if (!is_head(call)) {
        struct event event = count_of_answer(session, channel, request, answer);
        count(call, &event);
    }
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
