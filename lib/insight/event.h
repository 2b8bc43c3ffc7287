/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Something that is counted: a question asked, an article read, an opinion given. Says what
 * happened, on which channel, about which article; never who or from where. Of a question it has
 * the words that may be kept: personal data and unknown words were taken out before. Of a fixed
 * size and without pointers, so that it can be passed between threads as it is.
 *
 *   struct event event = event_of(EVENT_GELEZEN, VIA_WEBSITE);
 *   event_set(event.artikel, record.id); */
#ifndef INSIGHT_EVENT_H
#define INSIGHT_EVENT_H

#include <stdint.h>

#include "base/limits.h"
#include "base/str.h"

enum event_kind {
    EVENT_ZOEKVRAAG,     /* a search: GEVONDEN or NIETS_GEVONDEN, the article that came first */
    EVENT_GELEZEN,       /* an article was read */
    EVENT_ANTWOORD,      /* a question was answered, or not: ANTWOORD … OVERDRACHT */
    EVENT_VOORSTEL,      /* a suggestion was chosen while typing */
    EVENT_FEEDBACK,      /* NUTTIG or NIET_NUTTIG, about an article */
    EVENT_CONTACTMOMENT, /* an agent spoke with someone: BEANTWOORD … ONBEANTWOORD */
    EVENT_KIND_COUNT,
};

enum event_channel {
    VIA_WEBSITE,
    VIA_API,
    VIA_MCP,
    VIA_CHATBOT,
    VIA_CHAT, /* from here on a person speaks */
    VIA_BALIE,
    VIA_TELEFOON,
    VIA_EMAIL,
    VIA_FORMULIER,
    VIA_SOCIAL,
    VIA_COUNT,
};

enum event_outcome {
    OUTCOME_NONE,
    OUTCOME_GEVONDEN,
    OUTCOME_NIETS_GEVONDEN,
    OUTCOME_ANTWOORD,
    OUTCOME_VERDUIDELIJK,
    OUTCOME_DOORVERWIJZING,
    OUTCOME_OVERDRACHT,
    OUTCOME_NUTTIG,
    OUTCOME_NIET_NUTTIG,
    OUTCOME_BEANTWOORD,   /* at once */
    OUTCOME_DOORVERWEZEN, /* to another organisation */
    OUTCOME_DOORGEZET,    /* to a colleague, or to be called back */
    OUTCOME_ONBEANTWOORD,
    OUTCOME_GEEN_CONTACT, /* nobody was reached */
    OUTCOME_COUNT,
};

enum {
    /* An id of an article and a zero byte; keys of the lists fit too. */
    EVENT_KEY_BYTES = LIMIT_ID_BYTES + 1,
    /* What is kept of a question: a long sentence, and a zero byte. */
    EVENT_TEXT_BYTES = 160,
};

struct event {
    int32_t day; /* base/date.h; UTC, as everywhere in the service */
    enum event_kind kind;
    enum event_channel channel;
    enum event_outcome outcome;
    bool has_reason;               /* feedback: a reason was given; the reason itself is not kept */
    bool is_afterthought;          /* feedback: only the reason for an opinion that was counted
                                    * before, on the same day */
    char artikel[EVENT_KEY_BYTES]; /* "" where there is none; the same for the others */
    char thema[EVENT_KEY_BYTES];
    char verwijzing[EVENT_KEY_BYTES]; /* key of the organisation that was referred to */
    char gemeente[EVENT_KEY_BYTES];   /* key of the municipality that it is about */
    char vraag[EVENT_TEXT_BYTES];     /* what may be kept of the question */
    char groep[EVENT_TEXT_BYTES];     /* the same for questions that ask the same */
};

/* One that happened today, with nothing else known yet. */
struct event event_of(enum event_kind kind, enum event_channel channel);

/* Fills one of its keys; one that does not fit is left out, as half a key is that of another. */
void event_set(char key[EVENT_KEY_BYTES], struct str value);

/* Gives it a question; left out when a text does not fit. */
void event_set_question(struct event *event, struct str vraag, struct str groep);

/* "zoekvraag", "website", "niets-gevonden": as the store and the API have them; "" for
 * OUTCOME_NONE. Static. */
struct str event_kind_name(enum event_kind kind);
struct str event_channel_name(enum event_channel channel);
struct str event_outcome_name(enum event_outcome outcome);

/* False when there is none with this name. */
bool event_kind_find(struct str name, enum event_kind *out);
bool event_channel_find(struct str name, enum event_channel *out);
bool event_outcome_find(struct str name, enum event_outcome *out);

#endif
