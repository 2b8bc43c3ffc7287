/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* "Klopt niet": what agents tell editors about an article, and the page where it is read and
 * ticked off. */
#include "api/begin.h"
#include "api/param_reader.h"
#include "base/date.h"
#include "base/log.h"
#include "pages/desk.h"
#include "pages/desk_store.h"
#include "pages/view.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

static const char *const reason_texts[NOTE_REASON_COUNT] = {
    [NOTE_ONJUIST] = TEXT_NOTE_ONJUIST,       [NOTE_VEROUDERD] = TEXT_NOTE_VEROUDERD,
    [NOTE_ONVOLLEDIG] = TEXT_NOTE_ONVOLLEDIG, [NOTE_ONDUIDELIJK] = TEXT_NOTE_ONDUIDELIJK,
    [NOTE_ANDERS] = TEXT_NOTE_ANDERS,
};

static json_t *reasons(void) {
    json_t *array = json_array();
    for (size_t i = 0; i < NOTE_REASON_COUNT; i++) {
        json_t *reason = json_object();
        json_object_set_new(reason, "sleutel", json_text(note_reason_name((enum note_reason)i)));
        json_object_set_new(reason, "naam", json_string(reason_texts[i]));
        json_array_append_new(array, reason);
    }
    return array;
}

void desk_add_notes(json_t *data, struct call *call, struct str artikel) {
    struct desk_store *store = service_desk(call->service);
    struct desk_overview overview;
    if (!desk_store_is_kept(store)) {
        return;
    }
    desk_store_overview(&overview, store, artikel, call->request->arena);
    json_object_set_new(data, "kanMelden", json_true());
    json_object_set_new(data, "redenen", reasons());
    json_object_set_new(data, "aantalMeldingen", json_integer((json_int_t)overview.notes));
    if (overview.notes_here > 0) {
        json_object_set_new(data, "meldingenHier", json_integer((json_int_t)overview.notes_here));
    }
}

/* ## Leaving one */

static void read_note(struct note *out, const struct form *form, struct problem *problem) {
    *out = (struct note){.day = date_number_today(),
                         .tekst = str_trim(form_value(form, STR("tekst")))};
    if (!note_reason_find(form_value(form, STR("reden")), &out->reden)) {
        problem_add(problem, "body", STR("reden"), FAULT_WRONG_VALUE, TEXT_REDEN_CHOICE);
    }
    if (out->tekst.len > NOTE_TEXT_BYTES) {
        problem_add(problem, "body", STR("tekst"), FAULT_TOO_LONG, TEXT_NOTE_TOO_LONG);
    } else if (param_has_control(out->tekst)) {
        problem_add(problem, "body", STR("tekst"), FAULT_WRONG_VALUE, TEXT_CONTROL);
    }
}

/* Why the store can't, for the operator; nothing of what was written. */
static void refuse(struct call *call, const struct err_info *info) {
    struct problem problem = problem_of(503);
    log_write(LOG_ERROR, "notes of agents can't be kept or read: %s", info->text);
    problem.detail = TEXT_NOTE_FAILED;
    reply_problem(call, &problem);
}

/* Whether there is such an article, for who asks; else it has answered. */
static bool find_article(struct record *out, struct call *call) {
    struct session *session = NULL;
    struct err_info info;
    if (!begin_session(&session, call)) {
        return false;
    }
    enum err err = search_find_article(out, session, call->name, call->request->arena, &info);
    service_give(call->service, session);
    if (err != ERR_OK) {
        reply_error(call, &info);
    }
    return err == ERR_OK;
}

void handle_desk_note(struct call *call) {
    struct problem problem = problem_of(400);
    struct arena *arena = call->request->arena;
    struct desk_params params;
    struct record record;
    struct form form;
    struct note note;
    struct err_info info;
    if (!desk_store_is_kept(service_desk(call->service))) {
        reply_status(call, 404);
        return;
    }
    if (!form_read(&form, call->request)) {
        reply_status(call, 415);
        return;
    }
    desk_params_read_form(&params, &form);
    read_note(&note, &form, &problem);
    if (!begin_checked(call, &problem) || !find_article(&record, call)) {
        return;
    }
    note.artikel = record.id;
    if (desk_store_add_note(service_desk(call->service), &note, &info) == ERR_OK) {
        reply_redirect(
            call, desk_link(&params, desk_article_path(record.id, arena), STR("melding"), arena));
    } else {
        refuse(call, &info);
    }
}

/* ## Reading them */

static json_t *note_json(const struct note *note, struct session *session, struct arena *arena) {
    struct record record;
    char day[DATE_BYTES + 1];
    bool is_there = search_find_article(&record, session, note->artikel, arena, NULL) == ERR_OK;
    struct str href = is_there ? desk_article_path(note->artikel, arena) : STR("");
    date_from_number(day, note->day);
    json_t *json = json_object();
    json_object_set_new(json, "id", json_integer(note->id));
    json_object_set_new(json, "datum", view_date(str_from(day)));
    json_object_set_new(json, "titel", json_text(is_there ? record.titel : note->artikel));
    json_object_set_new(json, "href", is_there ? json_text(href) : json_false());
    json_object_set_new(json, "reden", json_string(reason_texts[note->reden]));
    json_object_set_new(json, "tekst", json_text(note->tekst));
    return json;
}

static void show_notes(struct call *call, const struct note_list *notes) {
    struct session *session = NULL;
    if (!begin_session(&session, call)) {
        return;
    }
    json_t *array = json_array();
    for (size_t i = 0; i < notes->len; i++) {
        json_array_append_new(array, note_json(&notes->notes[i], session, call->request->arena));
    }
    service_give(call->service, session);
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_NOTES_TITLE));
    json_object_set_new(data, "heeftMeldingen", json_boolean(notes->len > 0));
    json_object_set_new(data, "meldingen", array);
    desk_show(call, ASSET_DESK_NOTES_PAGE, data);
}

/* One that somebody else ticked off meanwhile is done as well. */
static void handle_note(struct call *call) {
    struct form form;
    struct err_info info;
    unsigned long id = 0;
    if (!form_read(&form, call->request) ||
        !str_to_number(form_value(&form, STR("id")), INT32_MAX, &id)) {
        reply_status(call, 400);
        return;
    }
    enum err err = desk_store_handle_note(service_desk(call->service), (int64_t)id, &info);
    if (err == ERR_OK || err == ERR_NOT_FOUND) {
        reply_redirect(call, STR("/balie/meldingen"));
    } else {
        refuse(call, &info);
    }
}

void handle_desk_notes(struct call *call) {
    struct desk_store *store = service_desk(call->service);
    struct note_list notes;
    struct err_info info;
    if (!desk_store_is_kept(store)) {
        reply_status(call, 404);
    } else if (str_equal(call->request->method, STR("POST"))) {
        handle_note(call);
    } else if (desk_store_notes(&notes, store, call->request->arena, &info) == ERR_OK) {
        show_notes(call, &notes);
    } else {
        refuse(call, &info);
    }
}
