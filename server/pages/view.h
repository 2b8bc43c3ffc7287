/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What pages show beside the documents of the API: pieces of a fragment, names for keys, dates in
 * words, links to other pages. Adds fields to a document; never changes what the API has. */
#ifndef SERVER_VIEW_H
#define SERVER_VIEW_H

#include <jansson.h>

#include "search/search.h"

/* "2026-11-16" as "16 november 2026"; another form stays as it is. Owned by the caller. */
json_t *view_date(struct str date);

/* Gives an organisation all that a template asks of it, as false when it is not known, and
 * telefoonKiezen (to dial) and urlKort. Leaves alone what is no object. */
void view_complete_organisation(json_t *organisation);

/* [{naam, omschrijving, url}] for the home page. */
json_t *view_themes(const struct lists *lists);

/* To each of `resultaten`: fragmentDelen [{tekst, gemarkeerd}], themaNaam, datum, doel (its address
 * with anchor). To the organisation of a `doorverwijzing`: telefoonKiezen (to dial), urlKort. */
void view_add_results(json_t *data, const struct lists *lists);

/* `filterGroepen` [{sleutel, titel, filters [{naam, aantal, url, gekozen}]}]: the facets as links
 * that narrow or widen the search; a group only when there is something to choose. */
void view_add_facets(json_t *data, const struct search_request *request, const struct lists *lists);

/* `paginas` {vorige, volgende, nummers [{nummer, url, hier}]}, when there is more than one page,
 * and `niets` when nothing was found. */
void view_add_paging(json_t *data, const struct search_request *request, uint32_t total);

/* `bedoeldeUrl`: the search for `bedoeldeU`, when there is one. */
void view_add_meant(json_t *data, const struct search_request *request, struct str bedoelde_u);

/* `contact`: the province itself, for when nothing helps. NULL: it is not known. */
void view_add_contact(json_t *data, const struct organisatie *own);

/* `datum` in words, `inhoudsopgave` when there are three headings or more, `vanAnder` when another
 * organisation is responsible; to the organisation what view_add_results adds. */
void view_add_article(json_t *data, const struct record *record);

/* `verwanteArtikelen` [{titel, url}], those that the session can see. */
void view_add_related(json_t *data, const struct record *record, struct session *session,
                      struct arena *arena);

#endif
