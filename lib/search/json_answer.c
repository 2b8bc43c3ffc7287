/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/json_answer.h"

#include "base/buf.h"
#include "search/json.h"
#include "search/texts.h"

/* Address of an article, at an anchor unless that is "". */
static json_t *article_url(const struct answer_request *request, struct str id, struct str anchor) {
    return json_sprintf("%.*s/artikel/%.*s%s%.*s", STR_ARGS(request->base_url), STR_ARGS(id),
                        anchor.len > 0 ? "#" : "", STR_ARGS(anchor));
}

static json_t *article_head(const struct answer_request *request, const struct record *record,
                            struct str anchor) {
    json_t *json = json_object();
    json_object_set_new(json, "artikel", json_text(record->id));
    json_object_set_new(json, "titel", json_text(record->titel));
    json_object_set_new(json, "vraag", json_optional(record->vraag));
    json_object_set_new(json, "url", article_url(request, record->id, anchor));
    return json;
}

/* Null when the article has no text of its own, only wordings for channels. */
static json_t *quote(const struct passage *passage, struct str title) {
    if (passage->text.len == 0) {
        return json_null();
    }
    json_t *path = json_text_list(passage->headings);
    json_array_insert_new(path, 0, json_text(title));
    json_t *json = json_object();
    json_object_set_new(json, "tekst", json_text(passage->text));
    json_object_set_new(json, "koppen", path);
    json_object_set_new(json, "anker", json_optional(passage->anchor));
    return json;
}

static bool has_article(const struct answer *answer) {
    return answer->uitkomst == UITKOMST_ANTWOORD || answer->uitkomst == UITKOMST_DOORVERWIJZING;
}

static json_t *article(const struct answer *answer, const struct answer_request *request,
                       const struct lists *lists) {
    if (!has_article(answer)) {
        return json_null();
    }
    const struct record *record = &answer->articles[0];
    json_t *json = article_head(request, record, answer->passage.anchor);
    json_set_wording(json, record, request->kanaal);
    json_object_set_new(json, "citaat", quote(&answer->passage, record->titel));
    json_object_set_new(json, "gewijzigd", json_optional(record->gewijzigd));
    json_set_owner(json, record, lists);
    return json;
}

static json_t *choices(const struct answer *answer, const struct answer_request *request) {
    json_t *array = json_array();
    if (answer->uitkomst == UITKOMST_VERDUIDELIJK) {
        for (size_t i = 0; i < answer->article_count; i++) {
            json_array_append_new(array, article_head(request, &answer->articles[i], STR("")));
        }
    }
    return array;
}

static json_t *referral(const struct answer *answer) {
    if (answer->uitkomst != UITKOMST_DOORVERWIJZING) {
        return json_null();
    }
    json_t *json = json_object();
    json_object_set_new(json, "organisatie", json_organisatie(&answer->referral));
    json_object_set_new(json, "gemeente",
                        answer->gemeente ? json_text(answer->gemeente->naam) : json_null());
    return json;
}

/* With a choice too, for who means none of them. */
static json_t *handover(const struct answer *answer, const struct organisatie *own) {
    if (has_article(answer) || !own) {
        return json_null();
    }
    json_t *json = json_object();
    json_object_set_new(json, "telefoon", json_optional(own->telefoon));
    json_object_set_new(json, "email", json_optional(own->email));
    json_object_set_new(json, "url", json_optional(own->url));
    return json;
}

/* ## What may be said */

/* The shortest way to reach an organisation: NULL is none. */
static void add_contact(struct buf *message, const struct organisatie *organisatie) {
    if (organisatie && organisatie->telefoon.len > 0) {
        buf_format(message, TEXT_CALL, STR_ARGS(organisatie->telefoon));
    } else if (organisatie && organisatie->email.len > 0) {
        buf_format(message, TEXT_MAIL, STR_ARGS(organisatie->email));
    } else if (organisatie && organisatie->url.len > 0) {
        buf_format(message, TEXT_VISIT, STR_ARGS(organisatie->url));
    }
}

static json_t *message(const struct answer *answer, const struct organisatie *own) {
    struct buf text = BUF_INIT;
    switch (answer->uitkomst) {
    case UITKOMST_ANTWOORD:
        buf_add(&text, STR(TEXT_ANSWER));
        break;
    case UITKOMST_VERDUIDELIJK:
        buf_add(&text, STR(TEXT_CHOICE));
        break;
    case UITKOMST_DOORVERWIJZING:
        buf_format(&text, TEXT_REFERRAL, STR_ARGS(answer->referral.naam));
        add_contact(&text, &answer->referral);
        break;
    case UITKOMST_OVERDRACHT:
        buf_add(&text, STR(TEXT_HANDOVER));
        add_contact(&text, own);
        break;
    }
    json_t *json = json_text(buf_str(&text));
    buf_release(&text);
    return json;
}

json_t *json_answer(const struct answer *answer, const struct answer_request *request,
                    const struct generation *generation) {
    const struct organisatie *own = lists_find_own(&generation->lists);
    json_t *json = json_object();
    json_object_set_new(json, "vraag", json_text(request->vraag));
    json_object_set_new(json, "bedoeldeU", json_optional(answer->bedoelde_u));
    json_object_set_new(json, "kanaal",
                        request->kanaal ? json_text(kanaal_name(*request->kanaal)) : json_null());
    json_object_set_new(json, "generatie", json_integer(generation->manifest.generatie));
    json_object_set_new(json, "uitkomst", json_text(uitkomst_name(answer->uitkomst)));
    json_object_set_new(json, "vertrouwen", json_number(answer->vertrouwen, 3));
    json_object_set_new(json, "bericht", message(answer, own));
    json_object_set_new(json, "antwoord", article(answer, request, &generation->lists));
    json_object_set_new(json, "keuzes", choices(answer, request));
    json_object_set_new(json, "doorverwijzing", referral(answer));
    json_object_set_new(json, "overdracht", handover(answer, own));
    return json;
}
