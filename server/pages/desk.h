/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the pages of the desk share. One template shows them all: a list of answers, an article
 * beside it, and who helps at the place of the caller; each is left out where it isn't asked for.
 *
 *   {…json_search…, artikel: {…json_article…}, beller: {…}, contactVak: {…}, melding: "…"} */
#ifndef SERVER_DESK_H
#define SERVER_DESK_H

#include <jansson.h>

#include "handlers.h"
#include "http/form.h"
#include "pages/assets.h"
#include "search/search.h"

/* What is asked of a page of the desk. */
struct desk_params {
    struct search_request search;
    bool has_question;  /* else search is not filled */
    bool is_typed;      /* the question came from a list that was made while typing */
    struct str plaats;  /* of the caller; "" */
    struct str artikel; /* id of the article beside the list; "" */
    struct str gedaan;  /* what was done just before, to say so; "" */
};

/* Reads q and what belongs to it, plaats, artikel, gedaan and getypt, from the address or from the
 * form that was sent (token is left alone). Arena of the request. */
void desk_params_read(struct desk_params *out, const struct http_request *request,
                      const struct form *from, struct problem *problem);

/* The same from a form that came from such a page, as far as a page is shown again: q, plaats and
 * artikel. */
void desk_params_read_form(struct desk_params *out, const struct form *form);

/* An address under the desk with what goes on through all pages:
 * "/balie/artikel/brug?q=…&plaats=…". gedaan: what to say there, "" for nothing. Arena. */
struct str desk_link(const struct desk_params *params, struct str path, struct str gedaan,
                     struct arena *arena);

/* The address of an article, or of the desk itself for "". Arena. */
struct str desk_article_path(struct str id, struct arena *arena);

/* The municipality of the caller by what was typed; NULL when it is not known, or no place was
 * given. */
const struct gemeente *desk_gemeente(const struct desk_params *params, struct session *session);

/* `plaatsen`: the names of all places that one can choose. */
void desk_add_places(json_t *data, const struct lists *lists);

/* `beller`: who helps at the place of the caller, or places that are like it. */
void desk_add_place(json_t *data, const struct desk_params *params, struct session *session,
                    struct arena *arena);

/* `artikel`: the article with all that an agent sees of it. */
void desk_add_article(json_t *data, const struct record *record, struct session *session,
                      const struct desk_params *params, struct arena *arena);

/* `verwijzingen` [{sleutel, naam}]: to whom the caller can have been referred, the likeliest first:
 * whose the article is (NULL: none is open), then who helps at the place of the caller, then the
 * others. */
void desk_add_referrals(json_t *data, const struct record *record, struct session *session,
                        const struct desk_params *params, struct arena *arena);

/* `gebruikt` [{titel, href}]: the most used articles, as far as they are still there. */
void desk_add_used(json_t *data, struct call *call, struct session *session,
                   const struct desk_params *params);

/* `kanMelden`: whether notes for editors are kept; `redenen` [{sleutel, naam}] to choose from;
 * `aantalMeldingen`: how many are open; `meldingenHier`: how many of them about the article, "" for
 * none. */
void desk_add_notes(json_t *data, struct call *call, struct str artikel);

/* Fields that each page of the desk has, and sends it; lets go of data. */
void desk_show(struct call *call, enum asset template, json_t *data);

#endif
