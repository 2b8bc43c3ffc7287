/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/event.h"

#include <string.h>

#include "base/date.h"

static const struct str kinds[EVENT_KIND_COUNT] = {
    [EVENT_ZOEKVRAAG] = STR_INIT("zoekvraag"), [EVENT_GELEZEN] = STR_INIT("gelezen"),
    [EVENT_ANTWOORD] = STR_INIT("antwoord"),   [EVENT_VOORSTEL] = STR_INIT("voorstel"),
    [EVENT_FEEDBACK] = STR_INIT("feedback"),   [EVENT_CONTACTMOMENT] = STR_INIT("contactmoment"),
};

static const struct str channels[VIA_COUNT] = {
    [VIA_WEBSITE] = STR_INIT("website"),
    [VIA_API] = STR_INIT("api"),
    [VIA_MCP] = STR_INIT("mcp"),
    [VIA_CHATBOT] = STR_INIT("chatbot"),
    [VIA_CHAT] = STR_INIT("chat"),
    [VIA_BALIE] = STR_INIT("balie"),
    [VIA_TELEFOON] = STR_INIT("telefoon"),
    [VIA_EMAIL] = STR_INIT("email"),
    [VIA_FORMULIER] = STR_INIT("formulier"),
    [VIA_SOCIAL] = STR_INIT("social"),
};

static const struct str outcomes[OUTCOME_COUNT] = {
    [OUTCOME_NONE] = STR_INIT(""),
    [OUTCOME_GEVONDEN] = STR_INIT("gevonden"),
    [OUTCOME_NIETS_GEVONDEN] = STR_INIT("niets-gevonden"),
    [OUTCOME_ANTWOORD] = STR_INIT("antwoord"),
    [OUTCOME_VERDUIDELIJK] = STR_INIT("verduidelijk"),
    [OUTCOME_DOORVERWIJZING] = STR_INIT("doorverwijzing"),
    [OUTCOME_OVERDRACHT] = STR_INIT("overdracht"),
    [OUTCOME_NUTTIG] = STR_INIT("nuttig"),
    [OUTCOME_NIET_NUTTIG] = STR_INIT("niet-nuttig"),
    [OUTCOME_BEANTWOORD] = STR_INIT("beantwoord"),
    [OUTCOME_DOORVERWEZEN] = STR_INIT("doorverwezen"),
    [OUTCOME_DOORGEZET] = STR_INIT("doorgezet"),
    [OUTCOME_ONBEANTWOORD] = STR_INIT("onbeantwoord"),
    [OUTCOME_GEEN_CONTACT] = STR_INIT("geen-contact"),
};

struct event event_of(enum event_kind kind, enum event_channel channel) {
    return (struct event){.day = date_number_today(), .kind = kind, .channel = channel};
}

static void copy(char *out, size_t room, struct str value) {
    size_t len = value.len < room ? value.len : 0;
    if (len > 0) {
        memcpy(out, value.ptr, len);
    }
    out[len] = '\0';
}

void event_set(char key[EVENT_KEY_BYTES], struct str value) {
    copy(key, EVENT_KEY_BYTES, value);
}

void event_set_question(struct event *event, struct str vraag, struct str groep) {
    copy(event->vraag, sizeof event->vraag, vraag);
    copy(event->groep, sizeof event->groep, groep);
}

struct str event_kind_name(enum event_kind kind) {
    return kinds[kind];
}

struct str event_channel_name(enum event_channel channel) {
    return channels[channel];
}

struct str event_outcome_name(enum event_outcome outcome) {
    return outcomes[outcome];
}

/* Its place among the names; count when it is none of them. */
static unsigned find(struct str name, const struct str *names, unsigned count) {
    unsigned i = 0;
    while (i < count && !str_equal(name, names[i])) {
        i++;
    }
    return i;
}

bool event_kind_find(struct str name, enum event_kind *out) {
    *out = (enum event_kind)find(name, kinds, EVENT_KIND_COUNT);
    return *out < EVENT_KIND_COUNT;
}

bool event_channel_find(struct str name, enum event_channel *out) {
    *out = (enum event_channel)find(name, channels, VIA_COUNT);
    return *out < VIA_COUNT;
}

bool event_outcome_find(struct str name, enum event_outcome *out) {
    *out = (enum event_outcome)find(name, outcomes, OUTCOME_COUNT);
    return *out < OUTCOME_COUNT;
}
