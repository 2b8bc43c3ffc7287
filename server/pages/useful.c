/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* "Was dit nuttig?" below an article, for who has no JavaScript: a form with a button for yes and
 * one for no, and for no a second form with reasons to choose from. Nobody can write anything, so
 * nothing that was written has to be kept out.
 *
 *   nuttig=ja | nuttig=nee [&reden=…]   an opinion, counted as /v1/feedback does
 *   reden=…                             of the second form: only the reason for a "no" that was
 *                                       counted already */
#include "access/caller.h"
#include "access/events.h"
#include "api/begin.h"
#include "api/param_reader.h"
#include "count.h"
#include "http/form.h"
#include "pages/meta.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

static const struct {
    struct str key;
    struct str text;
} reasons[] = {
    {STR_INIT("andere-vraag"), STR_INIT(TEXT_REASON_OTHER)},
    {STR_INIT("onvolledig"), STR_INIT(TEXT_REASON_PART)},
    {STR_INIT("onduidelijk"), STR_INIT(TEXT_REASON_UNCLEAR)},
    {STR_INIT("klopt-niet"), STR_INIT(TEXT_REASON_WRONG)},
};
enum { REASONS = sizeof reasons / sizeof *reasons };

/* What a visitor thinks of an article. */
struct opinion {
    bool is_useful;
    bool has_reason;
    bool is_afterthought; /* event.h */
};

/* ## Reading */

enum opinion_field { OPINION_USEFUL, OPINION_REASON, OPINION_FIELDS };

static const struct str field_names[OPINION_FIELDS] = {
    [OPINION_USEFUL] = STR_INIT("nuttig"),
    [OPINION_REASON] = STR_INIT("reden"),
};

/* OPINION_FIELDS when there is none of this name. */
static enum opinion_field find_field(struct str name) {
    size_t i = 0;
    while (i < OPINION_FIELDS && !str_equal(name, field_names[i])) {
        i++;
    }
    return (enum opinion_field)i;
}

static bool is_reason(struct str key) {
    for (size_t i = 0; i < REASONS; i++) {
        if (str_equal(key, reasons[i].key)) {
            return true;
        }
    }
    return false;
}

/* "" for a field that is not there. */
static void read_fields(struct str values[OPINION_FIELDS], const struct form *form,
                        struct problem *problem) {
    bool seen[OPINION_FIELDS] = {false};
    for (size_t i = 0; i < form->len; i++) {
        struct str name = form->params[i].name;
        enum opinion_field field = find_field(name);
        if (field == OPINION_FIELDS) {
            problem_add(problem, "body", param_shown_name(name), FAULT_UNKNOWN, TEXT_UNKNOWN);
        } else if (seen[field]) {
            problem_add(problem, "body", name, FAULT_REPEATED, TEXT_REPEATED);
        } else {
            seen[field] = true;
            values[field] = form->params[i].value;
        }
    }
}

static void read_opinion(struct opinion *out, const struct form *form, struct problem *problem) {
    struct str values[OPINION_FIELDS] = {STR_INIT(""), STR_INIT("")};
    read_fields(values, form, problem);
    struct str useful = values[OPINION_USEFUL];
    struct str reason = values[OPINION_REASON];
    *out = (struct opinion){
        .is_useful = str_equal(useful, STR("ja")),
        .has_reason = reason.len > 0,
        .is_afterthought = useful.len == 0 && reason.len > 0,
    };
    if (useful.len > 0 && !out->is_useful && !str_equal(useful, STR("nee"))) {
        problem_add(problem, "body", STR("nuttig"), FAULT_WRONG_VALUE, TEXT_NUTTIG);
    }
    if (useful.len == 0 && reason.len == 0) {
        problem_add(problem, "body", STR("nuttig"), FAULT_REQUIRED, TEXT_NUTTIG);
    }
    if (reason.len > 0 && !is_reason(reason)) {
        problem_add(problem, "body", STR("reden"), FAULT_WRONG_VALUE, TEXT_REDEN_CHOICE);
    }
}

/* ## Answering */

static json_t *reasons_json(void) {
    json_t *array = json_array();
    for (size_t i = 0; i < REASONS; i++) {
        json_t *reason = json_object();
        json_object_set_new(reason, "sleutel", json_text(reasons[i].key));
        json_object_set_new(reason, "tekst", json_text(reasons[i].text));
        json_array_append_new(array, reason);
    }
    return array;
}

static void thank(struct call *call, const struct record *record, const struct opinion *opinion) {
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_THANKS_TITLE));
    json_object_set_new(data, "titel", json_text(record->titel));
    json_object_set_new(data, "url", json_sprintf("/artikel/%.*s", STR_ARGS(record->id)));
    if (!opinion->is_useful && !opinion->has_reason) {
        json_object_set_new(data, "redenen", reasons_json());
        json_object_set_new(data, "vraagtReden", json_true());
    }
    meta_add_unlisted(data);
    reply_page(call, ASSET_THANKS_PAGE, data);
}

static void take_opinion(struct call *call, const struct opinion *opinion) {
    struct session *session = NULL;
    if (!begin_public_session(&session, call)) {
        return;
    }
    struct record record;
    struct err_info info;
    enum err err = search_find_article(&record, session, call->name, call->request->arena, &info);
    service_give(call->service, session);
    if (err != ERR_OK) {
        reply_error(call, &info);
        return;
    }
    struct event event = count_opinion(opinion->is_useful, opinion->has_reason);
    event.is_afterthought = opinion->is_afterthought;
    event_set(event.artikel, record.id);
    event_set(event.thema, record.thema);
    count_event(call, &event);
    thank(call, &record, opinion);
}

void handle_useful(struct call *call) {
    struct problem problem = problem_of(400);
    struct opinion opinion;
    struct form form;
    if (request_is_of_others(call->request)) {
        access_tell(ACCESS_FORGED, call, STR("/artikel/{id}/nuttig"), STR(""));
        reply_status(call, 403);
        return;
    }
    if (!form_read(&form, call->request)) {
        reply_status(call, 415);
        return;
    }
    read_opinion(&opinion, &form, &problem);
    if (begin_checked(call, &problem)) {
        take_opinion(call, &opinion);
    }
}
