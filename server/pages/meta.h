/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What stands in the head of a page for search engines, and for who shares its address (Open Graph,
 * https://ogp.me). */
#ifndef SERVER_META_H
#define SERVER_META_H

#include <jansson.h>

#include "handlers.h"
#include "search/record.h"

/* The main page. */
void meta_add_home(json_t *data, const struct call *call, const struct lists *lists);

/* The page of an article. */
void meta_add_article(json_t *data, const struct call *call, const struct lists *lists,
                      const struct record *record);

/* A page that is there for one visitor, such as results: search engines leave it out. */
void meta_add_unlisted(json_t *data);

#endif
