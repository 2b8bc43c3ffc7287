/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The JSON documents of DESIGN §6, made once for the API, the pages and the command line. Field
 * names are part of the contract. Returned values belong to the caller (json_decref). */
#ifndef SEARCH_JSON_H
#define SEARCH_JSON_H

#include <jansson.h>

#include "search/search.h"

/* Text of any length as a JSON string. The text must be UTF-8, as all texts in an index are. */
json_t *json_text(struct str text);

/* The same, but null for a text that is "": one that may be absent. */
json_t *json_optional(struct str text);

/* Texts as an array. */
json_t *json_text_list(struct str_list list);

/* A number rounded to so many decimals. */
json_t *json_number(double value, int decimals);

/* The answer to a search, without `_links`, which only a server knows. */
json_t *json_search(const struct search_result *result, const struct search_request *request,
                    const struct generation *generation);

/* An article in a list: id, type, titel, vraag, thema, organisatie, gewijzigd, url. */
json_t *json_article_entry(const struct record *record);

/* One article. With a channel (NULL for none) its text is that of the channel, or the article's own
 * when the channel has none; `kanaal` says which one it is. `afdeling`, `contact` and `intern` are
 * there only when the record has them, so never in a public one. */
json_t *json_article(const struct record *record, const enum kanaal *kanaal,
                     const struct generation *generation);

/* What the lists beside the articles have; null where unknown. */
json_t *json_thema(const struct thema *thema);
json_t *json_gemeente(const struct gemeente *gemeente);

/* An organisation: naam, telefoon, email, url, waarvoor; null where unknown. */
json_t *json_organisatie(const struct organisatie *organisatie);

/* Sets the text of an article in the wording for a channel (NULL for none), or its own when there
 * is no such wording: kanaal (whose wording it is, or null), tekst, html. */
void json_set_wording(json_t *json, const struct record *record, const enum kanaal *kanaal);

/* Sets `organisatie`: who is responsible for the article. */
void json_set_owner(json_t *json, const struct record *record, const struct lists *lists);

#endif
