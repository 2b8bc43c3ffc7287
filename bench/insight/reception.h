/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the service makes of a question: it is really searched or answered, and counted as the
 * service counts it (server/count.h); the same question only once. */
#ifndef DEMO_RECEPTION_H
#define DEMO_RECEPTION_H

#include "base/error.h"
#include "insight/event.h"
#include "search/index_set.h"

enum ask {
    ASK_SEARCH,  /* by a visitor or a program */
    ASK_DESK,    /* a search by an agent */
    ASK_ANSWER,  /* by a chatbot or an assistant */
    ASK_CONTACT, /* told to an agent, who has the article that comes first for it */
    ASK_COUNT,
};

struct reception;

/* index: the index folder. */
enum err reception_open(struct reception **out, const char *index, struct err_info *info);
void reception_close(struct reception *reception);

/* The session of visitors; it lives as long as the reception. */
struct session *reception_session(struct reception *reception);

/* The event of a question; its day and channel are for the caller to set, and of a contact its
 * outcome. */
enum err reception_ask(struct event *out, struct reception *reception, enum ask ask,
                       struct str vraag, struct err_info *info);

#endif
