/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reception.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/table.h"
#include "count.h"

/* A busy machine must not change what is found. */
#define TIME_LIMIT_S 60.0

struct reception {
    struct index_set *set;
    struct session *sessions[2];   /* by audience */
    struct table known[ASK_COUNT]; /* question to its place in events, from 1 */
    struct event *events;
    size_t len;
    size_t capacity;
    struct arena arena; /* of one question */
};

enum err reception_open(struct reception **out, const char *index, struct err_info *info) {
    struct reception *reception = mem_alloc(1, sizeof *reception);
    enum err err = index_set_open(&reception->set, index, info);
    for (int i = 0; i < 2 && err == ERR_OK; i++) {
        err = index_set_take(&reception->sessions[i], reception->set, (enum audience)i, info);
        if (err == ERR_OK) {
            reception->sessions[i]->time_limit_s = TIME_LIMIT_S;
        }
    }
    if (err != ERR_OK) {
        reception_close(reception);
        reception = NULL;
    }
    *out = reception;
    return err;
}

void reception_close(struct reception *reception) {
    if (!reception) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        if (reception->sessions[i]) {
            index_set_give(reception->set, reception->sessions[i]);
        }
    }
    for (int i = 0; i < ASK_COUNT; i++) {
        table_release(&reception->known[i]);
    }
    index_set_close(reception->set);
    arena_release(&reception->arena);
    free(reception->events);
    free(reception);
}

struct session *reception_session(struct reception *reception) {
    return reception->sessions[AUDIENCE_PUBLIC];
}

static enum err search(struct event *out, struct reception *reception, enum audience audience,
                       struct str vraag, struct err_info *info) {
    struct session *session = reception->sessions[audience];
    struct search_request request = SEARCH_REQUEST_INIT;
    struct search_result result;
    request.vraag = vraag;
    enum err err = search_run(&result, session, &request, &reception->arena, info);
    if (err == ERR_OK) {
        *out = count_of_search(session, VIA_WEBSITE, &request, &result);
    }
    return err;
}

static enum err answer(struct event *out, struct reception *reception, struct str vraag,
                       struct err_info *info) {
    struct session *session = reception->sessions[AUDIENCE_PUBLIC];
    struct answer_request request = {.vraag = vraag};
    struct answer answer;
    enum err err = answer_question(&answer, session, &request, &reception->arena, info);
    if (err == ERR_OK) {
        *out = count_of_answer(session, VIA_CHATBOT, &request, &answer);
    }
    return err;
}

/* As server/pages/desk_contact.c counts it; to whom it may have been referred stays. */
static enum err tell(struct event *out, struct reception *reception, struct str vraag,
                     struct err_info *info) {
    enum err err = search(out, reception, AUDIENCE_STAFF, vraag, info);
    if (err == ERR_OK) {
        out->kind = EVENT_CONTACTMOMENT;
        out->outcome = OUTCOME_NONE;
        event_set(out->gemeente, STR(""));
        count_add_question(out, reception->sessions[AUDIENCE_STAFF], vraag);
    }
    return err;
}

static enum err ask_engine(struct event *out, struct reception *reception, enum ask ask,
                           struct str vraag, struct err_info *info) {
    switch (ask) {
    case ASK_SEARCH:
        return search(out, reception, AUDIENCE_PUBLIC, vraag, info);
    case ASK_DESK:
        return search(out, reception, AUDIENCE_STAFF, vraag, info);
    case ASK_ANSWER:
        return answer(out, reception, vraag, info);
    default:
        return tell(out, reception, vraag, info);
    }
}

enum err reception_ask(struct event *out, struct reception *reception, enum ask ask,
                       struct str vraag, struct err_info *info) {
    uint64_t *place = table_get(&reception->known[ask], vraag);
    if (*place == 0) {
        enum err err = ask_engine(out, reception, ask, vraag, info);
        analyser_trim(reception->sessions[ask == ASK_DESK || ask == ASK_CONTACT]->analyser);
        arena_clear(&reception->arena);
        if (err != ERR_OK) {
            return err;
        }
        reception->events = mem_grow(reception->events, &reception->capacity, reception->len,
                                     sizeof *reception->events);
        reception->events[reception->len++] = *out;
        *place = reception->len;
    }
    *out = reception->events[*place - 1];
    return ERR_OK;
}
