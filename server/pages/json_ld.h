/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a page is about, for search engines: JSON-LD 1.1 in the words of https://schema.org.
 * Returned values belong to the caller (json_decref). */
#ifndef SERVER_JSON_LD_H
#define SERVER_JSON_LD_H

#include <jansson.h>

#include "search/lists.h"
#include "search/record.h"

struct json_ld_site {
    struct str address; /* public_url of the settings: goes before paths; "" */
    const struct lists *lists;
};

/* The website, how to search it, and whose it is. */
json_t *json_ld_home(const struct json_ld_site *site);

/* An article: a question with its answer, or a text about a service or a subject; and where it
 * stands on the website. Of the text only what is public. */
json_t *json_ld_article(const struct json_ld_site *site, const struct record *record);

/* The document as it may stand in a script element: without <, >, & and the line ends that
 * JavaScript has beside JSON's, so that no text in it ends the element. A JSON string. */
json_t *json_ld_text(const json_t *document);

#endif
