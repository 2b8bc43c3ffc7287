/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is counted of a request (lib/insight): that it was, never who asked. Of a question without
 * its personal data and unknown words (insight/redact.h, search/wording.h). A HEAD and a later page
 * of the same result are no question of their own. */
#ifndef SERVER_COUNT_H
#define SERVER_COUNT_H

#include "handlers.h"
#include "insight/event.h"
#include "search/answer.h"

/* Counts an event, unless the request comes from who is not to be counted (insight.not_counted_…).
 */
void count_event(struct call *call, const struct event *event);

/* A search, with what came first. */
void count_search(struct call *call, struct session *session, enum event_channel channel,
                  const struct search_request *request, const struct search_result *result);

/* The event that it makes of a search. */
struct event count_of_search(struct session *session, enum event_channel channel,
                             const struct search_request *request,
                             const struct search_result *result);

/* An article was read. */
void count_article(struct call *call, enum event_channel channel, const struct record *record);

/* It was opened by a suggestion. */
void count_suggestion(struct call *call, enum event_channel channel, const struct record *record);

/* What a visitor of the website thinks of an article: an event that names none yet. */
struct event count_opinion(bool is_useful, bool has_reason);

/* A question was answered, or not. */
void count_answer(struct call *call, struct session *session, enum event_channel channel,
                  const struct answer_request *request, const struct answer *answer);

/* The event that it makes of an answer. */
struct event count_of_answer(struct session *session, enum event_channel channel,
                             const struct answer_request *request, const struct answer *answer);

/* Gives an event what may be kept of a question. */
void count_add_question(struct event *event, struct session *session, struct str vraag);

/* The channel of an answer that is worded for one; NULL when it is for none: a program asks. */
enum event_channel count_channel_of(const enum kanaal *kanaal);

#endif
