/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A question about a subject as somebody types it on a day: one of its wordings, perhaps with a
 * place, a road or a typing error. */
#ifndef DEMO_TYPING_H
#define DEMO_TYPING_H

#include "base/buf.h"
#include "calendar.h"
#include "subjects.h"

/* Who types. */
enum typist {
    TYPIST_VISITOR,
    TYPIST_TALKER, /* to a chatbot: whole sentences more often */
    TYPIST_AGENT,  /* no errors, few words of his own */
};

/* Appends the question; at most LIMIT_QUERY_BYTES bytes. */
void typing_make(struct buf *out, const struct subject *subject, const struct subjects *subjects,
                 const struct calendar_day *day, enum typist typist, struct dice *dice);

#endif
