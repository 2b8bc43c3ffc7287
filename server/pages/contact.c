/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pages about us: how to reach the organisation, and what it does with what visitors type. Who
 * is about to call or write is shown the articles that there are already, by the decision of
 * /v1/_beantwoord on a draft: not counted, not kept. */
#include "api/begin.h"
#include "handlers.h"
#include "http/form.h"
#include "pages/message.h"
#include "pages/view.h"
#include "pages/view_answer.h"
#include "reply.h"
#include "search/json.h"
#include "search/json_answer.h"
#include "search/listing.h"
#include "texts.h"

/* Key of kb/themas.csv: our own articles of this theme say more about contact. */
static const struct str contact_theme = STR_INIT("contact");

enum { ARTICLES_SHOWN = 3 };

/* ## What stands on each of these pages */

/* Whom to reach, for the three of them. False when it has answered with what is wrong. */
static bool begin(json_t **data, struct session **session, struct call *call, const char *title) {
    if (!begin_public_session(session, call)) {
        return false;
    }
    *data = json_object();
    json_object_set_new(*data, "paginaTitel", json_string(title));
    view_add_contact(*data, lists_find_own(&(*session)->generation->lists));
    return true;
}

static void add_counting(json_t *data, const struct settings_insight *insight) {
    json_object_set_new(data, "telt", json_boolean(insight->store.len > 0));
    json_object_set_new(data, "drempelKeer", json_integer(insight->question_times));
    json_object_set_new(data, "drempelDagen", json_integer(insight->question_days));
    json_object_set_new(data, "meerDagen", json_boolean(insight->question_days > 1));
}

void handle_privacy(struct call *call) {
    struct session *session = NULL;
    json_t *data = NULL;
    if (begin(&data, &session, call, TEXT_PRIVACY_TITLE)) {
        service_give(call->service, session);
        add_counting(data, &call->settings->insight);
        json_object_set_new(data, "onthoudt", json_boolean(call->settings->limits.cache_bytes > 0));
        reply_page(call, ASSET_PRIVACY_PAGE, data);
    }
}

void handle_accessibility(struct call *call) {
    struct session *session = NULL;
    json_t *data = NULL;
    if (begin(&data, &session, call, TEXT_ACCESSIBILITY_TITLE)) {
        service_give(call->service, session);
        json_object_set_new(data, "verklaring",
                            json_text(call->settings->accessibility_statement_url));
        reply_page(call, ASSET_ACCESSIBILITY_PAGE, data);
    }
}

/* ## Contact */

/* `meer` [{titel, url}]: our own articles about contact. */
static enum err add_more(json_t *data, struct call *call, struct session *session,
                         struct err_info *info) {
    const struct organisatie *own = lists_find_own(&session->generation->lists);
    struct search_request request = SEARCH_REQUEST_INIT;
    request.filters[FILTER_THEMA] = (struct str_list){&contact_theme, 1};
    if (own) {
        request.filters[FILTER_ORGANISATIE] = (struct str_list){&own->sleutel, 1};
    }
    struct listing listing;
    enum err err = listing_run(&listing, session, &request, call->request->arena, info);
    json_t *more = json_array();
    for (size_t i = 0; err == ERR_OK && i < listing.len; i++) {
        json_array_append_new(more, json_article_entry(&listing.records[i]));
    }
    json_object_set_new(data, "heeftMeer", json_boolean(json_array_size(more) > 0));
    json_object_set_new(data, "meer", more);
    return err;
}

/* `gevonden`: the articles of an answer, those that fit best first; `niets` when there are none. */
static void add_found(json_t *data) {
    json_t *found = json_array();
    json_t *article = json_object_get(data, "antwoord");
    if (json_is_object(article)) {
        json_array_append(found, article);
    }
    size_t i;
    json_t *choice;
    json_array_foreach(json_object_get(data, "keuzes"), i, choice) {
        if (i < ARTICLES_SHOWN) {
            json_array_append(found, choice);
        }
    }
    json_object_set_new(data, "niets", json_boolean(json_array_size(found) == 0));
    json_object_set_new(data, "heeftGevonden", json_boolean(json_array_size(found) > 0));
    json_object_set_new(data, "gevonden", found);
}

static enum err look(json_t *data, struct call *call, struct session *session, struct str vraag,
                     struct err_info *info) {
    struct answer_request request = {.vraag = vraag};
    struct answer answer;
    enum err err = answer_question(&answer, session, &request, call->request->arena, info);
    if (err == ERR_OK) {
        json_t *document = json_answer(&answer, &request, session->generation);
        json_object_update_missing(data, document);
        json_decref(document);
        view_add_answer(data, &answer);
        add_found(data);
    }
    return err;
}

/* message: NULL when nothing was sent. */
static void show_contact(struct call *call, const struct str *message) {
    struct session *session = NULL;
    json_t *data = NULL;
    if (!begin(&data, &session, call, message ? TEXT_CONTACT_FOUND_TITLE : TEXT_CONTACT_TITLE)) {
        return;
    }
    struct err_info info;
    enum err err = add_more(data, call, session, &info);
    struct str vraag = message ? message_question(*message, call->request->arena) : STR("");
    if (message && vraag.len == 0) {
        call->response->status = 400;
        json_object_set_new(data, "fout", json_string(TEXT_CONTACT_TOO_LITTLE));
    } else if (message && err == ERR_OK) {
        err = look(data, call, session, vraag, &info);
    }
    service_give(call->service, session);
    json_object_set_new(data, "getypt", json_text(message ? *message : STR("")));
    json_object_set_new(data, "isContact", json_true());
    if (err == ERR_OK) {
        reply_page(call, ASSET_CONTACT_PAGE, data);
    } else {
        json_decref(data);
        reply_error(call, &info);
    }
}

void handle_contact(struct call *call) {
    struct form form;
    if (!str_equal(call->request->method, STR("POST"))) {
        show_contact(call, NULL);
    } else if (form_read(&form, call->request)) {
        struct str message = form_value(&form, STR("bericht"));
        show_contact(call, &message);
    } else {
        reply_status(call, 400);
    }
}
