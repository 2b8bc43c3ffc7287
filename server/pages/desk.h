/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the pages of the desk share. One template shows them all: a list of answers, an article
 * beside it, and who helps at the place of the caller; each is left out where it isn't asked for.
 *
 *   {lijst: {…json_search…}, artikel: {…json_article…}, beller: {…}, melding: "…"} */
#ifndef SERVER_DESK_H
#define SERVER_DESK_H

#include <jansson.h>

#include "handlers.h"
#include "http/form.h"
#include "search/search.h"

/* What stands in the address. */
struct desk_params {
    struct search_request search;
    bool has_question; /* else search is not filled */
    bool is_draft;     /* still being typed: the list alone, and nothing is counted */
    struct str plaats; /* of the caller; "" */
    struct str gedaan; /* what was done just before, to say so; "" */
};

/* Reads q and what belongs to it, concept, plaats and gedaan. Arena of the request. */
void desk_params_read(struct desk_params *out, const struct http_request *request,
                      struct problem *problem);

/* The same from a form that came from such a page, as far as a page is shown again: q and plaats. */
void desk_params_read_form(struct desk_params *out, const struct form *form);

/* An address under the desk with what goes on through all pages: "/balie/artikel/brug?q=…&plaats=…".
 * gedaan: what to say there, "" for nothing. Arena. */
struct str desk_link(const struct desk_params *params, struct str path, struct str gedaan,
                     struct arena *arena);

/* `beller`: who helps at the place of the caller, or places that are like it. */
void desk_add_place(json_t *data, const struct desk_params *params, struct session *session,
                    struct arena *arena);

/* `gemeenten`: all places one can choose. */
void desk_add_places(json_t *data, const struct lists *lists);

/* `artikel`: the article with all that an agent sees of it. */
void desk_add_article(json_t *data, const struct record *record, struct session *session,
                      const struct desk_params *params, struct arena *arena);

/* `verwijzingen` [{sleutel, naam}]: to whom the caller can have been referred, the likeliest first:
 * whose the article is (NULL: none is open), then who helps at the place of the caller. */
void desk_add_referrals(json_t *data, const struct record *record, struct session *session,
                        const struct desk_params *params, struct arena *arena);

/* `melding`: what was done just before, in words. */
void desk_add_done(json_t *data, struct str gedaan);

/* `meestGebruikt` [{titel, href}], as far as they are still there; and `aantalMeldingen`. */
void desk_add_used(json_t *data, struct call *call, struct session *session,
                   const struct desk_params *params);
void desk_add_note_count(json_t *data, struct call *call);

/* Sends a page of the desk; lets go of data. */
void desk_show(struct call *call, enum asset template, json_t *data);

#endif
